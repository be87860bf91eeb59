"""What can be built in which quarter: the cards in their order, as far as people suffice.

The same rule packs the simulation, but here nothing is known that the roadmap does not say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from twohats.answers.product import Roadmap
from twohats.product.roadmap.buckets import BUCKETS, ids_by_bucket
from twohats.product.roadmap.capacity import capacity_limit
from twohats.product.roadmap.dependencies import Pair, known_pairs
from twohats.scenario.model import Scenario


@dataclass(frozen=True)
class BuildOrder:
    """`done` is the bucket in whose quarter each id is built, in the order of building.

    `slipped` are those of them that come later than they were placed, `waiting` those that are not
    built at all.
    """

    done: dict[str, str]
    slipped: tuple[str, ...]
    waiting: tuple[str, ...]


def build_order(
    roadmap: Roadmap, scenario: Scenario, pairs: Iterable[Pair] | None = None
) -> BuildOrder:
    """Fill the three quarters in order; what does not fit waits at the front of the next.

    `pairs` are (dependent, enabler), by default those that the backlog lists and the roadmap adds:
    an enabler goes in just before what needs it, and nothing is built without it.
    """
    needs = enablers_by_id(known_pairs(roadmap, scenario) if pairs is None else pairs)
    placed = ids_by_bucket(roadmap, scenario)
    done: dict[str, str] = {}
    waiting: list[str] = []
    for bucket in BUCKETS:
        queue = _enablers_first([*waiting, *placed[bucket]], needs)
        done |= dict.fromkeys(_pack(queue, done, needs, scenario), bucket)
        waiting = [id_ for id_ in queue if id_ not in done]
    slipped = tuple(id_ for id_, bucket in done.items() if id_ not in placed[bucket])
    return BuildOrder(done, slipped, tuple(waiting))


def filled_roadmap(
    ids: Iterable[str], scenario: Scenario, pairs: Iterable[Pair] | None = None
) -> Roadmap:
    """The roadmap that a list makes: three quarters filled in its order, as far as it fits.

    `pairs` are (dependent, enabler) as in `build_order`.
    """
    queue = Roadmap.model_validate({"entries": [{"id": id_, "bucket": "now"} for id_ in ids]})
    done = build_order(queue, scenario, pairs).done
    entries = [{"id": id_, "bucket": bucket} for id_, bucket in done.items()]
    return Roadmap.model_validate({"entries": entries})


def is_law_kept(order: BuildOrder, scenario: Scenario) -> bool:
    """Whether the law's initiative is built by the end of the law's bucket."""
    law = scenario.backlog.law
    in_time = BUCKETS[: BUCKETS.index(law.by) + 1]
    return order.done.get(law.initiative) in in_time


def too_early(order: BuildOrder, pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs whose dependent is built in an earlier quarter than its enabler, or without it."""
    rank = {id_: BUCKETS.index(bucket) for id_, bucket in order.done.items()}
    return [
        (dependent, enabler)
        for dependent, enabler in pairs
        if dependent in rank and rank.get(enabler, len(BUCKETS)) > rank[dependent]
    ]


def enablers_by_id(pairs: Iterable[Pair]) -> dict[str, list[str]]:
    """The enablers of each dependent."""
    needs: dict[str, list[str]] = {}
    for dependent, enabler in pairs:
        needs.setdefault(dependent, []).append(enabler)
    return needs


def _enablers_first(queue: list[str], needs: dict[str, list[str]]) -> list[str]:
    """The queue with each enabler just before the first that needs it."""
    ordered: list[str] = []

    def add(id_: str) -> None:
        if id_ in queue and id_ not in ordered:
            for enabler in needs.get(id_, ()):
                add(enabler)
            ordered.append(id_)

    for id_ in queue:
        add(id_)
    return ordered


def _pack(
    queue: list[str], done: dict[str, str], needs: dict[str, list[str]], scenario: Scenario
) -> list[str]:
    """What one quarter builds: each in turn, if it fits and all that it needs is there."""
    packed: list[str] = []
    for id_ in queue:
        has_all = all(enabler in done or enabler in packed for enabler in needs.get(id_, ()))
        if has_all and _fits([*packed, id_], scenario):
            packed.append(id_)
    return packed


def _fits(ids: list[str], scenario: Scenario) -> bool:
    return all(
        sum(scenario.initiative(id_).effort[skill] for id_ in ids)
        <= capacity_limit(skill, scenario)
        for skill in scenario.backlog.skills
    )
