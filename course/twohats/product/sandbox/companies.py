"""Sixteen companies like Marrowby, of which none is Marrowby.

The pack has a few twins: companies with the same backlog, other effects and other hidden links.
Each company here has for every initiative the effect of a twin that is drawn by lot, and the links
of one; so the true world plays no part in what is tried.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from random import Random
from statistics import fmean

from twohats.scenario.model import Scenario, World

COMPANIES = 16


@cache
def companies(scenario: Scenario) -> tuple[World, ...]:
    """The sixteen, the same ones each time."""
    twins = [scenario.twin_world(deal) for deal in range(COMPANIES)]
    return tuple(
        _company(twins, Random(f"{scenario.seed} company {number}")) for number in range(COMPANIES)
    )


@cache
def market_luck(scenario: Scenario) -> tuple[tuple[float, float, float], ...]:
    """For each company, how many times as many customers could be won there in each segment.

    Chances to win are as unsure as the market's table says: each segment gets the range of one of
    the opportunities, and a value in it, both by lot.
    """
    rngs = [Random(f"{scenario.seed} market {number}") for number in range(COMPANIES)]
    return tuple((_win(rng, scenario), _win(rng, scenario), _win(rng, scenario)) for rng in rngs)


def _win(rng: Random, scenario: Scenario) -> float:
    one = rng.choice(list(scenario.market.opportunities.values()))
    return rng.triangular(one.win_low, one.win_high, one.win_chance) / one.win_chance


def _company(twins: list[World], rng: Random) -> World:
    effects = {id_: rng.choice(twins).effects[id_] for id_ in twins[0].effects}
    return replace(rng.choice(twins), effects=effects)


@cache
def initiative_luck(scenario: Scenario) -> tuple[Mapping[str, float], ...]:
    """For each company, how well an initiative works there: 1 is the mean of the sixteen."""
    worlds = companies(scenario)
    means = {id_: fmean(world.effects[id_] for world in worlds) for id_ in scenario.ids}
    return tuple(
        {id_: world.effects[id_] / mean if mean else 1.0 for id_, mean in means.items()}
        for world in worlds
    )
