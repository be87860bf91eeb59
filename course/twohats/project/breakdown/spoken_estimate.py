"""What becomes of three numbers that somebody writes down after one spoken sentence."""

from __future__ import annotations

from typing import Literal

import numpy as np

from twohats.project.schedule.estimates import Estimate, quantiles
from twohats.project.schedule.monte_carlo import stream

RUNS = 100
WEEK = 7
Remark = Literal["left_out", "all_bad", "calendar", "no_luck", "agreed"]


def longer_runs(task: str, estimate: Estimate) -> int:
    """In how many of RUNS runs the task takes more than its most likely days."""
    days = quantiles(estimate, stream(task, RUNS))
    return int(np.sum(days > estimate[1]))


def remark(own: Estimate, spoken: Estimate) -> Remark:
    """What there is to say of an estimate to somebody who knows the three days that were meant."""
    o, m, p = own
    if p < spoken[2]:
        return "left_out"
    if m >= spoken[2]:
        return "all_bad"
    if m == WEEK:
        return "calendar"
    return "no_luck" if o >= spoken[1] else "agreed"
