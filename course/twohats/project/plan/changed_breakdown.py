"""A breakdown that was changed after a plan was begun from it: what differs, and taking it over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from twohats.answers.project import Link, Milestone, Plan, PlanTask, WorkPackage
from twohats.project.plan.initial_plan import plan_task
from twohats.text import join_list

_DAYS = ("o", "m", "p")
_OTHERS = ("name", "person_type", "scope_item", "deliverable")


@dataclass(frozen=True)
class Breakdown:
    """The three parts of a breakdown that a plan is begun from."""

    wbs: Sequence[WorkPackage]
    links: Sequence[Link]
    milestones: Sequence[Milestone]

    @property
    def packages(self) -> dict[str, WorkPackage]:
        """The packages by their ids."""
        return {package.id: package for package in self.wbs}


def breakdown_changes(before: Breakdown, now: Breakdown) -> list[str]:
    """What is different, in parts of a sentence that name the packages; empty if nothing is."""
    old, new = before.packages, now.packages
    both = [id_ for id_ in new if id_ in old]
    kinds = {
        "other days for": [id_ for id_ in both if _differ(old[id_], new[id_], _DAYS)],
        "other words or people for": [id_ for id_ in both if _differ(old[id_], new[id_], _OTHERS)],
        "new": [id_ for id_ in new if id_ not in old],
        "taken out": [id_ for id_ in old if id_ not in new],
    }
    parts = [f"{kind} {join_list(ids)}" for kind, ids in kinds.items() if ids]
    for name in ("links", "milestones"):
        if _plain(getattr(before, name)) != _plain(getattr(now, name)):
            parts.append(f"other {name}")
    return parts


def with_changes(plan: Plan, before: Breakdown, now: Breakdown) -> Plan:
    """The plan with what is different between two breakdowns, and all else as it was decided.

    What was changed is as in `now`, also where the plan had changed it too. What hangs on a
    package that was taken out goes with it.
    """
    old, new = before.packages, now.packages
    gone = {id_ for id_ in old if id_ not in new}
    tasks = [_updated(task, old, new) for task in plan.tasks if task.id not in gone]
    here = {task.id for task in tasks}
    tasks += [plan_task(new[id_]) for id_ in new if id_ not in old and id_ not in here]
    ids = {task.id for task in tasks}
    links = _replaced(plan.links, before.links, now.links)
    milestones = _replaced(plan.milestones, before.milestones, now.milestones)
    parts = {
        "tasks": tasks,
        "links": [link for link in links if {link.before, link.after} <= ids],
        "milestones": [milestone for milestone in milestones if milestone.task in ids],
        "risks": [row for row in plan.risks if row.task not in gone],
        "gates": [gate for gate in plan.gates if not {gate.task, gate.controls} & gone],
    }
    return plan.model_copy(update=parts)


def _updated(task: PlanTask, old: dict[str, WorkPackage], new: dict[str, WorkPackage]) -> PlanTask:
    """The task with the fields that differ; its three points move together, or they might fall."""
    if task.id not in old or task.id not in new:
        return task
    before, now = old[task.id], new[task.id]
    fields = [name for name in _OTHERS if getattr(before, name) != getattr(now, name)]
    fields += _DAYS if _differ(before, now, _DAYS) else ()
    return task.model_copy(update={name: getattr(now, name) for name in fields})


def _replaced(rows: Sequence[Any], before: Sequence[Any], now: Sequence[Any]) -> list[Any]:
    """The plan's rows without those that were taken out, and with those that are new."""
    old, new = _plain(before), _plain(now)
    kept = [row for row in rows if row.model_dump() not in old or row.model_dump() in new]
    present = _plain(kept)
    return kept + [
        row for row in now if row.model_dump() not in old and row.model_dump() not in present
    ]


def _differ(one: WorkPackage, other: WorkPackage, fields: Sequence[str]) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in fields)


def _plain(rows: Sequence[Any]) -> list[dict[str, Any]]:
    return [row.model_dump() for row in rows]
