"""What the hidden checks of a plan know: the planted risks, and all the work that is to be done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from twohats.answers.project import Link, Plan, PlanTask, RegisterRow
from twohats.checks.plan.made import left_out
from twohats.project.plan import PlanFacts, PlanFutures, futures, reaches, weakened
from twohats.project.risk import Risk

RUNS = 1000


@dataclass(frozen=True)
class Planted:
    """A risk that the documents tell of: in which paragraphs, and which responses are sensible."""

    risk: Risk
    sources: frozenset[str]
    kinds: frozenset[str]


def planted(rows: Iterable[Any]) -> tuple[Planted, ...]:
    """The scenario's planted risks in the form that the checks use."""
    return tuple(
        Planted(
            Risk(row.id, row.task, row.probability, row.days, row.cost_k, row.group),
            frozenset(row.sources),
            frozenset(row.kinds),
        )
        for row in rows
    )


def rows_for(one: Planted, plan: Plan) -> list[RegisterRow]:
    """The rows of the register that speak of a planted risk: same paragraph, else same task.

    A row on the same task counts only if it names no paragraph: another paragraph is another risk.
    """
    return [
        row
        for row in plan.risks
        if row.source in one.sources or (not row.source.strip() and row.task == one.risk.task)
    ]


def applying(plan: Plan, known: Iterable[Planted]) -> tuple[Planted, ...]:
    """The planted risks that strike a task of the plan's first release."""
    inside = {task.id for task in plan.tasks if task.in_release}
    return tuple(one for one in known if one.risk.task in inside)


def remaining(plan: Plan, facts: PlanFacts, known: Iterable[Planted]) -> tuple[Risk, ...]:
    """The planted risks as they strike, after what the plan bought against each of them."""
    return tuple(_after_responses(one, plan, facts) for one in known)


def _after_responses(one: Planted, plan: Plan, facts: PlanFacts) -> Risk:
    risk = one.risk
    bought = {row.response for row in rows_for(one, plan)} & set(facts.responses)
    fitting = (facts.responses[id_] for id_ in sorted(bought))
    probability, days = risk.probability, risk.days
    for response in fitting:
        probability, days = weakened(probability, days, risk.task, response)
    return Risk(risk.id, risk.task, probability, days, risk.cost_k, risk.group)


def played(
    plan: Plan, others: Mapping[str, Any], facts: PlanFacts, known: Iterable[Planted]
) -> PlanFutures:
    """The plan's futures with the planted risks, and with the work that it forgot.

    What the charter's scope needs is done whether or not it is planned, in the order in which it
    can be done; only what both sides agreed to leave out is not.
    """
    whole = completed(plan, others, facts)
    return futures(whole, facts, remaining(plan, facts, known), RUNS)


def completed(plan: Plan, others: Mapping[str, Any], facts: PlanFacts) -> Plan:
    """The plan with the tasks and links of the breakdown that it lacks."""
    without = left_out(plan, others)
    if len(without & set(facts.scope)) > len(facts.scope) / 2:
        without = set()
    own = {task.id: task for task in plan.tasks}
    for one in facts.tasks:
        if one.id in own and not own[one.id].in_release and one.scope_item not in without:
            own[one.id] = own[one.id].model_copy(update={"in_release": True})
        elif one.id not in own:
            own[one.id] = _as_task(one, one.scope_item not in without)
    links = list(plan.links)
    for one in facts.tasks:
        for before in one.predecessors:
            if not reaches(links, before, one.id) and not reaches(links, one.id, before):
                links.append(Link(before=before, after=one.id))
    return plan.model_copy(update={"tasks": list(own.values()), "links": links})


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
