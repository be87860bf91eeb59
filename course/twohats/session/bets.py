"""The learner's bet on what a board will say, in the words of the question."""

from __future__ import annotations

from html import escape

from twohats.scenario.syllabus import questions
from twohats.session.session import Session

_NO_BET = "You have not made a bet yet. "


def placed_bet(session: Session) -> str | None:
    """What the learner bet in this lesson, as the middle of a sentence; None without a bet."""
    answer = (session.work.get("quiz") or {}).get(session.lesson.bet)
    options = bet_options(session)
    if answer is None or answer.first is None or answer.first >= len(options):
        return None
    return options[answer.first]


def bet_sentence(session: Session) -> str:
    """What the learner bet in this lesson, as HTML; or that there is no bet."""
    bet = placed_bet(session)
    return _NO_BET if bet is None else f"Your bet: <b>{escape(bet)}</b>. "


def bet_options(session: Session) -> list[str]:
    """What the learner can bet, as the middle of a sentence."""
    (question,) = (
        question
        for question in questions(session.stem, "prediction")
        if question["id"] == session.lesson.bet
    )
    texts = [option["text"] for option in question["options"]]
    return [text[:1].lower() + text[1:] for text in texts]
