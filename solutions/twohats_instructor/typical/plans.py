"""Ten typical plans and the untouched one, as learners of different kinds would hand them in.

Each takes the dealt-out plan, the facts and the planted risks, and gives the work by name.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints, PlannedSchedule

from twohats_instructor.checks.planted_risks import DocumentedRisk, simulate_with_truth
from twohats_instructor.typical.good_plans import REMEDIES, full_mark_work
from twohats_instructor.typical.staffing import staffed_plan
from twohats_instructor.typical.statements import Work, work_with_promise

WorkMaker = Callable[[Plan, PlanConstraints, tuple[DocumentedRisk, ...]], Work]


def at_even_odds(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """A good plan that promises its P50."""
    return _promised_at(50, full_mark_work(start, constraints, risks), constraints, risks)


def much_too_safe(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """The good plan that is over soonest promises its P99, though an earlier day was to be had."""
    works = [remedy(start, constraints, risks) for remedy in REMEDIES.values()]
    soonest = min(
        works, key=lambda work: simulate_with_truth(work["plan"], work, constraints, risks).day(99)
    )
    return _promised_at(99, soonest, constraints, risks)


def naive_plan(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """The sum of the most likely days, the register as it was dealt out, no look at the work."""
    plan = _without_leveling(staffed_plan(start, constraints))
    day = float(ceil(PlannedSchedule(plan, constraints).dates.end))
    work = work_with_promise(plan, constraints, day, ceil(constraints.budget_k * 0.8), day)
    return work | {"plan": work["plan"].model_copy(update={"gates": [], "risks": start.risks})}


def overloaded_plan(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """Good but for its people: they do everything at once, and the day is read off that."""
    work = full_mark_work(start, constraints, risks)
    plan = _without_leveling(work["plan"])
    day = float(ceil(PlannedSchedule(plan, constraints).dates.end))
    return work_with_promise(plan, constraints, day, plan.cost_k, work["next_again"].free_from_day)


def scope_missing(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """The smaller release, but nobody was asked and the scope still promises everything."""
    work = REMEDIES["smaller release"](start, constraints, risks)
    plan = work["plan"].model_copy(update={"scope": start.scope})
    letter = work["next_again"].model_copy(update={"first_release_without": []})
    return {"plan": plan, "next_again": letter}


def contradictory_plan(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """Date, cost and scope were changed in one part and left as they were in the others."""
    work = full_mark_work(start, constraints, risks)
    plan = work["plan"]
    day = float(ceil(PlannedSchedule(plan, constraints).dates.end))
    changes = {
        "promise_day": min(day, plan.promise_day - 5),
        "cost_k": plan.cost_k * 0.8,
        "scope": plan.scope[1:],
    }
    return work | {"plan": plan.model_copy(update=changes)}


def untouched_plan(
    start: Plan, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    """As it was dealt out."""
    return {"plan": start}


TYPICAL_PLANS: dict[str, WorkMaker] = dict(REMEDIES) | {
    "promise at P50": at_even_odds,
    "promise at P99": much_too_safe,
    "naive": naive_plan,
    "overloaded": overloaded_plan,
    "scope missing": scope_missing,
    "contradictory": contradictory_plan,
    "untouched": untouched_plan,
}
#: The share of the automatic points between which the marks of each kind of plan should lie.
PLAN_BANDS: dict[str, tuple[float, float]] = dict.fromkeys(REMEDIES, (0.85, 1.0)) | {
    # Where one of these alone does not keep the promise, it needs responses besides.
    "second person": (0.55, 1.0),
    "smaller release": (0.55, 1.0),
    "smaller release and a response": (0.55, 1.0),
    "promise at P50": (0.55, 0.85),
    "promise at P99": (0.7, 0.95),
    "naive": (0.2, 0.45),
    "overloaded": (0.5, 0.8),
    "scope missing": (0.35, 0.7),
    "contradictory": (0.35, 0.7),
    "untouched": (0.0, 0.0),
}


def _promised_at(
    percent: float, work: Work, constraints: PlanConstraints, risks: tuple[DocumentedRisk, ...]
) -> Work:
    plan, letter = work["plan"], work["next_again"]
    day = round(simulate_with_truth(plan, work, constraints, risks).day(percent), 1)
    omitted_items = tuple(letter.first_release_without)
    return work_with_promise(
        plan, constraints, day, plan.cost_k, letter.free_from_day, omitted_items
    )


def _without_leveling(plan: Plan) -> Plan:
    tasks = [task.model_copy(update={"start": None}) for task in plan.tasks]
    return plan.model_copy(update={"tasks": tasks})
