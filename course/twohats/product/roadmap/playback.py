"""A roadmap week by week: what customers do, what that brings in, and what happened.

The quarters are those of the simulation that marks use; within a quarter the weeks differ by luck
only, which is the same for every roadmap and adds up to nothing over a quarter. Registrations rise
by what people outside are offered or see; whoever registers for that is no customer yet, so it
moves neither retention nor contribution.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from random import Random

from twohats.answers.product import Roadmap
from twohats.product.roadmap.buckets import BUCKETS
from twohats.product.roadmap.events import WEEKS, Event, quarter_of
from twohats.product.roadmap.simulate import QUARTERS, Outcome, simulate
from twohats.scenario.model import Scenario, World

#: How far luck moves a week: points of retention, and the share of the contribution.
LUCK_POINTS, LUCK_SHARE = 0.25, 0.006


@dataclass(frozen=True)
class Playback:
    """78 weeks, the first being week 1.

    `retention` is the share of customers kept over a quarter in per cent, `contribution_k` the
    contribution and `registrations` the accounts opened, both at the rate of that week for a
    quarter; `brought_k` is what the roadmap has brought in so far in $k, a penalty taken off.
    """

    retention: tuple[float, ...]
    contribution_k: tuple[float, ...]
    registrations: tuple[float, ...]
    brought_k: tuple[float, ...]
    events: tuple[Event, ...]


def play(roadmap: Roadmap, scenario: Scenario, world: World) -> Playback:
    """Play six quarters with a roadmap; they end where the simulation ends."""
    outcome = simulate(roadmap, scenario, world)
    rates_k = [_rate_k(outcome, week, scenario, world) for week in _weeks()]
    point_k = point_worth_k(world)
    kept_k = [_effects_k(outcome, week, world, world.keeps) for week in _weeks()]
    attracted = [_live_sum(outcome, week, world.attracts) for week in _weeks()]
    luck = _luck(scenario.seed)
    return Playback(
        retention=tuple(
            world.retention + effect_k / point_k + LUCK_POINTS * chance
            for effect_k, chance in zip(kept_k, luck, strict=True)
        ),
        contribution_k=tuple(
            world.contribution_k * (1 + LUCK_SHARE * chance) + rate_k
            for rate_k, chance in zip(rates_k, luck, strict=True)
        ),
        registrations=tuple(
            world.registrations * (1 + LUCK_SHARE * chance) + more
            for more, chance in zip(attracted, luck, strict=True)
        ),
        brought_k=tuple(accumulate(rate_k / WEEKS for rate_k in rates_k)),
        events=tuple(outcome.events),
    )


def point_worth_k(world: World) -> float:
    """What one more customer in a hundred kept is worth in the end, in $k a quarter.

    Whoever is kept in a quarter brings in as much as the others, and stays as they do: after six
    quarters those of all six are there, each group thinned out by the quarters since.
    """
    retention = world.retention / 100
    return world.contribution_k / 100 * sum(retention**quarter for quarter in range(QUARTERS))


def _weeks() -> range:
    return range(1, QUARTERS * WEEKS + 1)


def _rate_k(outcome: Outcome, week: int, scenario: Scenario, world: World) -> float:
    """What a week adds, in $k a quarter; a penalty is paid in the quarter after the law."""
    law = scenario.backlog.law
    is_paid = not outcome.is_law_kept and quarter_of(week) == BUCKETS.index(law.by) + 2
    effects_k = _effects_k(outcome, week, world, outcome.live)
    return effects_k - (law.penalty_k if is_paid else 0.0)


def _effects_k(outcome: Outcome, week: int, world: World, ids: Collection[str]) -> float:
    """What of some initiatives is live in a week, in $k a quarter."""
    return _live_sum(outcome, week, {id_: world.effects[id_] for id_ in ids})


def _live_sum(outcome: Outcome, week: int, amounts: Mapping[str, float]) -> float:
    """The amounts of what is live in a week, less what rework has taken of them."""
    return sum(
        amounts.get(id_, 0.0) * outcome.shares[id_]
        for id_, quarter in outcome.live.items()
        if quarter <= quarter_of(week)
    )


@lru_cache(maxsize=4)
def _luck(seed: int) -> tuple[float, ...]:
    """A number for each week, about between -1 and 1, which adds up to nothing over a quarter."""
    random = Random(seed)
    luck: list[float] = []
    for _quarter_of_luck in range(QUARTERS):
        weeks = [random.uniform(-1, 1) for _week in range(WEEKS)]
        mean = sum(weeks) / WEEKS
        luck += [chance - mean for chance in weeks]
    return tuple(luck)
