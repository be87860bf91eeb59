"""Roadmaps that nobody has thought about: half of the backlog in a random order, if it fits."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from twohats.answers.product import Roadmap
from twohats.product.roadmap.build_order import filled_roadmap
from twohats.product.roadmap.claims import half_of_backlog
from twohats.product.roadmap.simulate import brought_k
from twohats.scenario.model import Scenario, World


def random_list(scenario: Scenario, lot: Random) -> Roadmap:
    """As many initiatives as in the sponsors' list, drawn by lot; it keeps what is listed."""
    return filled_roadmap(lot.sample(scenario.ids, half_of_backlog(scenario)), scenario)


def random_sums_k(scenario: Scenario, world: World, count: int, seed: int) -> Iterator[float]:
    """What so many random lists bring in over six quarters in $k, always the same ones."""
    lot = Random(seed)
    for _number in range(count):
        yield brought_k(random_list(scenario, lot), scenario, world)
