"""Whom the plan leaves to Next: the person-weeks of each skill that it still needs by then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from twohats.project.plan import PlannedSchedule
from twohats.scenario import Scenario

#: Next is read as the second quarter: it begins when thirteen weeks of five days have gone by.
NEXT_BEGINS = 65.0
_DAYS_A_WEEK = 5.0
_SAFE_PERCENT = 80


@dataclass(frozen=True)
class RemainingDemand:
    """One skill in Next's quarter, in person-weeks: what there is, what the plan still takes."""

    skill: str
    name: str
    capacity: float
    taken: float


def remaining_demand(schedule: PlannedSchedule, scenario: Scenario) -> list[RemainingDemand]:
    """What each skill has for Next once the plan has taken its share, in four futures of five.

    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    weeks = _weeks_after_start_of_next(schedule)
    return [
        RemainingDemand(
            skill, name, scenario.backlog.capacity[skill], round(weeks.get(skill, 0.0), 1)
        )
        for skill, name in scenario.backlog.skills.items()
    ]


def held_until(schedule: PlannedSchedule) -> dict[str, float]:
    """Who still works on the plan when Next begins, and the day (P80) on which each is free."""
    finish_days: dict[str, np.ndarray] = {}
    for id_, (_start, finish) in schedule.simulation.spans.items():
        name = schedule.workers[id_].name
        finish_days[name] = np.maximum(finish_days.get(name, 0.0), finish)
    free_days = {name: float(np.percentile(d, _SAFE_PERCENT)) for name, d in finish_days.items()}
    names = sorted(free_days, key=free_days.__getitem__)
    return {name: free_days[name] for name in names if free_days[name] > NEXT_BEGINS}


def _weeks_after_start_of_next(schedule: PlannedSchedule) -> Mapping[str, float]:
    """The person-weeks of each skill after Next has begun, at the same certainty as the P80."""
    skills = {task.person_type: task.skill for task in schedule.constraints.tasks}
    kinds = {task.id: schedule.person_type(task) for task in schedule.tasks}
    days: dict[str, np.ndarray] = {}
    for id_, task_days in schedule.simulation.work_after(NEXT_BEGINS).items():
        skill = skills.get(kinds[id_], "")
        days[skill] = days.get(skill, 0.0) + task_days
    return {
        skill: float(np.percentile(skill_days, _SAFE_PERCENT)) / _DAYS_A_WEEK
        for skill, skill_days in days.items()
    }
