"""Messages of a plan: does everybody who decides hear of it before the day of decision?"""

from __future__ import annotations

from twohats.answers.project import Plan
from twohats.project.plan.constraints import PlanConstraints


def uninformed(plan: Plan, facts: PlanConstraints) -> tuple[str, ...]:
    """Those who decide on a day before which no message goes to them."""
    told = {}
    for message in plan.messages:
        told[message.to] = min(message.day, told.get(message.to, message.day))
    return tuple(
        name for name, day in facts.decisions.items() if told.get(name, float("inf")) >= day
    )
