"""The first release of a plan: the tasks that it holds, the links among them, and who does what."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from typing import Any

from twohats.answers.project import Link, Plan, PlanTask
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.schedule.precedence import bypass_task


class PlanError(ValueError):
    """A plan that cannot be played through; the message is a sentence for the learner."""


def release_tasks(plan: Plan) -> tuple[PlanTask, ...]:
    """The tasks of the first release, each id once; PlanError if an id is doubled."""
    ids = [task.id for task in plan.tasks]
    doubled = sorted({id_ for id_ in ids if ids.count(id_) > 1})
    if doubled:
        raise PlanError(f"Task {doubled[0]} stands twice; every task needs an id of its own.")
    return tuple(task for task in plan.tasks if task.in_release)


def release_links(plan: Plan) -> tuple[Link, ...]:
    """The links among released tasks; where a task is left out, its neighbours are joined."""
    links = list(plan.links)
    every = {task.id for task in plan.tasks}
    for link in links:
        for end in (link.before, link.after):
            if end not in every:
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
    waits = {id_: set() for id_ in ids}
    for link in links:
        waits[link.after].add(link.before)
    ready = [(priority.get(id_, 0.0), id_) for id_, before in waits.items() if not before]
    heapq.heapify(ready)
    order: list[str] = []
    while ready:
        done = heapq.heappop(ready)[1]
        order.append(done)
        for id_, before in waits.items():
            if done in before:
                before.discard(done)
                if not before:
                    heapq.heappush(ready, (priority.get(id_, 0.0), id_))
    if len(order) < len(waits):
        stuck = ", ".join(sorted(set(waits) - set(order)))
        raise PlanError(f"These tasks wait for one another in a circle: {stuck}.")
    return tuple(order)


def task_estimates(plan: Plan, facts: PlanConstraints) -> dict[str, tuple[float, float, float]]:
    """The company's estimates for the tasks it knows, the learner's own for the added ones."""
    return {
        task.id: tuple(facts.estimates.get(task.id, (task.o, task.m, task.p)))
        for task in release_tasks(plan)
    }


def needed_person_type(task: PlanTask, facts: PlanConstraints) -> str:
    """The kind of person that a task needs: the company's word, where it has one."""
    return facts.types.get(task.id, task.person_type)


def can_do(person: Any, kind: str) -> bool:
    """Whether a person is of that kind, or has it among the skills."""
    return kind == person.person_type or kind in tuple(person.skills)
