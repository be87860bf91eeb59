"""The plan as it is dealt out: the carried breakdown and what is known, nothing decided yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from twohats.answers.project import Charter, Link, Milestone, Plan, PlanTask, RegisterRow

_OF_A_TASK = ("id", "name", "o", "m", "p", "person_type", "scope_item", "deliverable")


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
    tasks = [_task(one) for one in wbs]
    ids = {one.id for one in tasks}
    rows = scenario.documents.register(lead)
    known = [RegisterRow.model_validate(row) for row in rows]
    stated = list(charter.scope) if charter is not None else []
    return Plan(
        lead=lead,
        tasks=tasks,
        links=[Link.model_validate(_plain(one)) for one in links],
        milestones=[Milestone.model_validate(_plain(one)) for one in milestones],
        risks=[row for row in known if row.task in ids],
        scope=stated or list(dict.fromkeys(one.scope_item for one in tasks)),
    )


def decisions(plan: Plan) -> dict[str, Any]:
    """What somebody decided in a plan; where and when it was kept is left out."""
    return plan.model_dump(exclude={"origin", "frozen_at"})


def _task(one: Any) -> PlanTask:
    row = _plain(one)
    return PlanTask.model_validate({key: row[key] for key in _OF_A_TASK if key in row})


def _plain(one: Any) -> dict[str, Any]:
    return one.model_dump() if hasattr(one, "model_dump") else dict(one)
