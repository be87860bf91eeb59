"""Smaller first releases of a careful plan: one item of the scope is left for later."""

from __future__ import annotations

from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints, level_resources

from twohats_instructor.checks.planted_risks import DocumentedRisk, simulate_with_truth
from twohats_instructor.scenario.scope import LOST_PERCENT
from twohats_instructor.typical.registers import COMMIT_PERCENT
from twohats_instructor.typical.statements import last_task, plan_letter

#: A smaller release still brings half of the outcome.
MOST_LOST_PERCENT = 50


def best_reduced_scope(
    plan: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> tuple[Plan, tuple[str, ...]]:
    """The plan without the one scope item whose absence brings the P80 forward most.

    Of the items that carry no more than half of the outcome; the plan as it is if there are none.
    """
    lost_percent = LOST_PERCENT.get(constraints.lead, {})
    plans = {
        item: reduced_plan
        for item, reduced_plan in reduced_scopes(plan, constraints).items()
        if lost_percent.get(item, 0) <= MOST_LOST_PERCENT
    }
    if not plans:
        return plan, ()
    p80_days = {
        item: simulate_with_truth(reduced_plan, plan_letter((item,), 0.0), constraints, risks).day(
            COMMIT_PERCENT
        )
        for item, reduced_plan in plans.items()
    }
    best_item = min(p80_days, key=lambda item: p80_days[item])
    return plans[best_item], (best_item,)


def reduced_scopes(plan: Plan, constraints: PlanConstraints) -> dict[str, Plan]:
    """The plan without each item but the one that brings the release out."""
    last_item = last_task(plan).scope_item
    items = [item for item in plan.scope if item != last_item]
    return {item: level_resources(without_item(plan, item), constraints) for item in items}


def without_item(plan: Plan, item: str) -> Plan:
    """The plan with one item neither released nor promised."""
    tasks = [
        task.model_copy(update={"in_release": task.in_release and task.scope_item != item})
        for task in plan.tasks
    ]
    scope = [scope_item for scope_item in plan.scope if scope_item != item]
    return plan.model_copy(update={"tasks": tasks, "scope": scope})
