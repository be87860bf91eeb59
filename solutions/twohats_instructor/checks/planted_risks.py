"""What the hidden checks of a plan know: the planted risks, and the futures with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from twohats.answers.project import Plan, RegisterRow
from twohats.project.plan import PlanConstraints, PlanSimulation, mitigated, simulate_plan
from twohats.project.risk import Risk

from twohats_instructor.checks.plan_completed import completed_plan

RUNS = 1000


@dataclass(frozen=True)
class PlantedRisk:
    """A risk that the documents tell of: in which paragraphs, and which responses are sensible."""

    risk: Risk
    sources: frozenset[str]
    kinds: frozenset[str]


def risks_from_rows(rows: Iterable[Any]) -> tuple[PlantedRisk, ...]:
    """The scenario's planted risks in the form that the checks use."""
    return tuple(
        PlantedRisk(
            Risk(row.id, row.task, row.probability, row.days, row.cost_k, row.group),
            frozenset(row.sources),
            frozenset(row.kinds),
        )
        for row in rows
    )


def rows_for_risk(one: PlantedRisk, plan: Plan) -> list[RegisterRow]:
    """The rows of the register that speak of a planted risk: same paragraph, else same task.

    A row without a paragraph counts for its task only if it says what can happen there, how likely
    and for how many days: a name in a list is no risk that somebody looks after.
    """
    return [row for row in rows_about(one, plan) if row.source.strip() or _said(row)]


def count_unrelated_rows(known: Iterable[PlantedRisk], plan: Plan) -> int:
    """How many rows of the register stand for nothing that the documents tell of this lead."""
    meant = {id(row) for one in known for row in rows_for_risk(one, plan)}
    return sum(id(row) not in meant for row in plan.risks)


def rows_about(one: PlantedRisk, plan: Plan) -> list[RegisterRow]:
    """Rows with the risk's paragraph, and those with its task that name no paragraph.

    Another paragraph is another risk, whatever its task.
    """
    return [
        row
        for row in plan.risks
        if row.source in one.sources or (not row.source.strip() and row.task == one.risk.task)
    ]


def _said(row: RegisterRow) -> bool:
    return row.probability > 0 and row.days > 0 and bool(row.event.strip())


def applicable_risks(plan: Plan, known: Iterable[PlantedRisk]) -> tuple[PlantedRisk, ...]:
    """The planted risks that strike a task of the plan's first release."""
    inside = {task.id for task in plan.tasks if task.in_release}
    return tuple(one for one in known if one.risk.task in inside)


def residual_risks(
    plan: Plan, facts: PlanConstraints, known: Iterable[PlantedRisk]
) -> tuple[Risk, ...]:
    """The planted risks as they strike, after what the plan bought against each of them."""
    return tuple(_after_responses(one, plan, facts) for one in known)


def _after_responses(one: PlantedRisk, plan: Plan, facts: PlanConstraints) -> Risk:
    risk = one.risk
    # What was paid for helps, however little its row says.
    bought = {row.response for row in rows_about(one, plan)} & set(facts.responses)
    fitting = (facts.responses[id_] for id_ in sorted(bought))
    probability, days = risk.probability, risk.days
    for response in fitting:
        probability, days = mitigated(probability, days, risk.task, response)
    return Risk(risk.id, risk.task, probability, days, risk.cost_k, risk.group)


def simulate_with_truth(
    plan: Plan, others: Mapping[str, Any], facts: PlanConstraints, known: Iterable[PlantedRisk]
) -> PlanSimulation:
    """The plan's futures with the planted risks, and with the work that it forgot.

    What the charter's scope needs is done whether or not it is planned, in the order in which it
    can be done; only what both sides agreed to leave out is not.
    """
    whole = completed_plan(plan, others, facts)
    return simulate_plan(whole, facts, residual_risks(plan, facts, known), RUNS)
