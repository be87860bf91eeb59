"""Whose voice in lesson 04: the switches, Kano, two quarters; the exercise's five parts."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

from twohats.answers.customer_focus import LossShares, ThreeNeeds
from twohats.boards.customer_facts import bar_words, initiative_rows
from twohats.draw import customer_focus as draw
from twohats.product.customers import (
    CONFIDENCES,
    LINES,
    SOURCES,
    UNITS,
    dealt_needs,
    dealt_segment,
    kano_scores,
    losses_of,
    lost_customers,
    loudest_needs,
    pair_counts,
    voice_views,
    writers_who_left,
)
from twohats.scenario import Scenario
from twohats.session.autosave import PartsAutosave, saved_parts, to_json
from twohats.session.bets import bet_sentence
from twohats.session.lots import draw_deal
from twohats.session.plays import has_ended, offer_play
from twohats.session.progress import follow
from twohats.session.session import Session
from twohats.text import join_list
from twohats.widgets.customer_voice.widget import PARTS, CustomerVoiceBoard
from twohats.widgets.frame import Frame

_LOT = "customer_focus"
_LESSON_PARTS = ("three_needs", "loss_shares", "kano")
#: The need whose share is bet on in the lesson before all who left are under the line.
BET_NEED = "flexibility"
#: The second bet of the lesson: where the bar of invoices goes.
_BAR_BET = "04-p2"
#: The attributes that are looked at together; the exercise asks about all.
LESSON_ATTRIBUTES = ("window", "skip", "planner", "points")
SOURCE_WORDS = {
    "messages": "Messages",
    "survey": "Exit survey",
    "interviews": "Interviews",
    "payments": "Charges and accounts",
}
UNIT_WORDS = {
    "voices": "each message or answer",
    "customers": "each customer",
    "money": "the money each brings in",
}
LINE_WORDS = {"spoke": "those who spoke up", "left": "all who left"}


def open_taps(session: Session) -> CustomerVoiceBoard:
    """The first screen: the needs by messages, and three to tap."""
    settings = settings_of(session.scenario)
    return _open(
        session,
        ("three_needs",),
        stage="tap",
        label="What 1,432 messages are about",
        settings=settings | {"views": settings["views"][:1]},
        autosave_key=session.autosave_key("three_needs"),
    )


def open_board(session: Session) -> CustomerVoiceBoard:
    """In the lesson the switches and the Kano tab; in the exercise its five parts."""
    graded = session.is_graded
    board = _open(
        session,
        tuple(PARTS) if graded else _LESSON_PARTS,
        stage="exercise" if graded else "lesson",
        label="From voices to evidence" if graded else "Whose voice?",
        settings=settings_of(session.scenario, _deal(session) if graded else None),
        autosave_key=session.autosave_key(_LOT),
    )
    if not graded:
        follow(session, board, lambda: _take_taps(session, board))
        offer_play(session, board, lambda: _play(board, session.scenario))
    return board


def _open(session: Session, parts: tuple[str, ...], **traits: Any) -> CustomerVoiceBoard:
    unanswered = _unanswered(parts, _deal(session))
    names = {part: session.saved_name(part) for part in parts}
    value = unanswered | saved_parts(session.answers, names)
    board = CustomerVoiceBoard(value=value, **traits)
    PartsAutosave(board, session.answers, names, unanswered).start()
    return board


def _take_taps(session: Session, board: CustomerVoiceBoard) -> None:
    """What was tapped on the first screen of the page is tapped on the board, too."""
    tapped = session.artefact("three_needs")
    if tapped and tapped.is_kept and not board.parts["three_needs"].is_kept:
        board.value = board.value | {"three_needs": to_json(tapped)}


def left_to_do(session: Session, board: Frame | None) -> str:
    """Three needs have to be tapped, and the two quarters have to be played."""
    if not _tapped(session, board).ticked:
        return "Tap three needs above"
    return "" if has_ended(session) else "Serve your three needs for two quarters, to the end"


def compare(session: Session, board: Frame | None) -> str:
    """Both bets, and the three that were tapped, beside the data."""
    needs = _tapped(session, board)
    customers = session.scenario.customers
    losses, writers = losses_of(customers), writers_who_left(customers)
    top = top_needs(session.scenario)
    found = [customers.needs[need].name for need in top if need in needs.ticked]
    hits = f"You tapped <b>{len(found)}</b> of the three that are behind most losses"
    return (
        f"<p>{bet_sentence(session)}Of the {losses.left:,} customers who left in the quarter, "
        f"<b>{writers}</b> wrote a message in that quarter. Answering every message would keep a "
        "few dozen in half a year: most people who leave don't write first, they just leave.</p>"
        f"<p>{bet_sentence(session, _BAR_BET)}{bar_words(session.scenario)}</p>"
        f"<p>{hits}{': ' + join_list(found) if found else ''}.</p>"
    )


@cache
def top_needs(scenario: Scenario) -> tuple[str, ...]:
    """The three needs behind most losses, the largest first."""
    losses = losses_of(scenario.customers)
    needs = [need.id for need in scenario.customers.needs.values() if need.may_be_behind_a_loss]
    return tuple(sorted(needs, key=losses.share, reverse=True)[:3])


def _tapped(session: Session, board: Frame | None) -> ThreeNeeds:
    if isinstance(board, CustomerVoiceBoard):
        return board.parts["three_needs"]
    return session.artefact("three_needs") or ThreeNeeds()


def _deal(session: Session) -> int:
    saved = session.answers.get(session.saved_name("loss_shares"))
    return saved.deal if isinstance(saved, LossShares) else draw_deal(session.work, _LOT)


def _unanswered(parts: tuple[str, ...], deal: int) -> dict[str, Any]:
    dealt = {"loss_shares": deal, "blind_spots": deal}
    return {
        part: to_json(PARTS[part].model_validate({"deal": deal} if part in dealt else {}))
        for part in parts
    }


def settings_of(scenario: Scenario, deal: int | None = None) -> dict[str, Any]:
    """What the board shows and asks: in the lesson, or in the exercise of one deal."""
    stage = _lesson(scenario) if deal is None else _exercise(scenario, deal)
    return _common(scenario) | stage


def _common(scenario: Scenario) -> dict[str, Any]:
    needs = [need for need in scenario.customers.needs.values() if need.may_be_behind_a_loss]
    needs.sort(key=lambda need: need.name)  # the table has the largest first
    return {
        "needs": [{"id": need.id, "name": need.name, "about": need.about} for need in needs],
        "feelings": _pairs(draw.FEELINGS),
    }


def _pairs(words: dict[str, str]) -> list[list[str]]:
    return [list(pair) for pair in words.items()]


@cache
def _lesson(scenario: Scenario) -> dict[str, Any]:
    views = voice_views(scenario.customers, scenario.seed)
    return {
        "sources": _pairs({name: SOURCE_WORDS[name] for name in SOURCES}),
        "units": _pairs({name: UNIT_WORDS[name] for name in UNITS}),
        "lines": _pairs({name: LINE_WORDS[name] for name in LINES}),
        "views": [
            view._asdict() | {"shares": {need: list(share) for need, share in view.shares.items()}}
            for view in views
        ],
        "bet": BET_NEED,
        "kinds": _pairs(draw.KINDS),
        "attributes": _attributes(scenario, LESSON_ATTRIBUTES, has_scores=True),
    }


def _attributes(
    scenario: Scenario, ids: tuple[str, ...], *, has_scores: bool = False
) -> list[dict[str, Any]]:
    rows = []
    for attribute in scenario.customers.attributes:
        if attribute.id not in ids:
            continue
        pairs = pair_counts(scenario.customers.kano, attribute.id)
        score = kano_scores(pairs)
        row = attribute._asdict() | {"pairs": [[*pair, count] for pair, count in pairs.items()]}
        scores = {"better": score.better, "worse": score.worse, "kind": score.kind}
        scores |= {"kind_count": score.kinds[score.kind]}
        rows.append(row | (scores if has_scores else {}))
    return rows


def _exercise(scenario: Scenario, deal: int) -> dict[str, Any]:
    customers, segment = scenario.customers, dealt_segment(deal)
    losses = losses_of(customers, segment)
    return {
        "segment": segment,
        "asked": list(dealt_needs(deal)),
        "counts": losses._asdict() | {"answers": dict(losses.answers), "lapsed": None},
        "lines": _pairs(draw.LINES),
        "cases": [{"id": case.id, "words": case.text} for case in customers.blind_spots(deal)],
        "missing": _pairs(draw.MISSING),
        "directions": _pairs(draw.DIRECTIONS),
        "initiatives": initiative_rows(scenario),
        "customers": len(customers.accounts),
        "evidence": _pairs(draw.SOURCES),
        "confidences": sorted(CONFIDENCES),
        "kano": _pairs(draw.KANO_QUESTIONS),
        "attributes": _attributes(scenario, tuple(row.id for row in customers.attributes)),
    }


def _play(board: CustomerVoiceBoard, scenario: Scenario) -> dict[str, Any]:
    """Two quarters: the tapped needs served, the loudest, every letter answered, nothing done."""
    losses, seed = losses_of(scenario.customers), scenario.seed
    ticked, loudest = board.parts["three_needs"].ticked, loudest_needs(scenario.customers)
    tracks: list[tuple[str, Collection[str], int]] = [
        ("Your three needs are served", ticked, 0),
        ("The three loudest needs are served", loudest, 0),
        ("Every message is answered", (), writers_who_left(scenario.customers)),
        ("Nothing is done", (), 0),
    ]
    if set(ticked) == set(loudest):
        del tracks[1]
    return {
        "tracks": [
            {"name": name, "lost": lost_customers(losses, needs, kept, seed)}
            for name, needs, kept in tracks
        ],
    }
