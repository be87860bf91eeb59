"""Plans that a careful project manager would hand in, for any lead and any of six ways out.

A plan comes with its letter back to the product side, as the work of one hand-in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints, start_plan
from twohats.project.plan import plan_constraints as facts_of
from twohats.scenario import Scenario

from twohats_instructor.checks.planted_risks import (
    DocumentedRisk,
    risks_from_rows,
    simulate_with_truth,
)
from twohats_instructor.typical.reduced_scopes import best_reduced_scope, reduced_scopes
from twohats_instructor.typical.registers import (
    COMMIT_PERCENT,
    plan_with_best_response,
    plan_with_register,
    plan_with_responses,
)
from twohats_instructor.typical.staffing import plan_with_hire, staffed_plan
from twohats_instructor.typical.statements import Work, completed_work


def by_responses(start: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]) -> Work:
    """Buys responses, the best first, until the P80 lies before the limit."""
    return completed_work(
        plan_with_responses(plan_with_register(staffed_plan(start, facts), known), facts, known),
        facts,
        known,
    )


def by_second_person(
    start: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]
) -> Work:
    """Asks on the first day for one more person of the kind that holds everything up."""
    return completed_work(
        plan_with_hire(plan_with_register(staffed_plan(start, facts), known), facts), facts, known
    )


def by_smaller_release(
    start: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]
) -> Work:
    """Leaves out of the first release the scope item that takes most days off the P80."""
    plan = plan_with_register(staffed_plan(start, facts), known)
    less, without = best_reduced_scope(plan, facts, known)
    return completed_work(less, facts, known, without)


def by_other_responses(
    start: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]
) -> Work:
    """Buys responses, but not the one that would help most: nobody was to be had for it."""
    plan = plan_with_register(staffed_plan(start, facts), known)
    best = {row.response for row in plan_with_best_response(plan, facts, known).risks} - {""}
    fewer = {id_: one for id_, one in facts.responses.items() if id_ not in best}
    return completed_work(
        plan_with_responses(plan, replace(facts, responses=fewer), known), facts, known
    )


def by_less_and_responses(
    start: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]
) -> Work:
    """The smaller release, and the one response that then still helps most."""
    plan = plan_with_register(staffed_plan(start, facts), known)
    less, without = best_reduced_scope(plan, facts, known)
    return completed_work(plan_with_best_response(less, facts, known), facts, known, without)


def by_everything(start: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]) -> Work:
    """A second person and responses, as far as both are needed."""
    plan = plan_with_hire(plan_with_register(staffed_plan(start, facts), known), facts)
    return completed_work(plan_with_responses(plan, facts, known), facts, known)


REMEDIES: dict[str, Callable[[Plan, PlanConstraints, tuple[DocumentedRisk, ...]], Work]] = {
    "responses": by_responses,
    "second person": by_second_person,
    "smaller release": by_smaller_release,
    "second person and responses": by_everything,
    "other responses": by_other_responses,
    "smaller release and a response": by_less_and_responses,
}


def full_mark_work(start: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]) -> Work:
    """The first of the ways that keeps limit and budget, else the one that comes nearest."""
    made = [make(start, facts, known) for make in REMEDIES.values()]
    return min(made, key=lambda work: _overrun(work, facts, known))


def reference_work(scenario: Scenario, lead: str) -> Work:
    """A hand-in with full automatic marks for one lead: the plan and its letter back."""
    from twohats_instructor.scenario.risks import planted_risks as rows

    made = (scenario.reference(name, lead) for name in ("wbs", "links", "milestones"))
    start = start_plan(lead, scenario, *made)
    return full_mark_work(start, facts_of(scenario, lead), risks_from_rows(rows(lead)))


def reduced_scope_works(
    start: Plan, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]
) -> list[Work]:
    """Every release that goes without one item of the scope."""
    made = reduced_scopes(plan_with_register(staffed_plan(start, facts), known), facts)
    return [completed_work(plan, facts, known, (item,)) for item, plan in made.items()]


def _overrun(
    work: Work, facts: PlanConstraints, known: tuple[DocumentedRisk, ...]
) -> tuple[float, float]:
    """How far a plan is beyond limit and budget."""
    plan = work["plan"]
    seen = simulate_with_truth(plan, work, facts, known)
    late = max(0.0, 0.76 - seen.chance(plan.promise_day))
    return late, max(0.0, seen.cost(COMMIT_PERCENT) - facts.budget_k)
