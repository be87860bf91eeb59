"""What a careful plan tells everybody: promise, cost, messages, gates, and the letter back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from typing import Any

from twohats.answers.project import Gate, Message, Milestone, Plan, PlanTask, ReplannedNext
from twohats.project.plan import PlanConstraints, PlanSimulation, is_predecessor
from twohats.project.plan.release import release_links, release_tasks

from twohats_instructor.checks.planted_risks import DocumentedRisk, simulate_with_truth
from twohats_instructor.typical.registers import COMMIT_PERCENT

#: A hand-in: the plan and its letter back, by name.
Work = dict[str, Any]


def completed_work(
    plan: Plan,
    facts: PlanConstraints,
    known: tuple[DocumentedRisk, ...],
    without: tuple[str, ...] = (),
) -> Work:
    """Adds promise, cost, messages, milestones, gates, and the letter back."""
    seen = simulate_with_truth(plan, plan_letter(without, 0.0), facts, known)
    cost_k, free = ceil(seen.cost(COMMIT_PERCENT)), ceil(seen.day(COMMIT_PERCENT))
    return work_with_promise(plan, facts, safe_promise(seen, facts), cost_k, free, without)


def safe_promise(seen: PlanSimulation, facts: PlanConstraints) -> float:
    """The P80 in whole days, but not beyond the limit."""
    return float(min(ceil(seen.day(COMMIT_PERCENT)), facts.limit_day))


def work_with_promise(
    plan: Plan, facts: PlanConstraints, day: float, cost_k: float, free: float, without: Any = ()
) -> Work:
    """The same day and cost in every part."""
    messages = [
        Message(to=name, day=max(0.0, decides - 5), decision="", says_day=day, says_cost_k=cost_k)
        for name, decides in facts.decisions.items()
    ]
    if not messages:
        messages = [Message(to="Sponsor", day=0, says_day=day, says_cost_k=cost_k)]
    last = last_task(plan)
    done = Milestone(name="Released", task=last.id, day=day, owner=last.person, sign="In use")
    more = {
        "messages": messages,
        "milestones": [done],
        "gates": gates(plan),
        "promise_day": day,
        "cost_k": cost_k,
    }
    return {"plan": plan.model_copy(update=more), **plan_letter(without, free)}


def gates(plan: Plan) -> list[Gate]:
    """One look of each kind at the beginning of a chain that leads to the last task."""
    links, last = release_links(plan), last_task(plan)
    before = [task for task in release_tasks(plan) if is_predecessor(links, task.id, last.id)]
    return [
        Gate(kind=kind, task=task.id, controls=last.id, criterion="Yes or no?", owner=task.person)
        for kind, task in zip(("acceptance", "gate", "review"), before * 3, strict=False)
    ]


def last_task(plan: Plan) -> PlanTask:
    """The task at the end of the network: the one that most others lead to."""
    links, tasks = release_links(plan), release_tasks(plan)
    return max(tasks, key=lambda task: sum(is_predecessor(links, one.id, task.id) for one in tasks))


def plan_letter(without: Iterable[str], free: float) -> Mapping[str, Any]:
    """The letter back, which frees the people from day `free` on."""
    again = ReplannedNext(
        free_from_day=free,
        first_release_without=list(without),
        stop_measure="Cost still to come against value still to come",
        stop_at=1.0,
    )
    return {"next_again": again}
