"""All the work that a plan's lead needs, whether or not it is planned, in its technical order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from twohats.answers.project import Link, Plan, PlanTask
from twohats.checks.plan.covered import left_out
from twohats.project.plan import PlanConstraints, is_predecessor, planned_schedule


def completed_plan(plan: Plan, others: Mapping[str, Any], facts: PlanConstraints) -> Plan:
    """The plan with the tasks of the breakdown that it lacks, in the breakdown's order.

    PlanError with a sentence if the plan's own links make a circle or name no task.
    """
    whole = plan.model_copy(
        update={"tasks": _all_tasks(plan, left_out(plan, others, facts), facts)}
    )
    planned_schedule(whole, facts)
    return whole.model_copy(update={"links": _bound(plan.links, facts)})


def _all_tasks(plan: Plan, without: set[str], facts: PlanConstraints) -> list[PlanTask]:
    own = {task.id: task for task in plan.tasks}
    for one in facts.tasks:
        if one.id in own and not own[one.id].in_release and one.scope_item not in without:
            own[one.id] = own[one.id].model_copy(update={"in_release": True})
        elif one.id not in own:
            own[one.id] = _as_task(one, one.scope_item not in without)
    return list(own.values())


def _bound(own: Iterable[Link], facts: PlanConstraints) -> list[Link]:
    """The breakdown's links, each after the other's end, and those of the plan besides.

    The breakdown's are technical: no plan starts a task before it has what the task needs. A link
    that would turn that order round is dropped.
    """
    links = [
        Link(before=before, after=one.id) for one in facts.tasks for before in one.predecessors
    ]
    for link in own:
        if not is_predecessor(links, link.after, link.before):
            links.append(link)
    return links


def _as_task(one: Any, in_release: bool) -> PlanTask:
    o, m, p = one.days
    return PlanTask(
        id=one.id,
        name=one.name,
        o=o,
        m=m,
        p=p,
        person_type=one.person_type,
        scope_item=one.scope_item,
        in_release=in_release,
    )
