"""What a charter takes beyond what has been given: more money, or more days."""

from __future__ import annotations

from twohats.answers.project import Charter, ProjectGoal
from twohats.text import agree

# Working days in each unit, by a word of its name; "weekdays" are days, so days come first.
_WORKING_DAYS = {"day": 1, "week": 5, "month": 21, "quarter": 63}
_SHORT = {"": "day", "d": "day", "wd": "day", "w": "week", "wk": "week", "wks": "week"}


def limit_violations(charter: Charter, budget_k: float, day: float) -> dict[str, str]:
    """A sentence for the budget and for the time goal, if they go beyond the lead's limits.

    `budget_k` is the approved budget, `day` the last working day. The keys are fields of the
    charter; what is not said yet is within every limit.
    """
    violations = {}
    if charter.budget_k is not None and charter.budget_k > budget_k:
        violations["budget_k"] = f"${charter.budget_k:g}k is above the approved ${budget_k:g}k."
    late = [goal for goal in time_goals(charter) if (in_days(goal) or 0) > day]
    if late:
        violations["project_goals"] = _too_late(
            max(late, key=lambda goal: in_days(goal) or 0.0), day
        )
    return violations


def time_goals(charter: Charter) -> list[ProjectGoal]:
    """The time goals that have a number."""
    return [
        goal for goal in charter.project_goals if goal.kind == "time" and goal.number is not None
    ]


def in_days(goal: ProjectGoal) -> float | None:
    """The working day that a time goal names, None if it names none; no unit means days."""
    if goal.number is None or goal.number < 0:
        return None
    unit = goal.unit.strip().casefold()
    unit = _SHORT.get(unit, unit)
    unit_days = next((days for word, days in _WORKING_DAYS.items() if word in unit), None)
    return None if unit_days is None else goal.number * unit_days


def _too_late(goal: ProjectGoal, day: float) -> str:
    goal_day = in_days(goal)
    if goal_day == goal.number:
        return f"Day {goal_day:g} is after the deadline (day {day:g})."
    span = f"{goal.number:g} {goal.unit.strip()}"
    end = agree(goal.number or 0, "ends", "end")
    return f"{span} {end} on day {goal_day:g}, after the deadline (day {day:g})."
