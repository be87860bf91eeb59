"""When the end will come, before the start and after the fourth week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from twohats.answers.project import Link, WorkPackage
from twohats.project.schedule.dates import dates, finish_day
from twohats.project.schedule.estimates import Estimate
from twohats.project.schedule.monte_carlo import simulate_schedule
from twohats.project.schedule.network import Network

RUNS = 2000
WEEK_4 = 20
#: A package whose delay moves the end in at least so many runs is worth help.
OFTEN_CRITICAL = 0.5
# Stands for the days gone by: what has not begun cannot begin in the past. No package has this id.
_ELAPSED = "the days gone by"


@dataclass(frozen=True)
class FinishForecast:
    """2,000 finish days, and what is read off them.

    `durations` are the days of each package in each run, in the order of `finish`.
    `naive` is the end when each package takes its most likely days; `met` the share of runs that
    end by then; `critical` and `floats` belong to the most likely days; `often` is the share of
    runs in which a package is critical. Days count from the project's start.
    """

    naive: float
    p50: float
    p80: float
    met: float
    finish: np.ndarray
    critical: tuple[str, ...]
    floats: Mapping[str, float]
    often: Mapping[str, float]
    durations: Mapping[str, np.ndarray] = field(repr=False)


def forecast_finish(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> FinishForecast:
    """The forecast before the start; NetworkError with a sentence if the network has a circle."""
    network = Network(tuple(package.id for package in wbs), tuple(links))
    return _forecast(network, _estimates(wbs))


def reforecast_finish(
    wbs: Sequence[WorkPackage], links: Sequence[Link], actuals: Iterable[Any]
) -> FinishForecast:
    """The forecast once packages have begun: `actuals` have task, days_spent and days_left.

    What has started takes the days spent plus the days left; the rest is sampled and begins
    after week 4.
    """
    return _forecast(*_week_4(wbs, links, actuals))


def projected_ends(
    wbs: Sequence[WorkPackage], links: Sequence[Link], actuals: Iterable[Any]
) -> dict[str, float]:
    """The day on which each package ends if what has not begun takes its most likely days."""
    network, estimates = _week_4(wbs, links, actuals)
    task_dates = dates(network, _likely_days(estimates))
    return {
        id_: float(package_dates.early_finish)
        for id_, package_dates in task_dates.items()
        if id_ != _ELAPSED
    }


def _week_4(
    wbs: Sequence[WorkPackage], links: Sequence[Link], actuals: Iterable[Any]
) -> tuple[Network, dict[str, Estimate]]:
    """The network in which what has begun is fixed, and the rest waits for the fourth week."""
    begun = {actual.task: float(actual.days_spent + actual.days_left) for actual in actuals}
    ids = tuple(package.id for package in wbs)
    waits = [Link.model_construct(before=_ELAPSED, after=id_) for id_ in ids if id_ not in begun]
    estimates = _estimates(wbs)
    fixed = {id_: (days, days, days) for id_, days in begun.items() if id_ in estimates}
    estimates |= fixed | {_ELAPSED: (WEEK_4, WEEK_4, WEEK_4)}
    return Network((*ids, _ELAPSED), (*links, *waits)), estimates


def _estimates(wbs: Sequence[WorkPackage]) -> dict[str, Estimate]:
    return {package.id: (package.o, package.m, package.p) for package in wbs}


def _likely_days(estimates: Mapping[str, Estimate]) -> dict[str, float]:
    return {id_: most_likely for id_, (_, most_likely, _) in estimates.items()}


def is_change_supported(
    change: str, first: FinishForecast, second: FinishForecast, unfinished: Iterable[str]
) -> bool:
    """Whether the numbers speak for a change: "keep_date", "move_promise" or "help:T05"."""
    if change == "move_promise":
        return second.p80 > first.p80
    if change == "keep_date":
        return second.p80 <= first.p80
    task = change.removeprefix("help:")
    return task in set(unfinished) and second.often.get(task, 0.0) >= OFTEN_CRITICAL


def _forecast(network: Network, estimates: Mapping[str, Estimate]) -> FinishForecast:
    likely_days = _likely_days(estimates)
    task_dates, naive = dates(network, likely_days), finish_day(network, likely_days)
    simulation = simulate_schedule(network, estimates, runs=RUNS)
    task_dates.pop(_ELAPSED, None)
    return FinishForecast(
        naive=float(naive),
        p50=float(simulation.percentile(50)),
        p80=float(simulation.percentile(80)),
        met=float(simulation.chance(naive)),
        finish=simulation.finish,
        critical=tuple(id_ for id_, package in task_dates.items() if package.critical),
        floats={id_: float(package.total_float) for id_, package in task_dates.items()},
        often={
            id_: float(share) for id_, share in simulation.criticality.items() if id_ in task_dates
        },
        durations={id_: simulation.durations[id_] for id_ in task_dates},
    )
