"""The plan on paper: when each task is meant to happen, and who would be in two places at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from twohats.answers.project import Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.crew import assignments
from twohats.project.plan.forward_pass import forward_pass
from twohats.project.plan.release import (
    release_links,
    release_tasks,
    task_estimates,
    topological_order,
)
from twohats.project.schedule.estimates import expected_days


@dataclass(frozen=True)
class PlannedDates:
    """The plan's own days: start and finish of each task, and the order in which they begin."""

    order: tuple[str, ...]
    start: Mapping[str, float]
    finish: Mapping[str, float]

    @property
    def end(self) -> float:
        """The day on which the last task ends; 0 for a plan without tasks."""
        return max(self.finish.values(), default=0.0)


@dataclass(frozen=True)
class ResourceLoad:
    """How people and test slot are used on paper.

    `busy` is each person's share of the days until the end; `double_booked` the days on which a
    person has two tasks at once, `unassigned` the tasks that nobody fit was given; `slot_double`
    the days on which two tasks want the test slot, `unbooked` the tasks that are planned for a day
    on which it cannot be had (each counts a day). `overloaded` is the share of all this in all days
    of work.
    """

    busy: Mapping[str, float]
    double_booked: Mapping[str, float]
    unassigned: tuple[str, ...]
    slot_double: float
    unbooked: Mapping[str, float]
    overloaded: float


def planned_schedule(plan: Plan, facts: PlanConstraints) -> PlannedDates:
    """Every task at its planned start, or as soon as its links and the test slot allow."""
    ids, links = [task.id for task in release_tasks(plan)], release_links(plan)
    wanted = {task.id: task.start for task in release_tasks(plan) if task.start is not None}
    days = {id_: expected_days(estimate) for id_, estimate in task_estimates(plan, facts).items()}
    who, _ = assignments(plan, facts)
    start, finish = forward_pass(
        topological_order(ids, links, {}), links, days, who,
        queue=False, not_before=wanted, slot=(facts.slot_tasks, facts.slot_days),
    )  # fmt: skip
    begin = {id_: float(day) for id_, day in start.items()}
    end = {id_: float(day) for id_, day in finish.items()}
    return PlannedDates(topological_order(ids, links, begin), begin, end)


def resource_load(plan: Plan, facts: PlanConstraints) -> ResourceLoad:
    """How the plan on paper uses its people and the test slot."""
    paper, (who, loose) = planned_schedule(plan, facts), assignments(plan, facts)
    by_person: dict[str, list[tuple[float, float]]] = {}
    for id_ in (one for one in paper.order if one not in loose):
        span = (paper.start[id_], paper.finish[id_])
        by_person.setdefault(who[id_].name, []).append(span)
    double = {name: _overlap(spans) for name, spans in by_person.items()}
    untold = sum(paper.finish[id_] - paper.start[id_] for id_ in loose)
    mornings = [paper.start[id_] for id_ in paper.order if id_ in facts.slot_tasks]
    slot, unbooked = _overlap([(day, day + 1) for day in mornings]), _unbooked(plan, facts)
    work = sum(paper.finish[id_] - paper.start[id_] for id_ in paper.order)
    too_much = sum(double.values()) + untold + slot + len(unbooked)
    length = paper.end or 1.0
    return ResourceLoad(
        busy={n: sum(b - a for a, b in spans) / length for n, spans in by_person.items()},
        double_booked={name: days for name, days in double.items() if days > 0},
        unassigned=loose,
        slot_double=slot,
        unbooked=unbooked,
        overloaded=min(1.0, too_much / work) if work else 0.0,
    )


def _unbooked(plan: Plan, facts: PlanConstraints) -> dict[str, float]:
    """The tasks whose own start is no morning on which the test slot can be had, and that start."""
    wanted = {t.id: t.start for t in release_tasks(plan) if t.id in facts.slot_tasks}
    free = facts.slot_days
    return {
        id_: day
        for id_, day in wanted.items()
        if free is not None and day is not None and day not in free
    }


def _overlap(spans: list[tuple[float, float]]) -> float:
    """Days that are wanted more than once; less than a tenth of a day is rounding."""
    total, reached = 0.0, 0.0
    for begin, end in sorted(spans):
        both = min(reached, end) - begin
        total += both if both > 0.1 else 0.0
        reached = max(reached, end)
    return total
