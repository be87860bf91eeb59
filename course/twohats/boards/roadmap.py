"""The roadmap board, and the learner's bet on how many entries of Now keep their place."""

from __future__ import annotations

from html import escape
from typing import Any

from twohats.answers.product import Roadmap
from twohats.export.roadmap_page import roadmap_page
from twohats.product.roadmap import WhatIf, what_if
from twohats.scenario import Scenario
from twohats.session.autosave import autosave
from twohats.session.baseline import Baseline
from twohats.session.bets import bet_sentence
from twohats.session.messages import carried_data
from twohats.session.prerequisite_labels import BUCKET_NAMES
from twohats.session.session import Session
from twohats.widgets.frame import Frame
from twohats.widgets.roadmap.widget import RoadmapBoard

_DECIDING = "These hang on one number each, which is worth checking first:"
_FOR_OTHER_REASONS = (
    "Your own numbers would not put these in Now even at full strength. Something else speaks for "
    "them, such as the law or what builds on them: can you say what?"
)
_BUCKETS = BUCKET_NAMES | {"unplaced": "the tray"}


def open_board(session: Session) -> RoadmapBoard:
    """The roadmap board: a draft in a lesson, the answer in an exercise."""
    roadmap = session.artefact("roadmap")
    board = RoadmapBoard.for_scenario(
        session.scenario,
        roadmap.model_dump(mode="json") if roadmap else None,
        _prerequisites(session),
        asks=session.is_graded,
        label="Your roadmap" if session.is_graded else "Your draft",
        autosave_key=f"{session.stem}/{session.saved_name('roadmap')}",
    )
    autosave(board, session.answers, session.saved_name("roadmap"))
    return board


def compare(session: Session, _board: Frame | None) -> str:
    """In words: how many entries of Now keep their place when their estimate is halved."""
    roadmap, scenario = session.artefact("roadmap"), session.scenario
    if roadmap is None or not roadmap.bucket("now"):
        return "<p>Now is still empty. Place a few cards there, and your bet is compared here.</p>"
    entries = what_if(roadmap, scenario)
    stay = sum(entry.stays for entry in entries)
    result = f"On your board <b>{stay} of {len(entries)}</b> keep their place."
    return f"<p>{bet_sentence(session)}{result}</p>{_moves(entries, scenario)}"


def _prerequisites(session: Session) -> dict[str, Any]:
    """What the board builds on: carried work in an exercise, the reference in a lesson."""
    if session.is_graded:
        return carried_data(session.answers.reading)
    names = ("strategy", "evidence", "estimates", "kpi_tree")
    return {name: session.scenario.reference(name) for name in names}


def _moves(entries: list[WhatIf], scenario: Scenario) -> str:
    """What each entry hangs on that loses its place: one number, or none of them."""
    moved = [entry for entry in entries if not entry.stays]
    if not moved:
        return "<p>No single number decides: this Now is robust.</p>"
    by_number = [_move(entry, scenario) for entry in moved if entry.stands]
    others = [escape(scenario.initiative(entry.id).name) for entry in moved if not entry.stands]
    return _listed(_DECIDING, by_number) + _listed(_FOR_OTHER_REASONS, others)


def _move(entry: WhatIf, scenario: Scenario) -> str:
    name = escape(scenario.initiative(entry.id).name)
    if entry.instead is None:
        return f"{name}: its weeks would stay free"
    return f"{name}: {escape(scenario.initiative(entry.instead).name)} would come before it"


def _listed(heading: str, rows: list[str]) -> str:
    items = "".join(f"<li>{row}</li>" for row in rows)
    return f"<p>{heading}</p><ul>{items}</ul>" if rows else ""


def make_page(session: Session) -> str:
    """The roadmap on one side of paper; ValueError with a sentence while Now is empty."""
    roadmap = session.artefact("roadmap")
    if roadmap is None or not roadmap.bucket("now"):
        raise ValueError("Now is still empty. Place a few cards, and the page can be made.")
    frozen = session.answers.get("frozen_roadmap")
    if frozen is not None and frozen.model_copy(update={"frozen_at": None}) == roadmap:
        roadmap = frozen  # which has its date
    return roadmap_page(roadmap, session.scenario, session.carried)


def _why_not_frozen(roadmap: Roadmap | None) -> str:
    if roadmap is not None and roadmap.bucket("now"):
        return ""
    return "Now is still empty, and Part II starts from there."


def _changes(frozen: Roadmap, roadmap: Roadmap, session: Session) -> list[str]:
    """A sentence for each entry that moved: Part II builds on where it is."""
    before = {entry.id: entry.bucket for entry in frozen.entries}
    scenario = session.scenario
    moved = [
        entry
        for entry in roadmap.entries
        if entry.id in scenario.ids and before.get(entry.id, "unplaced") != entry.bucket
    ]
    return [
        f"{scenario.initiative(entry.id).name} moves from "
        f"{_BUCKETS[before.get(entry.id, 'unplaced')]} to {_BUCKETS[entry.bucket]}."
        for entry in moved
    ]


def _sealed(roadmap: Roadmap) -> Roadmap:
    """The roadmap with its bet locked, or too late."""
    return roadmap.model_copy(update={"value_bet": roadmap.value_bet.revealed()})


BASELINE = Baseline(
    _why_not_frozen,
    _changes,
    heading="Freezing again would change this further on:",
    sealed=_sealed,
)
