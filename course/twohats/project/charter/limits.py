"""What a charter takes beyond what has been given: more money, or more days."""

from __future__ import annotations

from twohats.answers.project import Charter


def beyond(charter: Charter, budget_k: float, day: float) -> dict[str, str]:
    """A sentence for the budget and for the time goal, if they go beyond the lead's limits.

    `budget_k` is the approved budget, `day` the last working day. The keys are fields of the
    charter; what is not said yet is within every limit.
    """
    found = {}
    if charter.budget_k is not None and charter.budget_k > budget_k:
        found["budget_k"] = f"${charter.budget_k:g}k is above the approved ${budget_k:g}k."
    late = [number for number in _days(charter) if number > day]
    if late:
        found["project_goals"] = f"Day {max(late):g} is after the limit, day {day:g}."
    return found


def _days(charter: Charter) -> list[float]:
    """The days of the time goals; a number in weeks or months is no day."""
    goals = [one for one in charter.project_goals if one.kind == "time" and one.number is not None]
    return [one.number for one in goals if not one.unit or "day" in one.unit.casefold()]
