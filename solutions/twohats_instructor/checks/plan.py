"""The nine questions on a project plan, with the truth.

Where the truth adds nothing, the visible check is asked. Each check takes the plan, the other work
by name, the facts of the plan's lead, and the planted risks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from twohats.answers.project import Plan, RegisterRow
from twohats.checks import plan as visible
from twohats.checks.finding import Finding
from twohats.checks.plan import made
from twohats.checks.plan import questions as asked
from twohats.project.plan import PlanError, PlanFacts, PlanFutures
from twohats.project.plan.shown import up

from twohats_instructor.checks.plan_truth import Planted, applying, played, rows_for

Check = Callable[[Plan, Mapping[str, Any], PlanFacts, tuple[Planted, ...]], Finding]
PROMISE = replace(asked.PROMISE, max=6)
COST = replace(asked.COST, max=2)
RISKS = replace(asked.RISKS, max=3)
_READ_ON = "Read the documents again, paragraph by paragraph: what can still happen?"
_COMPLETE = "Give each row an owner and a type that fits: a threat is not exploited."
# A promise is good within these chances; at even odds it earns nothing.
KEPT, TOO_SAFE, EVEN = 0.75, 0.95, 0.5
# Beyond the limit a promise loses its points within so many days.
LATE_DAYS = 10.0
OVER_BUDGET = 0.15


def promise(
    plan: Plan, others: Mapping[str, Any], facts: PlanFacts, known: tuple[Planted, ...]
) -> Finding:
    """How likely the promised day is kept, and whether it lies before the limit."""
    if plan.promise_day is None:
        return PROMISE.nothing("No day is promised.", "Which day can you promise, and how surely?")
    try:
        seen = played(plan, others, facts, known)
    except PlanError as error:
        return PROMISE.nothing(str(error), "Mend the network first.")
    chance = seen.chance(plan.promise_day)
    share = _by_chance(chance, plan.promise_day, seen) * _in_time(plan.promise_day, facts)
    belief, next_ = _advice(plan.promise_day, chance, facts)
    told = (
        f"Day {plan.promise_day:g} is kept in {chance:.0%} of the futures; the limit is day "
        f"{facts.limit_day:g}."
    )
    return PROMISE.points(PROMISE.max * share, told, next_, belief)


def _by_chance(chance: float, day: float, seen: PlanFutures) -> float:
    """1 within the good chances; an over-safe day costs up to half, if an earlier one was free."""
    if chance < KEPT:
        return max(0.0, (chance - EVEN) / (KEPT - EVEN))
    earlier_was_free = seen.day(100 * TOO_SAFE) <= day - 1
    if chance <= TOO_SAFE or not earlier_was_free:
        return 1.0
    return 1 - 0.5 * (chance - TOO_SAFE) / (1 - TOO_SAFE)


def _in_time(day: float, facts: PlanFacts) -> float:
    return max(0.0, min(1.0, 1 - (day - facts.limit_day) / LATE_DAYS))


def _advice(day: float, chance: float, facts: PlanFacts) -> tuple[str, str]:
    if day > facts.limit_day:
        return "M10b", f"What cannot be done after day {facts.limit_day:g}? Who said so first?"
    if chance < KEPT:
        return "M19", "Would you accept a coin toss on your own wedding date?"
    return "M20", "What does each idle day cost, and was an earlier date to be had for nothing?"


def cost(
    plan: Plan, others: Mapping[str, Any], facts: PlanFacts, known: tuple[Planted, ...]
) -> Finding:
    """Full points within the approved budget, none from 15% above it on."""
    try:
        seen = played(plan, others, facts, known).cost(80)
    except PlanError as error:
        return COST.nothing(str(error), "Mend the network first.")
    over = max(0.0, seen / facts.budget_k - 1) if facts.budget_k else 1.0
    return COST.share(
        max(0.0, 1 - over / OVER_BUDGET),
        f"In four futures of five the plan costs at most ${up(seen)}k; ${facts.budget_k:.0f}k "
        "are approved.",
        "Which response, or which hire, buys the fewest days for its price?",
    )


def risks(
    plan: Plan, others: Mapping[str, Any], facts: PlanFacts, known: tuple[Planted, ...]
) -> Finding:
    """The share of planted risks with an owner, a sensible type of response and a trigger."""
    there = applying(plan, known)
    good = [one for one in there if any(_kept(row, one) for row in rows_for(one, plan))]
    lost = [one for one in there if not rows_for(one, plan)]
    open_ = len(there) - len(good) - len(lost)
    told = f"{len(good)} of {len(there)} risks that the documents tell of are looked after."
    if lost:
        told += f" {len(lost)} of them stand in no row."
    if open_:
        told += f" {open_} stand in a row without an owner, a fitting type or a trigger."
    share = len(good) / len(there) if there else 1.0
    return RISKS.share(share, told, _READ_ON if lost else _COMPLETE)


def _kept(row: RegisterRow, one: Planted) -> bool:
    """An owner, a type that makes sense here, and a sign for what is done once it happens."""
    triggered = bool(row.trigger.strip()) or not row.contingency.strip()
    return bool(row.owner.strip()) and row.kind in one.kinds and triggered


def consistency(
    plan: Plan, others: Mapping[str, Any], facts: PlanFacts, known: tuple[Planted, ...]
) -> Finding:
    """Half a point less for each fault.

    Next may count on the people from the P80 on, be it that of the learner's own register or that
    of the planted risks: nobody is asked to know what only the marker knows.
    """
    own = made.consistency(plan, others, facts)
    try:
        hidden = played(plan, others, facts, known).day(80)
    except PlanError:
        return own
    return max(own, made.consistency(plan, others, facts, hidden), key=lambda one: one.points)


def _as_seen(check: Callable[..., Finding]) -> Check:
    """A visible check that needs no truth."""
    return lambda plan, others, facts, known: check(plan, others, facts)


CHECKS: dict[str, Check] = {
    question.id: _as_seen(check) for question, check in visible.CHECKS.items()
} | {
    PROMISE.id: promise,
    COST.id: cost,
    RISKS.id: risks,
    asked.CONSISTENCY.id: consistency,
}
QUESTIONS = {one.id: one for one in visible.CHECKS} | {
    one.id: one for one in (PROMISE, COST, RISKS)
}
POINTS = {name: question.max for name, question in QUESTIONS.items()}


def marks(
    plan: Plan, others: Mapping[str, Any], facts: PlanFacts, known: Iterable[Planted]
) -> dict[str, float]:
    """The points of each question; nothing for a plan that nobody worked on."""
    if visible.no_plan(plan):
        return dict.fromkeys(CHECKS, 0.0)
    there = tuple(known)
    return {name: check(plan, others, facts, there).points for name, check in CHECKS.items()}
