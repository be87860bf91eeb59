"""Do milestones show real progress, on packages and days of their own schedule?"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from twohats.answers.project import Milestone
from twohats.project.breakdown.schedule_analysis import ScheduleAnalysis
from twohats.project.charter.end_condition import feeling_in

#: A day so many days before its package can be done, or after the end, is still possible.
TOLERANCE_DAYS = 2
# Shorter signs name a thing; these words leave room for two opinions.
FEWEST_SIGN_WORDS = 3
_VAGUE = re.compile(
    r"\b(?:almost|mostly|nearly|ongoing)\b"
    r"|\b(?:good|some|much|makes?|made|making) progress\b|\bprogress (?:is|was|has been) made\b"
)
# A share of customers can be a clear sign; how much of the work is done never is.
_SHARE = re.compile(r"%|\bper ?cent\b|\bprogress\b")
_WORK_DONE = re.compile(r"\b(?:done|completed?|finished|ready)\b")


def milestone_name(milestone: Milestone) -> str:
    """How to speak of a milestone: by its name, in quotation marks, or by its package."""
    return f"“{milestone.name}”" if milestone.name else milestone.task


def milestone_fault(milestone: Milestone, schedule: ScheduleAnalysis) -> str:
    """Why this is no milestone of the schedule, in words; empty if it is one."""
    name, day, task = milestone_name(milestone), milestone.day, milestone.task
    earliest_day = schedule.earliest_days.get(task)
    if earliest_day is None:
        return f"{name} (there is no package {task})"
    if day < earliest_day - TOLERANCE_DAYS:
        return f"{name} (day {day:g}; {task} is done on day {earliest_day:g} at the earliest)"
    if day > max(schedule.length[1], schedule.limit_day) + TOLERANCE_DAYS:
        return f"{name} (day {day:g}, long after the end)"
    return ""


def has_clear_sign(milestone: Milestone) -> bool:
    """Whether its sign leaves no two opinions on whether it is reached."""
    sign = milestone.sign.lower()
    if len(sign.split()) < FEWEST_SIGN_WORDS or _VAGUE.search(sign) or feeling_in(sign):
        return False
    return not (_SHARE.search(sign) and _WORK_DONE.search(sign))


def widest_gap(milestones: Sequence[Milestone], schedule: ScheduleAnalysis) -> tuple[float, float]:
    """The widest gap in days between milestones, start and end counted, and the whole time.

    The whole time is the schedule's own: its most likely days, or up to P80 if a milestone is
    later.
    """
    shortest, longest = schedule.length
    latest = max((milestone.day for milestone in milestones), default=0.0)
    end = max(shortest, min(latest, longest))
    days = sorted([0.0, end, *(min(milestone.day, end) for milestone in milestones)])
    return max(next_day - day for day, next_day in itertools.pairwise(days)), end
