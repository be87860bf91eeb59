"""Attackers raise a measure without helping anybody; a guardrail with a limit sees it, or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import NamedTuple

from twohats.scenario.kpis import Attack


class Guardrail(NamedTuple):
    """A measure that must not get worse than its limit; `better` is "up" or "down"."""

    measure: str
    better: str
    limit: float

    def is_passed(self, value: float) -> bool:
        """Whether a value lies beyond the limit."""
        return value < self.limit if self.better == "up" else value > self.limit


Months = Mapping[str, Sequence[float]]


def sees(guardrails: Sequence[Guardrail], shifts: Mapping[str, float], months: Months) -> float:
    """In what share of the months at least one guardrail is passed, if an attack shifts them.

    A measure without months is never passed: nobody has counted it.
    """
    counted = [rail for rail in guardrails if rail.measure in months]
    if not counted:
        return 0.0
    return fmean(
        any(
            rail.is_passed(months[rail.measure][month] + shifts.get(rail.measure, 0.0))
            for rail in counted
        )
        for month in range(min(len(months[rail.measure]) for rail in counted))
    )


def caught_share(
    guardrails: Sequence[Guardrail], attacks: Sequence[Attack], months: Months
) -> float:
    """The share of the attacks that is caught, on average over the months."""
    return fmean(sees(guardrails, attack.shifts, months) for attack in attacks) if attacks else 0.0


def alarm_share(guardrails: Sequence[Guardrail], months: Months) -> float:
    """The share of quiet months in which a guardrail cries wolf."""
    return sees(guardrails, {}, months)
