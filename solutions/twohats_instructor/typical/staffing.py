"""Who does what in a careful plan: the work shared out, and one person more where it helps."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.project import Hire, Plan
from twohats.project.plan import (
    PlanConstraints,
    PlannedSchedule,
    assign_work,
    crew,
    hired_name,
    level_resources,
    needed_person_type,
    release_tasks,
)
from twohats.project.schedule.estimates import expected_days


def staffed_plan(plan: Plan, constraints: PlanConstraints) -> Plan:
    """Every task to the person of its kind who has least to do yet, one at a time."""
    return level_resources(assign_work(plan, constraints), constraints)


def plan_with_hire(plan: Plan, constraints: PlanConstraints) -> Plan:
    """One more person of the busiest kind, who takes over every second of its later tasks.

    Nobody is asked for who would come too late to shorten the plan on paper.
    """
    days = {
        task.id: expected_days(constraints.estimates.get(task.id, (task.o, task.m, task.p)))
        for task in release_tasks(plan)
    }
    days_by_person: dict[str, float] = {}
    for task in release_tasks(plan):
        days_by_person[task.person] = days_by_person.get(task.person, 0.0) + days[task.id]
    busiest = max(days_by_person, key=lambda name: days_by_person[name])
    person_type = next(
        needed_person_type(task, constraints) for task in plan.tasks if task.person == busiest
    )
    newcomer, dates = hired_name(person_type, 1), PlannedSchedule(plan, constraints).dates
    hiring = plan.model_copy(update={"hires": [Hire(person_type=person_type, from_day=0)]})
    task_ids = [task.id for task in release_tasks(plan) if task.person == busiest]
    late_task_ids = [
        id_ for id_ in task_ids if dates.start[id_] >= crew(hiring, constraints)[newcomer].from_day
    ]
    shares = (task_ids[1::2], late_task_ids[::2], late_task_ids[1::2])
    plans = [level_resources(reassigned_plan(hiring, ids, newcomer), constraints) for ids in shares]
    return min(
        (plan, *plans), key=lambda candidate: PlannedSchedule(candidate, constraints).dates.end
    )


def reassigned_plan(plan: Plan, ids: Iterable[str], name: str) -> Plan:
    """The plan with some of its tasks in other hands."""
    tasks = [
        task.model_copy(update={"person": name} if task.id in ids else {}) for task in plan.tasks
    ]
    return plan.model_copy(update={"tasks": tasks})
