"""The six questions on a schedule, as far as they need no truth that is kept for the marker."""

from __future__ import annotations

from twohats.checks.lesson import LessonChecks
from twohats.checks.schedule.intervals import (
    INTERVALS,
    REFORECAST,
    judge_intervals,
    judge_reforecast,
)
from twohats.checks.schedule.network import HELP, PASSES, judge_help, judge_passes
from twohats.checks.schedule.talk import MILESTONES, SCOPE, judge_milestones, judge_scope
from twohats.checks.schedule.work import QUESTIONS, STEM, ScheduleWork

CHECKS = LessonChecks(
    stem=STEM,
    work_class=ScheduleWork,
    first_step="Read the team's notes, and put the first missing package into your plan.",
    questions=QUESTIONS,
    judges={
        PASSES.id: judge_passes,
        INTERVALS.id: judge_intervals,
        HELP.id: judge_help,
        SCOPE.id: judge_scope,
        MILESTONES.id: judge_milestones,
        REFORECAST.id: judge_reforecast,
    },
)

__all__ = ["CHECKS", "ScheduleWork"]
