"""Does the letter back to the product side agree with the plan that it answers?"""

from __future__ import annotations

from twohats.answers.project import Plan, ReplannedNext
from twohats.project.plan.clash import SAME_DAYS, Contradiction


def left_out_twice(plan: Plan, again: ReplannedNext | None) -> Contradiction | None:
    """What the letter leaves out is not released, and what is not released stands in the letter."""
    if again is None:
        return None
    inside = {task.scope_item for task in plan.tasks if task.in_release}
    outside = {task.scope_item for task in plan.tasks} - inside
    named = set(again.first_release_without)
    if named & inside:
        item = sorted(named & inside)[0]
        told = f"The letter back leaves out “{item}”; the plan still releases work on it."
    elif outside - named:
        item = sorted(outside - named)[0]
        told = f"The plan leaves out “{item}”; the letter back does not say so."
    else:
        return None
    return Contradiction(("next", "scope"), told)


def people_too_soon(again: ReplannedNext | None, free_day: float) -> Contradiction | None:
    """Next may count on the plan's people from the day on which the P80 lets them go."""
    if again is None or again.free_from_day is None:
        told = "Next does not say from which day it counts on the people of this plan."
    elif again.free_from_day < free_day - SAME_DAYS:
        told = (
            f"Next counts on the people from day {again.free_from_day:g}, while this plan's own "
            "P80 still holds them."
        )
    else:
        return None
    return Contradiction(("next", "date"), told)
