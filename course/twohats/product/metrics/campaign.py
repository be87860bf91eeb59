"""Two years of a campaign that goes on while the goal measure gets better.

The rule looks at the report as a person would: the mean of the last three months beside that of the
three before. Once it is no better, the campaign ends for good.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import NamedTuple

QUARTER = 3


@dataclass(frozen=True)
class CampaignYears:
    """What is known of two years with a campaign, month by month.

    `start` is the first month (from 0) with the campaign. `shown` are the measures as the report
    has them while it runs, by id. `kept_with` and `kept_without` are how many of the accounts that
    were opened in a month take boxes in week 8, if the campaign ran in it or not.
    """

    start: int
    shown: Mapping[str, Sequence[float]]
    kept_with: Sequence[int]
    kept_without: Sequence[int]


class Decision(NamedTuple):
    """What the rule says at the end of a month: the two means, and whether it goes on."""

    month: int
    before: float
    after: float
    goes_on: bool


def decide(years: CampaignYears, measure: str, better: str) -> list[Decision]:
    """What the rule says, from the first month with a quarter of the campaign to the last one.

    Nothing after it has stopped, and nothing at all of a measure that nobody has counted.
    """
    months = years.shown.get(measure)
    decisions: list[Decision] = []
    if months is None:
        return decisions
    for month in range(years.start + QUARTER, len(months)):
        after = fmean(months[month - QUARTER + 1 : month + 1])
        before = fmean(months[month - 2 * QUARTER + 1 : month - QUARTER + 1])
        goes_on = after > before if better == "up" else after < before
        decisions.append(Decision(month, before, after, goes_on))
        if not goes_on:
            break
    return decisions


def stop_month(decisions: Sequence[Decision]) -> int | None:
    """The month at whose end the campaign stops; None if it goes on."""
    return decisions[-1].month if decisions and not decisions[-1].goes_on else None


def kept(years: CampaignYears, stopped: int | None) -> list[int]:
    """How many of each month's accounts stay, if the campaign ends after that month."""
    last = len(years.kept_with) if stopped is None else stopped + 1
    return [*years.kept_with[:last], *years.kept_without[last:]]


def kept_total(years: CampaignYears, measure: str, better: str) -> int:
    """All customers kept to week 8 over the years, if that measure runs the campaign."""
    return sum(kept(years, stop_month(decide(years, measure, better))))
