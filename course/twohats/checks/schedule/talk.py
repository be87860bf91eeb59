"""What people say, and a colleague's milestones: kept until hand-in; the own plan is a gate."""

from __future__ import annotations

from collections.abc import Sequence

from twohats.checks.finding import Finding
from twohats.checks.schedule.work import QUESTIONS, ScheduleWork, kept
from twohats.project.breakdown.milestones import (
    FEWEST_SIGN_WORDS,
    has_clear_sign,
    milestone_fault,
    milestone_name,
    widest_gap,
)
from twohats.text import agree, count_word, join_list, pluralize, share_in_words

SCOPE = QUESTIONS["schedule_scope"]
MILESTONES = QUESTIONS["schedule_milestones"]
FEWEST_MILESTONES, MOST_MILESTONES = 4, 6
WIDEST_GAP = 0.3


def judge_scope(work: ScheduleWork) -> Finding:
    """How many sayings have an answer, and whether the learner's breakdown covers the scope."""
    sayings = _dealt_sayings(work)
    answered = sum(bool(work.talk.sayings.get(id_, None)) for id_ in sayings)
    words = share_in_words(answered, len(sayings), "remark")
    return kept(SCOPE, f"{words} answered and saved.{scope_gate(work)}")


def judge_milestones(work: ScheduleWork) -> Finding:
    """How many lines of the colleague's list are named, and whether the own milestones hold."""
    gate = milestone_gate(work)
    words = (
        f" Your own milestones: {gate}." if gate else " Nothing is wrong with your own milestones."
    )
    return kept(MILESTONES, f"{_judged_in_words(work)}{words}")


def _judged_in_words(work: ScheduleWork) -> str:
    """How many of the colleague's milestones are judged."""
    deal, count = work.talk.deal, len(work.talk.milestones)
    if deal is None:
        return "None of your colleague's milestones is judged yet."
    total = len(work.scenario.schedule_cases.colleague_milestones(deal))
    listed = f"your colleague's {pluralize(total, 'milestone')}"
    return f"{count} of {listed} {agree(count, 'is', 'are')} judged and saved."


def _dealt_sayings(work: ScheduleWork) -> Sequence[str]:
    deal, (lead, _) = work.talk.deal, work.lead_and_scope
    if deal is None:
        return ()
    return [saying.id for saying in work.scenario.schedule_cases.sayings(lead, deal)]


def scope_share(work: ScheduleWork) -> float:
    """The share (0 to 1) of the scope's items that the own breakdown covers: the gate."""
    scope = work.lead_and_scope[1]
    return sum(work.schedule.share_covered(item) for item in scope) / len(scope)


def scope_gate(work: ScheduleWork) -> str:
    """What is wrong for each item of the scope, as one more sentence; empty if nothing is."""
    gaps = [words for item in work.lead_and_scope[1] if (words := _gap(work, item))]
    return f" In your own plan, {'; '.join(gaps)}." if gaps else ""


def _gap(work: ScheduleWork, item: str) -> str:
    schedule = work.schedule
    planned, expected = schedule.days(item)
    if not planned:
        return f"there is no package with days for “{item}”"
    if not schedule.days_fit(item):
        days = f"{planned:g} {agree(planned, 'day', 'days')}"
        return (
            f"“{item}” has {days}, where about {expected:g} {agree(expected, 'is', 'are')} expected"
        )
    missing = [
        row["id"]
        for row in schedule.breakdown
        if row["scope_item"] == item and row["id"] in schedule.missing_packages
    ]
    return f"“{item}” lacks the work of {join_list(missing)}" if missing else ""


def milestone_gate(work: ScheduleWork) -> str:
    """Why the own milestones are no list that shows progress, in words; empty if they are one."""
    schedule = work.schedule
    faulty = {
        milestone_name(milestone): fault
        for milestone in schedule.milestones
        if (fault := milestone_fault(milestone, schedule))
    }
    if faulty and work.passes.state == "open":  # a fault may name a date, and none is shown yet
        return f"{join_list(faulty)} {agree(len(faulty), 'does', 'do')} not fit the plan"
    if faulty:
        return f"{join_list(faulty.values())} {agree(len(faulty), 'does', 'do')} not count"
    milestones = schedule.milestones
    if not FEWEST_MILESTONES <= len(milestones) <= MOST_MILESTONES:
        return (
            f"you have {len(milestones)}, and {FEWEST_MILESTONES} to {MOST_MILESTONES} are needed"
        )
    vague = [milestone_name(milestone) for milestone in milestones if not has_clear_sign(milestone)]
    if vague:
        return (
            f"the yes/no criterion of {join_list(vague)} is missing, shorter than "
            f"{count_word(FEWEST_SIGN_WORDS)} words, or leaves room for two opinions"
        )
    unowned = [milestone_name(milestone) for milestone in milestones if not milestone.owner.strip()]
    if unowned:
        return f"no owner for {join_list(unowned)}"
    gap, end = widest_gap(milestones, schedule)
    longest = max(package.m for package in schedule.wbs)
    if gap > max(WIDEST_GAP * end, longest) + 1e-9:
        return "more than 30% of the project's time passes without a milestone"
    return ""
