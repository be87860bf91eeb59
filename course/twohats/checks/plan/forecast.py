"""What the learner's own register says of date, cost and risks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.project import Plan
from twohats.checks.finding import Finding
from twohats.checks.plan import questions as asked
from twohats.checks.question import Question
from twohats.project.plan import Gauges, PlanConstraints, PlanError, missing_fields, plan_gauges
from twohats.project.plan.rounding import floor_percent, round_up


def promise(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> Finding:
    """The chance of the promised day by the own register; judged after hand-in."""
    seen = _seen(plan, facts)
    if isinstance(seen, str):
        return asked.PROMISE.nothing(seen, "Mend the network first.")
    if seen.chance is None:
        return asked.PROMISE.nothing("No day is promised.", "Which day can you promise?")
    return asked.PROMISE.points(
        0.0,
        f"By your register, day {plan.promise_day:g} is kept in {floor_percent(seen.chance)}% of "
        f"the futures; the P80 is day {round_up(seen.p80)}, the limit is day {seen.limit_day:g}.",
        "Which of your risks happen together?",
    )


def cost(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> Finding:
    """The cost's P80 by the own register; judged after hand-in."""
    seen = _seen(plan, facts)
    if isinstance(seen, str):
        return asked.COST.nothing(seen, "Mend the network first.")
    return asked.COST.points(
        0.0,
        f"By your register, the P80 of the cost is ${round_up(seen.cost_p80_k)}k; "
        f"${seen.budget_k:g}k are approved.",
        "Which response buys the fewest days for its price?",
    )


def risks(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> Finding:
    """The share of the register's rows that lack nothing."""
    question: Question = asked.RISKS
    if not plan.risks:
        return question.nothing("The register is empty.", "What do the documents tell of?")
    amiss = [row for row in plan.risks if missing_fields(row)]
    seen = f"{len(plan.risks) - len(amiss)} of {len(plan.risks)} rows are complete."
    if amiss:
        seen += f" {amiss[0].id} lacks {' and '.join(missing_fields(amiss[0]))}."
    return question.share(
        1 - len(amiss) / len(plan.risks), seen, "Complete each row, and read on in the documents."
    )


def _seen(plan: Plan, facts: PlanConstraints) -> Gauges | str:
    try:
        return plan_gauges(plan, facts)
    except PlanError as error:
        return str(error)
