"""How many person-weeks each bucket asks of each skill, and where that is too much."""

from __future__ import annotations

from dataclasses import dataclass

from twohats.answers.product import Roadmap
from twohats.product.roadmap.buckets import ids_by_bucket
from twohats.scenario.model import Scenario

# Estimates are no more exact than this: up to 5% above capacity is still a plan one can keep.
TOLERANCE = 0.05


@dataclass(frozen=True)
class Overload:
    """One skill in one bucket that is asked for more than it has (person-weeks a quarter)."""

    bucket: str
    skill: str
    used: float
    capacity: float


def capacity_use(roadmap: Roadmap, scenario: Scenario) -> dict[str, dict[str, float]]:
    """Person-weeks by bucket and skill: {"now": {"BE": 12.5, ...}, "next": ..., "later": ...}."""
    return {
        bucket: {skill: _person_weeks(ids, skill, scenario) for skill in scenario.backlog.skills}
        for bucket, ids in ids_by_bucket(roadmap, scenario).items()
    }


def overloaded_cells(roadmap: Roadmap, scenario: Scenario) -> list[Overload]:
    """The cells above capacity and its tolerance, bucket by bucket."""
    return [
        Overload(bucket, skill, used, scenario.backlog.capacity[skill])
        for bucket, row in capacity_use(roadmap, scenario).items()
        for skill, used in row.items()
        if used > capacity_limit(skill, scenario)
    ]


def capacity_limit(skill: str, scenario: Scenario) -> float:
    """The most person-weeks of a skill that one quarter can hold."""
    return scenario.backlog.capacity[skill] * (1 + TOLERANCE) + 1e-9


def _person_weeks(ids: tuple[str, ...], skill: str, scenario: Scenario) -> float:
    return sum(scenario.initiative(id_).effort[skill] for id_ in ids)
