"""Smaller first releases of a careful plan: an item of the scope, with all that need it, waits."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.project import Plan
from twohats.both.descoping import offered_omissions, with_scope_items
from twohats.project.plan import PlanConstraints, level_resources

from twohats_instructor.checks.planted_risks import DocumentedRisk, simulate_with_truth
from twohats_instructor.scenario.scope import LOST_PERCENT
from twohats_instructor.typical.registers import COMMIT_PERCENT
from twohats_instructor.typical.statements import plan_letter

#: A smaller release still brings half of the outcome.
MOST_LOST_PERCENT = 50
#: The items that a release goes without: the first one, and all that need it.
Omission = tuple[str, ...]


def best_reduced_scope(
    plan: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> tuple[Plan, Omission]:
    """The plan without the one omission that brings the P80 forward most.

    Of those that the letter offers and that leave half of the outcome; the plan as it is if there
    are none.
    """
    lost_percent = LOST_PERCENT.get(constraints.lead, {})
    plans = {
        items: reduced_plan
        for items, reduced_plan in reduced_scopes(plan, constraints).items()
        if lost_percent.get(items[0], 0) <= MOST_LOST_PERCENT
    }
    if not plans:
        return plan, ()
    p80_days = {
        items: simulate_with_truth(reduced_plan, plan_letter(items, 0.0), constraints, risks).day(
            COMMIT_PERCENT
        )
        for items, reduced_plan in plans.items()
    }
    best = min(p80_days, key=lambda items: p80_days[items])
    return plans[best], best


def reduced_scopes(plan: Plan, constraints: PlanConstraints) -> dict[Omission, Plan]:
    """The plan without each omission that the letter offers, one at a time again."""
    return {
        items: level_resources(without_items(plan, items), constraints)
        for items in offered_omissions(plan, constraints)
    }


def without_items(plan: Plan, items: Iterable[str]) -> Plan:
    """The plan with these items neither released nor promised."""
    names = set(items)
    scope = [item for item in plan.scope if item not in names]
    return with_scope_items(plan, names, False).model_copy(update={"scope": scope})
