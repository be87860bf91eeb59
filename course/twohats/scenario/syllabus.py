"""The course around the story: its lessons and paths, its terms, the questions of each lesson."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from twohats.lessons.references import about_written
from twohats.scenario.paths import packs


@cache
def course() -> dict[str, Any]:
    """The outline: `lessons` in the article's order, `paths` through them, names of the `parts`."""
    return json.loads((packs().parent / "course.json").read_text("utf-8"))


def lesson(stem: str) -> dict[str, Any]:
    """One lesson of the outline; KeyError with a sentence if there is none of that stem."""
    for entry in course()["lessons"]:
        if entry["stem"] == stem:
            return entry
    raise KeyError(f"There is no lesson {stem!r}; lessons are named like 07_roadmap.")


def hat_of(stem: str) -> str:
    """The hat that a lesson wears: "product", "project" or "both"; KeyError as `lesson`."""
    part = lesson(stem)["part"]
    return part if part in ("product", "project") else "both"


@cache
def glossary() -> tuple[dict[str, Any], ...]:
    """The field's terms: `term`, other names in `also`, `meaning`, the numbers of its `lessons`.

    `forms` are plurals and parts that lead to it; some have a `formula`. A term that no lesson
    teaches has no lesson.
    """
    return tuple(json.loads((packs().parent / "glossary.json").read_text("utf-8")))


def questions(stem: str, group: str) -> list[dict[str, Any]]:
    """The questions of one group ("warm_up", "prediction", …) in a lesson, in order."""
    quiz = json.loads((packs().parent / "quiz" / f"{stem}.json").read_text("utf-8"))
    in_group = [question for question in quiz if question["group"] == group]
    if not in_group:
        groups = sorted({question["group"] for question in quiz})
        raise KeyError(f"{stem} has no questions {group!r}; it has {', '.join(groups)}.")
    return about_written(in_group)


@cache
def marked_text(stem: str, text: str) -> dict[str, Any]:
    """What one text of an exercise is marked by: `criterion`, `points`, `question`, `levels`.

    `words` is about how many are asked for. KeyError with a sentence if there is no such text.
    """
    path = packs().parent / "texts" / f"{stem}.json"
    texts = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    if text not in texts:
        there = f"there are {', '.join(texts)}" if texts else "there is none"
        raise KeyError(f"{stem} has no text {text!r} that a person marks; {there}.")
    return texts[text]


@cache
def inventory(form: str) -> tuple[dict[str, Any], ...]:
    """The items of one form ("A" or "B") of the concept inventory, in order, without keys.

    Each has `id`, `stem` and four `options` of `id` and `text`. KeyError for another form.
    """
    data = json.loads((packs().parent / "quiz" / "inventory.json").read_text("utf-8"))
    items = tuple(item for item in data["items"] if item["form"] == form)
    if not items:
        raise KeyError(f"The inventory has no form {form!r}; it has A and B.")
    return items
