"""What a strategy wins in its own segment: by putting it first, and by giving up cards."""

from __future__ import annotations

from collections.abc import Collection
from statistics import fmean
from typing import NamedTuple

from twohats.product.strategy import (
    QUARTERS,
    WEEKS_A_QUARTER,
    Firm,
    own_firm,
    play_market,
    rivals,
    weeks_live,
)
from twohats.scenario import Scenario

_OWN = "Own"
_NEVER = QUARTERS * WEEKS_A_QUARTER + 1


class StrategyGain(NamedTuple):
    """The customers of one segment after four quarters, in whole numbers that add up.

    `even` is won by a firm that keeps all and ranks nothing; `put_first` comes with the strategy
    alone, and `given_up` with the cards that are given up, which may cost customers. `elsewhere` is
    what the strategy alone loses in the other segments. What is kept is ready `weeks_sooner` on
    average.
    """

    segment: str
    even: int
    put_first: int
    given_up: int
    elsewhere: int
    weeks_sooner: float

    @property
    def own(self) -> int:
        """What the firm wins as it is."""
        return self.even + self.put_first + self.given_up


def strategy_gain(strategy: str, given_up: Collection[str], scenario: Scenario) -> StrategyGain:
    """The parts of what a strategy wins where it puts customers first."""
    weights = scenario.market.strategies[strategy].weights
    place = weights.index(max(weights))
    even = _won(Firm(_OWN, "", scenario.ids), strategy, scenario)
    first, own = (
        _won(own_firm(strategy, cards, scenario, _OWN), strategy, scenario)
        for cards in ((), given_up)
    )
    return StrategyGain(
        segment=list(scenario.market.segments)[place],
        even=even[place],
        put_first=first[place] - even[place],
        given_up=own[place] - first[place],
        elsewhere=sum(even) - even[place] - sum(first) + first[place],
        weeks_sooner=_weeks_sooner(strategy, given_up, scenario),
    )


def _won(firm: Firm, strategy: str, scenario: Scenario) -> list[int]:
    """What a firm wins in each segment beside the rivals of a strategy."""
    market = play_market([firm, *rivals(scenario, strategy)], scenario)
    return [round(won.customers[_OWN][-1]) for won in market]


def _weeks_sooner(strategy: str, given_up: Collection[str], scenario: Scenario) -> float:
    """By how many weeks what is kept is ready sooner, on average."""
    kept = [id_ for id_ in scenario.ids if id_ not in given_up]
    before, after = (
        weeks_live(own_firm(strategy, cards, scenario, _OWN), scenario) for cards in ((), given_up)
    )
    return fmean(before.get(id_, _NEVER) - after.get(id_, _NEVER) for id_ in kept) if kept else 0.0
