"""The four questions on a charter, as far as they need no truth.

Each check takes the charter, the carried work and the scenario, and gives a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.checks.charter import questions as asked
from twohats.checks.charter.effort import START, no_work
from twohats.checks.charter.said import end, fields, goals, statements
from twohats.checks.finding import Finding
from twohats.scenario.model import Scenario

CHECKS = {
    asked.FIELDS: fields,
    asked.GOALS: goals,
    asked.STATEMENTS: statements,
    asked.END: end,
}


def paper(
    answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario
) -> list[Finding]:
    """All four findings on `answers["charter"]`."""
    charter = answers.get("charter")
    nothing = no_work(charter, scenario)
    if nothing:
        return [question.nothing(nothing, START) for question in CHECKS]
    return [check(charter, carried, scenario) for check in CHECKS.values()]


__all__ = ["CHECKS", "paper"]
