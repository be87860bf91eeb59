"""Shares of a sample, and by resampling its rows how far they may be off by chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

#: So many times the rows are drawn again.
RUNS = 1_000
LEVEL = 0.95


class Voice(NamedTuple):
    """One row of a source: the need that it names, and how much it counts (1, or dollars)."""

    need: str
    weight: float


class ShareInterval(NamedTuple):
    """A share of a sample with its interval, each from 0 to 1."""

    share: float
    low: float
    high: float

    def rebased(self, scale: float) -> ShareInterval:
        """The same part of a larger whole, of which the sample speaks for the share `scale`."""
        return ShareInterval(self.share * scale, self.low * scale, self.high * scale)


def share_intervals(
    voices: Sequence[Voice], seed: int, runs: int = RUNS, level: float = LEVEL
) -> Mapping[str, ShareInterval]:
    """The share of each need in all that counts, with the interval from resampled rows.

    The interval says what chance does to a sample that was drawn by lot, and nothing of who could
    not have answered. ValueError if there is no row.
    """
    import numpy as np

    if not voices:
        raise ValueError("A share needs at least one row.")
    needs = sorted({voice.need for voice in voices})
    # Rows that are alike are drawn as one kind of row: the same as drawing rows one by one.
    counts = Counter(voices)
    kinds = np.array([needs.index(voice.need) for voice in counts])
    weights = np.array([voice.weight for voice in counts], dtype=float)
    numbers = np.array(list(counts.values()))
    rng = np.random.default_rng(seed)
    drawn = rng.multinomial(len(voices), numbers / len(voices), size=runs) * weights
    sums = np.stack([drawn[:, kinds == at].sum(axis=1) for at in range(len(needs))])
    shares = sums / sums.sum(axis=0)
    tails = np.quantile(shares, [(1 - level) / 2, (1 + level) / 2], axis=1)
    own = numbers * weights
    return {
        need: ShareInterval(
            float(own[kinds == at].sum() / own.sum()), float(tails[0, at]), float(tails[1, at])
        )
        for at, need in enumerate(needs)
    }
