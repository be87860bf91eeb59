"""Many futures of one plan: finish day and cost, with the risks that are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from twohats.answers.project import Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.cost import cost_parts
from twohats.project.plan.crew import assignments
from twohats.project.plan.forward_pass import forward_pass
from twohats.project.plan.planned_schedule import planned_schedule
from twohats.project.plan.release import release_links, task_estimates
from twohats.project.risk import Risk, sample_delay, sample_occurrence
from twohats.project.schedule.monte_carlo import sample_durations

RUNS = 800
SEED = 20261


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
            id_: np.maximum(0.0, end - np.maximum(begin, day))
            for id_, (begin, end) in self.spans.items()
        }


def simulate_plan(
    plan: Plan, facts: PlanConstraints, risks: Iterable[Risk], runs: int = RUNS, seed: int = SEED
) -> PlanSimulation:
    """Play the first release through `runs` times: estimates vary, risks strike, people queue.

    Each person does one task at a time, in the order of the plan on paper. A planned start gives
    that order and no more: whoever is free begins as soon as the links allow, so that a gap left on
    paper neither lengthens a future nor makes it safer (`days_short` holds such a gap against the
    promise). PlanError (ValueError)
    with a sentence if the plan has a circle, a doubled id or a link to nothing.
    """
    paper, links = planned_schedule(plan, facts), release_links(plan)
    if not paper.order:
        return PlanSimulation(np.zeros(runs), np.zeros(runs))
    planned = task_estimates(plan, facts)
    striking = tuple(risk for risk in risks if risk.task in planned)
    struck = sample_occurrence(striking, runs, seed)
    late = sample_delay(striking, struck)
    days = {
        id_: np.maximum(0.0, one)
        for id_, one in sample_durations(planned, runs, seed, late).items()
    }
    who, _ = assignments(plan, facts)
    slot = (facts.slot_tasks, facts.slot_days)
    start, finish = forward_pass(paper.order, links, days, who, queue=True, slot=slot)
    end = np.max(np.stack(list(finish.values())), axis=0)
    parts = cost_parts(plan, facts, days, who, striking, struck)
    cost = np.zeros(runs) + sum(parts.values())
    spans = {id_: (start[id_], finish[id_]) for id_ in paper.order}
    return PlanSimulation(end, cost, spans, {name: float(np.mean(k)) for name, k in parts.items()})
