"""Plans that a careful project manager would hand in, for any lead and any of six ways out.

A plan comes with its letter to the product side, as the work of one hand-in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints, plan_constraints
from twohats.project.plan_from_breakdown import start_plan
from twohats.scenario import Scenario

from twohats_instructor.checks.planted_risks import (
    DocumentedRisk,
    risks_from_rows,
    simulate_with_truth,
)
from twohats_instructor.scenario.risks import paragraphs, planted_risks
from twohats_instructor.typical.reduced_scopes import best_reduced_scope, reduced_scopes
from twohats_instructor.typical.registers import (
    COMMIT_PERCENT,
    plan_with_best_response,
    plan_with_register,
    plan_with_responses,
)
from twohats_instructor.typical.staffing import plan_with_hire, staffed_plan
from twohats_instructor.typical.statements import Work, completed_work, work_with_promise


def by_responses(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """Buys responses, the best first, until the P80 lies before the limit."""
    return completed_work(
        plan_with_responses(
            plan_with_register(staffed_plan(start, constraints), risks), constraints, risks
        ),
        constraints,
        risks,
    )


def by_responses_with_one_row_too_many(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """Responses, a paragraph misread as a risk, and a risk of the learner's own without one."""
    work = by_responses(start, constraints, risks)
    plan, sources = work["plan"], {source for planted in risks for source in planted.sources}
    misread = next(id_ for id_, lead, _ in paragraphs() if lead == plan.lead and id_ not in sources)
    extra = [
        plan.risks[0].model_copy(update={"id": id_, "response": "", "days": 1.0, **fields})
        for id_, fields in (
            ("R38", {"source": misread}),
            ("R39", {"source": "", "event": "A colleague leaves"}),
        )
    ]
    return work | {"plan": plan.model_copy(update={"risks": [*plan.risks, *extra]})}


def by_second_person(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """Asks on the first day for one more person of the kind that holds everything up."""
    return completed_work(
        plan_with_hire(plan_with_register(staffed_plan(start, constraints), risks), constraints),
        constraints,
        risks,
    )


def by_smaller_release(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """Leaves out the scope item, with all that need it, that takes most days off the P80."""
    plan = plan_with_register(staffed_plan(start, constraints), risks)
    reduced_plan, omitted_items = best_reduced_scope(plan, constraints, risks)
    return completed_work(reduced_plan, constraints, risks, omitted_items)


def by_other_responses(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """Buys responses, but not the one that would help most: nobody was to be had for it."""
    plan = plan_with_register(staffed_plan(start, constraints), risks)
    best_responses = {
        row.response for row in plan_with_best_response(plan, constraints, risks).risks
    } - {""}
    other_responses = {
        id_: response
        for id_, response in constraints.responses.items()
        if id_ not in best_responses
    }
    return completed_work(
        plan_with_responses(plan, replace(constraints, responses=other_responses), risks),
        constraints,
        risks,
    )


def by_less_and_responses(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """The smaller release, and the one response that then still helps most."""
    plan = plan_with_register(staffed_plan(start, constraints), risks)
    reduced_plan, omitted_items = best_reduced_scope(plan, constraints, risks)
    return completed_work(
        plan_with_best_response(reduced_plan, constraints, risks), constraints, risks, omitted_items
    )


def by_everything(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """A second person and responses, as far as both are needed."""
    plan = plan_with_hire(plan_with_register(staffed_plan(start, constraints), risks), constraints)
    return completed_work(plan_with_responses(plan, constraints, risks), constraints, risks)


def by_less_and_responses_as_needed(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """The smaller release, and responses until the promise is kept."""
    plan = plan_with_register(staffed_plan(start, constraints), risks)
    reduced_plan, omitted_items = best_reduced_scope(plan, constraints, risks)
    plan = plan_with_best_response(reduced_plan, constraints, risks)
    return completed_work(
        plan_with_responses(plan, constraints, risks), constraints, risks, omitted_items
    )


def by_later_promise(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """The two responses that help most, or as many as it takes, and the limit as the promise."""
    plan = plan_with_register(staffed_plan(start, constraints), risks)
    for _ in range(2):
        plan = plan_with_best_response(plan, constraints, risks)
    work = completed_work(plan_with_responses(plan, constraints, risks), constraints, risks)
    return work_with_promise(
        work["plan"],
        constraints,
        constraints.limit_day,
        work["plan"].cost_k,
        max(constraints.limit_day, work["next_again"].free_from_day),
    )


#: Plans of which each is good for nearly every lead.
HONEST_PLANS: dict[str, Callable[[Plan, PlanConstraints, tuple[DocumentedRisk, ...]], Work]] = {
    "responses only": by_responses,
    "other responses": by_other_responses,
    "second person early": by_everything,
    "smaller release": by_less_and_responses_as_needed,
    "later promise": by_later_promise,
    "one row too many": by_responses_with_one_row_too_many,
}
#: Where a plan is not good: the newcomer takes what the responses would need, or the response that
#: helps most has no other beside it.
NOT_GOOD_FOR = {"second person early": {"I06", "I08"}, "other responses": {"I03"}}


REMEDIES: dict[str, Callable[[Plan, PlanConstraints, tuple[DocumentedRisk, ...]], Work]] = {
    "responses": by_responses,
    "second person": by_second_person,
    "smaller release": by_smaller_release,
    "second person and responses": by_everything,
    "other responses": by_other_responses,
    "smaller release and a response": by_less_and_responses,
}


def full_mark_work(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """The first of the ways that keeps limit and budget, else the one that comes nearest."""
    works = [remedy(start, constraints, risks) for remedy in REMEDIES.values()]
    return min(works, key=lambda work: _overrun(work, constraints, risks))


def reference_work(scenario: Scenario, lead: str) -> Work:
    """A hand-in with full automatic marks for one lead: the plan and its letter."""
    parts = (scenario.reference(name, lead) for name in ("wbs", "links", "milestones"))
    start = start_plan(lead, scenario, *parts)
    return full_mark_work(
        start, plan_constraints(scenario, lead), risks_from_rows(planted_risks(lead))
    )


def reduced_scope_works(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> list[Work]:
    """Every release that goes without one item of the scope and all that need it."""
    plans_by_omission = reduced_scopes(
        plan_with_register(staffed_plan(start, constraints), risks), constraints
    )
    return [
        completed_work(plan, constraints, risks, items) for items, plan in plans_by_omission.items()
    ]


def _overrun(
    work: Work, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> tuple[float, float]:
    """How far a plan is beyond limit and budget."""
    plan = work["plan"]
    simulation = simulate_with_truth(plan, work, constraints, risks)
    shortfall = max(0.0, 0.76 - simulation.chance(plan.promise_day))
    return shortfall, max(0.0, simulation.cost(COMMIT_PERCENT) - constraints.budget_k)
