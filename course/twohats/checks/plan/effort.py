"""What is no plan yet: absent, empty, or as it was dealt out."""

from __future__ import annotations

from twohats.answers.project import Plan

START = "Give the tasks to people, and decide what is promised; then there is a plan to look at."


def no_plan(plan: Plan | None) -> str:
    """Why every check gives 0, as a sentence; empty if somebody decided something."""
    if plan is None:
        return "There is no plan yet."
    if plan.lead is None or not plan.tasks:
        return "The plan has no lead initiative or no tasks."
    decided = (
        any(task.person for task in plan.tasks),
        plan.promise_day is not None,
        any(row.owner or row.kind for row in plan.risks),
        bool(plan.gates),
        bool(plan.messages),
    )
    if sum(decided) < 2:
        return "The plan is as it was dealt out: too little has been decided to judge it."
    return ""
