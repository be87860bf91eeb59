"""The course around the story: its lessons and paths, and the questions of each lesson."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from twohats.scenario.paths import packs


@cache
def course() -> dict[str, Any]:
    """The outline: `lessons` in the article's order, `paths` through them, names of the `parts`."""
    return json.loads((packs().parent / "course.json").read_text("utf-8"))


def lesson(stem: str) -> dict[str, Any]:
    """One lesson of the outline; KeyError with a sentence if there is none of that stem."""
    for one in course()["lessons"]:
        if one["stem"] == stem:
            return one
    raise KeyError(f"There is no lesson {stem!r}; lessons are named like 07_roadmap.")


def questions(stem: str, group: str) -> list[dict[str, Any]]:
    """The questions of one group ("warm_up", "prediction", …) in a lesson, in order."""
    everything = json.loads((packs().parent / "quiz" / f"{stem}.json").read_text("utf-8"))
    chosen = [question for question in everything if question["group"] == group]
    if not chosen:
        known = sorted({question["group"] for question in everything})
        raise KeyError(f"{stem} has no questions {group!r}; it has {', '.join(known)}.")
    return chosen


@cache
def inventory(form: str) -> tuple[dict[str, Any], ...]:
    """The items of one form ("A" or "B") of the concept inventory, in order, without keys.

    Each has `id`, `stem` and four `options` of `id` and `text`. KeyError for another form.
    """
    everything = json.loads((packs().parent / "quiz" / "inventory.json").read_text("utf-8"))
    chosen = tuple(item for item in everything["items"] if item["form"] == form)
    if not chosen:
        raise KeyError(f"The inventory has no form {form!r}; it has A and B.")
    return chosen
