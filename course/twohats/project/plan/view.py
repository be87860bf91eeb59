"""The gauges and contradictions of a plan as plain data for whoever shows them."""

from __future__ import annotations

from typing import Any

from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.contradictions import contradictions
from twohats.project.plan.cost import bought_responses, learning_k
from twohats.project.plan.crew import Worker, newcomers
from twohats.project.plan.gauges import Gauges, plan_gauges
from twohats.project.plan.moved import change_summary, gauge_changes
from twohats.project.plan.release import PlanError
from twohats.project.rounding import floor_percent, round_up, start_workday

__all__ = ["change_summary", "gauge_changes", "plan_view"]

_NUMBERS = ("p50", "p80", "cost_p50_k", "cost_p80_k", "budget_k", "limit_day")
_SHARES = ("chance", "once", "risk_cover", "quality")


def plan_view(
    plan: Plan,
    facts: PlanConstraints,
    charter: Charter | None = None,
    again: ReplannedNext | None = None,
) -> tuple[Gauges | None, dict[str, Any]]:
    """The gauges of a plan (None if it cannot be played through), and plain data.

    The data: `gauges`, `clashes` (parts and a sentence), `fault` (a sentence, or empty), `costs`
    (name and mean of each part) and `hires` (from which day each can work, and what that costs).
    """
    hires = [_hire(one, facts) for one in newcomers(plan, facts).values()]
    try:
        seen = plan_gauges(plan, facts)
    except PlanError as error:
        none = {"gauges": None, "clashes": [], "costs": [], "hires": hires, "fault": str(error)}
        return None, none
    clashes = [
        {"parts": list(one.parts), "sentence": one.sentence}
        for one in contradictions(plan, facts, charter, again, seen)
    ]
    told = {"gauges": _plain(seen, facts), "clashes": clashes, "fault": ""}
    return seen, told | {"costs": _costs(plan, seen, facts), "hires": hires}


def _plain(seen: Gauges, facts: PlanConstraints) -> dict[str, Any]:
    numbers = {name: getattr(seen, name) for name in _NUMBERS + _SHARES}
    read = {name: None if one is None else round(float(one), 3) for name, one in numbers.items()}
    load = {name: round(float(share), 3) for name, share in seen.load.items()}
    whole = {
        "p50_day": round_up(seen.p50),
        "p80_day": round_up(seen.p80),
        "covers_k": round_up(seen.cost_p80_k),
    }
    reached = {
        f"{n}_percent": None if read[n] is None else floor_percent(numbers[n]) for n in _SHARES
    }
    return read | whole | reached | {"load": load, "commit_at": facts.commit_at}


def _costs(plan: Plan, seen: Gauges, facts: PlanConstraints) -> list[dict[str, Any]]:
    """What the plan costs in the mean of its runs, so that the parts add up."""
    bills = [facts.responses[id_] for id_ in bought_responses(plan, facts)]
    rows = [("people", "Days of work", seen.mean_k.get("people", 0.0))]
    rows += [("purchase", one.item, one.cost_k) for one in facts.purchases]
    rows += [("response", one.name, one.cost_k) for one in bills]
    rows += [("hire", "Newcomers until they can work", seen.mean_k.get("hires", 0.0))]
    rows += [("risk", "Risks that strike", seen.mean_k.get("risks", 0.0))]
    return [
        {"part": part, "name": name, "mean_k": round(float(k), 2)} for part, name, k in rows if k
    ]


def _hire(newcomer: Worker, facts: PlanConstraints) -> dict[str, Any]:
    """From which working day a hire can work, after how many days, and what that costs."""
    known = newcomer.rate is not None
    after = facts.returning[newcomer.person_type][0] if known else facts.hire_ready_days
    return {
        "ready_day": start_workday(newcomer.from_day),
        "wait_days": after,
        "wait_k": round(learning_k(newcomer, facts), 1),
        "rate": newcomer.rate,
        "name": facts.returns_name if known else "",
    }
