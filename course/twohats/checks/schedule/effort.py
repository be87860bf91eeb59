"""Whether there is work of the learner's own to judge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.checks.schedule.work import lead_and_scope
from twohats.project.breakdown import gapped_breakdown, missing_packages, no_own_work, share_covered
from twohats.scenario import Scenario

START = "Read the team's notes, and add the first package or link that they tell of."
# What is dealt out holds more than this part of a breakdown's days for every lead. Dates of less
# say nothing of the project, however well they are read off.
LEAST_THERE = 0.5


def no_work(answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario) -> str:
    """Why every check gives 0, as a sentence; empty if there is work to judge."""
    if not answers.get("wbs"):
        return "There is no breakdown yet."
    lead, _ = lead_and_scope(carried, scenario)
    whole = scenario.work_packages(lead)
    if no_own_work(*_plain(answers, "wbs", "links"), gapped_breakdown(*whole)):
        return "The breakdown is as it was dealt out: no package and no link has been changed."
    if _is_reference(answers, scenario):
        return "This is the reference plan, unchanged. It may be built on, but it is not yours."
    return _too_little(answers["wbs"], whole[0], scenario.initiative(lead).name)


def _too_little(wbs: list, breakdown: list[dict], lead: str) -> str:
    gone = missing_packages(wbs, breakdown)
    if share_covered(gone, breakdown) >= LEAST_THERE:
        return ""
    return (
        f"{len(breakdown) - len(gone)} of the {len(breakdown)} packages of {lead} have their work "
        "in this plan. At least half of that work is needed before its dates say anything."
    )


def _is_reference(answers: Mapping[str, Any], scenario: Scenario) -> bool:
    """Whether breakdown and milestones are the reference's: a full breakdown alone is no sign."""
    names = ("wbs", "links", "milestones")
    try:
        return _plain(answers, *names) == [scenario.reference(name) for name in names]
    except (FileNotFoundError, KeyError):
        return False


def _plain(answers: Mapping[str, Any], *names: str) -> list[list[dict]]:
    return [[one.model_dump(mode="json") for one in answers.get(name) or ()] for name in names]
