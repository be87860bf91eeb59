"""Three-point estimates as PERT-beta distributions (lambda 4), drawn by their quantiles.

Source: Malcolm and others (1959) for the mean; Vose, Risk Analysis, for the beta's two shapes.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Estimate = tuple[float, float, float]
LAMBDA = 4
_STEPS = 2048


def expected_days(estimate: Estimate) -> float:
    """The mean in days: (o + 4m + p) / 6."""
    o, m, p = estimate
    return (o + LAMBDA * m + p) / (LAMBDA + 2)


def shapes(estimate: Estimate) -> tuple[float, float]:
    """The two shapes of the beta distribution between o and p."""
    o, m, p = estimate
    return 1 + LAMBDA * (m - o) / (p - o), 1 + LAMBDA * (p - m) / (p - o)


def quantiles(estimate: Estimate, shares: NDArray) -> NDArray:
    """The days within which the task is done in each of `shares` (0 to 1) of all cases.

    With o = p there is nothing to draw: the days are the same everywhere.
    """
    o, _, p = estimate
    if p <= o:
        return np.full_like(shares, o, dtype=float)
    cumulative, points = _table(*(round(shape, 6) for shape in shapes(estimate)))
    return o + (p - o) * np.interp(shares, cumulative, points)


@lru_cache(maxsize=512)
def _table(alpha: float, beta: float) -> tuple[NDArray, NDArray]:
    """The distribution function on a grid that is finer towards both ends."""
    points = (1 - np.cos(np.linspace(0, np.pi, _STEPS + 1))) / 2
    middle = (points[1:] + points[:-1]) / 2
    density = middle ** (alpha - 1) * (1 - middle) ** (beta - 1)
    cumulative = np.concatenate([[0.0], np.cumsum(density * np.diff(points))])
    return cumulative / cumulative[-1], points
