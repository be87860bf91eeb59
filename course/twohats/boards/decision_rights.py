"""Who decides what in lesson 01: the inbox, eight owners and twelve weeks; the exercise's cases."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from twohats.answers.decision_rights import Owners
from twohats.boards.owners_play import (
    arrangement,
    knowing_owners,
    mean_hours,
    play_owners,
    recurring,
    usual_runs,
)
from twohats.both.decision_rights import RUNS, WEEKS, everywhere
from twohats.draw.face import faces_of
from twohats.scenario import Scenario
from twohats.scenario.decision_rights import GroupVote, OwnedDecision
from twohats.session.autosave import PartsAutosave, saved_parts, to_json
from twohats.session.bets import bet_sentence, placed_bet
from twohats.session.lots import draw_deal
from twohats.session.plays import has_ended, offer_play
from twohats.session.session import Session
from twohats.widgets.decision_rights.widget import PARTS, DecisionRightsBoard
from twohats.widgets.frame import Frame

_LOT = "decision_rights"
#: The trays, as votes are counted for them.
_TRAYS = {"product": "product", "project": "project", "both": "both", "nobody": "neither"}
_OWNERS = ("owners", "owner_predictions")
_SECOND_BET = "01-p2"


def open_inbox(session: Session) -> DecisionRightsBoard:
    """The lesson's twelve messages, on the trays that were chosen before."""
    tables = session.scenario.decision_rights
    messages = [
        message._asdict() | {"votes": votes(vote), "line": vote.line}
        for message, vote in ((one, tables.group[one.id]) for one in tables.inbox)
    ]
    board = DecisionRightsBoard(
        stage="inbox",
        label="Monday morning: twelve messages",
        value=_value(session, ("decision_rights",)),
        messages=messages,
        faces=_faces(session.scenario, [message["sender"] for message in messages]),
        autosave_key=session.autosave_key(f"{_LOT}/inbox"),
    )
    _save(board, session, ("decision_rights",))
    return board


def open_board(session: Session) -> DecisionRightsBoard:
    """In the lesson eight decisions to own and to play; in the exercise the dealt cases."""
    return _open_exercise(session) if session.is_graded else _open_owners(session)


def _open_owners(session: Session) -> DecisionRightsBoard:
    decisions = session.scenario.decision_rights.owned()
    board = DecisionRightsBoard(
        stage="owners",
        label="Eight decisions that come up again and again",
        value=_value(session, _OWNERS),
        decisions=_rows(decisions),
        asked=[one.id for one in decisions if one.is_asked],
        autosave_key=session.autosave_key("owners"),
    )
    run = usual_runs(session.scenario)[draw_deal(session.work, _LOT)]
    offer_play(session, board, lambda: play_owners(board, session.scenario, run))
    _save(board, session, _OWNERS)
    return board


def _open_exercise(session: Session) -> DecisionRightsBoard:
    deal, tables = _deal(session), session.scenario.decision_rights
    decisions = tables.owned(deal)
    board = DecisionRightsBoard(
        stage="exercise",
        label="Who decides what",
        value=_value(session, tuple(PARTS), deal),
        classified=dict(tables.classified),
        decisions=_rows(decisions),
        asked=[one.id for one in decisions if one.is_asked],
        chart=[line._asdict() for line in tables.colleague_chart(deal)],
        autosave_key=session.autosave_key(_LOT),
    )
    _save(board, session, tuple(PARTS), deal)
    return board


def left_to_do(session: Session, _board: Frame | None) -> str:
    """The twelve weeks have to be played before the bets are compared."""
    return "" if has_ended(session) else "Play the twelve weeks above to the end"


def compare(session: Session, board: Frame | None) -> str:
    """Both bets of the lesson beside what the model says; and what the own owners lose."""
    owners = _own_owners(session, board)
    decisions = recurring(session.scenario)
    both, none = (
        mean_hours(session.scenario, everywhere(decisions, o)) for o in ("both", "nobody")
    )
    yours = mean_hours(session.scenario, arrangement(owners, decisions))
    return (
        f"<p>{bet_sentence(session)}In {RUNS} simulated runs of {WEEKS} weeks, two owners for "
        f"every decision lose <b>{both:.0f}</b> hours on average. If no decision has an owner, "
        f"<b>{none:.0f}</b> hours are lost: about the same. But two owners don't look expensive: "
        "everybody is busy, and nothing waits.</p>"
        f"{_second_bet(session)}"
        f"<p>Your owners lose <b>{yours:.0f}</b> hours on average.</p>"
    )


def _second_bet(session: Session) -> str:
    """What asking each time loses, beside asking only where the owner does not know enough."""
    bet, scenario = placed_bet(session, _SECOND_BET), session.scenario
    if bet is None:
        return "<p>Make your second bet above, too. Then we compare it here.</p>"
    asks = mean_hours(scenario, everywhere(recurring(scenario), "product", "other"))
    knows = mean_hours(scenario, knowing_owners(recurring(scenario)))
    return (
        f"<p>Your second bet: <b>{escape(bet)}</b>. One side that decides everything and asks each "
        f"time loses <b>{asks:.0f}</b> hours. If the side that knows more decides, and asks only "
        f"where it knows too little, <b>{knows:.0f}</b> are lost. So asking each time loses more "
        "hours: a question costs half a day, even where the owner knows the answer.</p>"
    )


def _own_owners(session: Session, board: Frame | None) -> Owners:
    if isinstance(board, DecisionRightsBoard) and "owners" in board.parts:
        return board.parts["owners"]
    return session.artefact("owners") or Owners()


def _deal(session: Session) -> int:
    """The deal of the answers that are saved, else the one that the lot gives."""
    saved = (session.answers.get(name) for name in PARTS)
    return next((part.deal for part in saved if part), draw_deal(session.work, _LOT))


def _names(session: Session, parts: tuple[str, ...]) -> dict[str, str]:
    return {part: session.saved_name(part) for part in parts}


def _unanswered(parts: tuple[str, ...], deal: int) -> dict[str, Any]:
    return {part: to_json(PARTS[part].model_validate({"deal": deal})) for part in parts}


def _value(session: Session, parts: tuple[str, ...], deal: int = 0) -> dict[str, Any]:
    return _unanswered(parts, deal) | saved_parts(session.answers, _names(session, parts))


def _save(
    board: DecisionRightsBoard, session: Session, parts: tuple[str, ...], deal: int = 0
) -> None:
    names = _names(session, parts)
    PartsAutosave(board, session.answers, names, _unanswered(parts, deal)).start()


def _faces(scenario: Scenario, names: list[str]) -> dict[str, str]:
    """A calm portrait of each person."""
    portraits = scenario.company.portraits
    return {name: faces_of(name, portraits, 36).get("calm", "") for name in dict.fromkeys(names)}


def _rows(decisions: Iterable[OwnedDecision]) -> list[dict[str, Any]]:
    """The decisions in words, as the page shows them."""
    rows = [decision._asdict() for decision in decisions]
    return [{name: cell for name, cell in row.items() if name != "is_asked"} for row in rows]


def votes(vote: GroupVote) -> dict[str, int]:
    """How many of the company put a message into each tray; the fourth is nobody's."""
    return {tray: getattr(vote, name) for tray, name in _TRAYS.items()}
