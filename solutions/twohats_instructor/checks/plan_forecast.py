"""What a plan promises and asks for, held against its futures with the planted risks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from twohats.answers.project import Plan
from twohats.checks.finding import Finding
from twohats.checks.plan import questions as asked
from twohats.project.plan import PlanConstraints, PlanError, PlanSimulation, plan_gauges
from twohats.project.plan.commitments import SAME_K, promise_gap
from twohats.project.plan.rounding import floor_percent, round_up

from twohats_instructor.checks.planted_risks import PlantedRisk, simulate_with_truth

PROMISE = replace(asked.PROMISE, max=6)
COST = replace(asked.COST, max=2)
# A promise is good within these chances; at even odds it earns nothing.
KEPT, TOO_SAFE, EVEN = 0.75, 0.95, 0.5
# Beyond the limit, or before the plan's own end, a promise loses its points within so many days.
LATE_DAYS = 10.0
OVER_BUDGET = 0.15


def promise(
    plan: Plan, others: Mapping[str, Any], facts: PlanConstraints, known: tuple[PlantedRisk, ...]
) -> Finding:
    """How likely the promised day is kept, and whether it lies before the limit.

    The futures begin each task as soon as they can. A promise before the day on which the plan's
    own starts end is no promise of that plan: it loses its points as one beyond the limit does.
    """
    if plan.promise_day is None:
        return PROMISE.nothing("No day is promised.", "Which day can you promise, and how surely?")
    try:
        seen = simulate_with_truth(plan, others, facts, known)
    except PlanError as error:
        return PROMISE.nothing(str(error), "Mend the network first.")
    chance = seen.chance(plan.promise_day)
    share = _by_chance(chance, plan.promise_day, seen) * _in_time(plan.promise_day, facts)
    short = _short(plan, facts)
    belief, next_ = _advice(plan.promise_day, chance, facts)
    told = (
        f"Day {plan.promise_day:g} is kept in {floor_percent(chance)}% of the futures; the "
        f"limit is day {facts.limit_day:g}."
    )
    if short:
        told += " The plan's own days end later than that."
    return PROMISE.points(PROMISE.max * share * _fading(short), told, next_, belief)


def _by_chance(chance: float, day: float, seen: PlanSimulation) -> float:
    """1 within the good chances; an over-safe day costs up to half, if an earlier one was free."""
    if chance < KEPT:
        return max(0.0, (chance - EVEN) / (KEPT - EVEN))
    earlier_was_free = seen.day(100 * TOO_SAFE) <= day - 1
    if chance <= TOO_SAFE or not earlier_was_free:
        return 1.0
    return 1 - 0.5 * (chance - TOO_SAFE) / (1 - TOO_SAFE)


def _in_time(day: float, facts: PlanConstraints) -> float:
    return _fading(max(0.0, day - facts.limit_day))


def _fading(days: float) -> float:
    """What is left of a promise that lies so many days on the wrong side."""
    return max(0.0, 1 - days / LATE_DAYS)


def _short(plan: Plan, facts: PlanConstraints) -> float:
    """How many days after its promise the plan on paper ends; of a broken network, none."""
    try:
        return promise_gap(plan, facts)
    except PlanError:
        return 0.0


def _advice(day: float, chance: float, facts: PlanConstraints) -> tuple[str, str]:
    if day > facts.limit_day:
        return "M10b", f"What cannot be done after day {facts.limit_day:g}? Who said so first?"
    if chance < KEPT:
        return "M19", "Would you accept a coin toss on your own wedding date?"
    return "M20", "What does each idle day cost, and was an earlier date to be had for nothing?"


def cost(
    plan: Plan, others: Mapping[str, Any], facts: PlanConstraints, known: tuple[PlantedRisk, ...]
) -> Finding:
    """Full points within the approved budget, none from 15% above it on.

    The sum that is asked for counts alike: below what the plan costs, or above both that and the
    budget, it loses as much. A sum that covers the own register's futures is no fault.
    """
    try:
        seen = simulate_with_truth(plan, others, facts, known).cost(80)
    except PlanError as error:
        return COST.nothing(str(error), "Mend the network first.")
    own = _by_own_register(plan, facts, seen)
    over = max(0.0, seen / facts.budget_k - 1) if facts.budget_k else 1.0
    outside = _outside(plan.cost_k, min(seen, own), max(seen, own, facts.budget_k))
    told = (
        f"In four futures of five the plan costs at most ${round_up(seen)}k; "
        f"${facts.budget_k:g}k are approved."
    )
    if outside:
        told += f" The plan asks for ${plan.cost_k:g}k."
    return COST.share(
        max(0.0, 1 - over / OVER_BUDGET) * max(0.0, 1 - outside / OVER_BUDGET),
        told,
        "Which response, or which hire, buys the fewest days for its price?",
    )


def _by_own_register(plan: Plan, facts: PlanConstraints, else_k: float) -> float:
    """The P80 of the cost as the learner can see it."""
    try:
        return plan_gauges(plan, facts).cost_p80_k
    except PlanError:  # of a plan that cannot be played through as it is, there is no such sum
        return else_k


def _outside(asked_k: float | None, least: float, most: float) -> float:
    """By which share the sum that is asked for lies outside what it may be."""
    if asked_k is None:  # a blank is told, and costs its points, elsewhere
        return 0.0
    short, far = least - SAME_K - asked_k, asked_k - SAME_K - most
    return max(0.0, short / least if least else 0.0, far / most if most else 0.0)
