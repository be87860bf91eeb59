"""The score of an exercise as far as its own page can know it, and who gives the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from twohats.checks import Finding
from twohats.draw.finding import finding_status, format_points
from twohats.scenario.samples import sample_levels
from twohats.session.checks import findings
from twohats.session.points import points_by_giver
from twohats.session.session import Session
from twohats.text import agree

_NOW = "Judged on this page"
_LATER = "From hidden checks"
_PERSON = "From a person"
_LATER_NOTE = (
    "They use an answer key that isn't on this page, and they run once an instructor has "
    "collected your work. Without an instructor these points stay open; they do not count "
    "against you."
)
_PERSON_NOTE = (
    "Without an instructor that person is you: mark your own {} by the rubric at the end of "
    "this page."
)


def exercise_score(session: Session) -> dict[str, Any]:
    """What the checks say of the saved work, and what is open, as plain data.

    `title`, `sum`, `earned` and `open` as shares of all points, and `groups`, one for each who
    gives points: `name`, `sum`, `note`, `rows` (`state`, `words`, `points`, and for a text `key`,
    under which the learner's own mark is saved).
    """
    results = findings(session.answers, session.scenario)
    total, on_page, by_person, hidden = points_by_giver(session.stem)
    earned = sum(result.points for result in results)
    texts = sample_levels(session.stem)
    own = _PERSON_NOTE.format(agree(len(texts), "text", "texts"))
    return {
        "title": f"Exercise {session.lesson.number}",
        "sum": _sum_words(earned, on_page, round(total - on_page, 2)),
        "earned": earned / total,
        "open": (total - on_page) / total,
        "groups": [
            *_group(_NOW, _out_of(earned, on_page), _page_rows(results)),
            *_group(_PERSON, _in_points(by_person), _person_rows(session.stem), own),
            *_group(_LATER, _in_points(hidden), _later_rows(results), _LATER_NOTE),
        ],
    }


def _sum_words(earned: float, on_page: float, waiting: float) -> str:
    """What there is by now: "2 of 2 so far, 38 still to come"; no "0 of" if nothing is judged."""
    if not on_page:
        return f"all {_in_points(waiting)} still to come"
    words = _out_of(earned, on_page)
    rest = f"{format_points(waiting)} still to come"
    return f"{words} so far, {rest}" if waiting else words


def _out_of(earned: float, possible: float) -> str:
    return f"{format_points(earned)} of {format_points(possible)}"


def _in_points(points: float) -> str:
    return f"{format_points(points)} {agree(points, 'point', 'points')}"


def _group(
    name: str, points: str, rows: list[dict[str, str]], note: str = ""
) -> list[dict[str, Any]]:
    """One group as plain data, and none where nobody gives these points."""
    return [{"name": name, "sum": points, "note": note, "rows": rows}] if rows else []


def _page_rows(results: Sequence[Finding]) -> list[dict[str, str]]:
    return [
        {
            "state": finding_status(result),
            "words": result.question,
            "points": f"{format_points(result.points)} of {format_points(result.max)}",
        }
        for result in results
        if result.max
    ]


def _later_rows(results: Sequence[Finding]) -> list[dict[str, str]]:
    """Questions answered after hand-in; what each is worth is in the exercise's own table."""
    open_questions = [result.question for result in results if not result.max]
    return [{"state": "after", "words": question, "points": ""} for question in open_questions]


def _person_rows(stem: str) -> list[dict[str, str]]:
    return [
        {
            "state": "person",
            "words": text["criterion"],
            "points": format_points(text["points"]),
            "key": own_mark_key(stem, name),
        }
        for name, text in sample_levels(stem).items()
    ]


def own_mark_key(stem: str, name: str) -> str:
    """Under which name a learner's own mark of a text is saved."""
    return f"{stem}.{name}"
