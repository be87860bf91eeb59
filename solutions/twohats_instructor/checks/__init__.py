"""The hidden checks: which questions an assignment is marked by, under its graded cells' names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from twohats import scenario
from twohats.answers import Reading
from twohats.checks.finding import Finding
from twohats.scenario import Scenario

#: The artefacts of a hand-in that a paper asks about, by name; what is not there is absent.
Work = Mapping[str, Any]
#: Which module of this room holds the paper of an assignment.
SPEC_MODULES = {
    "00_start": "start_paper",
    "07_roadmap": "roadmap_paper",
    "08_project_manager": "charter_paper",
    "09_planning_and_scheduling": "schedule_paper",
    "14_plan": "plan_paper",
}


@dataclass(frozen=True)
class GradedCell:
    """One graded cell: its points, and the function that judges (work, carried).

    `nothing` gives the finding of 0 points from what was seen and what to do next.
    """

    points: float
    judge: Callable[[Work, dict], Finding]
    nothing: Callable[[str, str], Finding]


@dataclass(frozen=True)
class GradingSpec:
    """All questions on the work of one assignment: the `artefacts` that it consists of.

    `idle` says in a sentence why there is no own work in it, if so. `gathered` takes from the
    work each text that a person marks, by the name of its cell. `draw` gives HTML.
    """

    artefacts: tuple[str, ...]
    scenario: Scenario
    questions: dict[str, GradedCell]
    idle: Callable[[Work, Scenario], str]
    draw: Callable[[Work, dict], str]
    gathered: dict[str, Callable[[Work], str]]

    def work(self, reading: Reading) -> dict[str, Any]:
        """What this paper asks about, as far as it is there."""
        return {name: reading.sound[name] for name in self.artefacts if name in reading.sound}

    def nothing_to_judge(self, reading: Reading) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        return self.idle(self.work(reading), self.scenario)


@cache
def grading_spec(assignment: str) -> GradingSpec:
    """The paper of one assignment; KeyError if it has none."""
    module = import_module(f"twohats_instructor.checks.{SPEC_MODULES[assignment]}")
    return module.paper(scenario.load("marrowby"))
