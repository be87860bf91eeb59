"""Roadmaps made by filling Now, Next and Later in some order, as a person would."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from random import Random

from twohats.answers.product import Roadmap
from twohats.product.roadmap import BUCKETS
from twohats.scenario import Scenario

Pair = tuple[str, str]


def fill_buckets(
    scenario: Scenario, order: Iterable[str], known: Collection[Pair] = ()
) -> dict[str, str]:
    """Each in turn into the first bucket with room, its known enablers before it: {id: bucket}."""
    left = {bucket: dict(scenario.capacity) for bucket in BUCKETS}
    placed: dict[str, str] = {}
    for id_ in order:
        group = [e for d, e in known if d == id_ and e not in placed] + [id_]
        if id_ not in placed:
            _place_group(group, left, placed, scenario, known)
    return placed


def by_score(scenario: Scenario, score: Callable[[str], float]) -> list[str]:
    """The ids, best first; equals in the backlog's order."""
    return sorted(scenario.ids, key=lambda id_: -score(id_))


def random_placement(scenario: Scenario, rng: Random) -> dict[str, str]:
    """A roadmap that keeps capacity and is otherwise left to chance."""
    lots = {id_: rng.random() for id_ in scenario.ids}
    return fill_buckets(scenario, by_score(scenario, lots.__getitem__))


def as_roadmap(placed: dict[str, str]) -> Roadmap:
    """The typed roadmap of a placement."""
    return Roadmap.model_validate(
        {"entries": [{"id": id_, "bucket": bucket} for id_, bucket in placed.items()]}
    )


def _place_group(
    group: list[str],
    left: dict,
    placed: dict[str, str],
    scenario: Scenario,
    known: Collection[Pair],
) -> None:
    """All of a group, or none of it."""
    found: dict[str, str] = {}
    for id_ in group:
        bucket = _first_with_room(id_, left, placed | found, scenario, known)
        if bucket is None:
            for done, where in found.items():
                _use_capacity(done, left[where], scenario, -1)
            return
        found[id_] = bucket
        _use_capacity(id_, left[bucket], scenario, 1)
    placed.update(found)


def _first_with_room(
    id_: str, left: dict, placed: dict[str, str], scenario: Scenario, known: Collection[Pair]
) -> str | None:
    earliest = max(
        (BUCKETS.index(placed[e]) for d, e in known if d == id_ and e in placed), default=0
    )
    effort = scenario.initiative(id_).effort
    for bucket in BUCKETS[earliest:]:
        if all(left[bucket][skill] >= weeks for skill, weeks in effort.items()):
            return bucket
    return None


def _use_capacity(id_: str, room: dict[str, float], scenario: Scenario, sign: int) -> None:
    for skill, weeks in scenario.initiative(id_).effort.items():
        room[skill] -= sign * weeks
