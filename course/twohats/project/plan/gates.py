"""Looks at the work: acceptance, gates and reviews, and whether each comes before what it holds."""

from __future__ import annotations

from twohats.answers.project import Gate, Plan
from twohats.project.plan.release import PlanError, release_links, release_tasks, topological_order
from twohats.project.schedule.precedence import broken_precedences

KINDS = ("acceptance", "gate", "review")


def late_gates(plan: Plan) -> list[Gate]:
    """The gates whose own task is not sure to be done before what they control, or say nothing.

    PlanError with a sentence if the release cannot be played through.
    """
    spans, links = {task.id: (task.o, task.p) for task in release_tasks(plan)}, release_links(plan)
    order = topological_order(spans, links, {})
    asked = [(one.task, one.controls) for one in plan.gates if {one.task, one.controls} <= {*order}]
    ahead = set(asked) - set(broken_precedences(asked, order, links, spans))
    return [
        one
        for one in plan.gates
        if (one.task, one.controls) not in ahead or not one.criterion.strip()
    ]


def quality_share(plan: Plan) -> float:
    """Acceptance, gate and review each count a third: the share of each kind that is in time."""
    try:
        late = late_gates(plan)
    except PlanError:
        return 0.0
    share = 0.0
    for kind in KINDS:
        ones = [gate for gate in plan.gates if gate.kind == kind]
        good = sum(gate not in late for gate in ones)
        share += good / len(ones) / len(KINDS) if ones else 0.0
    return share
