"""A few of a forecast's runs, to be played one by one: as early and as late as all of them are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from twohats.project.breakdown.forecast import RUNS, FinishForecast

#: So many dots are told apart on one screen.
PLAYED = 200
_SEED = 20265


def played_futures(forecast: FinishForecast) -> Mapping[str, Any]:
    """200 futures as plain data: `ids`, and in `days` a row of days for each future.

    Every tenth run by its end, so that a share of the 200 is the share of all within half a per
    cent; in an order by lot, so that the first ones are neither early nor late. Days have one
    decimal.
    """
    by_end = np.argsort(forecast.finish, kind="stable")
    step = RUNS // PLAYED
    runs = np.random.default_rng(_SEED).permutation(by_end[step // 2 :: step])
    columns = [forecast.durations[id_][runs] for id_ in forecast.durations]
    return {
        "ids": list(forecast.durations),
        "days": np.round(np.stack(columns, axis=1), 1).tolist(),
    }
