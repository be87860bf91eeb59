"""Does the network deliver the scope, in an order in which the work can be done?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.project import Plan
from twohats.checks.finding import Finding
from twohats.checks.plan import questions as asked
from twohats.project.plan import (
    PlanConstraints,
    PlanError,
    broken_precedences,
    planned_schedule,
    release_links,
    release_tasks,
    task_estimates,
    topological_order,
)

_MEND = "Bring the work back, or say in the letter back that it is left out."
_RELINK = "Let each task wait for the end of what it needs, as in the breakdown."


def left_out(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> set[str]:
    """The scope items that a smaller first release leaves out, as the letter back says too.

    More than half of the scope cannot be left out: that would be another project.
    """
    again = others.get("next_again")
    named = set(again.first_release_without) if again is not None else set()
    without = named - set(plan.scope)
    return without if len(without & set(facts.scope)) <= len(facts.scope) / 2 else set()


def uncovered(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> list[str]:
    """Scope items of which a task is missing, though nobody agreed to leave them out."""
    inside = {task.id for task in plan.tasks if task.in_release}
    missing = [t.scope_item for t in facts.tasks if t.id not in inside]
    worked = {task.scope_item for task in plan.tasks if task.in_release}
    charter = others.get("frozen_charter")
    stated = charter.scope if charter is not None and charter.lead == plan.lead else ()
    missing += [item for item in stated if item in facts.scope and item not in worked]
    return sorted(set(missing) - left_out(plan, others, facts))


def network(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> Finding:
    """Nothing for a network with a circle; else half of the points for each item not covered."""
    try:
        planned_schedule(plan, facts)
    except PlanError as error:
        return asked.NETWORK.nothing(str(error), "Take out the link or the task that is too much.")
    if not release_tasks(plan):
        return asked.NETWORK.nothing("The release holds no task.", "Bring its tasks back.")
    missing = uncovered(plan, others, facts)
    cut = _cut(plan, facts)
    share = max(0.0, 1 - 0.5 * len(missing)) * (1 - len(cut) / max(1, len(_pairs(facts))))
    return asked.NETWORK.share(share, _told(missing, cut), _MEND if missing or not cut else _RELINK)


def _told(missing: list[str], cut: list[tuple[str, str]]) -> str:
    """What is missing, and the first few links that no longer hold."""
    lacking = f"Work is missing for: {', '.join(missing)}." if missing else ""
    if not cut:
        return lacking or "The network can be done and covers the scope."
    loose = ", ".join(f"{after} may begin before {before} is done" for before, after in cut[:3])
    more = f", and so on for {len(cut) - 3} more links" if len(cut) > 3 else ""
    return (
        f"{lacking} The breakdown has an order that this plan does not keep: {loose}{more}.".strip()
    )


def _pairs(facts: PlanConstraints) -> list[tuple[str, str]]:
    return [(before, one.id) for one in facts.tasks for before in one.predecessors]


def _cut(plan: Plan, facts: PlanConstraints) -> list[tuple[str, str]]:
    """Links of the breakdown whose ends the release holds, but no longer as strictly.

    The breakdown's links are technical: the second task needs what the first one hands over.
    """
    links, days = release_links(plan), task_estimates(plan, facts)
    spans = {id_: (fewest, most) for id_, (fewest, _, most) in days.items()}
    both = [(a, b) for a, b in _pairs(facts) if a in spans and b in spans]
    return broken_precedences(both, topological_order(spans, links, {}), links, spans)
