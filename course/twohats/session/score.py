"""The score of an exercise as far as its own page can know it, and who gives the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from twohats.checks import Finding
from twohats.draw.finding import finding_status, format_points
from twohats.scenario.samples import sample_levels
from twohats.scenario.syllabus import lesson
from twohats.session.checks import findings
from twohats.session.session import Session

_NOW = "What this page can say"
_LATER = "What the machine says after hand-in"
_PERSON = "What a person marks"
_NOTE = (
    "Your work is then compared with what is not on this page. Without an instructor these points "
    "stay open."
)


def exercise_score(session: Session) -> dict[str, Any]:
    """What the checks say of the saved work, and what is open, as plain data.

    `title`, `sum`, `earned` and `open` as shares of all points, and `groups`, one for each who
    gives points: `name`, `sum`, `note`, `rows` (`state`, `words`, `points`).
    """
    results = findings(session.answers, session.scenario)
    total = lesson(session.stem)["points"]
    earned = sum(result.points for result in results)
    possible = sum(result.max for result in results)
    texts = sample_levels(session.stem)
    by_person = sum(row["points"] for row in texts.values())
    later = round(total - possible - by_person, 2)
    page_sum = f"{format_points(earned)} of {format_points(possible)}"
    return {
        "title": f"Exercise {session.lesson.number}",
        "sum": _sum_words(earned, total, round(total - possible, 2)),
        "earned": earned / total,
        "open": (total - possible) / total,
        "groups": [
            *_group(_NOW, page_sum, _page_rows(results)),
            *_group(_LATER, f"{format_points(later)} open", _later_rows(results), _NOTE),
            *_group(_PERSON, f"{format_points(by_person)} open", _person_rows(texts.values())),
        ],
    }


def _sum_words(earned: float, total: float, waiting: float) -> str:
    """What there is of all points: "2 of 40, 38 open"."""
    words = f"{format_points(earned)} of {format_points(total)}"
    return f"{words}, {format_points(waiting)} open" if waiting else words


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


def _person_rows(texts: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    return [
        {"state": "person", "words": text["criterion"], "points": format_points(text["points"])}
        for text in texts
    ]
