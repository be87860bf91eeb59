"""What a roadmap is worth by the learner's own estimates, and how sure that is.

The truth plays no part here: the same formulas run in the board's own script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from twohats.answers.product import Estimate, Roadmap
from twohats.product.roadmap.buckets import BUCKETS, QUARTERS_LIVE, ids_by_bucket
from twohats.product.roadmap.build_order import BuildOrder, build_order, is_law_kept
from twohats.scenario.model import Scenario

# Eight outcomes in ten of a normal distribution lie within this many standard deviations.
EIGHT_IN_TEN = 1.2816


@dataclass(frozen=True)
class RoadmapValue:
    """Expected value in $k with its "8 in 10" band; `missing` are placed ids without estimate.

    Counted is what fits, in the order in which it can be done: `slipped` come later than they were
    placed, `waiting` are not done at all and count as nothing.
    """

    mean_k: float
    low_k: float
    high_k: float
    missing: tuple[str, ...] = ()
    slipped: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()


def quarterly_effect_k(estimate: Estimate | None, scenario: Scenario) -> float:
    """The effect in $k a quarter, if it works; nothing estimated is nothing."""
    if estimate is None:
        return 0.0
    return estimate.reach * estimate.impact * scenario.backlog.value_per_impact / 1000


def expected_effect_k(estimate: Estimate | None, scenario: Scenario) -> float:
    """The effect in $k a quarter, weighed with the chance that it works."""
    chance = 0.0 if estimate is None else estimate.confidence / 100
    return chance * quarterly_effect_k(estimate, scenario)


def supported_worth_k(id_: str, roadmap: Roadmap, scenario: Scenario) -> float:
    """What the roadmap's own estimate supports ($k) for an entry of Now, within the six quarters.

    The first quarter is for building; a penalty that it avoids counts, too.
    """
    effect_k = expected_effect_k(roadmap.estimates.get(id_), scenario)
    return effect_k * QUARTERS_LIVE["now"] + scenario.backlog.avoided_k(id_)


def expected_value(roadmap: Roadmap, scenario: Scenario) -> RoadmapValue:
    """Own expected value of what fits, initiatives taken as independent of each other.

    What needs what is as the backlog lists it and the roadmap's maker has added.
    """
    order = build_order(roadmap, scenario)
    mean = -_penalty_k(order, scenario)
    variance = 0.0
    for gain_k, chance in _gains_and_chances(order, roadmap, scenario):
        mean += chance * gain_k
        variance += gain_k**2 * chance * (1 - chance)
    half = EIGHT_IN_TEN * sqrt(variance)
    return RoadmapValue(
        mean, mean - half, mean + half, _missing(roadmap, scenario), order.slipped, order.waiting
    )


def possible_range_k(roadmap: Roadmap, scenario: Scenario) -> tuple[float, float]:
    """The "8 in 10" band of the own value ($k), cut to what can come: what pages show.

    A few items are no normal distribution: its band may end below the case that nothing works, or
    above the case that everything does.
    """
    value, order = expected_value(roadmap, scenario), build_order(roadmap, scenario)
    gains = list(_gains_and_chances(order, roadmap, scenario))
    penalty_k = _penalty_k(order, scenario)
    least_k = sum(gain_k for gain_k, chance in gains if chance == 1) - penalty_k
    most_k = sum(gain_k for gain_k, chance in gains if chance > 0) - penalty_k
    return max(value.low_k, least_k), min(value.high_k, most_k)


def _gains_and_chances(
    order: BuildOrder, roadmap: Roadmap, scenario: Scenario
) -> Iterator[tuple[float, float]]:
    """Of each item that is built: what it brings in $k if it works, and the chance of that."""
    for id_, bucket in order.done.items():
        yield _gain_and_chance(roadmap.estimates.get(id_), QUARTERS_LIVE[bucket], scenario)


def _gain_and_chance(
    estimate: Estimate | None, quarters: int, scenario: Scenario
) -> tuple[float, float]:
    """What an initiative brings in $k if it works, and the chance that it does."""
    chance = 0.0 if estimate is None else estimate.confidence / 100
    return quarterly_effect_k(estimate, scenario) * quarters, chance


def _penalty_k(order: BuildOrder, scenario: Scenario) -> float:
    """What the law costs if its initiative is done too late, or not at all."""
    return 0.0 if is_law_kept(order, scenario) else scenario.backlog.law.penalty_k


def _missing(roadmap: Roadmap, scenario: Scenario) -> tuple[str, ...]:
    """What is placed and has no estimate."""
    by_bucket = ids_by_bucket(roadmap, scenario)
    placed = (id_ for bucket in BUCKETS for id_ in by_bucket[bucket])
    return tuple(id_ for id_ in placed if id_ not in roadmap.estimates)
