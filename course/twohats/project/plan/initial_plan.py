"""The plan as it is dealt out: the carried breakdown and today's register, nothing decided yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from twohats.answers.project import Charter, Link, Milestone, Plan, PlanTask, RegisterRow

_TASK_FIELDS = ("id", "name", "o", "m", "p", "person_type", "scope_item", "deliverable")


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
