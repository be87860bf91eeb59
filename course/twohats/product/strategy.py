"""Strategies: what falls outside one, and four quarters of firms that give up something or nothing.

A firm builds all that it keeps at the same time, and gives the more of its people to an initiative
the better it fits. What is live makes its box stronger in each segment; how much of that customers
meet follows from the attention that the strategy gives the segment. Customers come by themselves or
because others have, after F. M. Bass, A New Product Growth for Model Consumer Durables, Management
Science 15 (1969).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from twohats.scenario import Scenario
from twohats.scenario.market import FIT

QUARTERS, WEEKS_A_QUARTER = 4, 13
#: So many cards are given up in the lesson, and by each rival with a strategy.
GIVEN_UP = 4
#: The firm that gives up nothing.
FOR_ALL = "Box for All"
#: So near to the border of what fits, good people disagree.
DOUBT = 0.03
#: What every box offers before anything new is live.
_OFFERED = 0.8
#: Of those who could come, the share that comes in a quarter by itself, and because others have.
_BY_THEMSELVES, _BY_OTHERS = 0.08, 0.2


#: How far each initiative serves families, singles and offices.
Served = Mapping[str, Sequence[float]]


class Sorted(NamedTuple):
    """The initiatives outside a strategy and inside it; those in doubt are in neither."""

    outside: tuple[str, ...]
    inside: tuple[str, ...]


@dataclass(frozen=True)
class Firm:
    """A firm by its strategy's id, or "" if it serves everybody alike, and what it builds.

    `weights` are those of a strategy that no table has: families, singles, offices, together 1.
    """

    name: str
    strategy: str
    kept: tuple[str, ...]
    weights: tuple[float, float, float] | None = None


class Won(NamedTuple):
    """The customers of one segment that each firm has won, by the end of each quarter."""

    segment: str
    customers: Mapping[str, tuple[float, ...]]

    def places(self) -> dict[str, int]:
        """Who is first, second and so on at the end; equals in whole customers share a place."""
        ends = {name: round(count[-1]) for name, count in self.customers.items()}
        return {name: 1 + sum(other > end for other in ends.values()) for name, end in ends.items()}


@cache
def sorted_by_fit(scenario: Scenario, strategy: str) -> Sorted:
    """What falls outside a strategy, and what doesn't; the law is inside every one."""
    law = scenario.backlog.law.initiative
    fits = {id_: scenario.market.fit(id_, strategy) for id_ in scenario.ids if id_ != law}
    outside = tuple(id_ for id_, fit in fits.items() if fit < FIT - DOUBT)
    inside = tuple(id_ for id_, fit in fits.items() if fit > FIT + DOUBT)
    return Sorted(outside, (*inside, law))


def rivals(scenario: Scenario, strategy: str) -> list[Firm]:
    """The firms beside one with that strategy: each gives up four cards, and the last one none."""
    others = [id_ for id_ in scenario.market.strategies if id_ != strategy]
    firms = [Firm(_rival_name(scenario, id_), id_, _best_kept(scenario, id_)) for id_ in others]
    return [*firms, Firm(FOR_ALL, "", scenario.ids)]


def _rival_name(scenario: Scenario, strategy: str) -> str:
    """The rival of the segment to which a strategy gives most."""
    weights = scenario.market.strategies[strategy].weights
    segments = list(scenario.market.segments.values())
    return segments[weights.index(max(weights))].rival


def _best_kept(scenario: Scenario, strategy: str) -> tuple[str, ...]:
    by_fit = sorted(scenario.ids, key=lambda id_: scenario.market.fit(id_, strategy))
    return tuple(id_ for id_ in scenario.ids if id_ not in by_fit[:GIVEN_UP])


def play_market(
    firms: Sequence[Firm],
    scenario: Scenario,
    served: Served | None = None,
    reach: tuple[float, float, float] = (1.0, 1.0, 1.0),
) -> tuple[Won, ...]:
    """Four quarters in each segment, in the order of the segments' table.

    `served` is how far each initiative serves the segments, by default as in the market's table;
    `reach` is how many times as many customers as there could be won in each segment.
    """
    served = scenario.market.served if served is None else served
    strengths = {firm.name: _strengths(firm, scenario, served) for firm in firms}
    return tuple(
        Won(name, _adoption([s[at] for s in strengths.values()], list(strengths), pool * reach[at]))
        for at, (name, pool) in enumerate(_pools(scenario).items())
    )


