"""What chance does to a measure, and the range in which a target says something."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, pstdev

#: Eight of ten quarters lie within so many standard deviations.
_EIGHT_OF_TEN = 1.2816
#: A quarter's mean is compared with a quarter's mean.
_QUARTER = 3


def spread(months: Sequence[float]) -> float:
    """The usual distance of a month from a straight line through all, in the measure's unit."""
    return pstdev(_beside_line(months))


def settled(months: Sequence[float], level: float) -> list[float]:
    """The same luck around one level: each month's distance from the line, added to it."""
    return [level + value for value in _beside_line(months)]


def _beside_line(months: Sequence[float]) -> list[float]:
    """By how much each month lies above or below a straight line through all."""
    middle, mean = (len(months) - 1) / 2, fmean(months)
    slope = sum((place - middle) * value for place, value in enumerate(months)) / sum(
        (place - middle) ** 2 for place in range(len(months))
    )
    return [value - mean - slope * (place - middle) for place, value in enumerate(months)]


def luck(months: Sequence[float]) -> float:
    """The same where a measure also bends: from the second differences, which a bend leaves small.

    Those of independent months have six times a month's variance.
    """
    bends = [
        months[place] - 2 * months[place + 1] + months[place + 2]
        for place in range(len(months) - 2)
    ]
    return sqrt(fmean(bend**2 for bend in bends) / 6)


def least_change(months: Sequence[float]) -> float:
    """By so much the means of two quarters differ by chance, in eight cases out of ten."""
    return _EIGHT_OF_TEN * spread(months) * sqrt(2 / _QUARTER)


def target_range(months: Sequence[float], gain: float, better: str) -> tuple[float, float]:
    """From the least target beyond chance to the most that a plan can bring, lower number first."""
    today, sign = fmean(months[-_QUARTER:]), 1 if better == "up" else -1
    ends = (today + sign * least_change(months), today + sign * gain)
    return min(ends), max(ends)
