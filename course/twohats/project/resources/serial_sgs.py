"""The serial scheme: tasks are placed one by one, each at the first time at which all it needs
is free.

Durations are whole units of time (days). Source: Kelley (1963); Kolisch (1996).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


class ResourceError(ValueError):
    """A task asks for more than there ever is; the message names both."""


@dataclass(frozen=True)
class LevelingProblem:
    """A levelling problem: `durations` in whole days, `before` by task (finish to start).

    `demands` gives what each task uses of each resource while it runs, `capacities` what there is
    of each. `blocked` are days (0 the first) on which a resource cannot be used, as leave.
    """

    durations: Mapping[str, int]
    before: Mapping[str, Sequence[str]]
    demands: Mapping[str, Mapping[str, int]]
    capacities: Mapping[str, int]
    blocked: Mapping[str, Sequence[int]] | None = None

    @property
    def horizon(self) -> int:
        """A time by which every schedule is finished."""
        away = {day for days in (self.blocked or {}).values() for day in days}
        return sum(self.durations.values()) + max(away, default=-1) + 1


def serial_schedule(problem: LevelingProblem, order: Sequence[str]) -> dict[str, int]:
    """The start of each task when they are placed in `order`, which must keep what waits for what.

    A task runs without a break: a blocked day moves its start behind that day.
    """
    names = list(problem.capacities)
    free = _free(problem, names)
    start: dict[str, int] = {}
    for task in order:
        days = problem.durations[task]
        soonest = max(
            (start[one] + problem.durations[one] for one in problem.before[task]), default=0
        )
        used = _demand(problem, task, names)
        start[task] = _first_fit(free, used, soonest, days) if days else soonest
        free[start[task] : start[task] + days] -= used
    return start


def _free(problem: LevelingProblem, names: list[str]) -> NDArray:
    """What is free on each day (rows) of each resource (columns)."""
    free = np.tile([problem.capacities[name] for name in names], (problem.horizon + 1, 1))
    for name, days in (problem.blocked or {}).items():
        free[list(days), names.index(name)] = 0
    return free


def _demand(problem: LevelingProblem, task: str, names: list[str]) -> NDArray:
    used = problem.demands.get(task, {})
    for name, amount in used.items():
        if amount > problem.capacities.get(name, 0):
            there = problem.capacities.get(name, 0)
            raise ResourceError(f"{task} needs {amount} of {name}, and there are {there}.")
    return np.array([used.get(name, 0) for name in names])


def _first_fit(free: NDArray, used: NDArray, soonest: int, days: int) -> int:
    """The first day from which everything used is free for the whole task."""
    needed = used > 0
    if not needed.any():
        return soonest
    short = (free[soonest:, needed] < used[needed]).any(axis=1)
    begin = 0
    for day in np.flatnonzero(short):
        if day - begin >= days:
            break
        begin = int(day) + 1
    return soonest + begin
