"""Looks at the work: acceptance, gates and reviews, and whether each comes before what it holds."""

from __future__ import annotations

from twohats.answers.project import Gate, Plan
from twohats.project.plan.bounds import weaker
from twohats.project.plan.release import PlanError, in_order, links_of_release, released

KINDS = ("acceptance", "gate", "review")


def late_gates(plan: Plan) -> list[Gate]:
    """The gates whose own task is not sure to be done before what they control, or say nothing.

    PlanError with a sentence if the release cannot be played through.
    """
    spans, links = {task.id: (task.o, task.p) for task in released(plan)}, links_of_release(plan)
    order = in_order(spans, links, {})
    asked = [(one.task, one.controls) for one in plan.gates if {one.task, one.controls} <= {*order}]
    ahead = set(asked) - set(weaker(asked, order, links, spans))
    return [
        one
        for one in plan.gates
        if (one.task, one.controls) not in ahead or not one.criterion.strip()
    ]


def quality(plan: Plan) -> float:
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
