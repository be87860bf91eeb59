"""The hidden checks: which questions an assignment is marked by, under its graded cells' names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from twohats import scenario
from twohats.answers import Reading
from twohats.checks.finding import Finding
from twohats.scenario import Scenario

#: Which module of this room holds the paper of an assignment.
PAPERS = {"07_roadmap": "roadmap_paper"}


@dataclass(frozen=True)
class Question:
    """One graded cell: its points, and the function that judges (artefact, carried).

    `nothing` gives the finding of 0 points from what was seen and what to do next.
    """

    points: float
    judge: Callable[[Any, dict], Finding]
    nothing: Callable[[str, str], Finding]


@dataclass(frozen=True)
class Paper:
    """All questions on one artefact.

    `idle` says in a sentence why there is no own work in it, if so. `gathered` takes from the
    artefact each text that a person marks, by the name of its cell. `draw` gives HTML.
    """

    artefact: str
    scenario: Scenario
    questions: dict[str, Question]
    idle: Callable[[Any, Scenario], str]
    draw: Callable[[Any, dict], str]
    gathered: dict[str, Callable[[Any], str]]

    def nothing_to_judge(self, reading: Reading) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        return self.idle(reading.sound.get(self.artefact), self.scenario)


@cache
def paper(assignment: str) -> Paper:
    """The paper of one assignment; KeyError if it has none."""
    module = import_module(f"twohats_instructor.checks.{PAPERS[assignment]}")
    return module.paper(scenario.load("marrowby"))
