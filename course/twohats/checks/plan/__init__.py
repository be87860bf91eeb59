"""The nine questions on a project plan, as far as they need no truth."""

from __future__ import annotations

from twohats.checks.lesson import LessonChecks
from twohats.checks.plan.agreement import (
    CONSISTENCY,
    GATES,
    MESSAGES,
    judge_consistency,
    judge_gates,
    judge_messages,
)
from twohats.checks.plan.forecast import (
    COST,
    PROMISE,
    RISKS,
    judge_cost,
    judge_promise,
    judge_risks,
)
from twohats.checks.plan.network import (
    FORMAT,
    NETWORK,
    PEOPLE,
    judge_format,
    judge_network,
    judge_people,
)
from twohats.checks.plan.work import QUESTIONS, STEM, PlanWork

CHECKS = LessonChecks(
    stem=STEM,
    work_class=PlanWork,
    first_step="Assign the tasks and promise a day; then there is a plan to check.",
    questions=QUESTIONS,
    judges={
        FORMAT.id: judge_format,
        NETWORK.id: judge_network,
        PEOPLE.id: judge_people,
        PROMISE.id: judge_promise,
        COST.id: judge_cost,
        RISKS.id: judge_risks,
        GATES.id: judge_gates,
        MESSAGES.id: judge_messages,
        CONSISTENCY.id: judge_consistency,
    },
)

__all__ = ["CHECKS", "PlanWork"]
