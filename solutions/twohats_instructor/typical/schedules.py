"""Schedules of a known kind: the whole plan for any lead, worth every automatic point."""

from __future__ import annotations

from typing import Any

from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown import Outlook, after_week_4, before_start, counted
from twohats.scenario import Scenario

# Milestones at these shares of the time leave no gap above three tenths of it.
_SHARES = (0.2, 0.4, 0.6, 0.8, 1.0)
_OWNERS = {"": "Project manager"}


def full(scenario: Scenario, lead: str) -> dict[str, Any]:
    """All artefacts of 09 for a lead initiative, as plain data."""
    wbs, links = scenario.work_packages(lead)
    packages = [WorkPackage.model_validate(one) for one in wbs]
    chain = [Link.model_validate(one) for one in links]
    first = before_start(packages, chain)
    actuals = scenario.actuals_week4(lead)
    second = after_week_4(packages, chain, actuals)
    pace = counted(packages, chain, actuals)
    return {
        "wbs": wbs,
        "links": links,
        "milestones": _milestones(packages, first),
        "forecast": {
            "critical": list(first.critical),
            "floats": {id_: max(0.0, days) for id_, days in first.floats.items()},
            "naive": first.naive,
            "p50": round(first.p50, 1),
            "p80": round(first.p80, 1),
        },
        "reforecast": {
            "p50": round(second.p50, 1),
            "p80": round(second.p80, 1),
            "throughput_p50": round(pace.p50, 1) if pace else None,
            "change": "move_promise" if second.p80 > first.p80 else "keep_date",
        },
    }


def _milestones(packages: list[WorkPackage], first: Outlook) -> list[dict[str, Any]]:
    """The last packages of the list, in its order, at even distances."""
    chosen = packages[-len(_SHARES) :]
    return [
        {
            "name": f"{one.deliverable or one.name} handed over",
            "task": one.id,
            "day": round(share * first.naive),
            "owner": _OWNERS.get(one.person_type, one.person_type.capitalize()),
            "sign": f"{one.deliverable or one.name} is there, and its next user has signed for it",
        }
        for share, one in zip(_SHARES, chosen, strict=True)
    ]
