"""Early and late dates and floats: the critical path method over four link types with lag.

Conventions: no task starts before day 0, none may finish after the project's end. Days are
working days; a task of 3 days that starts on day 0 finishes on day 3.
Source: Kelley and Walker (1959); link types after Fondahl and the precedence method.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from twohats.project.schedule.network import LinkLike, Network

NO_FLOAT = 1e-9


class Dates(NamedTuple):
    """The dates of one task in working days from the project's start."""

    early_start: float
    early_finish: float
    late_start: float
    late_finish: float
    free_float: float

    @property
    def total_float(self) -> float:
        """How long the task may wait without moving the project's end."""
        return self.late_start - self.early_start

    @property
    def critical(self) -> bool:
        """Whether any delay of the task moves the project's end."""
        return self.total_float <= NO_FLOAT


def dates(network: Network, durations: Mapping[str, float]) -> dict[str, Dates]:
    """Dates of every task; `durations` in working days, one for each task, none below 0."""
    early = early_starts(network, durations)
    late, free = _late_and_free(network, durations, early)
    return {
        task: Dates(
            early[task],
            early[task] + durations[task],
            late[task],
            late[task] + durations[task],
            max(0.0, free[task]),
        )
        for task in network.tasks
    }


def finish_day(network: Network, durations: Mapping[str, float]) -> float:
    """The day on which the last task finishes; 0 for a network without tasks."""
    return _last_finish(early_starts(network, durations), durations)


def critical_tasks(task_dates: Mapping[str, Dates]) -> tuple[str, ...]:
    """The tasks without float, in order of their early start."""
    path = [task for task, dates_of_task in task_dates.items() if dates_of_task.critical]
    return tuple(sorted(path, key=lambda task: (task_dates[task].early_start, task)))


def early_starts(network: Network, durations: Mapping[str, float]) -> dict[str, float]:
    """The earliest day on which each task can start."""
    start: dict[str, float] = {}
    for task in network.order:
        soonest, days = 0.0, durations[task]
        for link in network.incoming[task]:
            bound = start[link.before] + link_gap(link, durations[link.before], days)
            if bound > soonest:
                soonest = bound
        start[task] = soonest
    return start


def link_gap(link: LinkLike, predecessor_days: Any, successor_days: Any) -> Any:
    """The least time from the start of `link.before` to the start of `link.after`.

    The durations may be numbers or arrays over runs.
    """
    kind = link.kind
    if kind == "FS":
        return predecessor_days + link.lag
    if kind == "SS":
        return link.lag
    return (predecessor_days if kind == "FF" else 0.0) - successor_days + link.lag


def _last_finish(starts: Mapping[str, float], durations: Mapping[str, float]) -> float:
    return max((day + durations[task] for task, day in starts.items()), default=0.0)


def _late_and_free(
    network: Network, durations: Mapping[str, float], early: Mapping[str, float]
) -> tuple[dict[str, float], dict[str, float]]:
    """The latest start of each task, and how long it may wait without moving another's start."""
    last = _last_finish(early, durations)
    late: dict[str, float] = {}
    free: dict[str, float] = {}
    for task in reversed(network.order):
        days, early_start = durations[task], early[task]
        latest, slack = last - days, last - days - early_start
        for link in network.outgoing[task]:
            successor = link.after
            gap = link_gap(link, days, durations[successor])
            latest = min(latest, late[successor] - gap)
            slack = min(slack, early[successor] - gap - early_start)
        late[task], free[task] = latest, slack
    return late, free
