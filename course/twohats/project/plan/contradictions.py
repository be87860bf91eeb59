"""Where the parts of a plan contradict one another."""

from __future__ import annotations

from collections.abc import Iterator

from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.project.plan.agreement import another_lead, disagreements
from twohats.project.plan.clash import Contradiction
from twohats.project.plan.commitments import SAME_K, broken_commitments, premature_milestones
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.gates import late_gates
from twohats.project.plan.gauges import Gauges, plan_gauges
from twohats.project.plan.messages import uninformed
from twohats.project.plan.planned_schedule import resource_load
from twohats.project.plan.release import PlanError
from twohats.project.rounding import floor_percent, start_workday


def contradictions(
    plan: Plan,
    facts: PlanConstraints,
    charter: Charter | None = None,
    again: ReplannedNext | None = None,
    seen: Gauges | None = None,
) -> list[Contradiction]:
    """Every pair of parts that cannot both hold; `seen` saves reckoning the gauges anew.

    A plan that cannot be played through at all gives the one reason why, and so does a plan for
    another initiative than the charter's: nothing in it can be held against these facts.
    """
    other = another_lead(plan, charter)
    if other is not None:
        return [other]
    try:
        seen = seen or plan_gauges(plan, facts)
    except PlanError as error:
        return [Contradiction(("tasks", "links"), str(error))]
    free = seen.p80 if again is not None else None
    return [
        *disagreements(plan, again, free),
        *(late := broken_commitments(plan, facts, seen.cost_p80_k)),
        *(
            []
            if any("milestones" in one.parts for one in late)
            else premature_milestones(plan, facts)
        ),
        *_people(plan, facts),
        *_promise(plan, seen, facts),
        *_money(plan, seen),
        *_gates(plan),
        *_decisions(plan, facts),
    ]


def _people(plan: Plan, facts: PlanConstraints) -> Iterator[Contradiction]:
    used, line = resource_load(plan, facts), facts.slot.lower()
    if used.unassigned:
        told = ", ".join(used.unassigned)
        yield Contradiction(("tasks", "people"), f"Nobody who can do them was given: {told}.")
    for name, days in used.double_booked.items():
        told = f"{name} has two tasks at once {_during(days)} of the plan."
        yield Contradiction(("tasks", "people"), told)
    if used.slot_double:
        told = f"Two tasks want the {line} on the same day."
        yield Contradiction(("tasks", line), told)
    for id_, day in used.unbooked.items():
        near = " or ".join(f"day {start_workday(free)}" for free in facts.near(day))
        told = f"{id_} begins on day {start_workday(day)}; the {line} can be had on {near}."
        yield Contradiction(("tasks", line), told)


def _during(days: float) -> str:
    whole = round(days)
    return "for less than a day" if whole < 1 else f"on {whole} day{'s' if whole > 1 else ''}"


def _promise(plan: Plan, seen: Gauges, facts: PlanConstraints) -> Iterator[Contradiction]:
    if plan.promise_day is None:
        return
    if plan.promise_day > seen.limit_day:
        yield Contradiction(
            ("promise", "limit"),
            f"Day {plan.promise_day:g} is promised; the limit is day {seen.limit_day:g}: "
            f"{facts.limit_reason}.",
        )
    if seen.chance is not None and seen.chance < facts.commit_at / 100 - 0.05:
        yield Contradiction(
            ("promise", "risks"),
            f"The promised day is met in {floor_percent(seen.chance)}% of the futures; the company "
            f"promises at {facts.commit_at:g}%.",
        )


def _money(plan: Plan, seen: Gauges) -> Iterator[Contradiction]:
    """The sum that four of five futures need is named, and it is more than was approved."""
    if plan.cost_k is not None and seen.budget_k < plan.cost_k <= seen.cost_p80_k + SAME_K:
        yield Contradiction(
            ("cost", "budget"),
            f"${plan.cost_k:g}k is asked for; ${seen.budget_k:g}k is approved.",
        )


def _gates(plan: Plan) -> Iterator[Contradiction]:
    for gate in late_gates(plan):
        told = (
            f"is not sure to come before {gate.controls}, which it is to control."
            if gate.criterion.strip()
            else "has no criterion: by what would somebody say yes or no?"
        )
        yield Contradiction(("gates", "links"), f"The {gate.kind} at {gate.task} {told}")


def _decisions(plan: Plan, facts: PlanConstraints) -> Iterator[Contradiction]:
    for name in uninformed(plan, facts):
        day = facts.decisions[name]
        yield Contradiction(
            ("messages", "decisions"),
            f"{name} decides on day {day:g}, and no message goes out before.",
        )
