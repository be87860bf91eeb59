"""Who gives the points of an exercise: its own page, hidden checks after hand-in, or a person."""

from __future__ import annotations

from twohats.checks.question import check_questions
from twohats.draw.finding import format_points
from twohats.scenario.samples import sample_levels
from twohats.scenario.syllabus import lesson
from twohats.text import join_list


def who_marks(stem: str) -> str:
    """Of an exercise's points, which its page, hidden checks and a person mark; a sentence."""
    total, on_page, by_person, hidden = points_by_giver(stem)
    if not on_page and not by_person:
        return f"Hidden checks mark all {total} points after you hand in."
    parts = [
        f"{giver} {format_points(points)}{when}"
        for giver, points, when in (
            ("this page marks", on_page, ""),
            ("hidden checks mark", hidden, " after you hand in"),
            ("a person marks", by_person, ""),
        )
        if points
    ]
    return f"Of the {total} points, {join_list(parts)}."


def points_by_giver(stem: str) -> tuple[int, float, float, float]:
    """The points of an exercise: all, those of its page, of a person, and of hidden checks."""
    total = lesson(stem)["points"]
    on_page = sum(question.max for question in check_questions(stem).values())
    by_person = sum(row["points"] for row in sample_levels(stem).values())
    return total, on_page, by_person, round(total - on_page - by_person, 2)
