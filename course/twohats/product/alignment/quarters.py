"""Two quarters of what was signed, week by week: what has come in so far."""

from __future__ import annotations

from math import ceil

from twohats.product.alignment.packages import Choices, chosen_options, over_capacity_weeks
from twohats.scenario.alignment_rooms import OptionWorth, Room

WEEKS, QUARTERS = 13, 6
LAST_WEEK = 2 * WEEKS


def brought_k(room: Room, package: Choices, weeks_lost: float = 0) -> list[float]:
    """The sum in $k at the end of each of 26 weeks.

    An option brings its value evenly from its quarter on. The first weeks of the second quarter
    pay for each back-end week over capacity, and then for `weeks_lost`: what was to be ready waits.
    """
    options, over = chosen_options(room, package), over_capacity_weeks(room, package) + weeks_lost
    sums, total = [], 0.0
    for week in range(1, LAST_WEEK + 1):
        total += sum(_in_week(option, week) for option in options)
        total -= room.rules["slip_k_per_week"] * _slip_in(over, week)
        sums.append(total)
    return sums


def _in_week(option: OptionWorth, week: int) -> float:
    if option.in_week is not None:
        return option.value_k if week == option.in_week else 0.0
    if option.from_quarter is None or ceil(week / WEEKS) < option.from_quarter:
        return 0.0
    weeks_live = (QUARTERS - option.from_quarter + 1) * WEEKS
    return option.value_k / weeks_live


def _slip_in(over: float, week: int) -> float:
    """How much of the weeks that are waited for falls into this week, 0 to 1."""
    return min(1.0, max(0.0, over - (week - WEEKS - 1))) if week > WEEKS else 0.0
