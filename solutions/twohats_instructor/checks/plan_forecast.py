"""What a plan promises and asks for, held against its simulation with the planted risks."""

from __future__ import annotations

from dataclasses import replace

from twohats.checks.finding import Finding
from twohats.checks.plan import forecast as visible
from twohats.checks.plan.work import zero_if_broken
from twohats.project.plan import SAME_K, PlanError, PlanSimulation, promise_gap
from twohats.project.rounding import floor_percent, round_up

from twohats_instructor.checks.planted_risks import TruePlanWork

PROMISE = replace(visible.PROMISE, max=6)
COST = replace(visible.COST, max=2)
# A promise is good within these chances; at even odds, or as it would be if nothing were done about
# any risk, it earns nothing.
LEAST_CHANCE, SAFE_CHANCE, EVEN_CHANCE = 0.79, 0.95, 0.5
# Beyond the limit, or before the plan's own end, a promise loses its points within so many days.
LATE_DAYS = 10.0
OVER_BUDGET = 0.15
# A promise may need so much more than was approved; the cost has points of its own.
TOLERATED = 0.05
# A release that brings less than this share of the outcome is no smaller release, but less.
LEAST_OUTCOME = 0.5


def judge_promise(work: TruePlanWork) -> Finding:
    """How likely the promised day is kept, and whether it lies before the limit.

    The simulation begins each task as soon as it can. A promise before the day on which the plan's
    own starts end is no promise of that plan: it loses its points as one beyond the limit does, and
    so does one for which more money than was approved is needed.
    """
    promise_day = work.plan.promise_day
    if promise_day is None:
        return PROMISE.nothing(
            "No day is promised.", "Which day can you promise, and with what confidence?"
        )
    return _judge_promised_day(work, promise_day)


@zero_if_broken(PROMISE)
def _judge_promised_day(work: TruePlanWork, day: float) -> Finding:
    limit_day, simulation = work.constraints.limit_day, work.simulation
    chance, gap = simulation.chance(day), _days_too_early(work)
    useful_day = min(day, limit_day)
    idle_chance = work.idle_simulation.chance(useful_day)
    share = _share_by_chance(simulation.chance(useful_day), idle_chance, day, simulation)
    share *= _share_left(max(0.0, day - limit_day)) * _share_left(gap)
    share *= _within_budget(work, TOLERATED) * outcome_share(work)
    belief, advice = _belief(day, chance, work)
    result = (
        f"With every risk in the documents, day {day:g} is met in "
        f"{floor_percent(chance)}% of the simulated runs; the deadline is day {limit_day:g}. With "
        f"nothing done about any risk, day {useful_day:g} is met in {floor_percent(idle_chance)}%."
    )
    if gap:
        result += " By the planned dates, the last task ends later than that."
    return PROMISE.points(PROMISE.max * share, result + _why_less(work), advice, belief)


def _share_by_chance(
    chance: float, idle_chance: float, day: float, simulation: PlanSimulation
) -> float:
    """1 within the good chances; an over-safe day costs up to half, if an earlier one was free.

    `idle_chance` is that of the dealt-out plan, shared out and levelled, with nothing done about
    any risk: who has that much has changed nothing.
    """
    if chance < LEAST_CHANCE:
        base = min(max(idle_chance, EVEN_CHANCE), LEAST_CHANCE - 0.01)
        return max(0.0, (chance - base) / (LEAST_CHANCE - base))
    is_earlier_free = simulation.day(100 * SAFE_CHANCE) <= day - 1
    if chance <= SAFE_CHANCE or not is_earlier_free:
        return 1.0
    return 1 - 0.5 * (chance - SAFE_CHANCE) / (1 - SAFE_CHANCE)


def _within_budget(work: TruePlanWork, tolerated: float = 0.0) -> float:
    """What is left (0 to 1) of points for a plan that needs more money than was approved."""
    budget_k = work.constraints.budget_k
    overrun = max(0.0, work.simulation.cost(80) / budget_k - 1) if budget_k else 1.0
    return max(0.0, 1 - max(0.0, overrun - tolerated) / OVER_BUDGET)


