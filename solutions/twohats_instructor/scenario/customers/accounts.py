"""23,910 subscriptions that were open on 1 April 2027, and what became of each by 30 June.

The months in which they began are those of the cohorts. How keen a customer is stays in no table:
keen ones stay longer, open the app more often, and dare to phone.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.customers.losses import CLOSED, LAPSED, LEFT, SEGMENTS
from twohats_instructor.scenario.measures.cohorts import SOURCES, kept, month

HEADER = ("account_id", "segment", "start_month", "price", "weeks_active", "source", "status")
QUARTER = (date(2027, 4, 1), date(2027, 6, 30))
WEEKS = 13
#: The cohort of March 2027 is the twenty-first; those of the last two months have no third box yet.
_NOW, _YOUNGEST = 20, 18
_OLDEST = -134  # May 2014
_GONE_A_MONTH = 0.021
#: The price of a weekly box: its size, and what it contributes in a quarter, in dollars.
BOXES = {
    18: ("small", 44),
    26: ("medium", 72),
    34: ("large", 96),
    150: ("crate", 400),
    210: ("two crates", 560),
    330: ("three crates", 880),
}
_PRICES = {
    "Families": {26: 2700, 34: 8100},
    "Singles and couples": {18: 9600, 26: 3200},
    "Offices": {150: 132, 210: 110, 330: 68},
}
#: How much faster those go who are not keen, and whom a draw has brought.
_KEEN_HURRY = (1.35, 1.0, 0.55)
_PRIZE_HURRY = 1.4


class SourceAccount(NamedTuple):
    """One subscription. `keen` is 0, 1 or 2; `left_week` the week of the quarter, None if open."""

    id: str
    segment: str
    start_month: str
    price: int
    weeks_active: int
    source: str
    status: str
    keen: int
    left_week: int | None

    @property
    def row(self) -> tuple:
        """The cells of accounts.csv."""
        return self[:7]

    @property
    def contribution(self) -> int:
        """Dollars a quarter."""
        return BOXES[self.price][1]


class _Start(NamedTuple):
    month: int
    source: str


@cache
def accounts() -> tuple[SourceAccount, ...]:
    """All of them by their beginning."""
    starts = _starts()
    segments = _segments(starts)
    keen = _keen(starts)
    fates = _fates(starts, segments, keen)
    prices = _prices(segments)
    return tuple(
        _account(place, start, segments[place], prices[place], keen[place], *fates[place])
        for place, start in enumerate(starts)
    )


def by_status(status: str) -> list[SourceAccount]:
    """The accounts with one status."""
    return [account for account in accounts() if account.status == status]


def _draw(name: str) -> random.Random:
    return random.Random(f"{truth.SEED}/accounts/{name}")


def _starts() -> list[_Start]:
    """Month and source of each: the survivors of the cohorts, and of the years before."""
    starts = [
        _Start(index, source)
        for index in range(_YOUNGEST + 1)
        for source in SOURCES
        for _ in range(kept(index, source, _NOW - index))
    ]
    total = sum(number for number, _each, _lost in truth.SEGMENTS.values())
    offices = truth.SEGMENTS["Offices"][0] - sum(start.source == "office" for start in starts)
    starts += _older(total - len(starts), offices)
    return sorted(starts, key=lambda start: start.month)


def _older(count: int, offices: int) -> Iterator[_Start]:
    draw = _draw("older")
    months = range(-1, _OLDEST - 1, -1)
    weights = [(1 - _GONE_A_MONTH) ** -month for month in months]
    for place, index in enumerate(draw.choices(months, weights, k=count)):
        source = "office" if place < offices else "referral" if draw.random() < 0.13 else "organic"
        yield _Start(index, source)


def _segments(starts: list[_Start]) -> list[str]:
    """Exactly as many of each segment as there are; draws reach singles, years keep families."""
    draw = _draw("segments")
    lean = {"prize": 0.12, "referral": -0.1, "organic": 0.0}
    keys = [
        (draw.random() + lean.get(start.source, 0) + (0.15 if start.month > 0 else -0.1), place)
        for place, start in enumerate(starts)
        if start.source != "office"
    ]
    families = {place for _key, place in sorted(keys)[: truth.SEGMENTS["Families"][0]]}
    return [
        "Offices"
        if start.source == "office"
        else "Families"
        if place in families
        else "Singles and couples"
        for place, start in enumerate(starts)
    ]


def _keen(starts: list[_Start]) -> list[int]:
    """Among those who have stayed for years more are keen."""
    draw = _draw("keen")
    levels = []
    for start in starts:
        years = min(4.0, (_NOW - start.month) / 12)
        levels.append(
            draw.choices((0, 1, 2), (2.0 - 0.35 * years, 1.0 + 0.1 * years, 0.1 + 0.5 * years))[0]
        )
    return levels


def _fates(
    starts: list[_Start], segments: list[str], keen: list[int]
) -> list[tuple[str, int | None]]:
    """Status and week of leaving; as many leave of each segment as do."""
    draw = _draw("fates")
    fates: list[tuple[str, int | None]] = [("active", None)] * len(starts)
    for number, segment in enumerate(SEGMENTS):
        places = [place for place, own in enumerate(segments) if own == segment]
        weights = {place: _hurry(starts[place], keen[place]) for place in places}
        # Of each the time of a race: whoever is in a hurry is early.
        race = sorted(places, key=lambda place: draw.expovariate(weights[place]))
        leavers = race[: LEFT[number]]
        draw.shuffle(leavers)
        lapsed, closed = LAPSED[number], CLOSED[number]
        for order, place in enumerate(leavers):
            status = (
                "lapsed" if order < lapsed else "closed" if order < lapsed + closed else "canceled"
            )
            fates[place] = (status, draw.randint(1, WEEKS))
    return fates


def _hurry(start: _Start, keen: int) -> float:
    """How fast somebody goes, beside the others."""
    age = _NOW - start.month
    young = 1.8 if age <= 4 else 1.25 if age <= 12 else 0.8
    return young * _KEEN_HURRY[keen] * (_PRIZE_HURRY if start.source == "prize" else 1)


def _prices(segments: list[str]) -> list[int]:
    """A price for each account, as many of each as there are."""
    draw = _draw("prices")
    decks = {}
    for segment, counts in _PRICES.items():
        deck = [price for price, count in counts.items() for _ in range(count)]
        draw.shuffle(deck)
        decks[segment] = iter(deck)
    return [next(decks[segment]) for segment in segments]


def _account(
    place: int,
    start: _Start,
    segment: str,
    price: int,
    keen: int,
    status: str,
    left_week: int | None,
) -> SourceAccount:
    first = date.fromisoformat(month(start.month) + "-01")
    first += timedelta(days=(place * 7919) % 28)
    last = QUARTER[1] if left_week is None else QUARTER[0] + timedelta(days=7 * left_week - 1)
    weeks = max(5, (last - first).days // 7)
    return SourceAccount(
        f"M{10_001 + place}", segment, month(start.month), price, weeks, start.source, status,
        keen, left_week,
    )  # fmt: skip


def rows() -> Iterator[tuple]:
    """The rows of accounts.csv, in the order in which they began."""
    return (account.row for account in accounts())


def box_rows() -> list[tuple]:
    """The rows of boxes.csv: price, size, contribution in a quarter."""
    return [(price, *cells) for price, cells in BOXES.items()]
