"""Two quarters in which some needs are served, or every letter is answered."""

from __future__ import annotations

from collections.abc import Collection

from twohats.product.customers.losses import Losses

#: Two quarters.
WEEKS = 26
_QUARTER_WEEKS = 13
#: Work on a need begins at once and helps more each week until here.
BUILDING_WEEKS = 8
#: Of those who would leave because of a need that is served, so many stay.
CURE = 0.5


def lost_customers(
    losses: Losses, needs: Collection[str], kept_writers: int, seed: int
) -> list[float]:
    """How many have left by the end of each of the 26 weeks.

    `needs` are served; of those who wrote a letter, `kept_writers` a quarter stay since it was
    answered. With the same `seed` luck is the same, whatever is served.
    """
    import numpy as np

    rng = np.random.default_rng(seed)
    reasons = [*sorted(losses.answers), "payment"]
    weekly = [losses.share(need) * losses.left / _QUARTER_WEEKS for need in reasons]
    leavers = rng.poisson(weekly, size=(WEEKS, len(weekly)))
    served = np.array([need in needs for need in reasons])
    weeks = np.arange(1, WEEKS + 1)[:, None]
    cure = CURE * np.minimum(1.0, weeks / BUILDING_WEEKS) * served
    lost = (leavers * (1 - cure)).sum(axis=1) - kept_writers / _QUARTER_WEEKS
    return [round(float(count), 1) for count in np.cumsum(lost)]
