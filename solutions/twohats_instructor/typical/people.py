"""Who does what in a careful plan: the work shared out, and one person more where it helps."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.project import Hire, Plan
from twohats.project.plan import PlanFacts, crew, hired_name, on_paper
from twohats.project.plan.release import needs, released
from twohats.project.plan.sharing import one_at_a_time, shared_out
from twohats.project.schedule.estimates import expected


def staffed(plan: Plan, facts: PlanFacts) -> Plan:
    """Every task to the person of its kind who has least to do yet, one at a time."""
    return one_at_a_time(shared_out(plan, facts), facts)


def helped(plan: Plan, facts: PlanFacts) -> Plan:
    """One more person of the busiest kind, who takes over every second of its later tasks.

    Nobody is asked for who would come too late to shorten the plan on paper.
    """
    days = {t.id: expected(facts.known.get(t.id, (t.o, t.m, t.p))) for t in released(plan)}
    load: dict[str, float] = {}
    for task in released(plan):
        load[task.person] = load.get(task.person, 0.0) + days[task.id]
    busiest = max(load, key=lambda name: load[name])
    kind = next(needs(task, facts) for task in plan.tasks if task.person == busiest)
    new, paper = hired_name(kind, 1), on_paper(plan, facts)
    hiring = plan.model_copy(update={"hires": [Hire(person_type=kind, from_day=0)]})
    own = [task.id for task in released(plan) if task.person == busiest]
    later = [id_ for id_ in own if paper.start[id_] >= crew(hiring, facts)[new].from_day]
    ways = (own[1::2], later[::2], later[1::2])
    made = [one_at_a_time(given_to(hiring, ids, new), facts) for ids in ways]
    return min((plan, *made), key=lambda one: on_paper(one, facts).end)


def given_to(plan: Plan, ids: Iterable[str], name: str) -> Plan:
    """The plan with some of its tasks in other hands."""
    tasks = [
        task.model_copy(update={"person": name} if task.id in ids else {}) for task in plan.tasks
    ]
    return plan.model_copy(update={"tasks": tasks})
