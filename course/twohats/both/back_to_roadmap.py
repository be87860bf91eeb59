"""Back to the roadmap: what a smaller first release saves and loses, and when to stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from twohats.answers.project import Plan
from twohats.project.plan import PlanError, PlanFacts, gauges


@dataclass(frozen=True)
class Smaller:
    """A first release without one item of the scope: its tasks, and what that saves.

    `days` come off the P80, `cost_k` (thousands of dollars) off the cost at P80; less than 0 means
    that nothing is saved. `lost` is the share (0 to 1) of the outcome that goes with the item.
    """

    without: str
    tasks: tuple[str, ...]
    days: float
    cost_k: float
    lost: float = 0.0


def smaller_releases(
    plan: Plan, facts: PlanFacts, lost: Mapping[str, float] | None = None
) -> list[Smaller]:
    """What a first release would save without each single item of its scope, most days first.

    `lost` says for each item which share of the outcome goes with it.

    An item without which the plan cannot be played through is left out, and so is one that every
    release needs: what everything waits for, and what brings it out.
    """
    whole, needed = gauges(plan, facts), _needed_by_every_release(plan)
    made = []
    items = dict.fromkeys(task.scope_item for task in plan.tasks if task.in_release)
    for item in (item for item in items if item not in needed):
        try:
            seen = gauges(without(plan, item), facts)
        except PlanError:
            continue
        dropped = [t.id for t in plan.tasks if t.in_release and t.scope_item == item]
        saved = whole.p80 - seen.p80, whole.cost_p80_k - seen.cost_p80_k
        made.append(Smaller(item, tuple(dropped), *saved, (lost or {}).get(item, 0.0)))
    return sorted(made, key=lambda one: (-one.days, -one.cost_k, one.without))


def _needed_by_every_release(plan: Plan) -> set[str]:
    """The scope items of the one task that comes first and of the one that comes last."""
    tasks = {task.id: task.scope_item for task in plan.tasks if task.in_release}
    inside = [link for link in plan.links if {link.before, link.after} <= tasks.keys()]
    first = tasks.keys() - {link.after for link in inside}
    last = tasks.keys() - {link.before for link in inside}
    return {tasks[one] for ends in (first, last) if len(ends) == 1 for one in ends}


def without(plan: Plan, item: str) -> Plan:
    """The plan with one scope item left for a later release."""
    tasks = [
        task.model_copy(update={"in_release": False}) if task.scope_item == item else task
        for task in plan.tasks
    ]
    return plan.model_copy(update={"tasks": tasks})


def worth_going_on(value_to_come_k: float, cost_to_come_k: float) -> bool:
    """Whether to start it again today: what is spent already counts on neither side."""
    return value_to_come_k > cost_to_come_k
