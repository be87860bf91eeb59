"""Numbering and dealing cases by lot, the same way each time."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from twohats.scenario.charter import DEALS

from twohats_instructor.scenario.truth import SEED

#: How many cases of each kind one deal has.
Pattern = Mapping[str, int]


class Case(NamedTuple):
    """A case with its key: the `kind` that is right, and whether it looks like another one.

    `also` is a second kind that is as right, if there is one.
    """

    text: str
    kind: str
    looks_otherwise: bool = False
    also: str = ""

    def as_marked(self, kind: str) -> str:
        """The answer as it counts: a second right kind is the key."""
        return self.kind if kind and kind == self.also else kind


def numbered(pool: Sequence[Case], prefix: str, first: int = 1) -> dict[str, Case]:
    """The cases by an id of which nothing can be read: the numbers, from `first`, are by lot."""
    order = list(pool)
    random.Random(f"{SEED} {prefix}").shuffle(order)
    return {f"{prefix}{number:02d}": case for number, case in enumerate(order, start=first)}


def deal(cases: Mapping[str, Case], patterns: Sequence[Pattern]) -> list[list[str]]:
    """The ids of each of the sixteen deals, shuffled; the deals take their patterns in turn.

    What was dealt least comes first, so that every case is somewhere. Of each kind at least a third
    looks like another one at first sight, as far as the pool has them.
    """
    lot = random.Random(f"{SEED} deals of {min(cases)}")
    used: Counter[str] = Counter()
    hands = []
    for number in range(DEALS):
        pattern = patterns[number % len(patterns)]
        hand = [
            id_ for kind, count in pattern.items() for id_ in _take(cases, kind, count, used, lot)
        ]
        lot.shuffle(hand)
        used.update(hand)
        hands.append(hand)
    return hands


def _take(
    cases: Mapping[str, Case], kind: str, count: int, used: Counter[str], lot: random.Random
) -> list[str]:
    """So many ids of a kind, the least used first, a third of them from those that mislead."""
    ids = [id_ for id_, case in cases.items() if case.kind == kind]
    lot.shuffle(ids)
    ids.sort(key=lambda id_: used[id_])
    misleading = [id_ for id_ in ids if cases[id_].looks_otherwise][: -(-count // 3)]
    return (misleading + [id_ for id_ in ids if id_ not in misleading])[:count]
