"""Risks with a shared cause, as a Gaussian copula: how often each strikes stays as it is said.

Source: Li (2000) for the copula; Hulett (2009) for risk drivers in schedules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from twohats.project.schedule.monte_carlo import SEED, normal_stream

CORRELATION = 0.55


@dataclass(frozen=True)
class Risk:
    """An event that adds `days` to a task and `cost_k` ($k) to the project.

    Risks of one `group` share a cause; without a group a risk comes alone.
    """

    id: str
    task: str
    probability: float
    days: float
    cost_k: float = 0.0
    group: str = ""


def sample_occurrence(
    risks: Iterable[Risk], runs: int, seed: int = SEED, correlation: float = CORRELATION
) -> dict[str, NDArray]:
    """In which runs each risk happens: a truth value for each run, by id of the risk.

    Luck belongs to the struck task and to the shared cause, whatever a risk is called: a register
    and the documents that it was read from meet the same futures.
    """
    occurrences: dict[str, NDArray] = {}
    struck: Counter[str] = Counter()
    for risk in risks:
        struck[risk.task] += 1
        name = f"risk {struck[risk.task]} at {risk.task}"
        occurrences[risk.id] = _occurs(risk, normal_stream(name, runs, seed), seed, correlation)
    return occurrences


def _occurs(risk: Risk, push: NDArray, seed: int, correlation: float) -> NDArray:
    if not 0 < risk.probability < 1:
        return np.full(push.size, risk.probability >= 1)
    if risk.group:
        cause = normal_stream(f"cause {risk.group}", push.size, seed)
        push = sqrt(correlation) * cause + sqrt(1 - correlation) * push
    return push > NormalDist().inv_cdf(1 - risk.probability)


def sample_delay(risks: Iterable[Risk], occurrences: Mapping[str, NDArray]) -> dict[str, NDArray]:
    """The days that risks add to each task in each run, by id of the task."""
    delays: dict[str, NDArray] = {}
    for risk in risks:
        delay = occurrences[risk.id] * risk.days
        delays[risk.task] = delays.get(risk.task, 0.0) + delay
    return delays
