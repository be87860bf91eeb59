"""Two years of measures at a company like Marrowby, where the campaign does more or less good.

What a month's luck adds to each measure is as much as it adds at Marrowby.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, log
from random import Random
from statistics import fmean
from typing import NamedTuple

from twohats.product.metrics import displaced_share, luck
from twohats.scenario.measures import Campaign, CohortAge, Measures, Month

_PRIZE, _ORGANIC = "prize", "organic"
#: Week 8, two months after registering: nothing later is counted here.
_LAST_AGE = 2
#: Of 100 open subscriptions so many are lost in a month, as the report has it over a quarter.
_LEFT = 0.0686


class Draw(NamedTuple):
    """What the campaign does at a company.

    It draws `pull` times as many people as at Marrowby, `stay` times as many of them are there in
    week 8, and of 1 drawn `displaced` would have come anyway. Each costs `cost` times as much.
    """

    pull: float
    stay: float
    displaced: float
    cost: float = 1.0


def draw_of(name: str) -> Draw:
    """The campaign of a company, by lot: most do harm, and some are good."""
    lot = Random(name)
    stay = exp(lot.uniform(log(0.5), log(8)))
    return Draw(lot.uniform(0.7, 1.3), stay, lot.uniform(0.1, 0.5))


def company_measures(measures: Measures, draw: Draw, name: str) -> Measures:
    """Marrowby's two years with another campaign and another luck, which `name` stands for."""
    lot = Random(f"{name} months")
    cohorts = tuple(
        row for month in measures.cohort_months for row in _cohorts(measures, month, draw, lot)
    )
    campaigns = tuple(_campaign(one, draw) for one in measures.campaigns)
    return measures.with_tables(_history(measures, cohorts, lot), cohorts, campaigns)


def _cohorts(measures: Measures, month: str, draw: Draw, lot: Random) -> list[CohortAge]:
    """A month's registrations at each age: drawn ones, and the others who come all the same."""
    rows = [row for age in range(_LAST_AGE + 1) for row in measures.at_age(month, age)]
    drawn = next((row.registrations for row in rows if row.source == _PRIZE), 0)
    back = (displaced_share(measures) - draw.displaced * draw.pull) * drawn
    chance = 1 + lot.gauss(0, _organic_luck(measures))
    return [
        _scaled(row, draw.pull, draw.stay if row.age else 1.0)
        if row.source == _PRIZE
        else _scaled(row, chance * (1 + back / row.registrations))
        if row.source == _ORGANIC
        else row
        for row in rows
    ]


def _scaled(row: CohortAge, people: float, stay: float = 1.0) -> CohortAge:
    registrations = round(row.registrations * people)
    kept = min(registrations, round(row.kept * people * stay))
    return row._replace(registrations=registrations, kept=kept)


def _organic_luck(measures: Measures) -> float:
    """What chance does to a month's registrations, as a share of them."""
    counts = [row.registrations for row in measures.cohorts if _is_new(row, _ORGANIC)]
    return luck(counts) / fmean(counts)


def _is_new(row: CohortAge, source: str) -> bool:
    return row.source == source and row.age == 0


def _campaign(one: Campaign, draw: Draw) -> Campaign:
    if not one.is_draw:
        return one
    cost = round(one.cost * draw.pull * draw.cost)
    return one._replace(cost=cost, registrations=round(one.registrations * draw.pull))


def _history(measures: Measures, cohorts: Sequence[CohortAge], lot: Random) -> tuple[Month, ...]:
    """The report's months: what follows from the cohorts, and the rest with its luck."""
    more = _more_open(measures, cohorts)
    wobble = {
        name: _wobble(measures, lambda month, name=name: getattr(month, name))  # type: ignore[misc]
        for name in ("nps", "complete_on_time", "complaints", "skips", "boxes_per_active")
    }
    months = []
    for index, month in enumerate(measures.history):
        chance = {name: lot.gauss(0, amount) for name, amount in wobble.items()}
        active = round(month.active + more[index])
        months.append(
            month._replace(
                registrations=sum(r.registrations for r in cohorts if _is(r, month.month, 0)),
                active=active,
                boxes=round(active * (month.boxes_per_active + chance["boxes_per_active"])),
                nps=round(month.nps + chance["nps"]),
                complete_on_time=month.complete_on_time + chance["complete_on_time"],
                complaints=month.complaints + chance["complaints"],
                skips=round(month.skips + chance["skips"]),
            )
        )
    return tuple(months)


def _wobble(measures: Measures, value: Callable[[Month], float]) -> float:
    return luck([value(month) for month in measures.history])


def _is(row: CohortAge, month: str, age: int) -> bool:
    return row.cohort == month and row.age == age


def _more_open(measures: Measures, cohorts: Sequence[CohortAge]) -> list[float]:
    """By how many the open subscriptions differ from Marrowby's, month by month."""
    months = measures.cohort_months
    more = [0.0] * _LAST_AGE
    for month in months[:-_LAST_AGE]:
        kept = sum(row.kept for row in cohorts if _is(row, month, _LAST_AGE))
        own = sum(row.kept for row in measures.at_age(month, _LAST_AGE))
        more.append(more[-1] * (1 - _LEFT) + kept - own)
    return more
