"""What a plan costs in each future, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from twohats.answers.project import Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.crew import Worker, newcomers
from twohats.project.plan.release import needed_person_type, release_tasks
from twohats.project.risk import Risk

_PER_K = 1000.0


def cost_parts(
    plan: Plan,
    facts: PlanConstraints,
    days: Mapping[str, np.ndarray],
    who: Mapping[str, Worker],
    risks: Iterable[Risk],
    struck: Mapping[str, np.ndarray],
) -> dict[str, np.ndarray | float]:
    """Thousands of dollars by part: people, purchases, responses, hires' learning, risks that hit.

    A part that is the same in all futures is a plain number.
    """
    people = sum(
        days[task.id] * _rate(who[task.id], needed_person_type(task, facts), facts)
        for task in release_tasks(plan)
    )
    return {
        "people": people,
        "purchases": facts.purchases_k,
        "responses": bought_k(plan, facts),
        "hires": waiting_k(plan, facts),
        "risks": sum(struck[risk.id] * risk.cost_k for risk in risks),
    }


def bought_k(plan: Plan, facts: PlanConstraints) -> float:
    """What the responses of the register cost, each bought once, in thousands of dollars."""
    return sum(float(facts.responses[id_].cost_k) for id_ in bought_responses(plan, facts))


def bought_responses(plan: Plan, facts: PlanConstraints) -> list[str]:
    """The ids of the responses that the register buys, each once."""
    return sorted({row.response for row in plan.risks} & set(facts.responses))


def waiting_k(plan: Plan, facts: PlanConstraints) -> float:
    """What all newcomers cost before they can work, in thousands of dollars."""
    return sum(learning_k(one, facts) for one in newcomers(plan, facts).values())


def learning_k(newcomer: Worker, facts: PlanConstraints) -> float:
    """Notice and learning of one newcomer; nothing for who is paid by the day worked."""
    if newcomer.rate is not None:
        return 0.0
    return facts.hire_ready_days * _rate(newcomer, newcomer.person_type, facts)


def _rate(worker: Worker, kind: str, facts: PlanConstraints) -> float:
    """Thousands of dollars a day."""
    of_kind = facts.rates.get(worker.person_type, facts.rates.get(kind, 0.0))
    return float(of_kind if worker.rate is None else worker.rate) / _PER_K
