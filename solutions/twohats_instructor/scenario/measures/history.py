"""Twelve measures over 24 months, as the company's report shows them.

New subscriptions are the week-8 survivors of two months before. The report counts who canceled;
who lapsed is in no column, only in the sum that doesn't come out.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from twohats_instructor.scenario import company, truth
from twohats_instructor.scenario.measures.cohorts import (
    MONTHS,
    kept_of_all,
    month,
    registrations,
    week8,
)

HEADER = (
    "month", "registrations", "week8_retention", "came_back", "active", "boxes", "canceled",
    "churn", "contribution_k", "nps", "complete_on_time", "complaints", "skips",
)  # fmt: skip
#: Open subscriptions at the end of each month; 23,910 at the end of March 2027.
ACTIVE = (
    22_690, 22_850, 23_010, 23_160, 23_300, 23_420, 23_530, 23_620, 23_690, 23_750, 23_800, 23_840,
    23_865, 23_880, 23_890, 23_905, 23_915, 23_920, 23_900, 23_895, 23_910, 23_930, 23_915, 23_905,
)  # fmt: skip
_BEFORE = 22_530
#: Who left and who canceled in the months of the last quarter: 4,936 and 3,850.
_LOST, _CANCELLED = (1652, 1648, 1636), (1289, 1285, 1276)
_LAPSED_SHARE = 0.22
#: Survivors of the two months before the history, at the rate of its beginning.
_EARLIER_NEW = 1655
_SKIPS = (391, 380, 384)


def _draw(name: str, index: int) -> random.Random:
    return random.Random(f"{truth.SEED}/history/{name}/{index}")


def new(index: int) -> int:
    """Subscriptions that have begun in a month."""
    return kept_of_all(index - 2, 2) if index >= 2 else _EARLIER_NEW


def active_before(index: int) -> int:
    """Open subscriptions when a month begins."""
    return ACTIVE[index - 1] if index else _BEFORE


def lost(index: int) -> int:
    """Who left in a month, one way or another."""
    if index >= MONTHS - 3:
        return _LOST[index - MONTHS]
    return round(active_before(index) * (0.0686 + _draw("lost", index).uniform(-0.0006, 0.0006)))


def canceled(index: int) -> int:
    """Who left by the cancel page: all that the report counts."""
    if index >= MONTHS - 3:
        return _CANCELLED[index - MONTHS]
    share = _LAPSED_SHARE + _draw("lapsed", index).uniform(-0.006, 0.006)
    return round(lost(index) * (1 - share))


def came_back(index: int) -> int:
    """Former customers who subscribe again."""
    return ACTIVE[index] - active_before(index) - new(index) + lost(index)


def boxes(index: int) -> int:
    """Boxes in an average week: who is left takes more of them each."""
    each = 0.842 + 0.0041 * index + _draw("boxes", index).uniform(-0.0012, 0.0012)
    return round(ACTIVE[index] * each)


def contribution_k(index: int) -> float:
    """Contribution of the month in $k; the last three add up to the company's quarter."""
    a_month = company.contribution_k() / 3
    noise = 0 if index >= MONTHS - 3 else _draw("money", index).uniform(-4, 4)
    return round(a_month * ACTIVE[index] / 23_910 + noise, 1)


def rows() -> Iterator[tuple]:
    """One row a month."""
    for index in range(MONTHS):
        yield (
            month(index),
            sum(registrations(index).values()),
            # Known two months later; what the report shows is the cohort of two months before.
            f"{week8(max(0, index - 2)):.1f}",
            came_back(index),
            ACTIVE[index],
            boxes(index),
            canceled(index),
            f"{100 * canceled(index) / active_before(index):.2f}",
            f"{contribution_k(index):.1f}",
            round(33 + _draw("nps", index).gauss(0, 5)),
            f"{100 - _late(index):.1f}",
            f"{_complaints(index):.1f}",
            skips(index),
        )


def _late(index: int) -> float:
    """Per cent of the boxes that came late or not complete."""
    settled = {21: 9.1, 22: 8.8, 23: 9.1}
    return settled.get(index, 8.3 + 0.03 * index + _draw("late", index).gauss(0, 0.28))


def _complaints(index: int) -> float:
    """Complaints per thousand boxes, by whatever way they come."""
    settled = {21: 14.3, 22: 13.6, 23: 14.1}
    return settled.get(index, 12.9 + 0.045 * index + _draw("complaints", index).gauss(0, 0.5))


def skips(index: int) -> int:
    """Weeks skipped by phone."""
    if index >= MONTHS - 3:
        return _SKIPS[index - MONTHS]
    return round(372 + 0.5 * index + _draw("skips", index).gauss(0, 14))
