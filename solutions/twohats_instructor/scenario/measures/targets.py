"""Measures of another box company for which a target is set: history, plan, and what it can bring.

A target that says something lies beyond what chance does to a quarter's mean, and within what the
plan can bring. No percentage hits that range in more than two of the eight.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from statistics import fmean, pstdev
from typing import NamedTuple

from twohats.scenario.charter import DEALS

from twohats_instructor.scenario.truth import SEED

MONTHS = 24


class Planned(NamedTuple):
    """A measure: level of the last quarter, spread of a month, and the gain of the whole plan."""

    name: str
    unit: str
    better: str
    level: float
    spread: float
    gain: float
    plan: str


CASES = {
    "T01": Planned(
        "Boxes late or not complete", "of 100", "down", 9.0, 0.6, 1.2,
        "On the first of three routes, the vans have left at five for a year: there 1.8 fewer of "
        "100 boxes are late than before. By the date, the two other routes do the same; all three "
        "are as large.",
    ),
    "T02": Planned(
        "Complaints", "per thousand boxes", "down", 14.0, 0.45, 1.0,
        "Of the 14, four are about swapped products. In the trial the new rules took away half of "
        "these. By the date they hold on every second round.",
    ),
    "T03": Planned(
        "NPS", "points", "up", 34.0, 4.8, 8.0,
        "Of 100 people asked, 25 say no because of the phone. Where it was picked up at once, "
        "four in five of them turned neutral. By the date that is so on two of five days.",
    ),
    "T04": Planned(
        "Refused cards that go through later", "of 100", "up", 41.0, 1.2, 2.4,
        "A second try on payday brings 12 of 100 cards that would have stayed refused. By the date "
        "the bank allows it for one card in five.",
    ),
    "T05": Planned(
        "Calls to support", "per hundred customers", "down", 5.2, 0.9, 1.95,
        "Half of the 5.2 calls ask where the box is. People who get the new message no longer ask; "
        "by the date about three in four customers get it.",
    ),
    "T06": Planned(
        "Week-8 retention", "of 100 registrations", "up", 31.0, 0.4, 0.9,
        "Of 100 new customers who got the welcome call, 6 more were there in week 8. By the date "
        "there are enough people to call 15 of 100.",
    ),
    "T07": Planned(
        "Weeks skipped for each subscription canceled", "weeks", "up", 0.30, 0.07, 0.15,
        "Where skipping takes one click, the measure was twice as high. By the date every "
        "second customer has the click.",
    ),
    "T08": Planned(
        "Boxes with bread", "of 100", "up", 22.0, 1.6, 3.0,
        "A baker who delivers before six adds 12 of 100 boxes in a district. By the date bakers "
        "like that are found for a quarter of the districts.",
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
