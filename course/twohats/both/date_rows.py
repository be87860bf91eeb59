"""What each promised day brings, as plain numbers that a page can hold."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from twohats.both.date_pressure import play


@cache
def rows() -> tuple[dict[str, Any], ...]:
    """What each promised day brings: all answers that the page can ever need.

    `finish` holds one day for each future, in the same order for every date; `low`, `middle` and
    `high` are its 10th, 50th and 90th percentile; faults and overtime are mean person-days.
    """
    ends = play()
    low, middle, high = np.percentile(ends.finish, (10, 50, 90), axis=1).round()
    return tuple(
        {
            "day": int(day),
            "kept": int(ends.kept[at].sum()),
            "finish": np.ceil(ends.finish[at]).astype(int).tolist(),
            "low": int(low[at]),
            "middle": int(middle[at]),
            "high": int(high[at]),
            "faults": round(float(ends.made[at].mean())),
            "escaped": round(float(ends.escaped[at].mean())),
            "overtime": round(float(ends.overtime[at].mean())),
        }
        for at, day in enumerate(ends.dates)
    )
