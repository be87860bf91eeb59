"""Marrowby's two years as a report shows them, and without the prize draws."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from statistics import fmean

from twohats.product.metrics.campaign import CampaignYears
from twohats.product.metrics.chance import settled
from twohats.scenario.measures import Measures
from twohats.scenario.model import Scenario

#: The four measures that rise, or seem to, when the curtain opens.
FIRST_SCREEN = ("K08", "K09", "K10", "K11")
#: Week 8 is known two months after the month of registering.
WEEK_8 = 2
_PRIZE = "prize"


def registered(measures: Measures, month: str, source: str) -> int:
    """Accounts that were opened in a month by one source."""
    return _row(measures, month, source, 0)[0]


def in_week_8(measures: Measures, month: str, source: str) -> int | None:
    """How many of them take boxes in week 8; None if that is not known yet."""
    return _row(measures, month, source, WEEK_8)[1]


def _row(measures: Measures, month: str, source: str, age: int) -> tuple[int, int | None]:
    """Registrations, and how many are left at an age; a source without any has none left."""
    rows = {row.source: row for row in measures.at_age(month, age)}
    if not rows:
        return 0, None
    return (rows[source].registrations, rows[source].kept) if source in rows else (0, 0)


def known_months(measures: Measures) -> tuple[str, ...]:
    """The months whose week 8 has come."""
    return measures.cohort_months[:-WEEK_8]


def displaced_share(measures: Measures) -> float:
    """How many who would have come by themselves one drawn registration takes the place of.

    The slope of a straight line through the months: drawn registrations, and those by themselves.
    """
    months = measures.cohort_months
    drawn = [registered(measures, month, _PRIZE) for month in months]
    organic = [registered(measures, month, "organic") for month in months]
    middle, mean = fmean(drawn), fmean(organic)
    together = sum((x - middle) * (y - mean) for x, y in zip(drawn, organic, strict=True))
    return -together / sum((x - middle) ** 2 for x in drawn)


def registrations_without(measures: Measures) -> list[int]:
    """Registrations of each month as they would have been without prize draws."""
    share = displaced_share(measures)
    return [
        round(row.registrations - (1 - share) * registered(measures, row.month, _PRIZE))
        for row in measures.history
    ]


def kept_with(measures: Measures) -> list[int]:
    """Customers in week 8 of each month whose week 8 has come."""
    return [sum(row.kept for row in measures.at_age(m, WEEK_8)) for m in known_months(measures)]


def kept_without(measures: Measures) -> list[int]:
    """The same without draws: those who would have come by themselves stay as their like do."""
    share, counts = displaced_share(measures), []
    for month in known_months(measures):
        rows = {row.source: row for row in measures.at_age(month, WEEK_8)}
        organic = rows["organic"]
        more = share * registered(measures, month, _PRIZE) * organic.kept / organic.registrations
        drawn = rows[_PRIZE].kept if _PRIZE in rows else 0
        counts.append(round(sum(row.kept for row in rows.values()) - drawn + more))
    return counts


def marketing_cost(measures: Measures, *, has_draws: bool = True) -> list[int]:
    """Dollars that marketing paid in each month; without draws, for all the rest."""
    return [
        sum(
            one.cost
            for one in measures.campaigns
            if one.month == month and (has_draws or not one.is_draw)
        )
        for month in measures.cohort_months
    ]


def shown_series(measures: Measures, dollars_a_customer: float) -> dict[str, list[float]]:
    """Each measure that has a history, month by month as the report shows it, by its id.

    Of a cohort the report shows what is known: that of two months before. `dollars_a_customer` is
    what one brings in a quarter. What nobody has counted is absent.
    """
    months = measures.history
    counts = [measures.history[index].registrations for index in range(len(months))]
    kept, cost = _late(kept_with(measures)), _late(marketing_cost(measures)[:-WEEK_8])
    opened = _late(counts[:-WEEK_8])
    return {
        "K01": _kept_over_quarter(measures, kept),
        "K02": [month.skips / month.canceled for month in months],
        "K03": [month.complete_on_time for month in months],
        "K05": [100 * k / n for k, n in zip(kept, opened, strict=True)],
        "K06": [month.complaints for month in months],
        "K08": [float(count) for count in counts],
        "K09": [float(count) for count in accumulate(counts)],
        "K10": [month.boxes_per_active for month in months],
        "K11": [float(month.active) for month in months],
        "K12": [float(count) for count in kept],
        "K13": [c / k for c, k in zip(cost, kept, strict=True)],
        "K14": [(k * dollars_a_customer - c) / 1000 for c, k in zip(cost, kept, strict=True)],
        "K15": [float(month.nps) for month in months],
    }


def _late(counts: Sequence[float]) -> list[float]:
    """As the report shows cohorts: two months late, and the first one until then."""
    return [counts[0]] * WEEK_8 + list(counts)


def _kept_over_quarter(measures: Measures, new: Sequence[float]) -> list[float]:
    """Of 100 subscriptions, how many are left after three months that lose as this month does.

    Whoever left without canceling is in no column: the sum of the month tells.
    """
    months = measures.history
    before = [months[0].active + months[0].canceled - months[0].came_back - new[0]]
    before += [month.active for month in months[:-1]]
    lost = [
        active + came + month.came_back - month.active
        for active, came, month in zip(before, new, months, strict=True)
    ]
    shares = [gone / active for gone, active in zip(lost, before, strict=True)]
    shares[0] = shares[1]  # the month before the history isn't known
    return [100 * (1 - 3 * share) for share in shares]


@cache
def campaign_years(scenario: Scenario) -> CampaignYears:
    """The two stored years, in which prize draws can be stopped."""
    return years_of(scenario.measures, dollars_a_customer(scenario))


def quiet_months(scenario: Scenario, count: int) -> dict[str, list[float]]:
    """So many months in which nobody attacks, of each measure that has a history.

    The luck of the last ones around today's value: a measure on its way up or down has none of its
    past in it, so a limit means the same for each.
    """
    types = scenario.kpis.types
    shown = campaign_years(scenario).shown
    return {id_: settled(months[-count:], types[id_].today) for id_, months in shown.items()}


def dollars_a_customer(scenario: Scenario) -> float:
    """What a customer brings in a quarter, on average: who leaves within it brings about half."""
    groups = scenario.company.customer_groups
    subscriptions = sum(group.subscriptions for group in groups)
    brought = (g.subscriptions * g.contribution_each * (1 - g.leave_percent / 200) for g in groups)
    return sum(brought) / subscriptions


def years_of(measures: Measures, dollars: float) -> CampaignYears:
    """Two years of measures as a goal reads them; a customer brings `dollars` in a quarter."""
    drawn = [registered(measures, month, _PRIZE) for month in measures.cohort_months]
    start = next(index for index, count in enumerate(drawn) if count)
    series = shown_series(measures, dollars)
    return CampaignYears(start, series, kept_with(measures), kept_without(measures))
