"""The roadmap board, and the learner's bet on how many entries of Now keep their place."""

from __future__ import annotations

from html import escape

from twohats.answers.product import Roadmap
from twohats.boards.quarters import PLAYED, open_quarters
from twohats.boards.roadmap_draft import (
    example_estimates,
    own_estimates,
    own_v0,
    practice_roadmap,
    prerequisites,
)
from twohats.boards.roadmap_gaps import missing_parts
from twohats.export.roadmap_page import roadmap_page
from twohats.lessons.catalog import ALIGNMENT
from twohats.product.roadmap import WhatIf, what_if
from twohats.scenario import Scenario
from twohats.session.autosave import autosave
from twohats.session.baseline import Baseline
from twohats.session.bets import bet_sentence, placed_bet
from twohats.session.prerequisite_labels import BUCKET_NAMES
from twohats.session.prerequisites import own_artefact
from twohats.session.progress import follow
from twohats.session.session import Session
from twohats.text import agree, agree_share
from twohats.widgets.frame import Frame
from twohats.widgets.roadmap.widget import RoadmapBoard

__all__ = ["BASELINE", "compare", "left_to_do", "make_page", "open_board", "open_quarters"]

#: Said of one item, and of several.
_DECIDING = (
    "This item loses its place when its own estimate is halved. Check this estimate first:",
    "Each of these items loses its place when its own estimate is halved. Check these estimates "
    "first:",
)
_FOR_OTHER_REASONS = (
    "Taken one at a time by value per person-week, this item would not be in Now, even with "
    "nothing halved. It may still fit better together with the rest, or another item may need it. "
    "Can you name the reason?",
    "Taken one at a time by value per person-week, these items would not be in Now, even with "
    "nothing halved. They may still fit better together with the rest, or other items may need "
    "them. Can you name the reason?",
)
_PLAYED = (
    "You have played this roadmap. Its card places, estimates, dependencies and bet are marked as "
    "they were then, so changing them here no longer counts. You can still change findings, KPIs, "
    "strategy ticks, dates and texts."
)
_BET_FIRST = "Make your bet below first. Then you see here what one wrong estimate changes."
_BUCKETS = BUCKET_NAMES | {"unplaced": "“Not yet placed”"}


def open_board(session: Session) -> RoadmapBoard:
    """The roadmap board: a draft in a lesson, the answer in an exercise."""
    roadmap = session.artefact("roadmap")
    board = RoadmapBoard.for_scenario(
        session.scenario,
        roadmap.model_dump(mode="json") if roadmap else None,
        prerequisites(session),
        asks=session.is_graded,
        facts=_facts(session),
        examples=example_estimates(session),
        estimated={id_: own.model_dump() for id_, own in own_estimates(session).items()},
        first=None if session.is_graded else own_v0(session),
        label="Your roadmap" if session.is_graded else "Your practice copy",
        autosave_key=f"{session.stem}/{session.saved_name('roadmap')}",
    )
    autosave(board, session.answers, session.saved_name("roadmap"))
    if session.is_graded:
        _say_what_is_played(board, session)
    else:
        _wait_for_the_bet(board, session)
    return board


def _say_what_is_played(board: RoadmapBoard, session: Session) -> None:
    """From the first play on the board says what still counts, and what does not."""

    def look() -> None:
        board.fixed = _PLAYED if session.answers.get(PLAYED) is not None else ""

    follow(session, board, look)
    look()


def left_to_do(session: Session, _board: Frame | None) -> str:
    """Something has to be in Now; the board's what-if shows at once what the bet is about."""
    roadmap = practice_roadmap(session)
    is_filled = roadmap is not None and roadmap.bucket("now")
    return "" if is_filled else "Place a few cards in Now, on the board above"


def _wait_for_the_bet(board: RoadmapBoard, session: Session) -> None:
    """The board is above the bet, so it keeps the answer until the bet is made."""

    def look() -> None:
        board.waits = _BET_FIRST if placed_bet(session) is None else ""

    follow(session, board, look)
    look()


