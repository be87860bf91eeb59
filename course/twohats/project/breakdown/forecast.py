"""When the end will come, before the start and after the fourth week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from twohats.answers.project import Link, WorkPackage
from twohats.project.schedule.dates import dates, finish_day
from twohats.project.schedule.monte_carlo import simulate_schedule
from twohats.project.schedule.network import Network

RUNS = 2000
WEEK_4 = 20
#: A package whose delay moves the end in at least so many runs is worth help.
OFTEN_CRITICAL = 0.5
# Stands for the days gone by: what has not begun cannot begin in the past. No package has this id.
_GONE_BY = "the days gone by"


@dataclass(frozen=True)
class FinishForecast:
    """2,000 finish days, and what is read off them.

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


def forecast_finish(wbs: Sequence[WorkPackage], links: Sequence[Link]) -> FinishForecast:
    """The outlook of a plan that has not begun; NetworkError with a sentence if it has a circle."""
    network = Network(tuple(one.id for one in wbs), tuple(links))
    return _outlook(network, {one.id: (one.o, one.m, one.p) for one in wbs})


def reforecast_finish(
    wbs: Sequence[WorkPackage], links: Sequence[Link], actuals: Iterable[Any]
) -> FinishForecast:
    """The outlook once packages have begun: `actuals` have task, days_spent and days_left.

    What has begun takes the days spent and left; the rest is drawn anew and begins after week 4.
    """
    return _outlook(*_week_4(wbs, links, actuals))


def projected_ends(
    wbs: Sequence[WorkPackage], links: Sequence[Link], actuals: Iterable[Any]
) -> dict[str, float]:
    """The day on which each package ends if what has not begun takes its most likely days."""
    network, estimates = _week_4(wbs, links, actuals)
    found = dates(network, {id_: estimate[1] for id_, estimate in estimates.items()})
    return {id_: float(one.early_finish) for id_, one in found.items() if id_ != _GONE_BY}


def _week_4(
    wbs: Sequence[WorkPackage], links: Sequence[Link], actuals: Iterable[Any]
) -> tuple[Network, dict[str, tuple[float, float, float]]]:
    """The network in which what has begun is fixed, and the rest waits for the fourth week."""
    begun = {one.task: float(one.days_spent + one.days_left) for one in actuals}
    ids = tuple(one.id for one in wbs)
    waits = [Link.model_construct(before=_GONE_BY, after=id_) for id_ in ids if id_ not in begun]
    estimates = {one.id: (one.o, one.m, one.p) for one in wbs}
    fixed = {id_: (days, days, days) for id_, days in begun.items() if id_ in estimates}
    estimates |= fixed | {_GONE_BY: (WEEK_4, WEEK_4, WEEK_4)}
    return Network((*ids, _GONE_BY), (*links, *waits)), estimates


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


def _outlook(
    network: Network, estimates: Mapping[str, tuple[float, float, float]]
) -> FinishForecast:
    likely = {id_: estimate[1] for id_, estimate in estimates.items()}
    found, naive = dates(network, likely), finish_day(network, likely)
    futures = simulate_schedule(network, estimates, runs=RUNS)
    own = {id_: one for id_, one in found.items() if id_ != _GONE_BY}
    return FinishForecast(
        naive=float(naive),
        p50=float(futures.percentile(50)),
        p80=float(futures.percentile(80)),
        met=float(futures.chance(naive)),
        finish=futures.finish,
        critical=tuple(id_ for id_, one in own.items() if one.critical),
        floats={id_: float(one.total_float) for id_, one in own.items()},
        often={id_: float(share) for id_, share in futures.criticality.items() if id_ in own},
    )
