"""Whom the plan leaves to Next: the person-weeks of each skill that it still needs by then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from twohats.answers.project import Plan
from twohats.project.plan import PlanFacts, own_futures, released
from twohats.project.plan.crew import assigned
from twohats.project.plan.release import needs
from twohats.scenario import Scenario

#: Next is read as the second quarter: it begins when thirteen weeks of five days have gone by.
NEXT_BEGINS = 65.0
_DAYS_A_WEEK = 5.0
_SURE = 80


@dataclass(frozen=True)
class Left:
    """One skill in Next's quarter, in person-weeks: what there is, what the plan still takes."""

    skill: str
    name: str
    capacity: float
    taken: float


def people_left(plan: Plan, facts: PlanFacts, scenario: Scenario) -> list[Left]:
    """What each skill has for Next once the plan has taken its share, in four futures of five.

    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    taken = _weeks_taken(plan, facts)
    return [
        Left(skill, name, scenario.capacity[skill], round(taken.get(skill, 0.0), 1))
        for skill, name in scenario.skills.items()
    ]


def held_until(plan: Plan, facts: PlanFacts) -> dict[str, float]:
    """Who still works on the plan when Next begins, and the day (P80) on which each is free."""
    who, _ = assigned(plan, facts)
    ends: dict[str, np.ndarray] = {}
    for id_, (_begin, end) in own_futures(plan, facts).spans.items():
        ends[who[id_].name] = np.maximum(ends.get(who[id_].name, 0.0), end)
    free = {name: float(np.percentile(end, _SURE)) for name, end in ends.items()}
    return {name: day for name, day in sorted(free.items(), key=_by_day) if day > NEXT_BEGINS}


def _by_day(one: tuple[str, float]) -> float:
    return one[1]


def _weeks_taken(plan: Plan, facts: PlanFacts) -> Mapping[str, float]:
    """The person-weeks of each skill after Next has begun, at the same certainty as the P80."""
    skills = {one.person_type: one.skill for one in facts.tasks}
    kinds = {task.id: needs(task, facts) for task in released(plan)}
    days: dict[str, np.ndarray] = {}
    for id_, later in own_futures(plan, facts).work_after(NEXT_BEGINS).items():
        skill = skills.get(kinds[id_], "")
        days[skill] = days.get(skill, 0.0) + later
    return {skill: float(np.percentile(one, _SURE)) / _DAYS_A_WEEK for skill, one in days.items()}
