"""The six questions on a schedule, as far as they need no truth.

Each check takes the plan as `schedule(...)` reads it, and gives a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.checks.finding import Finding
from twohats.checks.schedule import questions as asked
from twohats.checks.schedule.dated import critical, reforecast, three_dates
from twohats.checks.schedule.effort import START, no_work
from twohats.checks.schedule.marks import milestones
from twohats.checks.schedule.structure import network, scope
from twohats.checks.schedule.work import schedule
from twohats.scenario.model import Scenario

CHECKS = {
    asked.SCOPE: scope,
    asked.NETWORK: network,
    asked.CRITICAL: critical,
    asked.DATES: three_dates,
    asked.MILESTONES: milestones,
    asked.REFORECAST: reforecast,
}


def paper(
    answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario
) -> list[Finding]:
    """All six findings on the plan in `answers`."""
    nothing = no_work(answers, carried, scenario)
    if nothing:
        return [question.nothing(nothing, START) for question in CHECKS]
    plan = schedule(answers, carried, scenario)
    return [check(plan) for check in CHECKS.values()]


__all__ = ["CHECKS", "START", "no_work", "paper", "schedule"]
