"""Schedules of a known kind: the whole plan for any lead, worth every automatic point."""

from __future__ import annotations

from typing import Any

from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown import forecast_finish, reforecast_finish, throughput_forecast
from twohats.project.schedule import Network, dates
from twohats.scenario import Scenario

# No more than this share of the time goes by without a milestone.
_WIDEST_GAP = 0.3
_OWNERS = {"": "Project manager"}


def full_mark_schedule(scenario: Scenario, lead: str) -> dict[str, Any]:
    """All artefacts of 09 for a lead initiative, as plain data."""
    wbs, links = scenario.work_packages(lead)
    packages = [WorkPackage.model_validate(one) for one in wbs]
    chain = [Link.model_validate(one) for one in links]
    first = forecast_finish(packages, chain)
    actuals = scenario.actuals_week4(lead)
    second = reforecast_finish(packages, chain, actuals)
    pace = throughput_forecast(packages, chain, actuals)
    return {
        "wbs": wbs,
        "links": links,
        "milestones": _milestones(packages, chain),
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


def _milestones(packages: list[WorkPackage], chain: list[Link]) -> list[dict[str, Any]]:
    """On the day on which a package ends, each as late as the widest gap allows."""
    network = Network([one.id for one in packages], chain)
    ends = {id_: one.early_finish for id_, one in dates(network, _likely_days(packages)).items()}
    by_id = {one.id: one for one in packages}
    return [
        {
            "name": f"{one.deliverable or one.name} handed over",
            "task": one.id,
            "day": round(ends[one.id]),
            "owner": _OWNERS.get(one.person_type, one.person_type.capitalize()),
            "sign": f"{one.deliverable or one.name} is there, and its next user has signed for it",
        }
        for one in map(by_id.get, _milestone_tasks(ends))
    ]


def _milestone_tasks(ends: dict[str, float]) -> list[str]:
    """Packages from the start to the last one, each the latest that leaves no wide gap."""
    last, day, steps = max(ends.values()), 0.0, []
    while day < last:
        near = (id_ for id_, end in ends.items() if day < end <= day + _WIDEST_GAP * last)
        steps.append(max(near, key=ends.__getitem__))
        day = ends[steps[-1]]
    return steps


def _likely_days(packages: list[WorkPackage]) -> dict[str, float]:
    return {one.id: one.m for one in packages}
