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
    """A levelling problem: `durations` in whole days, `predecessors` by task (finish to start).

    `demands` gives what each task uses of each resource while it runs, `capacities` what there is
    of each. `blocked` are days (0 the first) on which a resource cannot be used, as leave.
    """

    durations: Mapping[str, int]
    predecessors: Mapping[str, Sequence[str]]
    demands: Mapping[str, Mapping[str, int]]
    capacities: Mapping[str, int]
    blocked: Mapping[str, Sequence[int]] | None = None

    @property
    def horizon(self) -> int:
        """A time by which every schedule is finished."""
        blocked_days = {day for days in (self.blocked or {}).values() for day in days}
        return sum(self.durations.values()) + max(blocked_days, default=-1) + 1


def serial_schedule(problem: LevelingProblem, order: Sequence[str]) -> dict[str, int]:
    """The start of each task when they are placed in `order`, which must keep what waits for what.

    A task runs without a break: a blocked day moves its start behind that day.
    """
    names = list(problem.capacities)
    free = _free(problem, names)
    starts: dict[str, int] = {}
    for task in order:
        days = problem.durations[task]
        soonest = max(
            (starts[id_] + problem.durations[id_] for id_ in problem.predecessors[task]), default=0
        )
        demand = _demand(problem, task, names)
        starts[task] = _first_fit(free, demand, soonest, days) if days else soonest
        free[starts[task] : starts[task] + days] -= demand
    return starts


def _free(problem: LevelingProblem, names: list[str]) -> NDArray:
    """What is free on each day (rows) of each resource (columns)."""
    free = np.tile([problem.capacities[name] for name in names], (problem.horizon + 1, 1))
    for name, days in (problem.blocked or {}).items():
        free[list(days), names.index(name)] = 0
    return free


def _demand(problem: LevelingProblem, task: str, names: list[str]) -> NDArray:
    demand = problem.demands.get(task, {})
    for name, amount in demand.items():
        capacity = problem.capacities.get(name, 0)
        if amount > capacity:
            raise ResourceError(f"{task} needs {amount} of {name}, and there are {capacity}.")
    return np.array([demand.get(name, 0) for name in names])


def _first_fit(free: NDArray, demand: NDArray, soonest: int, days: int) -> int:
    """The first day from which everything needed is free for the whole task."""
    is_needed = demand > 0
    if not is_needed.any():
        return soonest
    is_short = (free[soonest:, is_needed] < demand[is_needed]).any(axis=1)
    begin = 0
    for day in np.flatnonzero(is_short):
        if day - begin >= days:
            break
        begin = int(day) + 1
    return soonest + begin
