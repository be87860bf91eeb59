"""The backlog: initiatives, the skills that they need and how much of each there is, the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Initiative:
    """One row of the backlog.

    `claim_reach` is in customers a quarter, `claim_impact` runs from 0.25 to 3, `claim_confidence`
    is in per cent: all three as the sponsor states them. `effort` is in person-weeks by skill.
    """

    id: str
    name: str
    sponsor: str
    claim_reach: int
    claim_impact: float
    claim_confidence: int
    effort: Mapping[str, float]
    depends_listed: tuple[str, ...]
    note: str

    @property
    def total_effort(self) -> float:
        """Person-weeks over all skills."""
        return sum(self.effort.values())


@dataclass(frozen=True)
class Law:
    """A duty with a date: `initiative` done by the end of bucket `by`, or `penalty_k` ($k)."""

    initiative: str
    by: str
    penalty_k: float
    date: str


@dataclass(frozen=True)
class AskedDate:
    """The day (ISO) that a sponsor asks for, and why, in the sponsor's words."""

    date: str
    reason: str


@dataclass(frozen=True, eq=False)
class Backlog:
    """All initiatives of a pack with the figures that a roadmap is drawn up against.

    `skills` are names by short form; `capacity` is in person-weeks a quarter by skill;
    `value_per_impact` is in $ a customer a quarter at impact 1. `asked_dates` is what sponsors want
    some initiatives by; `arrows` are pairs (dependent, enabler) that may hold or not, by id.
    """

    initiatives: tuple[Initiative, ...]
    skills: Mapping[str, str]
    capacity: Mapping[str, float]
    value_per_impact: float
    law: Law
    asked_dates: Mapping[str, AskedDate] = field(default_factory=dict)
    arrows: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all initiatives, in the backlog's order."""
        return tuple(initiative.id for initiative in self.initiatives)

    @cached_property
    def _by_id(self) -> dict[str, Initiative]:
        return {initiative.id: initiative for initiative in self.initiatives}

    def initiative(self, id_: str) -> Initiative:
        """The initiative of that id; KeyError with a sentence if the backlog has none."""
        if id_ not in self._by_id:
            raise KeyError(f"The backlog has no initiative {id_!r}; it has {', '.join(self.ids)}.")
        return self._by_id[id_]

    def avoided_k(self, id_: str) -> float:
        """The penalty ($k) that an initiative avoids if it is done in time; 0 for all but one."""
        return self.law.penalty_k if id_ == self.law.initiative else 0.0
