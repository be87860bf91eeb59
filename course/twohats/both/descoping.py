"""Back to the roadmap: what a smaller first release saves and loses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import prod

from twohats.answers.project import Plan
from twohats.project.plan import PlanError, PlannedSchedule


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
    schedule: PlannedSchedule, losses: Mapping[str, float] | None = None
) -> list[ReducedScope]:
    """What a first release saves without each single item of its scope, most days first.

    `losses` say for each item which share of the outcome goes with it. An item that the plan leaves
    out already is shown with what that saves. An item without which the plan cannot be played
    through is left out, and so is one that every release needs: what everything waits for, and what
    brings it out.
    """
    needed = _items_of_every_release(_whole_plan(schedule.plan))
    items = dict.fromkeys(task.scope_item for task in schedule.plan.tasks)
    options = [
        _reduced_scope(schedule, item, (losses or {}).get(item, 0.0))
        for item in items
        if item not in needed
    ]
    return sorted(
        (option for option in options if option is not None),
        key=lambda option: (-option.days, -option.cost_k, option.without),
    )


def _reduced_scope(schedule: PlannedSchedule, item: str, lost: float) -> ReducedScope | None:
    """What going without one item saves; None if that cannot be played through."""
    tasks = tuple(task.id for task in schedule.plan.tasks if task.scope_item == item)
    try:
        larger, smaller = (
            _schedule_with_item(schedule, item, is_in).gauges for is_in in (True, False)
        )
    except PlanError:
        return None
    days, cost_k = larger.p80 - smaller.p80, larger.cost_p80_k - smaller.cost_p80_k
    return ReducedScope(item, tasks, days, cost_k, lost)


def _schedule_with_item(schedule: PlannedSchedule, item: str, is_in: bool) -> PlannedSchedule:
    """The schedule with or without an item: the same object, as it is, if nothing changes."""
    plan = with_scope_item(schedule.plan, item, is_in)
    return schedule if plan == schedule.plan else replace(schedule, plan=plan)


def kept_share(plan: Plan, losses: Mapping[str, float]) -> float:
    """The share (0 to 1) of the outcome that the first release still brings.

    Two items that are left out may carry the same part of it: their losses are not added up.
    """
    released = {task.scope_item for task in plan.tasks if task.in_release}
    unreleased = {task.scope_item for task in plan.tasks} - released
    return prod(1 - losses.get(item, 0.0) for item in unreleased)


def _items_of_every_release(plan: Plan) -> set[str]:
    """The scope items of the one task that comes first and of the one that comes last."""
    items = {task.id: task.scope_item for task in plan.tasks if task.in_release}
    links = [link for link in plan.links if {link.before, link.after} <= items.keys()]
    first_tasks = items.keys() - {link.after for link in links}
    last_tasks = items.keys() - {link.before for link in links}
    return {items[id_] for ids in (first_tasks, last_tasks) if len(ids) == 1 for id_ in ids}


def with_scope_item(plan: Plan, item: str, is_in: bool) -> Plan:
    """The plan with one scope item in its first release, or left for a later one."""
    tasks = [
        task.model_copy(update={"in_release": is_in}) if task.scope_item == item else task
        for task in plan.tasks
    ]
    return plan.model_copy(update={"tasks": tasks})


def _whole_plan(plan: Plan) -> Plan:
    """The plan with everything in its first release."""
    tasks = [task.model_copy(update={"in_release": True}) for task in plan.tasks]
    return plan.model_copy(update={"tasks": tasks})
