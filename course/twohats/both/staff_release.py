"""Whom the plan leaves to Next: the person-weeks of each skill that it still needs by then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints, release_tasks, simulate_own_risks
from twohats.project.plan.crew import assignments
from twohats.project.plan.release import needed_person_type
from twohats.scenario import Scenario

#: Next is read as the second quarter: it begins when thirteen weeks of five days have gone by.
NEXT_BEGINS = 65.0
_DAYS_A_WEEK = 5.0
_SURE = 80


@dataclass(frozen=True)
class RemainingDemand:
    """One skill in Next's quarter, in person-weeks: what there is, what the plan still takes."""

    skill: str
    name: str
    capacity: float
    taken: float


def remaining_demand(
    plan: Plan, facts: PlanConstraints, scenario: Scenario
) -> list[RemainingDemand]:
    """What each skill has for Next once the plan has taken its share, in four futures of five.

    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    taken = _weeks_taken(plan, facts)
    return [
        RemainingDemand(
            skill, name, scenario.backlog.capacity[skill], round(taken.get(skill, 0.0), 1)
        )
        for skill, name in scenario.backlog.skills.items()
    ]


def held_until(plan: Plan, facts: PlanConstraints) -> dict[str, float]:
    """Who still works on the plan when Next begins, and the day (P80) on which each is free."""
    who, _ = assignments(plan, facts)
    ends: dict[str, np.ndarray] = {}
    for id_, (_begin, end) in simulate_own_risks(plan, facts).spans.items():
        ends[who[id_].name] = np.maximum(ends.get(who[id_].name, 0.0), end)
    free = {name: float(np.percentile(end, _SURE)) for name, end in ends.items()}
    return {name: day for name, day in sorted(free.items(), key=_by_day) if day > NEXT_BEGINS}


def _by_day(one: tuple[str, float]) -> float:
    return one[1]


def _weeks_taken(plan: Plan, facts: PlanConstraints) -> Mapping[str, float]:
    """The person-weeks of each skill after Next has begun, at the same certainty as the P80."""
    skills = {one.person_type: one.skill for one in facts.tasks}
    kinds = {task.id: needed_person_type(task, facts) for task in release_tasks(plan)}
    days: dict[str, np.ndarray] = {}
    for id_, later in simulate_own_risks(plan, facts).work_after(NEXT_BEGINS).items():
        skill = skills.get(kinds[id_], "")
        days[skill] = days.get(skill, 0.0) + later
    return {skill: float(np.percentile(one, _SURE)) / _DAYS_A_WEEK for skill, one in days.items()}
