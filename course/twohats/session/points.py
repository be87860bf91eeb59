"""Who gives the points of an exercise: its own page, hidden checks after hand-in, or a person."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.checks.question import check_questions
from twohats.draw.finding import format_points
from twohats.scenario.samples import sample_levels
from twohats.scenario.syllabus import lesson
from twohats.text import agree


def who_marks(stem: str) -> str:
    """Which points of an exercise its page can judge, and what the others wait for; sentences."""
    total, on_page, by_person, hidden = points_by_giver(stem)
    waiting = _waiting((("hidden checks", hidden), ("a person", by_person)))
    here = (
        f"This page can judge {format_points(on_page) if on_page else 'none'} of the {total} points"
    )
    if not on_page and not by_person:
        return f"{here}: all wait for hidden checks."
    return f"{here}: {waiting}."


def _waiting(givers: Iterable[tuple[str, float]]) -> str:
    """11 points wait for hidden checks, 6 for a person."""
    first, *others = ((giver, points) for giver, points in givers if points)
    verb = agree(first[1], "waits", "wait")
    parts = [f"{format_points(first[1])} {verb} for {first[0]}"]
    parts += [f"{format_points(points)} for {giver}" for giver, points in others]
    return " and ".join(parts)


def points_by_giver(stem: str) -> tuple[int, float, float, float]:
    """The points of an exercise: all, those of its page, of a person, and of hidden checks."""
    total = lesson(stem)["points"]
    on_page = sum(question.max for question in check_questions(stem).values())
    by_person = sum(row["points"] for row in sample_levels(stem).values())
    return total, on_page, by_person, round(total - on_page - by_person, 2)
