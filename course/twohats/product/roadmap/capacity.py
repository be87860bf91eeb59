"""How many person-weeks each bucket asks of each skill, and where that is too much."""

from __future__ import annotations

from dataclasses import dataclass

from twohats.answers.product import Roadmap
from twohats.product.roadmap.buckets import placed
from twohats.scenario.model import Scenario

# Estimates are not sharper than this: up to 5% above capacity is still a plan one can keep.
TOLERANCE = 0.05


@dataclass(frozen=True)
class Over:
    """One skill in one bucket that is asked for more than it has (person-weeks a quarter)."""

    bucket: str
    skill: str
    used: float
    capacity: float


def use(roadmap: Roadmap, scenario: Scenario) -> dict[str, dict[str, float]]:
    """Person-weeks by bucket and skill: {"now": {"BE": 12.5, ...}, "next": ..., "later": ...}."""
    return {
        bucket: {skill: _asked(ids, skill, scenario) for skill in scenario.backlog.skills}
        for bucket, ids in placed(roadmap, scenario).items()
    }


def over(roadmap: Roadmap, scenario: Scenario) -> list[Over]:
    """The cells above capacity and its tolerance, bucket by bucket."""
    return [
        Over(bucket, skill, used, scenario.backlog.capacity[skill])
        for bucket, row in use(roadmap, scenario).items()
        for skill, used in row.items()
        if used > limit(skill, scenario)
    ]


def limit(skill: str, scenario: Scenario) -> float:
    """The most person-weeks of a skill that one quarter can hold."""
    return scenario.backlog.capacity[skill] * (1 + TOLERANCE) + 1e-9


def _asked(ids: tuple[str, ...], skill: str, scenario: Scenario) -> float:
    return sum(scenario.initiative(id_).effort[skill] for id_ in ids)
