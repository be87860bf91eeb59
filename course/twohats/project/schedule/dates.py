"""Early and late dates and floats: the critical path method over four link types with lag.

Conventions: no task starts before day 0, none may finish after the project's end. Days are
working days; a task of 3 days that starts on day 0 finishes on day 3.
Source: Kelley and Walker (1959); link types after Fondahl and the precedence method.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from twohats.project.schedule.network import LinkLike, Network

NO_FLOAT = 1e-9


@dataclass(frozen=True, slots=True)
class Dates:
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
    last = _last(early, durations)
    late = _late_starts(network, durations, last)
    return {
        task: Dates(
            early[task],
            early[task] + durations[task],
            late[task],
            late[task] + durations[task],
            _free(network, task, durations, early, last),
        )
        for task in network.tasks
    }


def end(network: Network, durations: Mapping[str, float]) -> float:
    """The day on which the last task finishes; 0 for a network without tasks."""
    return _last(early_starts(network, durations), durations)


def critical(found: Mapping[str, Dates]) -> tuple[str, ...]:
    """The tasks without float, in order of their early start."""
    path = [task for task, its in found.items() if its.critical]
    return tuple(sorted(path, key=lambda task: (found[task].early_start, task)))


def early_starts(network: Network, durations: Mapping[str, float]) -> dict[str, float]:
    """The earliest day on which each task can start."""
    start: dict[str, float] = {}
    for task in network.order:
        own = durations[task]
        soonest = 0.0
        for link in network.incoming[task]:
            soonest = max(soonest, start[link.before] + gap(link, durations[link.before], own))
        start[task] = soonest
    return start


def gap(link: LinkLike, before: float, after: float) -> float:
    """The least time from the start of `link.before` to the start of `link.after`.

    `before` and `after` are the two durations; arrays over runs work as well.
    """
    kind = link.kind
    if kind == "FS":
        return before + link.lag
    if kind == "SS":
        return link.lag
    return (before if kind == "FF" else 0.0) - after + link.lag


def _last(start: Mapping[str, float], durations: Mapping[str, float]) -> float:
    return max((begun + durations[task] for task, begun in start.items()), default=0.0)


def _late_starts(network: Network, durations: Mapping[str, float], last: float) -> dict[str, float]:
    late: dict[str, float] = {}
    for task in reversed(network.order):
        own = durations[task]
        latest = last - own
        for link in network.outgoing[task]:
            latest = min(latest, late[link.after] - gap(link, own, durations[link.after]))
        late[task] = latest
    return late


def _free(
    network: Network,
    task: str,
    durations: Mapping[str, float],
    early: Mapping[str, float],
    last: float,
) -> float:
    """How long a task may wait without moving any other task's early start."""
    own = durations[task]
    room = [last - own - early[task]]
    for link in network.outgoing[task]:
        room.append(early[link.after] - gap(link, own, durations[link.after]) - early[task])
    return max(0.0, min(room))
