"""Many levelled schedules, the shortest kept: priorities by latest finish, chosen with some chance.

Source: Kolisch (1996) for regret-based biased random sampling; Tormos and Lova (2001) for pushing
each schedule to the right and back to the left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from graphlib import TopologicalSorter

import numpy as np

from twohats.project.resources.serial_sgs import LevelingProblem, serial_schedule

SAMPLES = 1000
_PASSES = 3  # one drawn schedule, pushed right, pushed left: three schedules
_FROM_NOTHING = 0.15  # the share of rounds that start from nothing
_KEPT = 5  # the best schedules, which later rounds shake
_SHAKES = (0.1, 0.6)  # how far a start may be shaken, as shares of the schedule


def best_sampled_schedule(
    problem: LevelingProblem, samples: int = SAMPLES, seed: int = 20261
) -> dict[str, int]:
    """The starts of the shortest of `samples` schedules (days); the same for the same seed.

    It looks everywhere first, then around the best few so far.
    """
    random = np.random.default_rng(seed)
    latest, mirrored = latest_finish(problem), _mirrored(problem)
    as_listed = {task: index for index, task in enumerate(problem.durations)}
    rounds, length = max(1, samples // _PASSES), partial(finish, problem)
    # Around a day of leave the listed order may beat every draw: it is never lost.
    initial = (serial_schedule(problem, _by(problem, order)) for order in (latest, as_listed))
    best = sorted(initial, key=length)
    for turn in range(rounds):
        is_new = turn < rounds * _FROM_NOTHING
        order = _sampled(problem, latest, random) if is_new else _shaken(problem, best, random)
        sampled = serial_schedule(problem, order)
        shorter = min(_justified(problem, mirrored, sampled), sampled, key=length)
        best = sorted([shorter, *best], key=length)[:_KEPT]  # of equals, the newest first
    return best[0]


def finish(problem: LevelingProblem, starts: Mapping[str, int]) -> int:
    """The day on which the last task is done."""
    return max((day + problem.durations[task] for task, day in starts.items()), default=0)


def latest_finish(problem: LevelingProblem) -> dict[str, int]:
    """Minus the length of what follows each task: the smaller, the more urgent."""
    tail = dict.fromkeys(problem.durations, 0)
    for task in reversed(_topological(problem.predecessors)):
        for predecessor in problem.predecessors[task]:
            tail[predecessor] = max(tail[predecessor], tail[task] + problem.durations[task])
    return {task: -length for task, length in tail.items()}


def _by(problem: LevelingProblem, priority: Mapping[str, float]) -> list[str]:
    """The tasks with the smallest priority first, none before what it waits for."""
    order: list[str] = []
    placed: set[str] = set()
    waiting = sorted(problem.durations, key=lambda task: priority[task])
    while waiting:
        task = next(id_ for id_ in waiting if placed.issuperset(problem.predecessors[id_]))
        waiting.remove(task)
        placed.add(task)
        order.append(task)
    return order


def _sampled(
    problem: LevelingProblem, latest: Mapping[str, int], random: np.random.Generator
) -> list[str]:
    """An order in which the urgent come first more often than not."""
    order: list[str] = []
    placed: set[str] = set()
    waiting = list(problem.durations)
    while waiting:
        ready = [task for task in waiting if placed.issuperset(problem.predecessors[task])]
        least_urgent = max(latest[task] for task in ready)
        regret = np.array([least_urgent - latest[task] for task in ready])
        weights = (regret + 1.0) ** 1.5
        task = ready[int(np.searchsorted(np.cumsum(weights), random.random() * weights.sum()))]
        waiting.remove(task)
        placed.add(task)
        order.append(task)
    return order


def _shaken(
    problem: LevelingProblem, best: list[dict[str, int]], random: np.random.Generator
) -> list[str]:
    """The order of one of the best schedules with its starts shaken a little."""
    starts = best[int(random.integers(len(best)))]
    reach = random.uniform(*_SHAKES) * finish(problem, starts)
    return _by(problem, {task: day + reach * random.random() for task, day in starts.items()})


def _justified(
    problem: LevelingProblem, mirrored: LevelingProblem, starts: Mapping[str, int]
) -> dict[str, int]:
    """The schedule pushed to the right as far as it goes, and then to the left."""
    if problem.blocked:
        return dict(starts)  # a day of leave has no mirror image
    ends = {task: -(day + problem.durations[task]) for task, day in starts.items()}
    pushed_right = serial_schedule(mirrored, _by(mirrored, ends))
    priorities = {task: -(day + problem.durations[task]) for task, day in pushed_right.items()}
    return serial_schedule(problem, _by(problem, priorities))


def _mirrored(problem: LevelingProblem) -> LevelingProblem:
    """The problem with time running backwards: each task waits for its successors."""
    successors: dict[str, list[str]] = {task: [] for task in problem.durations}
    for task, predecessors in problem.predecessors.items():
        for predecessor in predecessors:
            successors[predecessor].append(task)
    return LevelingProblem(problem.durations, successors, problem.demands, problem.capacities)


def _topological(predecessors: Mapping[str, Sequence[str]]) -> list[str]:
    return list(TopologicalSorter(predecessors).static_order())
