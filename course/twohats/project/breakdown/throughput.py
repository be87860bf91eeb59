"""When the end will come if only finished packages are counted, whatever each of them takes.

Teams that work in short steps forecast like this: how many items were finished in each week so
far, how many are left? The weeks to come are sampled from the weeks gone by (Vacanti 2015,
Actionable Agile Metrics). It needs no estimates and no links, and sees nothing of what is begun.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown.forecast import RUNS, WEEK_4, projected_ends

SEED = 20264
WEEK = 5


@dataclass(frozen=True)
class Throughput:
    """`weekly` packages finished in each week gone by, `left` unfinished; finish days of runs."""

    weekly: tuple[int, ...]
    left: int
    finish: NDArray

    @property
    def done(self) -> int:
        """How many packages are finished."""
        return sum(self.weekly)

    @property
    def p50(self) -> float:
        """The day by which half of the runs have finished all packages."""
        return float(np.percentile(self.finish, 50))


def throughput_forecast(
    wbs: Sequence[WorkPackage], links: Sequence[Link], actuals: Iterable[Any]
) -> Throughput | None:
    """The forecast from what was finished in the first four weeks, each package counting one.

    `actuals` have task, days_spent and days_left. None if nothing is finished yet: then there is
    no pace to go by. NetworkError with a sentence if the network has a circle.
    """
    rows = tuple(actuals)
    finished_ids = {actual.task for actual in rows if actual.days_left == 0}
    ends = [day for id_, day in projected_ends(wbs, links, rows).items() if id_ in finished_ids]
    if not ends:
        return None
    return forecast_by_count(weekly_counts(ends), len(wbs) - len(ends))


def weekly_counts(ends: Iterable[float], weeks: int = WEEK_4 // WEEK) -> tuple[int, ...]:
    """How many of the days fall into each week; a later day counts for the last week."""
    counts = [0] * weeks
    for day in ends:
        counts[min(weeks - 1, max(0, int(np.ceil(day / WEEK)) - 1))] += 1
    return tuple(counts)


def forecast_by_count(
    weekly: Sequence[int], left: int, runs: int = RUNS, seed: int = SEED
) -> Throughput:
    """Draw weeks of those gone by until nothing is left; ValueError if no week finished anything.

    Within its last week a run ends as soon as enough of that week's packages are done.
    """
    if not any(weekly):
        raise ValueError("No package has been finished yet, so there is no pace to go by.")
    elapsed_days = WEEK * len(weekly)
    if left <= 0:
        return Throughput(tuple(weekly), 0, np.full(runs, float(elapsed_days)))
    # Far longer than it takes on average: a run that is not done by then is as good as endless.
    weeks = int(4 * left / np.mean(weekly)) + 40
    # A row for each week to come: more work adds rows, and leaves the weeks before as they are.
    sampled = np.random.default_rng(seed).choice(np.asarray(weekly, int), size=(weeks, runs))
    finished = np.cumsum(sampled, axis=0)
    last_week = np.minimum((finished < left).sum(axis=0), weeks - 1)
    run_index = np.arange(runs)
    finished_in_last = sampled[last_week, run_index]
    needed_in_last = left - (finished[last_week, run_index] - finished_in_last)
    share_of_last = np.minimum(1.0, needed_in_last / np.maximum(finished_in_last, 1))
    return Throughput(tuple(weekly), left, elapsed_days + WEEK * (last_week + share_of_last))
