"""How many answers of a lesson were right on the first try, beside how sure the learner was."""

from __future__ import annotations

from twohats.scenario.retrieval import asked_questions
from twohats.session.session import Session

_GROUPS = ("warm_up", "faded")
#: Fewer answers with a confidence say nothing on how well it fits.
_LEAST = 3
#: A gap of so many per cent between sure and right is worth a word.
_GAP = 20


def answers_right(session: Session) -> tuple[str, str, str] | None:
    """Value, text and unit ("7", "…", "of 9"); None where nothing was answered yet."""
    answers = session.work.get("quiz") or {}
    pairs = [
        (bool(question["options"][answer.first]["right"]), answer.confidence)
        for question in _questions(session)
        if (answer := answers.get(question["id"])) is not None and answer.first is not None
        if answer.first < len(question["options"])
    ]
    if not pairs:
        return None
    right = sum(is_right for is_right, _ in pairs)
    sure = [confidence for _, confidence in pairs if confidence is not None]
    text = "answers right on the first try" + _sure_words(
        sure, [right for right, sure in pairs if sure is not None]
    )
    return str(right), text, f"of {len(pairs)}"


def _questions(session: Session) -> list[dict]:
    path = session.work.get("path") or "full"
    questions = []
    for group in _GROUPS:
        try:
            questions += asked_questions(session.stem, group, path)
        except KeyError:  # this lesson has no questions of that group
            continue
    return [question for question in questions if question["kind"] == "retrieval"]


def _sure_words(sure: list[int], right: list[bool]) -> str:
    if not sure:
        return "."
    mean = sum(sure) / len(sure)
    words = f", and you were {mean:.0f}% sure on average."
    gap = mean - 100 * sum(right) / len(right)
    if len(sure) < _LEAST:
        return words
    if gap > _GAP:
        return f"{words} **You were surer than you were right.**"
    if gap < -_GAP:
        return f"{words} **You were right more often than you expected.**"
    return f"{words} **How sure you were fits what you know.**"
