"""The score of an exercise as far as its own page can know it, and what is open."""

from __future__ import annotations

from typing import Any

from twohats.checks import Finding
from twohats.draw.finding import finding_status, format_points
from twohats.scenario.samples import sample_levels
from twohats.scenario.syllabus import lesson
from twohats.session.checks import findings
from twohats.session.session import Session

_NOTE = (
    "{points} compare your work with what is not on this page. They are given when your hand-in is "
    "graded; without an instructor they stay open."
)


def exercise_score(session: Session) -> dict[str, Any]:
    """What the checks say of the saved work, and what a person marks, as plain data.

    `title`, `sum` (what is known), `earned` and `open` as shares of all points,
    `rows` (`state`, `words`, `points`) and a `note` on what the page cannot know.
    """
    found = findings(session.answers, session.scenario)
    total = lesson(session.stem)["points"]
    earned, known = sum(one.points for one in found), sum(one.max for one in found)
    by_person = sum(row["points"] for row in sample_levels(session.stem).values())
    after = round(total - known - by_person, 2)
    return {
        "title": f"Exercise {session.lesson.number}",
        "sum": _sum_words(earned, known, total),
        "earned": earned / total,
        "open": (total - known) / total,
        "rows": [*map(_machine_row, found), *_person_rows(session.stem)],
        "note": _NOTE.format(points=_points(after)) if after > 0 else "",
    }


def _sum_words(earned: float, known: float, total: float) -> str:
    """What is known of all points: "10 of 10, 9 open"."""
    waiting = f"{format_points(round(total - known, 2))} open"
    return f"{format_points(earned)} of {format_points(known)}, {waiting}" if known else waiting


def _points(points: float) -> str:
    return f"{format_points(points)} {'point' if points == 1 else 'points'}"


def _machine_row(finding: Finding) -> dict[str, str]:
    status = finding_status(finding)
    points = f"{format_points(finding.points)} of {format_points(finding.max)}"
    return {
        "state": status,
        "words": finding.question,
        "points": "open" if status == "after" else points,
    }


def _person_rows(stem: str) -> list[dict[str, str]]:
    return [
        {
            "state": "person",
            "words": f"{row['criterion']}: a person marks it",
            "points": f"{format_points(row['points'])} open",
        }
        for row in sample_levels(stem).values()
    ]
