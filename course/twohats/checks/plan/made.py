"""Is everything there, can it be done, and does everything agree?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.project import Plan
from twohats.checks.finding import Finding
from twohats.checks.plan import questions as asked
from twohats.project.plan import (
    PlanConstraints,
    PlanError,
    another_lead,
    broken_commitments,
    disagreements,
    plan_gauges,
    quality_share,
    resource_load,
    uninformed,
)
from twohats.project.plan.rounding import floor_percent


def format_(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> Finding:
    """The share of the parts that are filled in."""
    again = others.get("next_again")
    there = {
        "people": all(task.person for task in plan.tasks if task.in_release),
        "promise": plan.promise_day is not None,
        "cost": plan.cost_k is not None,
        "gates": bool(plan.gates),
        "messages": bool(plan.messages),
        "milestones": bool(plan.milestones),
        "register of risks": bool(plan.risks),
        "letter back (Next)": again is not None,
        "what would make this stop": bool(
            again and again.stop_measure and again.stop_at is not None
        ),
    }
    empty = [name for name, filled in there.items() if not filled]
    seen = f"{len(there) - len(empty)} of {len(there)} parts are filled in."
    return asked.FORMAT.share(
        1 - len(empty) / len(there), seen, f"Still to be filled in: {', '.join(empty)}."
    )


def people(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> Finding:
    """1 - three times the share of work that is planned twice at once."""
    try:
        used = resource_load(plan, facts)
    except PlanError as error:
        return asked.PEOPLE.nothing(str(error), "Mend the network first.")
    if not used.busy:
        return asked.PEOPLE.nothing("Nobody works in this plan.", "Bring its tasks back.")
    slot = used.slot_double or used.unbooked
    where = f" The {facts.slot.lower()} is wanted when it cannot be had." if slot else ""
    return asked.PEOPLE.share(
        max(0.0, 1 - 3 * used.overloaded),
        f"{100 - floor_percent(1 - used.overloaded)}% of the work is planned twice at once, or "
        f"given to nobody who can do it.{where}",
        "Look whose days overlap, and move the later task or give it to somebody else.",
    )


def gates(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> Finding:
    """Each kind counts a third: the share of its gates that come in time."""
    share = quality_share(plan)
    return asked.GATES.share(
        min(1.0, share),
        f"{floor_percent(share)}% of the looks at the work come before what they control.",
        "Have an acceptance, a gate and a review, each ahead of the work that it holds back.",
    )


def messages(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> Finding:
    """The share of those who decide that hear of it before."""
    late, most = uninformed(plan, facts), max(1, len(facts.decisions))
    return asked.MESSAGES.share(
        1 - len(late) / most,
        f"{len(facts.decisions) - len(late)} of {len(facts.decisions)} people who decide hear of "
        "it before.",
        "Who decides on a day before which you write to nobody? Ask each stakeholder.",
    )


def consistency(
    plan: Plan,
    others: Mapping[str, Any],
    facts: PlanConstraints,
    sure: tuple[float, float] | None = None,
) -> Finding:
    """Two points less half a point for each fault, and none for a plan of another project.

    `sure` are the P80s of day and cost: those of the own register if none are given.
    """
    charter = others.get("frozen_charter")
    other = another_lead(plan, charter)
    if other is not None:
        told = f"{other.sentence} No part of this plan answers to that charter."
        return asked.CONSISTENCY.nothing(told, "Which of the two is your project?")
    try:
        day, cost_k = sure or _sure(plan, facts)
        found = disagreements(plan, others.get("next_again"), day)
        found += broken_commitments(plan, facts, cost_k)
    except PlanError as error:
        return asked.CONSISTENCY.nothing(str(error), "Mend the network first.")
    told = " ".join(one.sentence for one in found[:2]) or "Date, cost, scope and Next agree."
    return asked.CONSISTENCY.points(
        max(0.0, asked.CONSISTENCY.max - 0.5 * len(found)), told, "Which of the two is right?"
    )


def _sure(plan: Plan, facts: PlanConstraints) -> tuple[float, float]:
    seen = plan_gauges(plan, facts)
    return seen.p80, seen.cost_p80_k