def compare(session: Session, _board: Frame | None) -> str:
    """In words: how many entries of Now keep their place when their estimate is halved."""
    roadmap, scenario = practice_roadmap(session) or Roadmap(entries=[]), session.scenario
    entries = what_if(roadmap, scenario)
    stay = sum(entry.stays for entry in entries)
    result = f"On your board <b>{stay} of {len(entries)}</b> {kept_words(stay, len(entries))}."
    return f"<p>{bet_sentence(session)}{result}</p>{_moves(entries, scenario)}"


def kept_words(stay: int, count: int) -> str:
    """What so many of all items in Now do: items keep their place in Now."""
    verb = agree_share(stay, count, "keeps its place", "keep their place")
    return f"{agree(count, 'item', 'items')} {verb} in Now"


def _facts(session: Session) -> list[str]:
    """What the learner found that is not in the backlog, with where it is written."""
    facts = own_artefact("facts", ALIGNMENT, session.scenario, session.folder)
    alignment = session.scenario.alignment
    return [
        f"{alignment.facts[id_].rstrip('.')} ({alignment.places[place]})."
        for id_, place in (facts.places if facts else {}).items()
        if id_ in alignment.facts and place in alignment.places
    ]


def _moves(entries: list[WhatIf], scenario: Scenario) -> str:
    """What each entry hangs on that loses its place: its own estimate, or none of them."""
    moves = [entry for entry in entries if not entry.stays]
    if not moves:
        return "<p>Halving one estimate takes no item out of Now: your Now is robust.</p>"
    by_number = [_move(entry, scenario) for entry in moves if entry.stands]
    names = [escape(scenario.initiative(entry.id).name) for entry in moves if not entry.stands]
    return _listed(_DECIDING, by_number) + _listed(_FOR_OTHER_REASONS, names)


def _move(entry: WhatIf, scenario: Scenario) -> str:
    name = escape(scenario.initiative(entry.id).name)
    if entry.instead is None:
        return f"{name}: nothing would take its place"
    other = escape(scenario.initiative(entry.instead).name)
    return f"{name}: your numbers put {other} in Now, and not this item"


def _listed(headings: tuple[str, str], rows: list[str]) -> str:
    """The rows under the heading for one or for several of them; nothing without rows."""
    items = "".join(f"<li>{row}</li>" for row in rows)
    return f"<p>{agree(len(rows), *headings)}</p><ul>{items}</ul>" if rows else ""


def make_page(session: Session) -> str:
    """The roadmap on one side of paper; ValueError with a sentence while Now is empty."""
    roadmap = session.artefact("roadmap")
    if roadmap is None or not roadmap.bucket("now"):
        raise ValueError("Now is still empty. Place a few cards there first.")
    frozen = session.answers.get("frozen_roadmap")
    if frozen is not None and _is_same(frozen, roadmap):
        roadmap = frozen  # which has its date
    return roadmap_page(roadmap, session.scenario, session.carried)


def _is_same(frozen: Roadmap, roadmap: Roadmap) -> bool:
    undated = frozen.model_copy(update={"frozen_at": None})
    return undated.in_bucket_order() == roadmap.in_bucket_order()


def _why_not_frozen(roadmap: Roadmap | None) -> str:
    if roadmap is not None and roadmap.bucket("now"):
        return ""
    return "Now is still empty, and Part II starts from there."


def _changes(frozen: Roadmap, roadmap: Roadmap, session: Session) -> list[str]:
    """A sentence for each entry that moved: Part II builds on where it is."""
    buckets = {entry.id: entry.bucket for entry in frozen.entries}
    scenario = session.scenario
    moves = [
        entry
        for entry in roadmap.entries
        if entry.id in scenario.ids and buckets.get(entry.id, "unplaced") != entry.bucket
    ]
    return [
        f"“{scenario.initiative(entry.id).name}” moves from "
        f"{_BUCKETS[buckets.get(entry.id, 'unplaced')]} to {_BUCKETS[entry.bucket]}."
        for entry in moves
    ]


def _sealed(roadmap: Roadmap) -> Roadmap:
    """The roadmap with its bet locked, or too late."""
    return roadmap.model_copy(update={"value_bet": roadmap.value_bet.revealed()})


BASELINE = Baseline(
    _why_not_frozen,
    _changes,
    heading="If you freeze again, this changes for the later lessons:",
    sealed=_sealed,
    missing=missing_parts,
    compared=Roadmap.in_bucket_order,
)
