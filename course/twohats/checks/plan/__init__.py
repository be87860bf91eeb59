"""The nine questions on a project plan, as far as they need no truth.

Each check takes the plan, the other work by name (carried work and the letter back), and the facts
of the plan's lead, and gives a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.checks.finding import Finding
from twohats.checks.plan import questions as asked
from twohats.checks.plan.covered import network
from twohats.checks.plan.effort import START, no_lead, no_plan, nothing_own
from twohats.checks.plan.forecast import cost, promise, risks
from twohats.checks.plan.made import consistency, format_, gates, messages, people
from twohats.project.plan import plan_constraints
from twohats.scenario.model import Scenario

CHECKS = {
    asked.FORMAT: format_,
    asked.NETWORK: network,
    asked.PEOPLE: people,
    asked.PROMISE: promise,
    asked.COST: cost,
    asked.RISKS: risks,
    asked.GATES: gates,
    asked.MESSAGES: messages,
    asked.CONSISTENCY: consistency,
}


def paper(
    answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario
) -> list[Finding]:
    """All nine findings on `answers["plan"]`."""
    plan = answers.get("plan")
    nothing = nothing_own(plan, scenario)
    if nothing:
        return [question.nothing(nothing, START) for question in CHECKS]
    others, known = {**carried, **answers}, plan_constraints(scenario, plan.lead)
    return [check(plan, others, known) for check in CHECKS.values()]


__all__ = ["CHECKS", "no_lead", "no_plan", "nothing_own", "paper"]
