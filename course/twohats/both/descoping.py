"""Back to the roadmap: what a smaller first release saves and loses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import prod

from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints, PlanError, PlannedSchedule, is_smaller_release
from twohats.project.scope_needs import (
    ScopeNeeds,
    independent_items,
    released_items,
    with_dependents,
    with_needs,
)


@dataclass(frozen=True)
class ReducedScope:
    """A first release without one item of the scope: its tasks, and what that saves.

    `dependents` are the items that need it, at once or through others, and go with it; `tasks` are
    those of all these items. `days` come off the P80, `cost_k` (thousands of dollars) off the cost
    at P80; less than 0 means that nothing is saved. `lost` is the share (0 to 1) of the outcome
    that goes.
    """

    without: str
    dependents: tuple[str, ...]
    tasks: tuple[str, ...]
    days: float
    cost_k: float
    lost: float = 0.0


def reduced_scopes(
    schedule: PlannedSchedule, losses: Mapping[str, float] | None = None
) -> list[ReducedScope]:
    """What a first release saves without each item of its scope, most days first.

    With an item goes every item that needs it. `losses` say for each item which share of the
    outcome is lost with all of them. An item that the plan leaves out already is shown with what
    that saves. An item without which the plan cannot be played through is left out.
    """
    options = [
        _reduced_scope(schedule, items, (losses or {}).get(items[0], 0.0))
        for items in offered_omissions(schedule.plan, schedule.constraints)
    ]
    return sorted(
        (option for option in options if option is not None),
        key=lambda option: (-option.days, -option.cost_k, option.without),
    )


def offered_omissions(plan: Plan, constraints: PlanConstraints) -> list[tuple[str, ...]]:
    """What can be left out of a first release: each item, followed by all that need it.

    Nothing is offered with which goes what every release needs (the item that everything waits for,
    and the one that brings it out), or more than half of the scope.
    """
    fixed = _items_of_every_release(_whole_plan(plan))
    items = list(dict.fromkeys(task.scope_item for task in plan.tasks))
    omissions = []
    for item in items:
        going = with_dependents({item}, constraints.scope_needs)
        if not going & fixed and is_smaller_release(going, constraints):
            omissions.append((item, *(name for name in items if name in going - {item})))
    return omissions


def _reduced_scope(
    schedule: PlannedSchedule, items: tuple[str, ...], lost: float
) -> ReducedScope | None:
    """What going without items saves; None if that cannot be played through.

    It is held against a release that has them, and all that they need.
    """
    plan, needs = schedule.plan, schedule.constraints.scope_needs
    tasks = tuple(task.id for task in plan.tasks if task.scope_item in items)
    whole = with_scope_items(plan, with_needs(items, needs), True)
    try:
        larger, smaller = (
            _schedule_of(schedule, variant).gauges
            for variant in (whole, with_scope_items(whole, items, False))
        )
    except PlanError:
        return None
    days, cost_k = larger.p80 - smaller.p80, larger.cost_p80_k - smaller.cost_p80_k
    return ReducedScope(items[0], items[1:], tasks, days, cost_k, lost)


def _schedule_of(schedule: PlannedSchedule, plan: Plan) -> PlannedSchedule:
    """The schedule of a variant of its plan: the same object, as it is, if nothing changes."""
    return schedule if plan == schedule.plan else replace(schedule, plan=plan)


def kept_share(plan: Plan, losses: Mapping[str, float], needs: ScopeNeeds) -> float:
    """The share (0 to 1) of the outcome that the first release still brings.

    What is lost with an item includes all that need it, so these are not counted again. Two items
    that go for themselves may carry the same part: their losses are multiplied, not added up.
    """
    unreleased = {task.scope_item for task in plan.tasks} - released_items(plan)
    return prod(1 - losses.get(item, 0.0) for item in independent_items(unreleased, needs))


def _items_of_every_release(plan: Plan) -> set[str]:
    """The scope items of the one task that comes first and of the one that comes last."""
    items = {task.id: task.scope_item for task in plan.tasks if task.in_release}
    links = [link for link in plan.links if {link.before, link.after} <= items.keys()]
    first_tasks = items.keys() - {link.after for link in links}
    last_tasks = items.keys() - {link.before for link in links}
    return {items[id_] for ids in (first_tasks, last_tasks) if len(ids) == 1 for id_ in ids}


def with_scope_items(plan: Plan, items: Iterable[str], is_in: bool) -> Plan:
    """The plan with scope items in its first release, or left for a later one."""
    names = set(items)
    tasks = [
        task.model_copy(update={"in_release": is_in}) if task.scope_item in names else task
        for task in plan.tasks
    ]
    return plan.model_copy(update={"tasks": tasks})


def _whole_plan(plan: Plan) -> Plan:
    """The plan with everything in its first release."""
    tasks = [task.model_copy(update={"in_release": True}) for task in plan.tasks]
    return plan.model_copy(update={"tasks": tasks})
