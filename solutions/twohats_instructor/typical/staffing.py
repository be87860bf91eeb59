"""Who does what in a careful plan: the work shared out, and one person more where it helps."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.project import Hire, Plan
from twohats.project.plan import PlanConstraints, crew, hired_name, planned_schedule
from twohats.project.plan.release import needed_person_type, release_tasks
from twohats.project.plan.sharing import assign_work, level_resources
from twohats.project.schedule.estimates import expected_days


def staffed_plan(plan: Plan, facts: PlanConstraints) -> Plan:
    """Every task to the person of its kind who has least to do yet, one at a time."""
    return level_resources(assign_work(plan, facts), facts)


def plan_with_hire(plan: Plan, facts: PlanConstraints) -> Plan:
    """One more person of the busiest kind, who takes over every second of its later tasks.

    Nobody is asked for who would come too late to shorten the plan on paper.
    """
    days = {
        t.id: expected_days(facts.estimates.get(t.id, (t.o, t.m, t.p))) for t in release_tasks(plan)
    }
    load: dict[str, float] = {}
    for task in release_tasks(plan):
        load[task.person] = load.get(task.person, 0.0) + days[task.id]
    busiest = max(load, key=lambda name: load[name])
    kind = next(needed_person_type(task, facts) for task in plan.tasks if task.person == busiest)
    new, paper = hired_name(kind, 1), planned_schedule(plan, facts)
    hiring = plan.model_copy(update={"hires": [Hire(person_type=kind, from_day=0)]})
    own = [task.id for task in release_tasks(plan) if task.person == busiest]
    later = [id_ for id_ in own if paper.start[id_] >= crew(hiring, facts)[new].from_day]
    ways = (own[1::2], later[::2], later[1::2])
    made = [level_resources(reassigned_plan(hiring, ids, new), facts) for ids in ways]
    return min((plan, *made), key=lambda one: planned_schedule(one, facts).end)


def reassigned_plan(plan: Plan, ids: Iterable[str], name: str) -> Plan:
    """The plan with some of its tasks in other hands."""
    tasks = [
        task.model_copy(update={"person": name} if task.id in ids else {}) for task in plan.tasks
    ]
    return plan.model_copy(update={"tasks": tasks})
