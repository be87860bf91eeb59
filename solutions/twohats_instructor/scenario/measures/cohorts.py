"""Who of each month's registrations still takes boxes, by source: the truth of lesson 06.

Prize draws bring registrations that hardly stay, and take the place of some who would have come by
themselves. Nothing else changes: each source keeps its own curve.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from twohats_instructor.scenario import truth

MONTHS = 24
HEADER = ("cohort", "source", "registrations", "age", "kept")
SOURCES = ("organic", "referral", "prize", "office")
#: Registrations by prize draw, month by month.
DRAWN = (
    0, 0, 0, 0, 270, 520, 800, 1070, 1370, 1640, 1940, 2200,
    2500, 2780, 3090, 3370, 3670, 3960, 4230, 4470, 4640, 4710, 4745, 4780,
)  # fmt: skip
#: All registrations of the first and of the last quarter.
_FIRST, _LAST = (5310, 5345, 5345), (8490, 8535, 8575)
#: One drawn registration takes the place of so many who would have come anyway.
DISPLACED = 0.338
_ORGANIC, _REFERRED, _OFFICES = 4788, 533, 12
#: The share that takes boxes at the end of the month of registering, and one and two months later.
_FIRST_MONTHS = {
    "organic": (0.70, 0.43, 0.302),
    "referral": (0.80, 0.53, 0.403),
    "prize": (0.46, 0.13, 0.0525),
    "office": (0.96, 0.92, 0.85),
}
#: Of those, the share that goes in each later month; who has stayed long goes less.
_LATER = (0.085, 0.080, 0.076, 0.072, 0.069, 0.066, 0.063, 0.061, 0.059, 0.057, 0.055, 0.054)
_EVER = 0.050
_HURRY = {"organic": 1.0, "referral": 0.9, "prize": 1.25, "office": 0.45}


def month(index: int) -> str:
    """The label of a month, counted from July 2025: negative ones lie before."""
    year, number = divmod(2025 * 12 + 6 + index, 12)
    return f"{year}-{number + 1:02d}"


@cache
def registrations(index: int) -> dict[str, int]:
    """Registrations of a month by source."""
    jitter = random.Random(f"{truth.SEED}/registrations/{index}").randint(-22, 22)
    referred = _REFERRED + 2 * index + jitter // 4
    organic = round(_ORGANIC - DISPLACED * DRAWN[index]) + jitter
    totals = dict(zip((0, 1, 2, 21, 22, 23), _FIRST + _LAST, strict=True))
    if index in totals:
        organic = totals[index] - referred - DRAWN[index] - _OFFICES
    counts = {"organic": organic, "referral": referred, "prize": DRAWN[index]}
    return counts | {"office": _OFFICES}


@cache
def kept(index: int, source: str, age: int) -> int:
    """How many of a month's registrations take boxes at the end of the month `age` months later."""
    luck = random.Random(f"{truth.SEED}/luck/{index}").uniform(-0.003, 0.003)
    return round(registrations(index)[source] * curve(source, age) * (1 + luck))


def curve(source: str, age: int) -> float:
    """The share of a source's registrations that takes boxes so many months later."""
    first = _FIRST_MONTHS[source]
    if age < len(first):
        return first[age]
    share = first[-1]
    for later in range(age - len(first) + 1):
        gone = _LATER[later] if later < len(_LATER) else _EVER
        share *= 1 - gone * _HURRY[source]
    return share


def kept_of_all(index: int, age: int) -> int:
    """The same over all sources."""
    return sum(kept(index, source, age) for source in SOURCES)


def week8(index: int) -> float:
    """Week-8 retention of a month's registrations, in per cent."""
    return 100 * kept_of_all(index, 2) / sum(registrations(index).values())


def rows() -> Iterator[tuple[str, str, int, int, int]]:
    """One row for each cohort, source and month that has passed since."""
    for index in range(MONTHS):
        for source, registered in registrations(index).items():
            if registered:
                for age in range(MONTHS - index):
                    yield month(index), source, registered, age, kept(index, source, age)
