"""The hidden checks: by which questions an assignment is marked, and how its work is shown.

A lesson in which the truth adds to the visible checks has a module here of the visible one's name,
with `grading_spec(scenario)`. Any other lesson is marked by its visible checks, and drawn by
`NAME_html(answers)` of `twohats.draw.NAME`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from twohats import checks as visible
from twohats import scenario
from twohats.answers import Reading
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.lessons.catalog import find_lesson
from twohats.scenario import Scenario


@dataclass(frozen=True)
class DealtQuestion:
    """What one deal puts before a learner at one question, as the rules for checks look at it.

    `options` are the texts in the order in which they are shown: of a choice, a list to tick, or
    lines in which to find faults; `right` are the places of those that are right to choose.
    `printed` are the numbers shown beside the options, by the name of their column.
    """

    id: str
    options: tuple[str, ...]
    right: frozenset[int]
    printed: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        places = range(len(self.options))
        if not self.right or not self.right < set(places):
            raise ValueError(f"{self.id}: some options must be right, and some not.")
        if any(len(numbers) != len(places) for numbers in self.printed.values()):
            raise ValueError(f"{self.id}: each column needs a number for each option.")


@dataclass(frozen=True)
class GradingSpec:
    """All that marking one assignment needs.

    `draw` gives the work as HTML. `texts` takes from the work each text that a person marks, by
    the name of its cell. `why_empty` says in a sentence why there is nothing to ask about, if so.
    `questions_of_deal` gives what a deal (0 to 15) asks, with what is right.
    """

    checks: LessonChecks
    scenario: Scenario
    draw: Callable[[Any], str]
    texts: Mapping[str, Callable[[Any], str]] = field(default_factory=dict)
    why_empty: Callable[[Any], str] = lambda work: work.why_not_gradable
    questions_of_deal: Callable[[int], Sequence[DealtQuestion]] = lambda deal: ()

    @property
    def artefacts(self) -> tuple[str, ...]:
        """The names of what a hand-in consists of."""
        return self.checks.artefacts

    @property
    def points(self) -> dict[str, float]:
        """The points of each automatic cell, by the name of the cell."""
        return {name: question.max for name, question in self.checks.questions.items()}

    def answers(self, reading: Reading) -> dict[str, Any]:
        """The artefacts that this assignment asks about, as far as they are there."""
        return {name: reading.valid[name] for name in self.artefacts if name in reading.valid}

    def work(self, reading: Reading) -> LessonWork:
        """What the judges of this assignment look at."""
        return self.checks.work_class(self.answers(reading), reading.carried, self.scenario)


@cache
def grading_spec(assignment: str) -> GradingSpec:
    """What marks one assignment; KeyError if it has no checks."""
    pack = scenario.load("marrowby")
    checks = visible.lesson_checks(assignment)
    name = find_lesson(assignment).topic
    module = f"{__name__}.{name}"
    if find_spec(module):
        return import_module(module).grading_spec(pack)
    picture = getattr(import_module(f"twohats.draw.{name}"), f"{name}_html")
    return GradingSpec(
        checks=checks,
        scenario=pack,
        draw=lambda work: picture(work.answers),
    )
