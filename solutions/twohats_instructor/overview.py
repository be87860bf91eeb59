"""Each lesson at a glance: objectives, what learners find out, beliefs, minutes and points."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from twohats.lessons.catalog import STEMS
from twohats.scenario import syllabus
from twohats.scenario.paths import packs

from twohats_instructor import rubrics

_BELIEFS = Path(__file__).resolve().parent / "inventory" / "beliefs.json"
HEAD = ("Lesson", "Minutes", "Points", "Objectives", "Discovery", "Beliefs that its hints answer")


class Overview(NamedTuple):
    """One lesson; `machine` and `person` are points, `beliefs` have their ids in front."""

    title: str
    minutes: int
    machine: float
    person: float
    objectives: tuple[str, ...]
    discovery: str
    beliefs: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """As a row under `HEAD`."""
        points = f"{self.machine:g} + {self.person:g}" if self.person else f"{self.machine:g}"
        return (
            self.title,
            str(self.minutes),
            points,
            " ".join(self.objectives),
            self.discovery,
            "; ".join(self.beliefs),
        )


def overviews(root: Path) -> list[Overview]:
    """Of all lessons that are written, in their order; `root` is the course's folder."""
    return [_overview(stem, root / "course" / f"{stem}.ipynb") for stem in STEMS]


def _overview(stem: str, notebook: Path) -> Overview:
    lesson = syllabus.lesson(stem)
    about = json.loads(notebook.read_text("utf-8"))["metadata"]["twohats"]
    person = sum(rubric.points for rubric in rubrics.load(stem).values())
    return Overview(
        f"{lesson['id']} {lesson['title']}",
        lesson["minutes"],
        lesson["points"] - person,
        person,
        tuple(f"{one['id']} {one['verb']}: {one['text']}" for one in about["objectives"]),
        about.get("discovery", ""),
        tuple(_beliefs(stem)),
    )


def _beliefs(stem: str) -> Iterator[str]:
    """The beliefs behind the wrong answers of a lesson's questions, each once, by id."""
    words = json.loads(_BELIEFS.read_text("utf-8"))
    quiz = json.loads((packs().parent / "quiz" / f"{stem}.json").read_text("utf-8"))
    for id_ in sorted(set(_named(quiz))):
        yield f"{id_} {words[id_]}"


def _named(data: Any) -> Iterator[str]:
    """All that is given as `misconception` in plain data, however deep."""
    if isinstance(data, dict):
        if data.get("misconception"):
            yield data["misconception"]
        data = list(data.values())
    if isinstance(data, list):
        for item in data:
            yield from _named(item)


def markdown_table(lessons: list[Overview]) -> list[str]:
    """The lines of a table under `HEAD`, for a page on GitHub."""
    rule = ("---", "---:", "---:", "---", "---", "---")
    return [f"| {' | '.join(cells)} |" for cells in (HEAD, rule, *(one.cells for one in lessons))]
