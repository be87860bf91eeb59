"""The first release of a plan: the tasks that it holds, the links among them, and who does what."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from twohats.answers.project import Link, Plan, PlanTask
from twohats.project.plan.constraints import Estimate, PlanConstraints
from twohats.project.schedule.estimates import expected_days
from twohats.project.schedule.precedence import bypass_task
from twohats.text import person_label


class PlanError(ValueError):
    """A plan that cannot be played through; the message is a sentence for the learner."""


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


@dataclass(frozen=True, eq=False)
class Release:
    """The first release of one plan, held to what the company gives for it.

    Each part is worked out once, when it is first asked for; `dataclasses.replace` looks at
    another plan. PlanError if the plan's tasks or links cannot be played through.
    """

    plan: Plan
    constraints: PlanConstraints

    @cached_property
    def tasks(self) -> tuple[PlanTask, ...]:
        """The tasks of the release."""
        return release_tasks(self.plan)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links among the released tasks."""
        return release_links(self.plan)

    @cached_property
    def sequence(self) -> tuple[str, ...]:
        """The ids of the tasks, none before one that it waits for, and else by id."""
        return topological_order([task.id for task in self.tasks], self.links, {})

    @cached_property
    def estimates(self) -> dict[str, Estimate]:
        """The company's estimates for the tasks it knows, the learner's own for the added ones."""
        return {task.id: task_estimate(task, self.constraints) for task in self.tasks}

    @cached_property
    def expected_days(self) -> dict[str, float]:
        """The mean of each task's estimate."""
        return {id_: expected_days(estimate) for id_, estimate in self.estimates.items()}

    @cached_property
    def crew(self) -> dict[str, Worker]:
        """Everybody who can be given a task, by name."""
        return crew(self.plan, self.constraints)

    @cached_property
    def unassigned(self) -> tuple[str, ...]:
        """The tasks for which nobody fit is named."""
        return tuple(task.id for task in self.tasks if not self._is_fit(task))

    @cached_property
    def workers(self) -> dict[str, Worker]:
        """Who does each task, by its id.

        For playing the plan through, an unassigned task falls to the first person who can do it:
        leaving a name out makes no plan shorter.
        """
        return {
            task.id: self.crew[task.person] if self._is_fit(task) else self._substitute(task)
            for task in self.tasks
        }

    def person_type(self, task: PlanTask) -> str:
        """The kind of person that a task needs."""
        return needed_person_type(task, self.constraints)

    def _is_fit(self, task: PlanTask) -> bool:
        worker = self.crew.get(task.person)
        return worker is not None and can_do(worker, self.person_type(task))

    def _substitute(self, task: PlanTask) -> Worker:
        kind = self.person_type(task)
        nobody = Worker(f"Nobody: {kind}", kind)
        return next((worker for worker in self.crew.values() if can_do(worker, kind)), nobody)


def release_tasks(plan: Plan) -> tuple[PlanTask, ...]:
    """The tasks of the first release, each id once; PlanError if an id is doubled."""
    ids = [task.id for task in plan.tasks]
    doubled = sorted({id_ for id_ in ids if ids.count(id_) > 1})
    if doubled:
        raise PlanError(f"Task {doubled[0]} is there twice; every task needs its own id.")
    return tuple(task for task in plan.tasks if task.in_release)


def release_links(plan: Plan) -> tuple[Link, ...]:
    """The links among released tasks; where a task is left out, its neighbours are joined.

    PlanError if a link names a task that the plan lacks.
    """
    links = list(plan.links)
    ids = {task.id for task in plan.tasks}
    for link in links:
        for end in (link.before, link.after):
            if end not in ids:
                raise PlanError(f"A link names {end}, but the plan has no such task.")
    for task in plan.tasks:
        if not task.in_release:
            links = bypass_task(links, task.id)
    return tuple(links)


def topological_order(
    ids: Iterable[str], links: Iterable[Link], priority: Mapping[str, float]
) -> tuple[str, ...]:
    """The tasks one after another, none before what it waits for, else by `priority`.

    PlanError names the tasks of a circle.
    """
    predecessors: dict[str, set[str]] = {id_: set() for id_ in ids}
    for link in links:
        predecessors[link.after].add(link.before)
    ready = [(priority.get(id_, 0.0), id_) for id_, waits in predecessors.items() if not waits]
    heapq.heapify(ready)
    order: list[str] = []
    while ready:
        next_task = heapq.heappop(ready)[1]
        order.append(next_task)
        for id_, waits in predecessors.items():
            if next_task in waits:
                waits.discard(next_task)
                if not waits:
                    heapq.heappush(ready, (priority.get(id_, 0.0), id_))
    if len(order) < len(predecessors):
        circle = ", ".join(sorted(set(predecessors) - set(order)))
        raise PlanError(f"These tasks wait for one another in a loop: {circle}.")
    return tuple(order)


def task_estimate(task: PlanTask, constraints: PlanConstraints) -> Estimate:
    """The company's estimate of a task, or the plan's own for one that the company lacks."""
    return constraints.estimates.get(task.id, (task.o, task.m, task.p))


def needed_person_type(task: PlanTask, constraints: PlanConstraints) -> str:
    """The kind of person that a task needs: the company's word, where it has one."""
    return constraints.types.get(task.id, task.person_type)


def can_do(person: Any, kind: str) -> bool:
    """Whether a person is of that kind, or has it among the skills."""
    return kind == person.person_type or kind in tuple(person.skills)


_HIRED = re.compile(r"New (?P<number>\d+): (?P<kind>.+)")


def hired_name(person_type: str, number: int) -> str:
    """The name under which tasks are given to the hire with that `number` (from 1) in the plan."""
    return f"New {number}: {person_type}"


def shown_name(name: str) -> str:
    """What somebody who can be given a task is called: of a hire, the role and not the skill."""
    hire = _HIRED.fullmatch(name)
    return hired_name(person_label(hire["kind"]), int(hire["number"])) if hire else name


def name_in_sentence(name: str) -> str:
    """What somebody who can be given a task is called within a sentence: without a colon."""
    hire = _HIRED.fullmatch(name)
    return f"the new {person_label(hire['kind'])} (hire {hire['number']})" if hire else name


def crew(plan: Plan, constraints: PlanConstraints) -> dict[str, Worker]:
    """Everybody who can be given a task, by name; hires can work once notice and learning end.

    Of a kind in `constraints.returning` the first hire is the person who has worked here before. A
    kind of person that the company does not have is bought in, under the name of its kind.
    """
    workers = {person.name: _employee(person) for person in constraints.people}
    for kind in sorted(set(constraints.types.values())):
        if not any(can_do(worker, kind) for worker in workers.values()):
            name = kind.capitalize()
            workers[name] = Worker(name, kind)
    return workers | newcomers(plan, constraints)


def _employee(person: Any) -> Worker:
    leave_days = tuple(sorted(person.leave_days))
    return Worker(person.name, person.person_type, tuple(person.skills), leave_days)


def newcomers(plan: Plan, constraints: PlanConstraints) -> dict[str, Worker]:
    """The people whom the plan asks for, by name."""
    returning, workers = dict(constraints.returning), {}
    for number, hire in enumerate(plan.hires, start=1):
        name, kind = hired_name(hire.person_type, number), hire.person_type
        days, rate = returning.pop(kind, (constraints.hire_ready_days, None))
        workers[name] = Worker(name, kind, from_day=hire.from_day + days, rate=rate)
    return workers
