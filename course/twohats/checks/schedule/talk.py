"""What people say, and a colleague's milestones: kept until hand-in; the own plan is a gate."""

from __future__ import annotations

from collections.abc import Sequence

from twohats.checks.finding import Finding
from twohats.checks.schedule.work import QUESTIONS, ScheduleWork, kept
from twohats.project.breakdown.milestones import (
    has_clear_sign,
    milestone_fault,
    milestone_name,
    widest_gap,
)
from twohats.text import join_list

SCOPE = QUESTIONS["schedule_scope"]
MILESTONES = QUESTIONS["schedule_milestones"]
FEWEST_MILESTONES, MOST_MILESTONES = 4, 6
WIDEST_GAP = 0.3


def judge_scope(work: ScheduleWork) -> Finding:
    """How many sayings have an answer, and whether the own breakdown covers the scope."""
    sayings = _dealt_sayings(work)
    answered = sum(bool(work.talk.sayings.get(id_, None)) for id_ in sayings)
    gaps = scope_gaps(work)
    gate = f" The own breakdown is not whole: {join_list(gaps)}." if gaps else ""
    return kept(SCOPE, f"{answered} of {len(sayings)} sayings are answered and kept.{gate}")


def judge_milestones(work: ScheduleWork) -> Finding:
    """How many lines of the colleague's list are named, and whether the own milestones hold."""
    count = len(work.talk.milestones)
    gate = milestone_gate(work)
    words = f" Your own milestones: {gate}." if gate else " Your own milestones hold."
    return kept(MILESTONES, f"{count} lines of the list are judged and kept.{words}")


def _dealt_sayings(work: ScheduleWork) -> Sequence[str]:
    deal, (lead, _) = work.talk.deal, work.lead_and_scope
    if deal is None:
        return ()
    return [saying.id for saying in work.scenario.schedule_cases.sayings(lead, deal)]


def scope_share(work: ScheduleWork) -> float:
    """The share (0 to 1) of the scope's items that the own breakdown covers: the gate."""
    scope = work.lead_and_scope[1]
    return sum(work.schedule.share_covered(item) for item in scope) / len(scope)


def scope_gaps(work: ScheduleWork) -> list[str]:
    """What each item of the scope still needs, in words."""
    return [words for item in work.lead_and_scope[1] if (words := _gap(work, item))]


def _gap(work: ScheduleWork, item: str) -> str:
    schedule = work.schedule
    planned, expected = schedule.days(item)
    if not planned:
        return f"no package with days has {item}"
    if not schedule.days_fit(item):
        return f"{item} has {planned:g} days, where about {expected:g} are expected"
    missing = [
        row["id"]
        for row in schedule.breakdown
        if row["scope_item"] == item and row["id"] in schedule.missing_packages
    ]
    return f"{item} lacks the work of {join_list(missing)}" if missing else ""


def milestone_gate(work: ScheduleWork) -> str:
    """Why the own milestones are no list that shows progress, in words; empty if they are one."""
    schedule = work.schedule
    faulty = {
        milestone_name(one): fault
        for one in schedule.milestones
        if (fault := milestone_fault(one, schedule))
    }
    if faulty and work.passes.state == "open":  # a fault may name a date, and none is shown yet
        return f"no package of the plan can reach this by its day: {join_list(faulty)}"
    if faulty:
        return f"not counted are {join_list(faulty.values())}"
    milestones = schedule.milestones
    if not FEWEST_MILESTONES <= len(milestones) <= MOST_MILESTONES:
        return (
            f"there are {len(milestones)}, and {FEWEST_MILESTONES} to {MOST_MILESTONES} are needed"
        )
    vague = [milestone_name(one) for one in milestones if not has_clear_sign(one)]
    if vague:
        return f"no sign of yes or no for {join_list(vague)}"
    unowned = [milestone_name(one) for one in milestones if not one.owner.strip()]
    if unowned:
        return f"no owner for {join_list(unowned)}"
    gap, end = widest_gap(milestones, schedule)
    longest = max(package.m for package in schedule.wbs)
    if gap > max(WIDEST_GAP * end, longest) + 1e-9:
        return "more than three tenths of the time pass without one"
    return ""
