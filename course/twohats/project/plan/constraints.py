"""What the company gives a plan: people, prices, limits, and the dates of those who decide."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Estimate = tuple[float, float, float]


@dataclass(frozen=True)
class PlanConstraints:
    """Everything that a plan for one lead is measured against, the truth about risks left out.

    `estimates` gives the company's three-point estimates (working days) of the tasks that the
    scenario has, `types` the kind of person that each of them needs; `tasks` are their rows in the
    breakdown, `scope` names what the lead must deliver, and `scope_needs` what each of its items
    needs at once. Money is in thousands of dollars, rates in
    dollars a day. `responses` are what can be bought against risks, by id. `slot_tasks` need the
    `slot`, a piece of equipment, on the day on which they begin; `slot_days` are the mornings on
    which it can be had, as days gone by since the start (None: every morning). `decisions` maps who
    decides to the working day of the decision. A newcomer works after `hire_ready_days`;
    `returning` names the kinds of person of which one comes back sooner: working days until then,
    dollars a day worked; `returns_name` is who that is.
    """

    lead: str
    estimates: Mapping[str, Estimate]
    types: Mapping[str, str]
    scope: tuple[str, ...]
    tasks: tuple[Any, ...]
    people: tuple[Any, ...]
    rates: Mapping[str, float]
    limit_day: float
    limit_reason: str = ""
    budget_k: float = 0.0
    purchases_k: float = 0.0
    purchases: tuple[Any, ...] = ()
    commit_at: float = 80.0
    idle_day_k: float = 2.0
    hire_ready_days: float = 20.0
    returning: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    returns_name: str = ""
    responses: Mapping[str, Any] = field(default_factory=dict)
    scope_needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    slot: str = ""
    slot_tasks: frozenset[str] = frozenset()
    slot_days: tuple[int, ...] | None = None
    decisions: Mapping[str, float] = field(default_factory=dict)

    def nearest_mornings(self, day: float) -> list[int]:
        """The last free morning of the slot before a day, and the next one after it."""
        mornings = self.slot_days or ()
        index = bisect_right(mornings, day)
        return list(mornings[max(0, index - 1) : index + 1])


def plan_constraints(scenario: Any, lead: str) -> PlanConstraints:
    """The constraints of one lead's plan, taken from the scenario's tables."""
    tasks = tuple(scenario.work.breakdown(lead))
    company, limit = scenario.company, scenario.work.limit(lead)
    policy, purchases = company.policy, company.purchases(lead)
    slot, slot_tasks, slot_days = _slot(scenario, tasks)
    return PlanConstraints(
        lead=lead,
        estimates={task.id: _estimate(task) for task in tasks},
        types={task.id: task.person_type for task in tasks},
        scope=tuple(dict.fromkeys(task.scope_item for task in tasks)),
        scope_needs=scenario.work.scope_needs(lead),
        tasks=tasks,
        people=tuple(company.team),
        rates=dict(company.rates),
        limit_day=float(limit.day),
        limit_reason=limit.reason,
        budget_k=float(company.budget_k(lead)),
        purchases_k=sum(float(purchase.cost_k) for purchase in purchases),
        purchases=tuple(purchases),
        commit_at=float(policy.commit_at),
        idle_day_k=float(policy.idle_day_k),
        hire_ready_days=float(getattr(policy, "hire_ready_days", 20.0)),
        returning=_returning(policy),
        returns_name=getattr(policy, "returns_name", ""),
        responses={response.id: response for response in company.responses(lead)},
        slot=slot,
        slot_tasks=slot_tasks,
        slot_days=slot_days,
        decisions=_decisions(scenario),
    )


def _estimate(task: Any) -> Estimate:
    optimistic, most_likely, pessimistic = map(float, task.days)
    return optimistic, most_likely, pessimistic


def _returning(policy: Any) -> dict[str, tuple[float, float]]:
    kind = getattr(policy, "returns_for", "")
    return {kind: (float(policy.returns_after), float(policy.returns_rate))} if kind else {}


def _slot(scenario: Any, tasks: tuple) -> tuple[str, frozenset[str], tuple[int, ...] | None]:
    """The equipment that the lead's tasks need, which of them do, and its free mornings."""
    equipment = {task.id: task.equipment for task in tasks if getattr(task, "equipment", "")}
    if not equipment:
        return "", frozenset(), None
    (name,) = set(equipment.values())
    # On the morning of working day d, d - 1 days have gone by.
    return name, frozenset(equipment), tuple(day - 1 for day in scenario.work.equipment[name])


def _decisions(scenario: Any) -> dict[str, float]:
    return {
        stakeholder.name: float(stakeholder.decision_day)
        for stakeholder in scenario.company.stakeholders
        if stakeholder.decision_day is not None and stakeholder.decision_day != ""
    }
