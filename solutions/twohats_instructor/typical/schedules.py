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
    wbs, links = scenario.work.work_packages(lead)
    packages = [WorkPackage.model_validate(row) for row in wbs]
    typed_links = [Link.model_validate(row) for row in links]
    baseline = forecast_finish(packages, typed_links)
    actuals = scenario.work.actuals_week4(lead)
    update = reforecast_finish(packages, typed_links, actuals)
    throughput = throughput_forecast(packages, typed_links, actuals)
    return {
        "wbs": wbs,
        "links": links,
        "milestones": _milestones(packages, typed_links),
        "forecast": {
            "critical": list(baseline.critical),
            "floats": {id_: max(0.0, days) for id_, days in baseline.floats.items()},
            "naive": baseline.naive,
            "p50": round(baseline.p50, 1),
            "p80": round(baseline.p80, 1),
        },
        "reforecast": {
            "p50": round(update.p50, 1),
            "p80": round(update.p80, 1),
            "throughput_p50": round(throughput.p50, 1) if throughput else None,
            "change": "move_promise" if update.p80 > baseline.p80 else "keep_date",
        },
    }


def _milestones(packages: list[WorkPackage], links: list[Link]) -> list[dict[str, Any]]:
    """On the day on which a package ends, each as late as the widest gap allows."""
    network = Network([package.id for package in packages], links)
    ends = {
        id_: package.early_finish for id_, package in dates(network, _likely_days(packages)).items()
    }
    by_id = {package.id: package for package in packages}
    return [
        {
            "name": f"{_result(package)} handed over",
            "task": package.id,
            "day": round(ends[package.id]),
            "owner": _OWNERS.get(package.person_type, package.person_type.capitalize()),
            "sign": f"{_result(package)} is there, and its next user has signed for it",
        }
        for package in map(by_id.__getitem__, _milestone_tasks(ends))
    ]


def _result(package: WorkPackage) -> str:
    return package.deliverable or package.name


def _milestone_tasks(ends: dict[str, float]) -> list[str]:
    """Packages from the start to the last one, each the latest that leaves no wide gap."""
    last_day, day, task_ids = max(ends.values()), 0.0, []
    while day < last_day:
        reachable = (id_ for id_, end in ends.items() if day < end <= day + _WIDEST_GAP * last_day)
        task_ids.append(max(reachable, key=ends.__getitem__))
        day = ends[task_ids[-1]]
    return task_ids


def _likely_days(packages: list[WorkPackage]) -> dict[str, float]:
    return {package.id: package.m for package in packages}
