"""Schedules of a known kind: the whole plan for any lead, worth every automatic point."""

from __future__ import annotations

from typing import Any

from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown import forecast_finish, reforecast_finish, with_messages
from twohats.project.breakdown.merge_point import MergeAnalysis
from twohats.project.schedule import Network, dates
from twohats.scenario import Scenario

from twohats_instructor.scenario import colleague_milestones, sayings

# No more than this share of the time goes by without a milestone.
_WIDEST_GAP = 0.3
_OWNERS = {"": "Project manager"}


def full_mark_schedule(scenario: Scenario, lead: str, deal: int = 0) -> dict[str, Any]:
    """All artefacts of 09 for a lead initiative and a deal of cases, as plain data.

    The two estimates that change with the exercise are in the plan.
    """
    wbs, links = scenario.work.work_packages(lead)
    wbs = with_news(wbs, scenario, lead, deal)
    return {"wbs": wbs, "links": links} | predictions(wbs, links, scenario, lead, deal)


def with_news(
    wbs: list[dict[str, Any]], scenario: Scenario, lead: str, deal: int
) -> list[dict[str, Any]]:
    """The packages with the estimates that a deal's messages bring."""
    return with_messages(wbs, scenario.schedule_cases.estimate_messages(lead, deal))


def predictions(
    wbs: list[dict[str, Any]], links: list[dict[str, Any]], scenario: Scenario, lead: str, deal: int
) -> dict[str, Any]:
    """All answers that follow from a plan, each right and typed before the truth was shown."""
    packages = [WorkPackage.model_validate(row) for row in wbs]
    typed_links = [Link.model_validate(row) for row in links]
    baseline = forecast_finish(packages, typed_links)
    update = reforecast_finish(packages, typed_links, scenario.work.actuals_week4(lead))
    plan = {"wbs": wbs, "links": links}
    is_later = update.p80 > baseline.p80
    return {
        "milestones": _milestones(packages, typed_links),
        "passes": _passes(MergeAnalysis(packages, typed_links)) | {"plan": plan},
        "p50_p80_before": {
            "p50": interval_around(baseline.p50),
            "p80": interval_around(baseline.p80),
            "plan": plan,
        },
        "help_whom": _help(MergeAnalysis(packages, typed_links)),
        "reforecast": {
            "p80": interval_around(update.p80),
            "change": "move_promise" if is_later else "keep_date",
            "reason": "later" if is_later else "not_later",
            "plan": plan,
        },
        "team_talk": right_talk(scenario, lead, deal),
    }


def interval_around(day: float, below: float = 0.01, above: float = 0.01) -> dict[str, Any]:
    """An interval from a share below a day to a share above it, typed in time."""
    low, high = round(day * (1 - below), 1), round(day * (1 + above), 1)
    return {"low": low, "high": high, "state": "kept"}


def right_talk(scenario: Scenario, lead: str, deal: int) -> dict[str, Any]:
    """What is right to make of the sayings and milestones of a deal."""
    key = sayings.answers(lead)
    return {
        "deal": deal,
        "sayings": {
            saying.id: dict(zip(("choice", "reason"), key[saying.id], strict=True))
            for saying in scenario.schedule_cases.sayings(lead, deal)
        },
        "milestones": colleague_milestones.faults(deal),
    }


def _passes(merge: MergeAnalysis) -> dict[str, Any]:
    ids = merge.point.packages if merge.point else ()
    days = {
        id_: {
            "early_start": float(merge.dates[id_].early_start),
            "late_start": float(merge.dates[id_].late_start),
        }
        for id_ in ids
    }
    return {"days": days, "state": "kept"}


def _help(merge: MergeAnalysis) -> dict[str, Any]:
    later = merge.point.later if merge.point else ""
    return {"act": "help", "package": later, "reason": "later_branch", "state": "kept"}


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
        later = {id_: end for id_, end in ends.items() if end > day}
        reachable = [id_ for id_, end in later.items() if end <= day + _WIDEST_GAP * last_day]
        # A package may take longer than the widest gap: then its end is the next sign there is.
        task_ids.append(
            max(reachable, key=later.__getitem__)
            if reachable
            else min(later, key=later.__getitem__)
        )
        day = ends[task_ids[-1]]
    return task_ids


def _likely_days(packages: list[WorkPackage]) -> dict[str, float]:
    return {package.id: package.m for package in packages}
