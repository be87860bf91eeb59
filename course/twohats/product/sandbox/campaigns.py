"""Two years of a campaign at sixteen companies, with a measure that says each month if it goes on.

At each company the campaign draws more or fewer people, more or fewer of them stay, and more or
fewer would have come anyway. At most companies it does harm, at some it pays.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from twohats.answers.sandbox import CampaignSetting
from twohats.product.metrics import (
    CampaignYears,
    decide,
    dollars_a_customer,
    kept,
    marketing_cost,
    stop_month,
    years_of,
)
from twohats.product.sandbox.campaign_company import company_measures, draw_of
from twohats.product.sandbox.companies import COMPANIES
from twohats.scenario.measures import Measures
from twohats.scenario.model import Scenario


class CampaignRun(NamedTuple):
    """One company after two years, counted over the months whose accounts have reached week 8.

    `brought_k` is what all new customers bring in their first quarter after week 8, less what
    marketing paid for them ($k); `kept` is how many they are, `months` how long of
    them the campaign ran.
    """

    brought_k: float
    kept: int
    months: int


@lru_cache(maxsize=64)
def play_campaign(setting: CampaignSetting, scenario: Scenario) -> tuple[CampaignRun, ...]:
    """The campaign at each of the sixteen companies."""
    return tuple(_run(setting, scenario, company) for company in range(COMPANIES))


def _run(setting: CampaignSetting, scenario: Scenario, company: int) -> CampaignRun:
    measures = _measures(setting.stay, setting.cost, company, scenario)
    years = years_of(measures, dollars_a_customer(scenario))
    stopped = _stopped(setting.goal, years, scenario)
    customers = kept(years, stopped)
    paid = marketing_cost(measures)
    last = len(paid) if stopped is None else stopped + 1
    paid = [*paid[:last], *marketing_cost(measures, has_draws=False)[last:]][: len(customers)]
    brought = sum(customers) * dollars_a_customer(scenario) - sum(paid)
    return CampaignRun(brought / 1000, sum(customers), min(last, len(customers)) - years.start)


def _stopped(goal: str, years: CampaignYears, scenario: Scenario) -> int | None:
    """The month after which there is no campaign; None where it goes on, as no measure stops it."""
    if goal == "never":
        return years.start - 1
    if goal not in years.shown:
        return None
    return stop_month(decide(years, goal, scenario.kpis.types[goal].better))


@cache
def _measures(stay: int, cost: int, company: int, scenario: Scenario) -> Measures:
    name = f"{scenario.seed} campaign {company}"
    draw = draw_of(name)
    changed = draw._replace(stay=draw.stay * stay / 100, cost=cost / 100)
    return company_measures(scenario.measures, changed, name)
