"""The nine questions on a project plan, with the truth.

Where the truth adds nothing, the visible check is asked. Each check takes the plan, the other work
by name, the facts of the plan's lead, and the planted risks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from twohats.answers.project import Plan
from twohats.checks import plan as visible
from twohats.checks.finding import Finding
from twohats.checks.plan import made
from twohats.checks.plan import questions as asked
from twohats.project.plan import PlanConstraints, PlanError

from twohats_instructor.checks.plan_forecast import COST, PROMISE, cost, promise
from twohats_instructor.checks.plan_register import RISKS, risks
from twohats_instructor.checks.planted_risks import PlantedRisk, simulate_with_truth

Check = Callable[[Plan, Mapping[str, Any], PlanConstraints, tuple[PlantedRisk, ...]], Finding]


def consistency(
    plan: Plan, others: Mapping[str, Any], facts: PlanConstraints, known: tuple[PlantedRisk, ...]
) -> Finding:
    """Half a point less for each fault.

    Day and cost are held against the P80s of the learner's own register or of the planted risks,
    whichever is kinder: nobody is asked to know what only the marker knows.
    """
    own = made.consistency(plan, others, facts)
    try:
        hidden = simulate_with_truth(plan, others, facts, known)
    except PlanError:
        return own
    sure = hidden.day(80), hidden.cost(80)
    return max(own, made.consistency(plan, others, facts, sure), key=lambda one: one.points)


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
    plan: Plan, others: Mapping[str, Any], facts: PlanConstraints, known: Iterable[PlantedRisk]
) -> dict[str, float]:
    """The points of each question; nothing for a plan that nobody worked on."""
    if visible.no_plan(plan):
        return dict.fromkeys(CHECKS, 0.0)
    there = tuple(known)
    return {name: check(plan, others, facts, there).points for name, check in CHECKS.items()}