def outcome_share(work: TruePlanWork) -> float:
    """1 for a release that brings half of the outcome or more, and less in proportion below."""
    return min(1.0, work.kept_outcome / LEAST_OUTCOME)


def _why_less(work: TruePlanWork) -> str:
    """What else takes points from promise and cost, in words; empty if nothing does."""
    reasons = ""
    if _within_budget(work, TOLERATED) < 1:
        reasons += " The plan needs more money than was approved."
    if outcome_share(work) < 1:
        reasons += f" The first release brings {floor_percent(work.kept_outcome)}% of the outcome."
    return reasons


def is_promise_carried(work: TruePlanWork) -> bool:
    """Whether the plan keeps its promise and its budget with all risks that nobody weakens."""
    day, limit_day = work.plan.promise_day, work.constraints.limit_day
    return (
        day is not None
        and work.simulation.chance(min(day, limit_day)) >= LEAST_CHANCE
        and _within_budget(work, TOLERATED) == 1
        and work.kept_outcome >= LEAST_OUTCOME
    )


def _share_left(days: float) -> float:
    """What is left (0 to 1) of a promise that lies so many days on the wrong side."""
    return max(0.0, 1 - days / LATE_DAYS)


def _days_too_early(work: TruePlanWork) -> float:
    """How many days after its promise the planned schedule ends; of a broken network, none."""
    try:
        return promise_gap(work.schedule)
    except PlanError:
        return 0.0


def _belief(day: float, chance: float, work: TruePlanWork) -> tuple[str | None, str]:
    """The belief that a poor promise points at, and the question that should shake it."""
    limit_day = work.constraints.limit_day
    if day > limit_day:
        return (
            "M10b",
            f"What cannot be done after day {limit_day:g}? Who said so first?",
        )
    if chance < LEAST_CHANCE:
        return "M19", "Of ten such promises, how many would you break, and who waits each time?"
    if chance > SAFE_CHANCE:
        question = (
            "What does each idle day cost, and could you have had an earlier date at no cost?"
        )
        return "M20", question
    return None, _advice_beside_chance(work)


def _advice_beside_chance(work: TruePlanWork) -> str:
    """The question for a promise that is likely enough, and loses points for something else."""
    if _days_too_early(work):
        return "Which task could begin earlier, so that the planned dates end before the promise?"
    if _within_budget(work, TOLERATED) < 1:
        return "Which hire, or which response, costs more than the days that it saves are worth?"
    return "What could the first release bring back, so that half of the outcome is kept?"


@zero_if_broken(COST)
def judge_cost(work: TruePlanWork) -> Finding:
    """Full points within the approved budget, none from 15% above it on.

    The sum that is asked for counts alike: below what the plan costs, or above both that and the
    budget, it loses as much. A sum that covers the own register's futures is no fault.
    """
    requested_k, budget_k = work.plan.cost_k, work.constraints.budget_k
    true_k = work.simulation.cost(80)
    own_k = _cost_by_own_register(work, true_k)
    outside = _share_outside(requested_k, min(true_k, own_k), max(true_k, own_k, budget_k))
    result = (
        f"In four of five simulated runs the plan costs at most ${round_up(true_k)}k; "
        f"${budget_k:g}k is approved."
    )
    if outside:
        result += f" The plan asks for ${requested_k:g}k."
    return COST.share(
        _within_budget(work) * max(0.0, 1 - outside / OVER_BUDGET) * outcome_share(work),
        result,
        "Which response, or which hire, buys the fewest days for its price?",
    )


def _cost_by_own_register(work: TruePlanWork, otherwise_k: float) -> float:
    """The P80 of the cost as the learner can see it."""
    try:
        return work.gauges.cost_p80_k
    except PlanError:  # of a plan that cannot be played through as it is, there is no such sum
        return otherwise_k


def _share_outside(requested_k: float | None, lowest_k: float, highest_k: float) -> float:
    """By which share the sum that is asked for lies outside what it may be."""
    if requested_k is None:  # a blank costs its points elsewhere
        return 0.0
    below, above = lowest_k - SAME_K - requested_k, requested_k - SAME_K - highest_k
    return max(0.0, below / lowest_k if lowest_k else 0.0, above / highest_k if highest_k else 0.0)
