"""The seven questions on a product roadmap, as far as they need no truth.

Each check takes the roadmap, the carried work and the scenario, and gives a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.checks.effort import START, no_work
from twohats.checks.finding import Finding
from twohats.checks.roadmap import questions as asked
from twohats.checks.roadmap.feasible import capacity, format_, law, listed_dependencies
from twohats.checks.roadmap.honest import dates_and_outcomes, value
from twohats.checks.roadmap.traced import traceability
from twohats.scenario.model import Scenario

CHECKS = {
    asked.FORMAT: format_,
    asked.CAPACITY: capacity,
    asked.DEPENDENCIES: listed_dependencies,
    asked.LAW: law,
    asked.VALUE: value,
    asked.TRACEABILITY: traceability,
    asked.DATES_AND_OUTCOMES: dates_and_outcomes,
}


def paper(
    answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario
) -> list[Finding]:
    """All seven findings on `answers["roadmap"]`."""
    roadmap = answers.get("roadmap")
    nothing = no_work(roadmap, scenario)
    if nothing:
        return [question.nothing(nothing, START) for question in CHECKS]
    return [check(roadmap, carried, scenario) for check in CHECKS.values()]


__all__ = ["CHECKS", "paper"]
