"""Who works on a plan: the company's people and those whom the plan asks for."""

from __future__ import annotations

from dataclasses import dataclass

from twohats.answers.project import Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.release import can_do, needed_person_type, release_tasks


@dataclass(frozen=True)
class Worker:
    """One person: free from `from_day` on, away on the days of `leave_days`.

    `rate` is in dollars a day where it is not that of the kind; who asks it is paid for days of
    work only.
    """

    name: str
    person_type: str
    skills: tuple[str, ...] = ()
    leave_days: tuple[int, ...] = ()
    from_day: float = 0.0
    rate: float | None = None


def hired_name(person_type: str, which: int) -> str:
    """The name under which tasks are given to the `which`-th (from 1) hire of the plan."""
    return f"New {which}: {person_type}"


def crew(plan: Plan, facts: PlanConstraints) -> dict[str, Worker]:
    """Everybody who can be given a task, by name; hires can work once notice and learning end.

    Of a kind in `facts.returning` the first hire is the person who has worked here before. A kind
    of person that the company does not have is bought in, under the name of its kind.
    """
    own = {
        one.name: Worker(
            one.name, one.person_type, tuple(one.skills), tuple(sorted(one.leave_days))
        )
        for one in facts.people
    }
    for kind in sorted(set(facts.types.values())):
        if not any(can_do(one, kind) for one in own.values()):
            name = kind.capitalize()
            own[name] = Worker(name, kind)
    return own | newcomers(plan, facts)


def newcomers(plan: Plan, facts: PlanConstraints) -> dict[str, Worker]:
    """The people whom the plan asks for, by name."""
    back, people = dict(facts.returning), {}
    for which, hire in enumerate(plan.hires, start=1):
        name = hired_name(hire.person_type, which)
        after, rate = back.pop(hire.person_type, (facts.hire_ready_days, None))
        people[name] = Worker(name, hire.person_type, from_day=hire.from_day + after, rate=rate)
    return people


def assignments(plan: Plan, facts: PlanConstraints) -> tuple[dict[str, Worker], tuple[str, ...]]:
    """Who does each released task, and the tasks that nobody fit was given.

    For playing the plan through, such a task falls to the first person who can do it: leaving a
    name out makes no plan shorter.
    """
    people = crew(plan, facts)
    who, loose = {}, []
    for task in release_tasks(plan):
        kind, worker = needed_person_type(task, facts), people.get(task.person)
        if worker is None or not can_do(worker, kind):
            loose.append(task.id)
            worker = next((one for one in people.values() if can_do(one, kind)), None)
        who[task.id] = worker or Worker(f"Nobody: {kind}", kind)
    return who, tuple(loose)
