"""A plan begun from a breakdown, and taking over what was changed in the breakdown since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from twohats.answers.project import (
    Charter,
    Link,
    Milestone,
    Plan,
    PlanTask,
    RegisterRow,
    WorkPackage,
)
from twohats.text import join_list

_TASK_FIELDS = ("id", "name", "o", "m", "p", "person_type", "scope_item", "deliverable")
_DAYS = ("o", "m", "p")
_OTHERS = ("name", "person_type", "scope_item", "deliverable")


def start_plan(
    lead: str,
    scenario: Any,
    wbs: Iterable[Any],
    links: Iterable[Any],
    milestones: Iterable[Any] = (),
    charter: Charter | None = None,
) -> Plan:
    """The dealt-out plan of a lead: nobody is assigned, no risk is owned, nothing is promised.

    The register holds the risks that the company already knows; some that the documents tell of
    are not in it. A scenario without a register of its own deals an empty one. The scope is the
    charter's, if it names any, else that of the breakdown.
    """
    tasks = [plan_task(package) for package in wbs]
    ids = {task.id for task in tasks}
    rows = scenario.documents.register(lead)
    register = [RegisterRow.model_validate(row) for row in rows]
    charter_scope = list(charter.scope) if charter is not None else []
    return Plan(
        lead=lead,
        tasks=tasks,
        links=[Link.model_validate(_as_dict(link)) for link in links],
        milestones=[Milestone.model_validate(_as_dict(milestone)) for milestone in milestones],
        risks=[row for row in register if row.task in ids],
        scope=charter_scope or list(dict.fromkeys(task.scope_item for task in tasks)),
    )


def decisions(plan: Plan) -> dict[str, Any]:
    """What somebody decided in a plan; where and when it was saved is left out."""
    return plan.model_dump(exclude={"origin", "frozen_at"})


def plan_task(package: Any) -> PlanTask:
    """A package of a breakdown as a task that nobody has decided anything about."""
    row = _as_dict(package)
    return PlanTask.model_validate({name: row[name] for name in _TASK_FIELDS if name in row})


def _as_dict(row: Any) -> dict[str, Any]:
    return row.model_dump() if hasattr(row, "model_dump") else dict(row)


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
    common = [id_ for id_ in new if id_ in old]
    kinds = {
        "different days for": [id_ for id_ in common if _differ(old[id_], new[id_], _DAYS)],
        "a different name, deliverable, person or scope item for": [
            id_ for id_ in common if _differ(old[id_], new[id_], _OTHERS)
        ],
        "added": [id_ for id_ in new if id_ not in old],
        "removed": [id_ for id_ in old if id_ not in new],
    }
    parts = [f"{kind} {join_list(ids)}" for kind, ids in kinds.items() if ids]
    for name in ("links", "milestones"):
        if _plain(getattr(before, name)) != _plain(getattr(now, name)):
            parts.append(f"different {name}")
    return parts


def with_changes(plan: Plan, before: Breakdown, now: Breakdown) -> Plan:
    """The plan with what is different between two breakdowns, and all else as it was decided.

    What was changed is as in `now`, also where the plan had changed it too. What hangs on a
    package that was taken out goes with it.
    """
    old, new = before.packages, now.packages
    removed = {id_ for id_ in old if id_ not in new}
    tasks = [_updated(task, old, new) for task in plan.tasks if task.id not in removed]
    present = {task.id for task in tasks}
    tasks += [plan_task(new[id_]) for id_ in new if id_ not in old and id_ not in present]
    ids = {task.id for task in tasks}
    links = _replaced(plan.links, before.links, now.links)
    milestones = _replaced(plan.milestones, before.milestones, now.milestones)
    parts = {
        "tasks": tasks,
        "links": [link for link in links if {link.before, link.after} <= ids],
        "milestones": [milestone for milestone in milestones if milestone.task in ids],
        "risks": [row for row in plan.risks if row.task not in removed],
        "gates": [gate for gate in plan.gates if not {gate.task, gate.controls} & removed],
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
    remaining = [row for row in rows if row.model_dump() not in old or row.model_dump() in new]
    present = _plain(remaining)
    return remaining + [
        row for row in now if row.model_dump() not in old and row.model_dump() not in present
    ]


def _differ(old: WorkPackage, new: WorkPackage, fields: Sequence[str]) -> bool:
    return any(getattr(old, name) != getattr(new, name) for name in fields)


def _plain(rows: Sequence[Any]) -> list[dict[str, Any]]:
    return [row.model_dump() for row in rows]
