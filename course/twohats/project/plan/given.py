"""What a page that shows plans is told once: people, needs, prices, listeners, the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from twohats.answers.project import Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.crew import crew


def plan_settings(
    facts: PlanConstraints, listeners: Iterable[str] = (), calendar: Iterable[str] = ()
) -> dict[str, Any]:
    """Plain data for a page; `calendar` holds the dates (ISO) of working days 1, 2 and so on."""
    return {
        "people": _people(facts),
        "needs": dict(facts.types),
        "types": sorted({*facts.rates}),
        "responses": [_response(one) for one in facts.responses.values()],
        "listeners": sorted({*facts.decisions, *listeners}),
        "decisions": dict(facts.decisions),
        "scope": list(facts.scope),
        "slot": _slot(facts),
        "calendar": list(calendar),
    }


def _people(facts: PlanConstraints) -> list[dict[str, Any]]:
    """The crew of a plan without hires: the page adds those whom the plan asks for."""
    own = {one.name for one in facts.people}
    return [
        {
            "name": name,
            "skills": list(dict.fromkeys((one.person_type, *one.skills))),
            "bought": name not in own,
        }
        for name, one in crew(Plan(), facts).items()
    ]


def _response(one: Any) -> dict[str, Any]:
    """What can be bought: its price, the task whose risk it helps against, and what is left."""
    factors = {"the chance": one.probability_factor, "the days": one.days_factor}
    left = [f"{factor:.0%} of {what}" for what, factor in factors.items() if factor < 1]
    return {
        "id": one.id,
        "name": one.name,
        "cost_k": float(one.cost_k),
        "task": one.task,
        "leaves": f"leaves {' and '.join(left)}",
    }


def _slot(facts: PlanConstraints) -> dict[str, Any]:
    """The equipment that has to be booked: its name, the tasks that need it, its free mornings."""
    return {
        "name": facts.slot,
        "tasks": sorted(facts.slot_tasks),
        "days": list(facts.slot_days or ()),
    }
