"""The question on a schedule to which the truth adds, and how a schedule is shown to a marker."""

from __future__ import annotations

from dataclasses import replace

from twohats.checks import schedule as visible
from twohats.checks.finding import Finding
from twohats.checks.schedule import ScheduleWork
from twohats.draw.gantt import gantt_html
from twohats.draw.histogram import histogram_html
from twohats.project.breakdown import substitutes
from twohats.project.breakdown.schedule_analysis import ScheduleAnalysis
from twohats.scenario import Scenario

from twohats_instructor.checks import GradingSpec


def judge_network(work: ScheduleWork) -> Finding:
    """The network with the links that the team's notes tell of, or those between substitutes."""
    schedule = work.schedule
    needed_links = [
        (_substitutes(link["before"], schedule), _substitutes(link["after"], schedule))
        for link in schedule.gapped.missing_links
    ]
    return visible.network_finding(schedule, needed_links)


def _substitutes(id_: str, schedule: ScheduleAnalysis) -> set[str]:
    """The packages that have the work of one package of the breakdown."""
    return substitutes(id_, schedule.wbs, schedule.breakdown)


def schedule_picture(work: ScheduleWork) -> str:
    """The Gantt and the first histogram, as the marker sees them."""
    schedule = work.schedule
    gantt = gantt_html(schedule.wbs, schedule.links)
    try:
        return gantt + (histogram_html(schedule.forecast) if schedule.wbs else "")
    except ValueError:  # a circle: the Gantt has said so
        return gantt


def _why_empty(work: ScheduleWork) -> str:
    """Only a hand-in without a breakdown; of other work without an own part the checks say why."""
    return "" if work.answers.get("wbs") else work.why_not_gradable


CHECKS = replace(
    visible.CHECKS, judges={**visible.CHECKS.judges, visible.NETWORK.id: judge_network}
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking a schedule needs."""
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=schedule_picture,
        why_empty=_why_empty,
    )
