"""The register of a plan: its rows as risks that can strike, and how well they are covered."""

from __future__ import annotations

from typing import Any

from twohats.answers.project import Plan, RegisterRow
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.release import PlanError
from twohats.project.risk import Risk


def own_risks(plan: Plan, facts: PlanConstraints) -> tuple[Risk, ...]:
    """The register's rows as the learner judged them; what was bought weakens them.

    Rows that name the same document share a cause. PlanError if an id is doubled: each row draws
    its own luck by its id.
    """
    ids = [row.id for row in plan.risks]
    doubled = sorted({id_ for id_ in ids if ids.count(id_) > 1})
    if doubled:
        raise PlanError(f"Risk {doubled[0]} stands twice; every risk needs an id of its own.")
    return tuple(_risk(row, facts) for row in plan.risks)


def _risk(row: RegisterRow, facts: PlanConstraints) -> Risk:
    response = facts.responses.get(row.response)
    probability, days = mitigated(row.probability, row.days, row.task, response)
    return Risk(
        id=row.id,
        task=row.task,
        probability=probability,
        days=days,
        cost_k=row.cost_k,
        group=row.source.partition(".")[0],
    )


def mitigated(
    probability: float, days: float, task: str, response: Any | None
) -> tuple[float, float]:
    """Probability and days after a response; unchanged if none was bought for that task."""
    if response is None or response.task != task:
        return probability, days
    return probability * response.probability_factor, days * response.days_factor


def missing_fields(row: RegisterRow) -> tuple[str, ...]:
    """What a row still lacks: an owner, a type of response, a trigger for its contingency."""
    missing = []
    if not row.owner.strip():
        missing.append("an owner")
    if not row.kind:
        missing.append("a type of response")
    if row.contingency.strip() and not row.trigger.strip():
        missing.append("a trigger for its contingency")
    return tuple(missing)


def risk_cover(plan: Plan) -> float:
    """The share of expected days of delay in the register that somebody looks after."""
    weights = {id(row): row.probability * row.days + 1e-9 for row in plan.risks}
    kept = sum(weights[id(row)] for row in plan.risks if not missing_fields(row))
    return kept / sum(weights.values()) if weights else 0.0
