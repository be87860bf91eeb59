"""What must not come before what."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.product import Roadmap
from twohats.product.roadmap.buckets import BUCKETS
from twohats.scenario.model import Scenario

Pair = tuple[str, str]


def listed_pairs(scenario: Scenario) -> tuple[Pair, ...]:
    """The pairs (dependent, enabler) that the backlog itself lists."""
    return tuple(
        (initiative.id, enabler)
        for initiative in scenario.backlog.initiatives
        for enabler in initiative.depends_listed
    )


def known_pairs(roadmap: Roadmap, scenario: Scenario) -> tuple[Pair, ...]:
    """The listed pairs, then those that the roadmap's maker has added, in the backlog's order.

    One that would close a loop is left out: nothing in a loop could begin.
    """
    pairs = list(listed_pairs(scenario))
    for id_, (dependent, enabler) in scenario.backlog.arrows.items():
        if id_ in roadmap.arrows and not _needs(enabler, dependent, pairs):
            pairs.append((dependent, enabler))
    return tuple(pairs)


def _needs(id_: str, other: str, pairs: Iterable[Pair]) -> bool:
    """Whether an initiative needs another, directly or through what it needs, or is the same."""
    enablers = [enabler for dependent, enabler in pairs if dependent == id_]
    return id_ == other or any(_needs(enabler, other, pairs) for enabler in enablers)


def broken_dependencies(roadmap: Roadmap, pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs whose dependent is in an earlier bucket than its enabler.

    A pair is kept when the dependent is not in Now, Next or Later, or when the enabler is in the
    same bucket or an earlier one.
    """
    bucket_of: dict[str, str] = {}
    for entry in roadmap.entries:
        bucket_of.setdefault(entry.id, entry.bucket)
    return [pair for pair in pairs if _is_broken(bucket_of.get(pair[0]), bucket_of.get(pair[1]))]


def _is_broken(dependent: str | None, enabler: str | None) -> bool:
    if dependent not in BUCKETS:
        return False
    return enabler not in BUCKETS or BUCKETS.index(enabler) > BUCKETS.index(dependent)
