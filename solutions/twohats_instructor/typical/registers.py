"""A careful register: every risk that the documents tell of, and the responses that are bought."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from twohats.answers.project import Plan, RegisterRow
from twohats.project.plan import PlanConstraints

from twohats_instructor.checks.planted_risks import DocumentedRisk, simulate_with_truth

ResponseKind = Literal["reduce", "avoid", "transfer", "exploit", "accept"]
#: The order in which accepted kinds of response are chosen where nothing is bought.
RESPONSE_KINDS: tuple[ResponseKind, ...] = ("reduce", "avoid", "transfer", "exploit", "accept")
COMMIT_PERCENT = 80.0


def plan_with_register(plan: Plan, risks: Iterable[DocumentedRisk]) -> Plan:
    """A register of what the documents tell of: each with an owner, a type and a trigger."""
    tasks_by_id = {task.id: task for task in plan.tasks}
    rows = [
        RegisterRow(
            id=f"R{number:02d}",
            source=documented_risk.sources[0],
            task=documented_risk.risk.task,
            probability=documented_risk.risk.probability,
            days=documented_risk.risk.days,
            cost_k=documented_risk.risk.cost_k,
            owner=tasks_by_id[documented_risk.risk.task].person or "Project manager",
            kind=next(kind for kind in RESPONSE_KINDS if kind in documented_risk.kinds),
            contingency="Tell the sponsor, and take the days from the reserve.",
            trigger="The sign named in the document is seen.",
        )
        for number, documented_risk in enumerate(risks, start=1)
        if documented_risk.risk.task in tasks_by_id
    ]
    return plan.model_copy(update={"risks": rows})


def plan_with_responses(
    plan: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Plan:
    """Responses one after another, each time the one that takes most off the P80.

    It stops as soon as limit and budget are kept, or when nothing helps within the budget.
    """
    simulation = simulate_with_truth(plan, {}, constraints, risks)
    while simulation.day(COMMIT_PERCENT) > constraints.limit_day - 1:
        candidates = list(_plans_with_one_response_more(plan, constraints, risks))
        simulated_plans = [
            (simulate_with_truth(candidate, {}, constraints, risks), candidate)
            for candidate in candidates
        ]
        affordable = [
            pair for pair in simulated_plans if pair[0].cost(COMMIT_PERCENT) <= constraints.budget_k
        ]
        affordable.sort(key=lambda pair: pair[0].day(COMMIT_PERCENT))
        if (
            not affordable
            or affordable[0][0].day(COMMIT_PERCENT) >= simulation.day(COMMIT_PERCENT) - 1e-9
        ):
            break
        simulation, plan = affordable[0]
    return plan


def plan_with_best_response(
    plan: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Plan:
    """The plan with the one response more that takes most off the P80."""
    return min(
        _plans_with_one_response_more(plan, constraints, risks),
        key=lambda candidate: simulate_with_truth(candidate, {}, constraints, risks).day(
            COMMIT_PERCENT
        ),
    )


def _plans_with_one_response_more(
    plan: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Iterable[Plan]:
    """Every plan with one more response at one of the rows that has none."""
    kinds_by_source = {
        source: documented_risk.kinds
        for documented_risk in risks
        for source in documented_risk.sources
    }
    for index, row in enumerate(plan.risks):
        if row.response:
            continue
        for id_, response in constraints.responses.items():
            if response.task != row.task:
                continue
            kind = (
                response.kind if response.kind in kinds_by_source.get(row.source, ()) else row.kind
            )
            rows = list(plan.risks)
            rows[index] = row.model_copy(update={"response": id_, "kind": kind})
            yield plan.model_copy(update={"risks": rows})
