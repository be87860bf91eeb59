"""Many futures of one plan: finish day and cost, with the risks that are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from twohats.answers.project import Plan
from twohats.project.plan.crew import Worker, assigned, hired
from twohats.project.plan.facts import PlanFacts
from twohats.project.plan.load import on_paper
from twohats.project.plan.release import estimates, links_of_release, needs, released
from twohats.project.plan.walk import walk
from twohats.project.risk import Risk, added_days, strikes
from twohats.project.schedule.simulate import drawn

RUNS = 800
SEED = 20261
_PER_K = 1000.0


@dataclass(frozen=True)
class PlanFutures:
    """`finish` in working days and `cost_k` in thousands of dollars, one of each a future.

    `spans` holds start and finish of each task in each future.
    """

    finish: np.ndarray
    cost_k: np.ndarray
    spans: Mapping[str, tuple[np.ndarray, np.ndarray]] = field(default_factory=dict)

    def day(self, percent: float) -> float:
        """The day by which so many per cent of the futures are done."""
        return float(np.percentile(self.finish, percent))

    def cost(self, percent: float) -> float:
        """The cost that so many per cent of the futures keep."""
        return float(np.percentile(self.cost_k, percent))

    def chance(self, day: float) -> float:
        """The share of futures that are done by `day`."""
        return float(np.mean(self.finish <= day + 1e-9))

    def work_after(self, day: float) -> dict[str, np.ndarray]:
        """The working days that each task still takes after `day`, in each future."""
        return {
            id_: np.maximum(0.0, end - np.maximum(begin, day))
            for id_, (begin, end) in self.spans.items()
        }


def futures(
    plan: Plan, facts: PlanFacts, risks: Iterable[Risk], runs: int = RUNS, seed: int = SEED
) -> PlanFutures:
    """Play the first release through `runs` times: estimates vary, risks strike, people queue.

    Each person does one task at a time, in the order of the plan on paper. PlanError (ValueError)
    with a sentence if the plan has a circle, a doubled id or a link to nothing.
    """
    paper, links = on_paper(plan, facts), links_of_release(plan)
    if not paper.order:
        return PlanFutures(np.zeros(runs), np.zeros(runs))
    planned = estimates(plan, facts)
    striking = tuple(risk for risk in risks if risk.task in planned)
    struck = strikes(striking, runs, seed)
    late = added_days(striking, struck)
    days = {id_: np.maximum(0.0, one) for id_, one in drawn(planned, runs, seed, late).items()}
    who, _ = assigned(plan, facts)
    slot = (facts.slot_tasks, facts.slot_days)
    start, finish = walk(paper.order, links, days, who, queue=True, slot=slot)
    end = np.max(np.stack(list(finish.values())), axis=0)
    cost = _cost(plan, facts, days, who, striking, struck)
    return PlanFutures(end, cost, {id_: (start[id_], finish[id_]) for id_ in paper.order})


def _cost(
    plan: Plan,
    facts: PlanFacts,
    days: Mapping[str, np.ndarray],
    who: Mapping[str, Worker],
    risks: Iterable[Risk],
    struck: Mapping[str, np.ndarray],
) -> np.ndarray:
    """Person-days at their rates, purchases, responses bought, hires' learning, risks that hit."""
    total = sum(
        days[task.id] * _rate(who[task.id], needs(task, facts), facts) for task in released(plan)
    )
    total = total + facts.purchases_k + bought_k(plan, facts)
    total = total + sum(
        facts.hire_ready_days * _rate(newcomer, newcomer.person_type, facts)
        for newcomer in hired(plan, facts).values()
        if newcomer.rate is None
    )
    return total + sum(struck[risk.id] * risk.cost_k for risk in risks)


def bought_k(plan: Plan, facts: PlanFacts) -> float:
    """What the responses of the register cost, each bought once, in thousands of dollars."""
    named = {row.response for row in plan.risks} & set(facts.responses)
    return sum(float(facts.responses[id_].cost_k) for id_ in named)


def _rate(worker: Worker, kind: str, facts: PlanFacts) -> float:
    """Thousands of dollars a day."""
    of_kind = facts.rates.get(worker.person_type, facts.rates.get(kind, 0.0))
    return float(of_kind if worker.rate is None else worker.rate) / _PER_K
