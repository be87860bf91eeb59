"""The gauges and contradictions of a plan as plain data, and which gauges a change has moved."""

from __future__ import annotations

from typing import Any

from twohats.answers.project import Charter, NextAgain, Plan
from twohats.project.plan.contradictions import contradictions
from twohats.project.plan.facts import PlanFacts
from twohats.project.plan.outlook import Gauges, gauges
from twohats.project.plan.release import PlanError

# Gauge, its number, by how much it must move to be told, whether more is better, and its words.
_MOVES = (
    ("Date", "p80", 0.5, False, "day {:.0f}"),
    ("Cost", "cost_p80_k", 0.5, False, "${:.0f}k"),
    ("Load", "overloaded", 0.005, False, "{:.0%}"),
    ("Chance", "chance", 0.005, True, "{:.0%}"),
    ("Risk cover", "risk_cover", 0.005, True, "{:.0%}"),
    ("Quality", "quality", 0.005, True, "{:.0%}"),
)


def outlook(
    plan: Plan,
    facts: PlanFacts,
    charter: Charter | None = None,
    again: NextAgain | None = None,
) -> tuple[Gauges | None, dict[str, Any]]:
    """The gauges of a plan (None if it cannot be played through), and plain data with `gauges`,
    `clashes` (parts and a sentence) and `fault` (a sentence, or empty)."""
    try:
        seen = gauges(plan, facts)
    except PlanError as error:
        return None, {"gauges": None, "clashes": [], "fault": str(error)}
    clashes = [
        {"parts": list(one.parts), "sentence": one.sentence}
        for one in contradictions(plan, facts, charter, again, seen)
    ]
    return seen, {"gauges": _plain(seen, facts), "clashes": clashes, "fault": ""}


def moved(before: Gauges | None, after: Gauges | None) -> list[dict[str, Any]]:
    """Which gauges are better or worse than before: name, words and `better`, in their order."""
    if before is None or after is None:
        return []
    pairs = [(row, getattr(before, row[1]), getattr(after, row[1])) for row in _MOVES]
    return [
        {
            "name": name,
            "words": f"{shown.format(was)} to {shown.format(is_)}",
            "better": (is_ > was) == more_is_better,
        }
        for (name, _, least, more_is_better, shown), was, is_ in pairs
        if was is not None and is_ is not None and abs(is_ - was) >= least
    ]


def _plain(seen: Gauges, facts: PlanFacts) -> dict[str, Any]:
    names = ("p50", "p80", "chance", "cost_p50_k", "cost_p80_k", "budget_k", "limit_day")
    rest = ("overloaded", "risk_cover", "quality")
    numbers = {name: getattr(seen, name) for name in names + rest}
    read = {name: None if one is None else round(float(one), 3) for name, one in numbers.items()}
    load = {name: round(float(share), 3) for name, share in seen.load.items()}
    return read | {"load": load, "commit_at": facts.commit_at}
