"""Six gauges of one plan: date, chance, cost, load, risk cover and quality."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from twohats.answers.project import Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.gates import quality_share
from twohats.project.plan.planned_schedule import resource_load
from twohats.project.plan.register import own_risks, risk_cover
from twohats.project.plan.risk_simulation import RUNS, PlanSimulation, simulate_plan
from twohats.project.risk import Risk


@dataclass(frozen=True)
class Gauges:
    """What a plan says of itself.

    `p50` and `p80` are working days, `chance` that of `promise_day` (None without a promise);
    costs are in thousands of dollars against `budget_k`; `limit_day` is the lead's own limit.
    `load` is each person's share of the days until the end, `overloaded` the share of all work
    that is planned twice; `risk_cover` and `quality` run from 0 to 1. `mean_k` says what each part
    of the cost is in the mean of all runs.
    """

    p50: float
    p80: float
    chance: float | None
    cost_p50_k: float
    cost_p80_k: float
    budget_k: float
    limit_day: float
    load: Mapping[str, float]
    overloaded: float
    risk_cover: float
    quality: float
    mean_k: Mapping[str, float] = field(default_factory=dict)

    @property
    def once(self) -> float:
        """The share of all work that is planned once, for somebody fit for it."""
        return 1 - self.overloaded


def simulate_own_risks(plan: Plan, facts: PlanConstraints, runs: int = RUNS) -> PlanSimulation:
    """The futures of a plan with the risks of its own register."""
    return simulate_plan(plan, facts, own_risks(plan, facts), runs)


def plan_gauges(
    plan: Plan, facts: PlanConstraints, risks: Iterable[Risk] | None = None, runs: int = RUNS
) -> Gauges:
    """The gauges of a plan with its own register, or with the `risks` given instead.

    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    seen = (
        simulate_own_risks(plan, facts, runs)
        if risks is None
        else simulate_plan(plan, facts, risks, runs)
    )
    used = resource_load(plan, facts)
    promise = plan.promise_day
    return Gauges(
        p50=seen.day(50),
        p80=seen.day(80),
        chance=None if promise is None else seen.chance(promise),
        cost_p50_k=seen.cost(50),
        cost_p80_k=seen.cost(80),
        budget_k=facts.budget_k,
        limit_day=facts.limit_day,
        load=used.busy,
        overloaded=used.overloaded,
        risk_cover=risk_cover(plan),
        quality=quality_share(plan),
        mean_k=seen.mean_k,
    )