def contribution(market: Iterable[Won], firm: str, scenario: Scenario) -> float:
    """What the customers whom a firm has won bring in a quarter, after the cost to serve."""
    segments = scenario.market.segments
    return sum(
        round(won.customers[firm][-1]) * segments[won.segment].contribution for won in market
    )


def _pools(scenario: Scenario) -> dict[str, float]:
    """Those who could be won within two years, by segment."""
    return {
        name: one.market * one.win_chance / 100 for name, one in scenario.market.segments.items()
    }


@cache
def weeks_live(firm: Firm, scenario: Scenario) -> Mapping[str, int]:
    """In which week each initiative is live, as far as that is within the four quarters."""
    capacity = sum(scenario.backlog.capacity.values()) / WEEKS_A_QUARTER
    left = {id_: scenario.initiative(id_).total_effort for id_ in firm.kept}
    weights = {id_: _weight(id_, firm, scenario) for id_ in left}
    live: dict[str, int] = {}
    for week in range(1, QUARTERS * WEEKS_A_QUARTER + 1):
        for id_ in _work(left, weights, capacity):
            live[id_] = week
            del left[id_]
    return live


def _weight(id_: str, firm: Firm, scenario: Scenario) -> float:
    """How much of its people a firm gives to an initiative, beside the others."""
    weights = _weights(firm, scenario)
    if weights is None:
        return 1.0
    return max(fit(id_, weights, scenario), 1e-6)


def _weights(firm: Firm, scenario: Scenario) -> tuple[float, float, float] | None:
    """How much each segment counts for a firm; None if it serves everybody alike."""
    if firm.weights is not None:
        return firm.weights
    return scenario.market.strategies[firm.strategy].weights if firm.strategy else None


def fit(id_: str, weights: tuple[float, float, float], scenario: Scenario) -> float:
    """How far an initiative fits weights of the segments, as `Market.fit` says of a strategy."""
    return sum(w * share for w, share in zip(weights, scenario.market.served[id_], strict=True))


def _work(left: dict[str, float], weights: Mapping[str, float], capacity: float) -> list[str]:
    """Spend a week's person-weeks on what is left, by weight; what is done frees its people."""
    done: list[str] = []
    while capacity > 1e-9 and len(done) < len(left):
        in_work = [id_ for id_ in left if id_ not in done]
        rate = {id_: weights[id_] / sum(weights[other] for other in in_work) for id_ in in_work}
        spent = min(capacity, *(left[id_] / rate[id_] for id_ in in_work))
        for id_ in in_work:
            left[id_] -= spent * rate[id_]
        done += [id_ for id_ in in_work if left[id_] < 1e-9]
        capacity -= spent
    return done


def _strengths(firm: Firm, scenario: Scenario, served: Served) -> list[list[float]]:
    """How strong a firm's box is in each segment, week by week."""
    live = weeks_live(firm, scenario)
    attention = _attention(firm, scenario)
    weeks = range(1, QUARTERS * WEEKS_A_QUARTER + 1)
    return [
        [share * (_OFFERED + _served(served, live, place, week)) for week in weeks]
        for place, share in enumerate(attention)
    ]


def _attention(firm: Firm, scenario: Scenario) -> tuple[float, ...]:
    """The attention that each segment gets, beside an even share of it."""
    weights = _weights(firm, scenario)
    return (1.0, 1.0, 1.0) if weights is None else tuple(3 * weight for weight in weights)


def _served(served: Served, live: Mapping[str, int], place: int, week: int) -> float:
    return sum(served[id_][place] for id_, since in live.items() if since < week)


def _adoption(
    strengths: Iterable[Sequence[float]], names: Sequence[str], pool: float
) -> dict[str, tuple[float, ...]]:
    """The customers of each firm by the end of each quarter, from its strength week by week."""
    won = dict.fromkeys(names, 0.0)
    ends: dict[str, list[float]] = {name: [] for name in names}
    for week, strong in enumerate(zip(*strengths, strict=True), start=1):
        left = pool - sum(won.values())
        for name, strength in zip(names, strong, strict=True):
            pull = _BY_THEMSELVES + _BY_OTHERS * won[name] / pool
            won[name] += strength * pull * left / WEEKS_A_QUARTER
        if week % WEEKS_A_QUARTER == 0:
            for name in names:
                ends[name].append(won[name])
    return {name: tuple(count) for name, count in ends.items()}


def own_firm(strategy: str, given_up: Collection[str], scenario: Scenario, name: str) -> Firm:
    """The learner's firm: it builds all but what was given up."""
    return Firm(name, strategy, tuple(id_ for id_ in scenario.ids if id_ not in given_up))
