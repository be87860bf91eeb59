"""Many schedules at once: what the finish date looks like when every estimate is a range.

Each task draws from a stream of its own, named by its id: changing, adding or removing one task
leaves the draws of all others as they are, so that two plans differ by their plans alone. A stream
is stratified: one draw from each of `runs` equally likely parts, in an order of its own, so that
few runs already have the right mean and spread.

Source: McKay, Beckman and Conover (1979), Technometrics 21(2), for Latin hypercube sampling.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from twohats.project.schedule.dates import link_gap
from twohats.project.schedule.estimates import Estimate, quantiles
from twohats.project.schedule.network import Network

SEED = 20261
_NORMAL = NormalDist()


@dataclass(frozen=True)
class ScheduleSimulation:
    """`finish` in days, one for each run; `durations` by task; `criticality` as a share of runs."""

    finish: NDArray
    durations: Mapping[str, NDArray]
    criticality: Mapping[str, float]

    def percentile(self, per_cent: float) -> float:
        """The day by which that many of the runs are finished."""
        return float(np.percentile(self.finish, per_cent))

    def chance(self, day: float) -> float:
        """The share of runs that are finished by a day."""
        return float(np.mean(self.finish <= day))


def simulate_schedule(
    network: Network,
    estimates: Mapping[str, Estimate],
    runs: int = 2000,
    seed: int = SEED,
    extra: Mapping[str, NDArray] | None = None,
) -> ScheduleSimulation:
    """Run the schedule `runs` times; `extra` adds days to tasks, one number for each run."""
    durations = sample_durations(estimates, runs, seed, extra)
    start = starts(network, durations)
    finish = last_finish(start, durations, runs)
    criticality = _criticality(network, durations, start, finish)
    return ScheduleSimulation(finish, durations, criticality)


def sample_durations(
    estimates: Mapping[str, Estimate],
    runs: int,
    seed: int = SEED,
    extra: Mapping[str, NDArray] | None = None,
) -> dict[str, NDArray]:
    """The days of each task in each run."""
    days = {task: _days(task, tuple(estimate), runs, seed) for task, estimate in estimates.items()}
    delayed = {task: days[task] + delay for task, delay in (extra or {}).items() if task in days}
    return days | delayed


@lru_cache(maxsize=512)
def _days(task: str, estimate: Estimate, runs: int, seed: int) -> NDArray:
    return _read_only(quantiles(estimate, stream(task, runs, seed)))


@lru_cache(maxsize=1024)
def stream(name: str, runs: int, seed: int = SEED) -> NDArray:
    """Stratified uniform draws that belong to a name: the same for one name, runs and seed."""
    generator = _generator(name, seed)
    return _read_only((generator.permutation(runs) + generator.random(runs)) / runs)


@lru_cache(maxsize=256)
def normal_stream(name: str, runs: int, seed: int = SEED) -> NDArray:
    """Stratified standard normal draws that belong to a name."""
    # Rounding could bring a share to 1, where a normal has no quantile; 0 is as unlikely.
    shares = np.clip(stream(name, runs, seed), 1e-12, 1 - 1e-12)
    return _read_only(np.array([_NORMAL.inv_cdf(share) for share in shares]))


def _generator(name: str, seed: int) -> np.random.Generator:
    digest = hashlib.sha256(f"{seed}/{name}".encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "big"))


def _read_only(values: NDArray) -> NDArray:
    values.flags.writeable = False  # every caller gets the same array
    return values


def starts(network: Network, durations: Mapping[str, NDArray]) -> dict[str, NDArray]:
    """The early start of each task in each run."""
    start: dict[str, NDArray] = {}
    for task in network.order:
        soonest: NDArray = np.zeros_like(durations[task])
        for link in network.incoming[task]:
            gap = link_gap(link, durations[link.before], durations[task])
            np.maximum(soonest, start[link.before] + gap, out=soonest)
        start[task] = soonest
    return start


def last_finish(
    start: Mapping[str, NDArray], durations: Mapping[str, NDArray], runs: int
) -> NDArray:
    """The day on which everything is finished, in each run."""
    finish = np.zeros(runs)
    for task, days in start.items():
        np.maximum(finish, days + durations[task], out=finish)
    return finish


def _criticality(
    network: Network,
    durations: Mapping[str, NDArray],
    start: Mapping[str, NDArray],
    finish: NDArray,
) -> dict[str, float]:
    """The share of runs in which a delay of the task would have moved the end."""
    late: dict[str, NDArray] = {}
    for task in reversed(network.order):
        latest = finish - durations[task]
        for link in network.outgoing[task]:
            gap = link_gap(link, durations[task], durations[link.after])
            latest = np.minimum(latest, late[link.after] - gap)
        late[task] = latest
    return {task: float(np.mean(late[task] - start[task] <= 1e-9)) for task in network.tasks}
