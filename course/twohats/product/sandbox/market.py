"""A firm with weights of the learner's own against the rivals, at sixteen companies.

At each company an initiative works better or worse than elsewhere, and more or fewer customers can
be won, for every firm alike.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from twohats.answers.sandbox import MarketSetting
from twohats.product.sandbox.companies import initiative_luck, market_luck
from twohats.product.strategy import GIVEN_UP, Firm, Served, Won, fit, play_market, rivals
from twohats.scenario.model import Scenario

OWN = "Yours"


class MarketRun(NamedTuple):
    """One company's market after four quarters.

    `contribution_k` is what the customers that the firm has won bring in a quarter ($k);
    `customers` are its own by segment, and `rival` the most that another firm has won there.
    """

    contribution_k: float
    customers: tuple[float, ...]
    rival: tuple[float, ...]


def shares_of(setting: MarketSetting) -> tuple[float, float, float]:
    """The attention of each segment, together 1; without any all get the same."""
    parts = (setting.families, setting.singles, setting.offices)
    total = sum(parts)
    if not total:
        return (1 / 3, 1 / 3, 1 / 3)
    return parts[0] / total, parts[1] / total, parts[2] / total


@lru_cache(maxsize=64)
def play_firm(setting: MarketSetting, scenario: Scenario) -> tuple[MarketRun, ...]:
    """The firm against all rivals at each of the sixteen companies."""
    weights = shares_of(setting)
    firms = [Firm(OWN, "", _kept(setting, scenario), weights), *rivals(scenario, "")]
    luck = zip(_served(scenario), market_luck(scenario), strict=True)
    return tuple(_run(play_market(firms, scenario, *one), scenario) for one in luck)


def _kept(setting: MarketSetting, scenario: Scenario) -> tuple[str, ...]:
    """What the firm builds: all, or all but what fits its weights least. The law is kept."""
    if not setting.gives_up:
        return scenario.ids
    law, weights = scenario.backlog.law.initiative, shares_of(setting)
    free = (id_ for id_ in scenario.ids if id_ != law)
    given_up = sorted(free, key=lambda id_: fit(id_, weights, scenario))[:GIVEN_UP]
    return tuple(id_ for id_ in scenario.ids if id_ not in given_up)


@cache
def _served(scenario: Scenario) -> tuple[Served, ...]:
    """How far each initiative serves the segments at each company."""
    table = scenario.market.served
    return tuple(
        {id_: tuple(share * luck[id_] for share in shares) for id_, shares in table.items()}
        for luck in initiative_luck(scenario)
    )


def _run(market: tuple[Won, ...], scenario: Scenario) -> MarketRun:
    own = tuple(won.customers[OWN][-1] for won in market)
    rival = tuple(
        max(count[-1] for name, count in won.customers.items() if name != OWN) for won in market
    )
    dollars = (scenario.market.segments[won.segment].contribution for won in market)
    contribution = sum(count * each for count, each in zip(own, dollars, strict=True))
    return MarketRun(contribution / 1000, own, rival)
