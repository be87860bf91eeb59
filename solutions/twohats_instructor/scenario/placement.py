"""Roadmaps made by filling Now, Next and Later in some order, as a person would."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from random import Random

from twohats.answers.product import Roadmap
from twohats.product.roadmap import BUCKETS
from twohats.scenario import Scenario

Pair = tuple[str, str]


def fill_buckets(
    scenario: Scenario, order: Iterable[str], dependencies: Collection[Pair] = ()
) -> dict[str, str]:
    """Each in turn into the first bucket with room, its known enablers before it: {id: bucket}."""
    free_capacity = {bucket: dict(scenario.backlog.capacity) for bucket in BUCKETS}
    placement: dict[str, str] = {}
    for id_ in order:
        group = [
            enabler
            for dependent, enabler in dependencies
            if dependent == id_ and enabler not in placement
        ] + [id_]
        if id_ not in placement:
            _place_group(group, free_capacity, placement, scenario, dependencies)
    return placement


def by_score(scenario: Scenario, score: Callable[[str], float]) -> list[str]:
    """The ids, best first; equals in the backlog's order."""
    return sorted(scenario.ids, key=lambda id_: -score(id_))


def random_placement(scenario: Scenario, rng: Random) -> dict[str, str]:
    """A roadmap that keeps capacity and is otherwise left to chance."""
    scores = {id_: rng.random() for id_ in scenario.ids}
    return fill_buckets(scenario, by_score(scenario, scores.__getitem__))


def as_roadmap(placement: dict[str, str]) -> Roadmap:
    """The typed roadmap of a placement."""
    return Roadmap.model_validate(
        {"entries": [{"id": id_, "bucket": bucket} for id_, bucket in placement.items()]}
    )


def _place_group(
    group: list[str],
    free_capacity: dict,
    placement: dict[str, str],
    scenario: Scenario,
    dependencies: Collection[Pair],
) -> None:
    """All of a group, or none of it."""
    group_placement: dict[str, str] = {}
    for id_ in group:
        bucket = _first_with_room(
            id_, free_capacity, placement | group_placement, scenario, dependencies
        )
        if bucket is None:
            for placed_id, placed_bucket in group_placement.items():
                _use_capacity(placed_id, free_capacity[placed_bucket], scenario, -1)
            return
        group_placement[id_] = bucket
        _use_capacity(id_, free_capacity[bucket], scenario, 1)
    placement.update(group_placement)


def _first_with_room(
    id_: str,
    free_capacity: dict,
    placement: dict[str, str],
    scenario: Scenario,
    dependencies: Collection[Pair],
) -> str | None:
    first_index = max(
        (
            BUCKETS.index(placement[enabler])
            for dependent, enabler in dependencies
            if dependent == id_ and enabler in placement
        ),
        default=0,
    )
    effort = scenario.initiative(id_).effort
    for bucket in BUCKETS[first_index:]:
        if all(free_capacity[bucket][skill] >= weeks for skill, weeks in effort.items()):
            return bucket
    return None


def _use_capacity(id_: str, free_capacity: dict[str, float], scenario: Scenario, sign: int) -> None:
    for skill, weeks in scenario.initiative(id_).effort.items():
        free_capacity[skill] -= sign * weeks
