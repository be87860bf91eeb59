"""How far two settings differ that were tried at the same companies, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, stdev
from typing import NamedTuple

from twohats.product.sandbox.companies import COMPANIES

#: Student's t for 95% and one degree of freedom less than there are companies.
_T = 2.1314


class Difference(NamedTuple):
    """How much more B brings than A at the same company: the mean, and its 95% interval.

    `more` and `less` are at how many companies B brings more, and less.
    """

    mean: float
    low: float
    high: float
    more: int
    less: int

    @property
    def leaves_out_zero(self) -> bool:
        """Whether the interval leaves out zero."""
        return self.low > 0 or self.high < 0


def difference(a: Sequence[float], b: Sequence[float]) -> Difference:
    """Compare pairs, company by company; ValueError unless there are sixteen of each.

    What luck does to both alike falls out of each pair, so a small difference shows that two
    separate ranges would hide.
    """
    if len(a) != COMPANIES or len(b) != COMPANIES:
        raise ValueError(f"{len(a)} and {len(b)} results, and {COMPANIES} of each are expected.")
    # Rounded, so that the dust of binary sums is no difference.
    gaps = [round(after - before, 6) for before, after in zip(a, b, strict=True)]
    mean, half = fmean(gaps), _T * stdev(gaps) / sqrt(len(gaps))
    more, less = sum(gap > 0 for gap in gaps), sum(gap < 0 for gap in gaps)
    return Difference(mean, mean - half, mean + half, more, less)
