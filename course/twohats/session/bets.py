"""The learner's bet on what a board will say, in the words of the question."""

from __future__ import annotations

from html import escape

from twohats.scenario.syllabus import questions
from twohats.session.session import Session

_NO_BET = "You have not made a bet yet. "


def placed_bet(session: Session, question: str = "") -> str | None:
    """What the learner bet in this lesson, as the middle of a sentence; None without a bet.

    `question` is the id of a further bet than the lesson's own.
    """
    answer = (session.work.get("quiz") or {}).get(question or session.lesson.bet)
    options = bet_options(session, question)
    if answer is None or answer.first is None or answer.first >= len(options):
        return None
    return options[answer.first]


def bet_sentence(session: Session, question: str = "", on: str = "") -> str:
    """What the learner bet in this lesson (`on` what), as HTML; or that there is no bet."""
    bet = placed_bet(session, question)
    subject = f" on {on}" if on else ""
    return _NO_BET if bet is None else f"Your bet{subject}: <b>{escape(bet)}</b>. "


def bet_options(session: Session, question: str = "") -> list[str]:
    """What the learner can bet, as the middle of a sentence."""
    wanted = question or session.lesson.bet
    (asked,) = (one for one in questions(session.stem, "prediction") if one["id"] == wanted)
    texts = [option["text"] for option in asked["options"]]
    return [text[:1].lower() + text[1:] for text in texts]
