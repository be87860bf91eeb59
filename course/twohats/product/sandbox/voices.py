"""Two quarters at sixteen companies that serve the needs which some customers' voices name.

Each company has more or fewer customers of each segment, and its own people speak up. So a small
source may name other needs there.
"""

from __future__ import annotations

from functools import cache, lru_cache
from random import Random
from typing import NamedTuple

from twohats.answers.sandbox import VoicesSetting
from twohats.product.customers import (
    Losses,
    losses_of,
    lost_customers,
    sampled_shares,
    writers_who_left,
)
from twohats.product.sandbox.companies import COMPANIES, market_luck
from twohats.scenario.model import Scenario


class VoicesRun(NamedTuple):
    """One company after two quarters, beside the same company that does nothing.

    `kept_k` is what the customers bring in a quarter ($k) who would have left, `kept` how many they
    are, and `needs` what was served, the largest first.
    """

    kept_k: float
    kept: float
    needs: tuple[str, ...]


@lru_cache(maxsize=64)
def play_voices(setting: VoicesSetting, scenario: Scenario) -> tuple[VoicesRun, ...]:
    """What the voices are worth at each of the sixteen companies."""
    return tuple(_run(setting, scenario, company) for company in range(COMPANIES))


def _run(setting: VoicesSetting, scenario: Scenario, company: int) -> VoicesRun:
    needs = _heard(setting, scenario, company)
    kept = {
        name: _kept(needs, name, company, scenario, answers=setting.answers_letters)
        for name in scenario.market.segments
    }
    segments = scenario.market.segments
    dollars = sum(count * segments[name].contribution for name, count in kept.items())
    return VoicesRun(dollars / 1000, sum(kept.values()), needs)


def _heard(setting: VoicesSetting, scenario: Scenario, company: int) -> tuple[str, ...]:
    """The needs that the company counts most, out of those that may be behind a loss."""
    customers = scenario.customers
    shares = sampled_shares(
        customers,
        setting.source,
        setting.unit,
        setting.line,
        _luck(scenario, company),
        _seed(scenario, company, setting.source),
    )
    named = [need for need in sorted(shares) if _may_be_behind_a_loss(need, scenario)]
    return tuple(sorted(named, key=lambda need: -shares[need])[: setting.count])


def _kept(
    needs: tuple[str, ...], segment: str, company: int, scenario: Scenario, *, answers: bool
) -> float:
    """How many customers of a segment stay who would have left, with the same luck either way."""
    luck, seed = _luck(scenario, company)[segment], _seed(scenario, company, segment)
    losses = _losses(scenario, company, segment)
    writers = round(luck * writers_who_left(scenario.customers, segment)) if answers else 0
    lost = lost_customers(losses, needs, writers, seed)[-1]
    return lost_customers(losses, (), 0, seed)[-1] - lost


@cache
def _losses(scenario: Scenario, company: int, segment: str) -> Losses:
    losses, luck = losses_of(scenario.customers, segment), _luck(scenario, company)[segment]
    counts = ("customers", "left", "asked", "lapsed")
    return losses._replace(**{name: round(luck * getattr(losses, name)) for name in counts})


def _luck(scenario: Scenario, company: int) -> dict[str, float]:
    """How many times as many customers of each segment a company has."""
    return dict(zip(scenario.market.segments, market_luck(scenario)[company], strict=True))


def _seed(scenario: Scenario, company: int, name: str) -> int:
    return Random(f"{scenario.seed} {name} {company}").getrandbits(32)


def _may_be_behind_a_loss(name: str, scenario: Scenario) -> bool:
    need = scenario.customers.needs.get(name)
    return need is not None and need.may_be_behind_a_loss
