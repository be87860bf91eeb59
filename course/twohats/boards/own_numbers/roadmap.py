"""Lesson 07 by the learner's own numbers: what goes first, its worth, and the bet on Now."""

from __future__ import annotations

from twohats.answers.product import Roadmap
from twohats.boards.own_numbers import Number, OwnNumbers
from twohats.product.roadmap import expected_value, what_if
from twohats.session.bets import placed_bet
from twohats.session.session import Session
from twohats.text import count_word, format_amount
from twohats.widgets.frame import Frame


def own_numbers(session: Session, _board: Frame | None) -> OwnNumbers:
    """What the roadmap puts first and leaves out; nothing while Now is empty."""
    roadmap = session.artefact("roadmap")
    if roadmap is None or not roadmap.bucket("now"):
        return OwnNumbers()
    return OwnNumbers(_headline(roadmap), (_worth(roadmap, session), _robust(roadmap, session)))


def _headline(roadmap: Roadmap) -> str:
    first, refused = len(roadmap.bucket("now")), len(roadmap.bucket("not_doing"))
    put = f"You put {count_word(first)} {'thing' if first == 1 else 'things'} first"
    if not refused:
        return f"{put}, and said **no to nothing** so far."
    return f"{put} and said **no to {count_word(refused)}**. That was the work."


def _worth(roadmap: Roadmap, session: Session) -> Number:
    value = expected_value(roadmap, session.scenario)
    low_k, high_k = format_amount(value.low_k), format_amount(value.high_k)
    text = (
        "is what your roadmap is worth over six quarters, as far as it fits, by your own "
        f"estimates. 8 in 10 cases lie between {low_k} and {high_k}."
    )
    bet = roadmap.value_bet
    if bet.bounds is not None:
        low, high = bet.bounds
        text += f" **You bet {format_amount(low)} to {format_amount(high)}.**"
    return Number(format_amount(value.mean_k), text)


def _robust(roadmap: Roadmap, session: Session) -> Number:
    entries = what_if(roadmap, session.scenario)
    stay = sum(entry.stays for entry in entries)
    text = "entries of Now keep their place when their own estimate is halved."
    bet = placed_bet(session)
    text += f" **You bet: {bet}.**" if bet else ""
    return Number(str(stay), text, f"of {len(entries)}")
