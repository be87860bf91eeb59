"""The project's own four goals: which of them can be known on the last day of the project."""

from __future__ import annotations

import re
from collections.abc import Collection

from twohats.answers.product import Kpi
from twohats.answers.project import Charter, ProjectGoal
from twohats.project.charter.approved_limits import in_days
from twohats.project.charter.behaviour import behaviour_words

KINDS = ("time", "cost", "scope", "quality")
# Fewer words than this name a thing; they do not say what of it can be met.
FEWEST_WORDS = 3


def goal_of(charter: Charter, kind: str) -> ProjectGoal | None:
    """The charter's goal of a kind; None if there is none."""
    return next((goal for goal in charter.project_goals if goal.kind == kind), None)


def names_kpi(goal: ProjectGoal, kpis: Collection[Kpi]) -> bool:
    """Whether a project goal speaks of a measure of the KPI tree, by its id or by its name."""
    text = goal.text.casefold()
    return bool(re.search(r"\bk\d\d\b", text)) or any(kpi.name.casefold() in text for kpi in kpis)


def goal_fault(
    goal: ProjectGoal | None, kind: str, kpis: Collection[Kpi], budget_k: float, day: float
) -> str:
    """Why a goal cannot be met or missed by the last day, as a sentence; empty if it can.

    `budget_k` (thousands of dollars) is the approved budget, `day` the last working day.
    """
    if goal is None or len(goal.text.split()) < FEWEST_WORDS:
        return f"The {kind} goal is missing or too short: say what has to be reached."
    words = behaviour_words(goal.text, kind)
    if words:
        return f"“{words[0]}” in the {kind} goal is what customers do, and that shows only later."
    if names_kpi(goal, kpis):
        return f"The {kind} goal names a KPI from your tree, and you see a KPI change only later."
    if goal.number is None:
        return f"The {kind} goal has no number."
    return _beyond(goal, budget_k, day)


def _beyond(goal: ProjectGoal, budget_k: float, day: float) -> str:
    """Why the number of a time or cost goal is none of this project's."""
    number = goal.number or 0.0
    if goal.kind == "cost" and not 0 <= number <= budget_k:
        return f"The cost goal says ${number:g}k, but only ${budget_k:g}k is approved."
    if goal.kind != "time":
        return ""
    end = in_days(goal)
    if end is None:
        typed = f"{number:g} {goal.unit}".strip()
        return f"The time goal says “{typed}”: give it in working days, weeks or months."
    return f"The time goal is day {end:g}, after the deadline (day {day:g})." if end > day else ""
