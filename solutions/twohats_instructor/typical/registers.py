"""A careful register: every risk that the documents tell of, and the responses that are bought."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.project import Plan, RegisterRow
from twohats.project.plan import PlanConstraints

from twohats_instructor.checks.planted_risks import DocumentedRisk, simulate_with_truth

#: The order in which accepted kinds of response are chosen where nothing is bought.
RESPONSE_KINDS = ("reduce", "avoid", "transfer", "exploit", "accept")
COMMIT_PERCENT = 80.0


def plan_with_register(plan: Plan, known: Iterable[DocumentedRisk]) -> Plan:
    """A register of what the documents tell of: each with an owner, a type and a trigger."""
    inside = {task.id: task for task in plan.tasks}
    rows = [
        RegisterRow(
            id=f"R{at:02d}",
            source=sorted(one.sources)[0],
            task=one.risk.task,
            probability=one.risk.probability,
            days=one.risk.days,
            cost_k=one.risk.cost_k,
            owner=inside[one.risk.task].person or "Project manager",
            kind=next(kind for kind in RESPONSE_KINDS if kind in one.kinds),
            contingency="Tell the sponsor, and take the days from the reserve.",
            trigger="The sign named in the document is seen.",
        )
        for at, one in enumerate(known, start=1)
        if one.risk.task in inside
    ]
    return plan.model_copy(update={"risks": rows})


def plan_with_responses(
    plan: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]
) -> Plan:
    """Responses one after another, each time the one that takes most off the P80.

    It stops as soon as limit and budget are kept, or when nothing helps within the budget.
    """
    seen = simulate_with_truth(plan, {}, facts, known)
    while seen.day(COMMIT_PERCENT) > facts.limit_day - 1:
        tried = list(_plans_with_one_response_more(plan, facts, known))
        outlooks = [(simulate_with_truth(one, {}, facts, known), one) for one in tried]
        fits = [pair for pair in outlooks if pair[0].cost(COMMIT_PERCENT) <= facts.budget_k]
        fits.sort(key=lambda pair: pair[0].day(COMMIT_PERCENT))
        if not fits or fits[0][0].day(COMMIT_PERCENT) >= seen.day(COMMIT_PERCENT) - 1e-9:
            break
        seen, plan = fits[0]
    return plan


def plan_with_best_response(
    plan: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]
) -> Plan:
    """The plan with the one response more that takes most off the P80."""
    return min(
        _plans_with_one_response_more(plan, facts, known),
        key=lambda one: simulate_with_truth(one, {}, facts, known).day(COMMIT_PERCENT),
    )


def _plans_with_one_response_more(
    plan: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]
) -> Iterable[Plan]:
    """Every plan with one more response at one of the rows that has none."""
    kinds = {source: one.kinds for one in known for source in one.sources}
    for at, row in enumerate(plan.risks):
        if row.response:
            continue
        for id_, response in facts.responses.items():
            if response.task != row.task:
                continue
            kind = response.kind if response.kind in kinds.get(row.source, ()) else row.kind
            rows = list(plan.risks)
            rows[at] = row.model_copy(update={"response": id_, "kind": kind})
            yield plan.model_copy(update={"risks": rows})
