"""Is everything there, can it be done, and does everything agree?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.project import Plan
from twohats.checks.finding import Finding
from twohats.checks.plan import questions as asked
from twohats.project.plan import (
    PlanError,
    PlanFacts,
    disagreements,
    gauges,
    links_of_release,
    load,
    on_paper,
    quality,
    reaches,
    released,
    uninformed,
)


def format_(plan: Plan, others: Mapping[str, Any], facts: PlanFacts) -> Finding:
    """The share of the parts that are filled in."""
    there = {
        "people": all(task.person for task in plan.tasks if task.in_release),
        "promise": plan.promise_day is not None,
        "cost": plan.cost_k is not None,
        "gates": bool(plan.gates),
        "messages": bool(plan.messages),
        "milestones": bool(plan.milestones),
        "register of risks": bool(plan.risks),
        "letter back (Next)": others.get("next_again") is not None,
    }
    empty = [name for name, filled in there.items() if not filled]
    seen = f"{len(there) - len(empty)} of {len(there)} parts are filled in."
    return asked.FORMAT.share(
        1 - len(empty) / len(there), seen, f"Still to be filled in: {', '.join(empty)}."
    )


def left_out(plan: Plan, others: Mapping[str, Any]) -> set[str]:
    """The scope items that a smaller first release leaves out, as the letter back says too.

    More than half of the scope cannot be left out: that would be another project.
    """
    again = others.get("next_again")
    named = set(again.first_release_without) if again is not None else set()
    return named - set(plan.scope)


def uncovered(plan: Plan, others: Mapping[str, Any], facts: PlanFacts) -> list[str]:
    """Scope items of which a task is missing, though nobody agreed to leave them out."""
    inside, without = {task.id for task in plan.tasks if task.in_release}, left_out(plan, others)
    if len(without & set(facts.scope)) > len(facts.scope) / 2:
        without = set()
    missing = [t.scope_item for t in facts.tasks if t.id not in inside]
    worked = {task.scope_item for task in plan.tasks if task.in_release}
    charter = others.get("frozen_charter")
    stated = charter.scope if charter is not None and charter.lead == plan.lead else ()
    missing += [item for item in stated if item in facts.scope and item not in worked]
    return sorted(set(missing) - without)


def network(plan: Plan, others: Mapping[str, Any], facts: PlanFacts) -> Finding:
    """Nothing for a network with a circle; else half of the points for each item not covered."""
    try:
        on_paper(plan, facts)
    except PlanError as error:
        return asked.NETWORK.nothing(str(error), "Take out the link or the task that is too much.")
    if not released(plan):
        return asked.NETWORK.nothing("The release holds no task.", "Bring its tasks back.")
    missing = uncovered(plan, others, facts)
    cut = _cut(plan, facts)
    seen = "The network can be done and covers the scope."
    if missing:
        seen = f"Work is missing for: {', '.join(missing)}."
    elif cut:
        seen = f"The network can be done, but {len(cut)} links of the breakdown are gone."
    share = max(0.0, 1 - 0.5 * len(missing)) * (1 - len(cut) / max(1, len(_pairs(facts))))
    return asked.NETWORK.share(
        share, seen, "Bring the work back, or say in the letter back that it is left out."
    )


def _pairs(facts: PlanFacts) -> list[tuple[str, str]]:
    return [(before, one.id) for one in facts.tasks for before in one.predecessors]


def _cut(plan: Plan, facts: PlanFacts) -> list[tuple[str, str]]:
    """Links of the breakdown whose ends the release holds, but no longer in that order."""
    inside, links = {task.id for task in released(plan)}, links_of_release(plan)
    both = [(a, b) for a, b in _pairs(facts) if a in inside and b in inside]
    return [(a, b) for a, b in both if not reaches(links, a, b)]


def people(plan: Plan, others: Mapping[str, Any], facts: PlanFacts) -> Finding:
    """1 - three times the share of work that is planned twice at once."""
    try:
        used = load(plan, facts)
    except PlanError as error:
        return asked.PEOPLE.nothing(str(error), "Mend the network first.")
    if not used.busy:
        return asked.PEOPLE.nothing("Nobody works in this plan.", "Bring its tasks back.")
    slot = used.slot_double or used.unbooked
    where = f" The {facts.slot.lower()} is wanted when it cannot be had." if slot else ""
    return asked.PEOPLE.share(
        max(0.0, 1 - 3 * used.overloaded),
        f"{used.overloaded:.0%} of the work is planned twice at once, or given to nobody who can "
        f"do it.{where}",
        "Look whose days overlap, and move the later task or give it to somebody else.",
    )


def gates(plan: Plan, others: Mapping[str, Any], facts: PlanFacts) -> Finding:
    """Each kind counts a third: the share of its gates that come in time."""
    share = quality(plan)
    return asked.GATES.share(
        min(1.0, share),
        f"{share:.0%} of the looks at the work come before what they control.",
        "Have an acceptance, a gate and a review, each ahead of the work that it holds back.",
    )


def messages(plan: Plan, others: Mapping[str, Any], facts: PlanFacts) -> Finding:
    """The share of those who decide that hear of it before."""
    late, most = uninformed(plan, facts), max(1, len(facts.decisions))
    return asked.MESSAGES.share(
        1 - len(late) / most,
        f"{len(facts.decisions) - len(late)} of {len(facts.decisions)} people who decide hear of "
        "it before.",
        "Who decides on a day before which you write to nobody? Ask each stakeholder.",
    )


def consistency(
    plan: Plan, others: Mapping[str, Any], facts: PlanFacts, free_day: float | None = None
) -> Finding:
    """Two points less half a point for each fault; `free_day` is the P80, here of the register."""
    try:
        free_day = gauges(plan, facts).p80 if free_day is None else free_day
    except PlanError as error:
        return asked.CONSISTENCY.nothing(str(error), "Mend the network first.")
    found = disagreements(plan, others.get("frozen_charter"), others.get("next_again"), free_day)
    told = " ".join(one.sentence for one in found[:2]) or "Date, cost, scope and Next agree."
    return asked.CONSISTENCY.points(
        max(0.0, asked.CONSISTENCY.max - 0.5 * len(found)), told, "Which of the two is right?"
    )
