"""The kinds of a machine check: how answers count, so that only understanding earns points.

Each function gives a share of the points, 0 to 1. Full marks begin at 0.8 of the way, so that
nobody hunts the last per cent. A form that is complete earns nothing by being complete: what is
not there is simply not counted, and a gate multiplies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

#: Full marks from this share of the way between floor and reference.
FULL_FROM = 0.8
#: An interval is meant to hold the true value in so many cases.
CONFIDENCE = 0.8


class Choice(NamedTuple):
    """What was chosen, and the reason given for it; each by its id."""

    choice: str
    reason: str


def full_from(share: float) -> float:
    """The share of the points for a share of the way: full marks from 0.8 of it."""
    return min(1.0, max(0.0, share) / FULL_FROM)


def tick_share(ticked: Collection[str], right: Collection[str], wrong: Collection[str]) -> float:
    """The share of the right ones ticked, less the share of the wrong ones ticked.

    All or none ticked gives 0. ValueError if there is nothing right or nothing wrong: then ticking
    everything, or nothing, would be an answer.
    """
    if not right or not wrong:
        raise ValueError("A tick question needs something right and something wrong.")
    ticks = set(ticked)
    hits = len(ticks & set(right)) / len(set(right))
    false_ticks = len(ticks & set(wrong)) / len(set(wrong))
    return full_from(hits - false_ticks)


def pair_share(chosen: Mapping[str, Choice], fitting: Mapping[str, Collection[Choice]]) -> float:
    """The share of cases in which choice and reason fit, counted from the best constant pair.

    `chosen` and `fitting` are by case; a case not chosen counts as missed. The best constant pair
    is what one choice with one reason would reach in all cases.
    """
    hits = sum(chosen.get(case) in pairs for case, pairs in fitting.items())
    floor = _best_constant(fitting)
    total = len(fitting)
    if total <= floor:
        raise ValueError("One and the same pair fits every case: then nothing is asked.")
    return full_from((hits - floor) / (total - floor))


def _best_constant(fitting: Mapping[str, Collection[Choice]]) -> int:
    """In how many cases one pair fits, for the pair that fits most; one case asks for itself."""
    if len(fitting) == 1:
        return 0
    return max(Counter(pair for pairs in fitting.values() for pair in set(pairs)).values())


def fault_share(
    reported: Mapping[str, str], faults: Mapping[str, str], sound: Collection[str]
) -> float:
    """The share of the faults found with their kind, less 1/n for each of n sound lines reported.

    `reported` and `faults` are kinds by line; `sound` are the lines without a fault.
    """
    hits = sum(reported.get(line) == kind for line, kind in faults.items())
    false_alarms = sum(line in reported for line in sound)
    return full_from(hits / len(faults) - false_alarms / len(sound))


def interval_score(low: float, high: float, value: float) -> float:
    """Winkler's interval score at 80%: the width, and ten times what the value lies outside.

    In the unit of the value; lower is better. Source: R. L. Winkler, A Decision-Theoretic Approach
    to Interval Estimation, JASA 67 (1972).
    """
    outside = max(low - value, value - high, 0.0)
    return (high - low) + 2 / (1 - CONFIDENCE) * outside


def interval_share(
    interval: tuple[float, float], value: float, naive: tuple[float, float]
) -> float:
    """How far the interval score is better than the naive interval's; 0 if it is no better."""
    naive_score = interval_score(*naive, value)
    if interval[0] > interval[1] or naive_score <= 0:
        return 0.0
    return full_from(1 - interval_score(*interval, value) / naive_score)


def own_work_share(
    typed: Mapping[str, float],
    correct: Mapping[str, float],
    tolerance: float,
    weights: Mapping[str, float] | None = None,
) -> float:
    """The share of numbers worked out right, each within `tolerance` in its own unit.

    A number counts 1, or its weight: more where copying another one would not do.
    """
    counts = {name: (weights or {}).get(name, 1.0) for name in correct}
    hits = sum(
        counts[name]
        for name, value in correct.items()
        if name in typed and abs(typed[name] - value) <= tolerance + 1e-9
    )
    return full_from(hits / sum(counts.values()))
