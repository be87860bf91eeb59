"""Measures of another box company for which a target is set: history, plan, and what it can bring.

A target that says something lies beyond what chance does to a quarter's mean, and within what the
plan can bring. No percentage hits that range in more than two of the eight.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from math import prod
from statistics import fmean, pstdev
from typing import NamedTuple

from twohats.scenario.charter import DEALS

from twohats_instructor.scenario.truth import SEED

MONTHS = 24


class Planned(NamedTuple):
    """A measure: level of the last quarter, spread of a month, and what is planned for it.

    `effect` is what the plan does to the measure where it is at work, and `shares` say where that
    is: whom it concerns, for how many of them it works, how many it reaches by the date.
    """

    name: str
    unit: str
    better: str
    level: float
    spread: float
    effect: float
    shares: tuple[float, ...]
    plan: str

    @property
    def gain(self) -> float:
        """The most that the whole plan can bring to the measure."""
        return round(self.effect * prod(self.shares), 3)


CASES = {
    "T01": Planned(
        "Boxes late or not complete", "of 100", "down", 9.0, 0.6, 1.8, (2 / 3,),
        "On the first of three routes, the vans have left at five for a year. On this route, 1.8 "
        "fewer of 100 boxes are late or not complete than before. By the date, the two other "
        "routes will do the same. All three carry the same number of boxes.",
    ),
    "T02": Planned(
        "Complaints", "per thousand boxes", "down", 14.0, 0.45, 4.0, (1 / 2, 1 / 2),
        "Of the 14 complaints, four are about swapped products. In a trial, the new rules "
        "prevented half of these four. By the date, the rules will apply on every second delivery "
        "round.",
    ),
    "T03": Planned(
        "NPS", "points", "up", 34.0, 4.8, 25.0, (4 / 5, 2 / 5),
        "NPS counts, of 100 people asked, those who would recommend the box (promoters), minus "
        "those who would not (detractors). Today 25 of 100 are detractors because nobody answers "
        "the phone. Where it was answered at once, four in five of these 25 became neutral: "
        "neither promoters nor detractors. By the date, it will be answered at once on two days "
        "of five.",
    ),
    "T04": Planned(
        "Refused cards that go through later", "of 100", "up", 41.0, 1.2, 12.0, (1 / 5,),
        "In a trial with a second try on payday, 12 more of 100 refused cards went through. By the "
        "date, the bank will allow a second try for one card in five.",
    ),
    "T05": Planned(
        "Calls to support", "per hundred customers", "down", 5.2, 0.9, 2.6, (3 / 4,),
        "Half of the 5.2 calls ask where the box is. People who get the new message no longer ask. "
        "By the date, about three in four customers will get it.",
    ),
    "T06": Planned(
        "Week-8 retention", "of 100 registrations", "up", 31.0, 0.4, 6.0, (0.15,),
        "Of 100 people who got a welcome call after they registered, 6 more were there in week 8 "
        "than of those without a call. By the date, there will be time to call 15 of 100.",
    ),
    "T07": Planned(
        "Weeks skipped for each subscription canceled", "weeks", "up", 0.30, 0.07, 0.30, (1 / 2,),
        "In a trial where skipping took one click, this measure was twice as high. By the date, "
        "every second customer will be able to skip with one click.",
    ),
    "T08": Planned(
        "Boxes with bread", "of 100", "up", 22.0, 1.6, 12.0, (1 / 4,),
        "In a district with a baker who delivers before six, 12 more of 100 boxes have bread. By "
        "the date, a quarter of the districts will have such a baker.",
    ),
}  # fmt: skip
#: Cases that the same round percentage would suit are in no deal together.
_PAIRS = (
    ("T01", "T06"), ("T02", "T03"), ("T05", "T04"), ("T07", "T08"), ("T03", "T06"), ("T01", "T05"),
    ("T08", "T03"), ("T04", "T07"), ("T06", "T05"), ("T02", "T01"), ("T07", "T06"), ("T04", "T03"),
    ("T05", "T08"), ("T02", "T07"), ("T08", "T01"), ("T06", "T02"),
)  # fmt: skip
TARGET_DEALS = list(_PAIRS)
_DECIMALS = {"T07": 3}


def months(id_: str) -> tuple[float, ...]:
    """Twenty-four months without a trend, of exactly that spread, the last quarter at the level."""
    case = CASES[id_]
    lot = random.Random(f"{SEED} target {id_}")
    raw = [lot.gauss(0, 1) for _ in range(MONTHS)]
    last = fmean(raw[-3:])
    raw[-3:] = [value - last for value in raw[-3:]]
    size = pstdev(raw)
    values = [case.level + value / size * case.spread for value in raw]
    return tuple(round(value, _DECIMALS.get(id_, 2)) for value in values)


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: the cases with their months, and which are dealt together."""
    names = tuple(f"month_{number}" for number in range(1, MONTHS + 1))
    rows = [
        (id_, case.name, case.unit, case.better, case.plan, *months(id_))
        for id_, case in CASES.items()
    ]
    yield "target_cases.csv", ("id", "name", "unit", "better", "plan", *names), rows
    yield (
        "target_deals.csv", ("deal", "ids"),
        [(number, " ".join(TARGET_DEALS[number])) for number in range(DEALS)],
    )  # fmt: skip
