"""Looks at the work: acceptance, gates and reviews, and whether each comes before what it holds."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.project import Gate, Link, Plan
from twohats.project.plan.release import PlanError, links_of_release, reaches, released

KINDS = ("acceptance", "gate", "review")


def in_time(gate: Gate, ids: Iterable[str], links: Iterable[Link]) -> bool:
    """Whether the gate's own task comes before the task that it controls, with a criterion."""
    known = {gate.task, gate.controls} <= set(ids)
    told = bool(gate.criterion.strip())
    return known and told and reaches(links, gate.task, gate.controls)


def quality(plan: Plan) -> float:
    """Acceptance, gate and review each count a third: the share of each kind that is in time."""
    try:
        ids, links = [task.id for task in released(plan)], links_of_release(plan)
    except PlanError:
        return 0.0
    share = 0.0
    for kind in KINDS:
        ones = [gate for gate in plan.gates if gate.kind == kind]
        good = sum(in_time(gate, ids, links) for gate in ones)
        share += good / len(ones) / len(KINDS) if ones else 0.0
    return share
