"""Back to the roadmap: what a smaller first release saves and loses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints, PlanError, plan_gauges


@dataclass(frozen=True)
class ReducedScope:
    """A first release without one item of the scope: its tasks, and what that saves.

    `days` come off the P80, `cost_k` (thousands of dollars) off the cost at P80; less than 0 means
    that nothing is saved. `lost` is the share (0 to 1) of the outcome that goes with the item.
    """

    without: str
    tasks: tuple[str, ...]
    days: float
    cost_k: float
    lost: float = 0.0


def reduced_scopes(
    plan: Plan, facts: PlanConstraints, lost: Mapping[str, float] | None = None
) -> list[ReducedScope]:
    """What a first release saves without each single item of its scope, most days first.

    `lost` says for each item which share of the outcome goes with it. An item that the plan leaves
    out already is told by what that saves. An item without which the plan cannot be played through
    is left out, and so is one that every release needs: what everything waits for, and what brings
    it out.
    """
    needed = _needed_by_every_release(_whole(plan))
    items = dict.fromkeys(task.scope_item for task in plan.tasks)
    made = (_smaller(plan, item, facts, lost or {}) for item in items if item not in needed)
    return sorted(
        (one for one in made if one is not None),
        key=lambda one: (-one.days, -one.cost_k, one.without),
    )


def _smaller(
    plan: Plan, item: str, facts: PlanConstraints, lost: Mapping[str, float]
) -> ReducedScope | None:
    """What going without one item saves; None if that cannot be played through."""
    tasks = tuple(task.id for task in plan.tasks if task.scope_item == item)
    try:
        more, less = (
            plan_gauges(with_scope_item(plan, item, is_in), facts) for is_in in (True, False)
        )
    except PlanError:
        return None
    saved = more.p80 - less.p80, more.cost_p80_k - less.cost_p80_k
    return ReducedScope(item, tasks, *saved, lost.get(item, 0.0))


def kept_share(plan: Plan, lost: Mapping[str, float]) -> float:
    """The share (0 to 1) of the outcome that the first release still brings.

    Two items that are left out may carry the same part of it: their losses are not added up.
    """
    inside = {task.scope_item for task in plan.tasks if task.in_release}
    outside = {task.scope_item for task in plan.tasks} - inside
    return prod(1 - lost.get(item, 0.0) for item in outside)


def _needed_by_every_release(plan: Plan) -> set[str]:
    """The scope items of the one task that comes first and of the one that comes last."""
    tasks = {task.id: task.scope_item for task in plan.tasks if task.in_release}
    inside = [link for link in plan.links if {link.before, link.after} <= tasks.keys()]
    first = tasks.keys() - {link.after for link in inside}
    last = tasks.keys() - {link.before for link in inside}
    return {tasks[one] for ends in (first, last) if len(ends) == 1 for one in ends}


def with_scope_item(plan: Plan, item: str, is_in: bool) -> Plan:
    """The plan with one scope item in its first release, or left for a later one."""
    tasks = [
        task.model_copy(update={"in_release": is_in}) if task.scope_item == item else task
        for task in plan.tasks
    ]
    return plan.model_copy(update={"tasks": tasks})


def _whole(plan: Plan) -> Plan:
    """The plan with everything in its first release."""
    tasks = [task.model_copy(update={"in_release": True}) for task in plan.tasks]
    return plan.model_copy(update={"tasks": tasks})
