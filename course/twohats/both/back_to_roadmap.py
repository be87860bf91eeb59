"""Back to the roadmap: whom the plan's P80 still holds, a smaller first release, when to stop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from twohats.answers.project import Plan
from twohats.project.plan import PlanError, PlanFacts, crew, gauges
from twohats.scenario import Scenario


@dataclass(frozen=True)
class Smaller:
    """A first release without one item of the scope: its tasks, and what that saves.

    `days` come off the P80, `cost_k` (thousands of dollars) off the cost at P80; less than 0 means
    that nothing is saved.
    """

    without: str
    tasks: tuple[str, ...]
    days: float
    cost_k: float


def held(plan: Plan, facts: PlanFacts) -> tuple[str, ...]:
    """The kinds of people whom the plan keeps until its P80, in the order of its tasks."""
    workers = crew(plan, facts)
    working = (task for task in plan.tasks if task.in_release)
    kinds = (
        workers[task.person].person_type if task.person in workers else task.person_type
        for task in working
    )
    return tuple(dict.fromkeys(kinds))


def waiting(next_: Iterable[str], kinds: Iterable[str], scenario: Scenario) -> dict[str, list[str]]:
    """Which entries of Next count on people whom the plan holds, and on which kinds of them.

    An entry needs the kinds of people of its own tasks; entries that need nobody held are left out.
    """
    kept = set(kinds)
    found = {id_: _wanted(id_, kept, scenario) for id_ in next_ if id_ in scenario.ids}
    return {id_: wanted for id_, wanted in found.items() if wanted}


def smaller_releases(plan: Plan, facts: PlanFacts) -> list[Smaller]:
    """What a first release would save without each single item of its scope, most days first.

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
        made.append(Smaller(item, tuple(dropped), *saved))
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


def _wanted(id_: str, kept: set[str], scenario: Scenario) -> list[str]:
    """The kinds of people that an initiative's own tasks need and the plan keeps."""
    tasks = [task for task in scenario.breakdown(id_) if task.belongs_to == id_]
    return sorted({task.person_type for task in tasks} & kept)
