"""What a careful plan tells everybody: promise, cost, messages, gates, and the letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from typing import Any, Literal

from twohats.answers.project import Gate, Message, Milestone, Plan, PlanTask, ReplannedNext
from twohats.project.plan import (
    PlanConstraints,
    PlanSimulation,
    is_predecessor,
    release_links,
    release_tasks,
)

from twohats_instructor.checks.planted_risks import DocumentedRisk, simulate_with_truth
from twohats_instructor.typical.registers import COMMIT_PERCENT

GateKind = Literal["acceptance", "gate", "review"]
GATE_KINDS: tuple[GateKind, ...] = ("acceptance", "gate", "review")
#: A hand-in: the plan and its letter, by name.
Work = dict[str, Any]


def completed_work(
    plan: Plan,
    constraints: PlanConstraints,
    risks: tuple[DocumentedRisk, ...],
    omitted_items: tuple[str, ...] = (),
) -> Work:
    """Adds promise, cost, messages, milestones, gates, and the letter."""
    simulation = simulate_with_truth(plan, plan_letter(omitted_items, 0.0), constraints, risks)
    cost_k, free_from_day = (
        ceil(simulation.cost(COMMIT_PERCENT)),
        ceil(simulation.day(COMMIT_PERCENT)),
    )
    return work_with_promise(
        plan,
        constraints,
        safe_promise(simulation, constraints),
        cost_k,
        free_from_day,
        omitted_items,
    )


def safe_promise(simulation: PlanSimulation, constraints: PlanConstraints) -> float:
    """The P80 in whole days, but not beyond the limit."""
    return float(min(ceil(simulation.day(COMMIT_PERCENT)), constraints.limit_day))


def work_with_promise(
    plan: Plan,
    constraints: PlanConstraints,
    day: float,
    cost_k: float | None,
    free_from_day: float,
    omitted_items: Any = (),
) -> Work:
    """The same day and cost in every part."""
    messages = [
        Message(
            to=name, day=max(0.0, decision_day - 5), decision="", says_day=day, says_cost_k=cost_k
        )
        for name, decision_day in constraints.decisions.items()
    ]
    if not messages:
        messages = [Message(to="Sponsor", day=0, says_day=day, says_cost_k=cost_k)]
    final_task = last_task(plan)
    release_milestone = Milestone(
        name="Released", task=final_task.id, day=day, owner=final_task.person, sign="In use"
    )
    changes = {
        "messages": messages,
        "milestones": [release_milestone],
        "gates": gates(plan),
        "promise_day": day,
        "cost_k": cost_k,
    }
    return {"plan": plan.model_copy(update=changes), **plan_letter(omitted_items, free_from_day)}


def gates(plan: Plan) -> list[Gate]:
    """One look of each kind at a task on which the last one waits at once."""
    links, final_task = release_links(plan), last_task(plan)
    direct = {link.before for link in links if link.after == final_task.id}
    predecessors = [task for task in release_tasks(plan) if task.id in direct]
    return [
        Gate(
            kind=kind,
            task=task.id,
            controls=final_task.id,
            criterion=f"{task.deliverable or task.name}: no case of the list is open.",
            owner=task.person,
        )
        for kind, task in zip(GATE_KINDS, predecessors * 3, strict=False)
    ]


def last_task(plan: Plan) -> PlanTask:
    """The task at the end of the network: the one that most others lead to."""
    links, tasks = release_links(plan), release_tasks(plan)
    return max(
        tasks, key=lambda task: sum(is_predecessor(links, other.id, task.id) for other in tasks)
    )


def plan_letter(omitted_items: Iterable[str], free_from_day: float) -> Mapping[str, Any]:
    """The letter, which frees the people from day `free` on."""
    letter = ReplannedNext(
        free_from_day=free_from_day,
        first_release_without=list(omitted_items),
        stop_measure="Cost still to come against value still to come",
        stop_at=1.0,
    )
    return {"next_again": letter}
