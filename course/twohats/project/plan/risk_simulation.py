"""Many futures of one release: finish day and cost, with the risks that may strike it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from twohats.answers.project import Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.first_release import Release, Worker, newcomers
from twohats.project.plan.forward_pass import forward_pass
from twohats.project.risk import Risk, sample_delay, sample_occurrence
from twohats.project.schedule.monte_carlo import sample_durations

RUNS = 800
SEED = 20261
_DOLLARS_PER_K = 1000.0


@dataclass(frozen=True)
class PlanSimulation:
    """`finish` in working days and `cost_k` in thousands of dollars, one of each a future.

    `spans` holds start and finish of each task in each future, `mean_k` the mean of each part of
    the cost: means add up, percentiles do not.
    """

    finish: np.ndarray
    cost_k: np.ndarray
    spans: Mapping[str, tuple[np.ndarray, np.ndarray]] = field(default_factory=dict)
    mean_k: Mapping[str, float] = field(default_factory=dict)

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
            id_: np.maximum(0.0, finish - np.maximum(start, day))
            for id_, (start, finish) in self.spans.items()
        }


def simulate_release(
    release: Release,
    order: Sequence[str],
    risks: Iterable[Risk],
    runs: int = RUNS,
    seed: int = SEED,
) -> PlanSimulation:
    """Play a release through `runs` times: estimates vary, risks strike, people queue.

    Each person does one task at a time, in the `order` of the planned dates. A planned start gives
    that order and no more: who is free begins as soon as the links allow, so that a planned gap
    neither lengthens a future nor makes it safer (`promise_gap` holds such a gap against the
    promise). PlanError (ValueError) with a sentence if a link leads to no task.
    """
    if not order:
        return PlanSimulation(np.zeros(runs), np.zeros(runs))
    relevant_risks = tuple(risk for risk in risks if risk.task in release.estimates)
    occurrences = sample_occurrence(relevant_risks, runs, seed)
    days = _sampled_days(release, sample_delay(relevant_risks, occurrences), runs, seed)
    slot = (release.constraints.slot_tasks, release.constraints.slot_days)
    start, finish = forward_pass(order, release.links, days, release.workers, queue=True, slot=slot)
    parts = cost_parts(release, days, relevant_risks, occurrences)
    return PlanSimulation(
        finish=np.max(np.stack(list(finish.values())), axis=0),
        cost_k=np.zeros(runs) + sum(parts.values()),
        spans={id_: (start[id_], finish[id_]) for id_ in order},
        mean_k={name: float(np.mean(cost_k)) for name, cost_k in parts.items()},
    )


def _sampled_days(
    release: Release, delays: Mapping[str, np.ndarray], runs: int, seed: int
) -> dict[str, np.ndarray]:
    """The days of each task in each future, delays among them; a task never takes less than 0."""
    days = sample_durations(release.estimates, runs, seed, delays)
    return {id_: np.maximum(0.0, task_days) for id_, task_days in days.items()}


def cost_parts(
    release: Release,
    days: Mapping[str, np.ndarray],
    risks: Iterable[Risk],
    occurrences: Mapping[str, np.ndarray],
) -> dict[str, np.ndarray | float]:
    """Thousands of dollars by part: people, purchases, responses, hires' learning, risks that hit.

    A part that is the same in all futures is a plain number.
    """
    plan, constraints = release.plan, release.constraints
    rates_k = {
        task.id: _day_rate_k(release.workers[task.id], release.person_type(task), constraints)
        for task in release.tasks
    }
    return {
        "people": sum(days[id_] * rate_k for id_, rate_k in rates_k.items()),
        "purchases": constraints.purchases_k,
        "responses": responses_k(plan, constraints),
        "hires": onboarding_k(plan, constraints),
        "risks": sum(occurrences[risk.id] * risk.cost_k for risk in risks),
    }


def responses_k(plan: Plan, constraints: PlanConstraints) -> float:
    """What the responses of the register cost, each bought once, in thousands of dollars."""
    bought = bought_responses(plan, constraints)
    return sum(float(constraints.responses[id_].cost_k) for id_ in bought)


def bought_responses(plan: Plan, constraints: PlanConstraints) -> list[str]:
    """The ids of the responses that the register buys, each once."""
    return sorted({row.response for row in plan.risks} & set(constraints.responses))


def onboarding_k(plan: Plan, constraints: PlanConstraints) -> float:
    """What all newcomers cost before they can work, in thousands of dollars."""
    workers = newcomers(plan, constraints).values()
    return sum(newcomer_onboarding_k(worker, constraints) for worker in workers)


def newcomer_onboarding_k(newcomer: Worker, constraints: PlanConstraints) -> float:
    """Notice and learning of one newcomer; nothing for who is paid by the day worked."""
    if newcomer.rate is not None:
        return 0.0
    return constraints.hire_ready_days * _day_rate_k(newcomer, newcomer.person_type, constraints)


def _day_rate_k(worker: Worker, kind: str, constraints: PlanConstraints) -> float:
    """Thousands of dollars a day."""
    kind_rate = constraints.rates.get(worker.person_type, constraints.rates.get(kind, 0.0))
    return float(kind_rate if worker.rate is None else worker.rate) / _DOLLARS_PER_K
