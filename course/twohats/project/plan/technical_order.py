"""The order of work that the breakdown gives: facts of the work, and no choice of a plan."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.project import Link, Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.first_release import Release
from twohats.project.schedule.precedence import broken_precedences, is_predecessor


def technical_links(constraints: PlanConstraints) -> list[tuple[str, str]]:
    """The breakdown's links: the second task needs what the first one hands over."""
    return [
        (predecessor, task.id) for task in constraints.tasks for predecessor in task.predecessors
    ]


def broken_technical_links(release: Release) -> list[tuple[str, str]]:
    """Technical links whose tasks the release holds, but no longer in as strict an order.

    PlanError with a sentence if the plan's own network is broken.
    """
    spans = {id_: (shortest, longest) for id_, (shortest, _, longest) in release.estimates.items()}
    pairs = [
        (first, second)
        for first, second in technical_links(release.constraints)
        if first in spans and second in spans
    ]
    return broken_precedences(pairs, release.sequence, release.links, spans)


def in_technical_order(plan: Plan, constraints: PlanConstraints) -> Plan:
    """The plan with the breakdown's links, each after the other's end, and its own besides.

    No work starts before it has what it needs, whatever a plan says. A link of the plan that would
    turn that order round is dropped.
    """
    ids = {task.id for task in plan.tasks}
    facts = [pair for pair in technical_links(constraints) if ids.issuperset(pair)]
    links = [Link(before=before, after=after) for before, after in facts]
    return plan.model_copy(update={"links": _with_own(links, plan.links)})


def _with_own(links: list[Link], own_links: Iterable[Link]) -> list[Link]:
    for link in own_links:
        if not is_predecessor(links, link.after, link.before):
            links.append(link)
    return links
