"""Smaller first releases of a careful plan: one item of the scope is left for later."""

from __future__ import annotations

from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints
from twohats.project.plan.sharing import level_resources

from twohats_instructor.checks.planted_risks import DocumentedRisk, simulate_with_truth
from twohats_instructor.typical.registers import COMMIT_PERCENT
from twohats_instructor.typical.statements import last_task, plan_letter


def best_reduced_scope(
    plan: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]
) -> tuple[Plan, tuple[str, ...]]:
    """The plan without the one scope item whose absence brings the P80 forward most."""
    made = reduced_scopes(plan, facts)
    if not made:
        return plan, ()
    ends = {
        item: simulate_with_truth(one, plan_letter((item,), 0.0), facts, known).day(COMMIT_PERCENT)
        for item, one in made.items()
    }
    best = min(ends, key=lambda item: ends[item])
    return made[best], (best,)


def reduced_scopes(plan: Plan, facts: PlanConstraints) -> dict[str, Plan]:
    """The plan without each item but the one that brings the release out."""
    last = last_task(plan).scope_item
    items = [item for item in plan.scope if item != last]
    return {item: level_resources(without_item(plan, item), facts) for item in items}


def without_item(plan: Plan, item: str) -> Plan:
    """The plan with one item neither released nor promised."""
    tasks = [
        task.model_copy(update={"in_release": task.in_release and task.scope_item != item})
        for task in plan.tasks
    ]
    scope = [one for one in plan.scope if one != item]
    return plan.model_copy(update={"tasks": tasks, "scope": scope})
