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
