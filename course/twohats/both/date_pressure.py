"""Same team, same work, only the date: what a promised day alone does to a piece of work.

A rework cycle (Cooper 1980; Lyneis and Ford 2007) with pressure, overtime and fatigue. Team,
work, habits and luck are fixed; the promised day is the only thing that may be chosen. Work is
counted in person-days, time in working days (five a week).
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

import numpy as np

from twohats.project.schedule.monte_carlo import normal_stream

PROMISED = 95  # the day that the team promises first
FUTURES = 100  # as many as a question asks of, so that each number is a count of them
SEED = 20262
DATES = tuple(range(80, 165, 5))

#: Days between those of the slider, whose chance a learner is asked for: no step shows them.
# Spread so that no one interval suits many of them.
ASKED_DAYS = (102, 106, 107, 112, 113, 117, 122, 101)
#: What could change with the promised day, as a question asks it.
POSSIBLE_CHANGES = {
    "luck": "how lucky each simulated run is",
    "overtime": "how much overtime is worked",
    "team": "how many people are on the team",
    "chance": "how often the promise is kept",
    "finish": "on which day the work is done",
    "skill": "how well the people know their work",
    "faults": "how much work is spoiled by defects",
    "work": "how much work there is at the start",
}

TEAM = 5  # people, all of them for the whole time
WORK = 450.0  # person-days, before luck
_REVIEW = 0.06  # share of the time that goes into reading one another's work
_FAULTS = 0.16  # share of the work done that is wrong, unhurried
_FAULTS_SPREAD = 0.25  # how much that share differs between futures
_OVERTIME = 0.30  # the most that this team works longer, as a share
_WEEK = 5.0
_FATIGUE_WEEKS = 4.0
_DISCOVERY_WEEKS = max(1.2, 7 * (1 - 2.8 * _REVIEW))  # until a fault shows itself
_DONE_BELOW = 0.01  # share of the work that may be left
_LAST_DAY = 400


@dataclass(frozen=True)
class Luck:
    """What is drawn once and stays the same for every date: arrays of (futures,)."""

    work: np.ndarray
    faults: np.ndarray


@dataclass(frozen=True)
class Outcomes:
    """What became of each promise: arrays of (dates, futures); person-days if not said.

    `finish` is the day on which nothing known is left to do; `faulty` is wrong work done,
    `escaped` the part of it that nobody had found by then; `correct` is sound work, `open_work`
    what was still known to be left.
    """

    dates: np.ndarray
    finish: np.ndarray
    faulty: np.ndarray
    escaped: np.ndarray
    overtime: np.ndarray
    correct: np.ndarray
    open_work: np.ndarray

    @property
    def is_kept(self) -> np.ndarray:
        """Whether the promise was kept, (dates, futures)."""
        return self.finish <= self.dates[:, None]

    @property
    def chance(self) -> np.ndarray:
        """Share of the futures in which the promise is kept, (dates,)."""
        return self.is_kept.mean(axis=1)


def sample_luck(futures: int = FUTURES, seed: int = SEED) -> Luck:
    """The luck of so many futures; the same seed draws the same. Raises ValueError."""
    if futures < 1:
        raise ValueError(f"{futures} simulated runs were asked for; at least 1 is needed.")
    work = WORK * np.exp(0.04 + 0.10 * normal_stream("work", futures, seed))
    spread = 1 + _FAULTS_SPREAD * normal_stream("faults", futures, seed)
    return Luck(work, _FAULTS * np.clip(spread, 0.3, 1.9))


def simulate_dates(dates: Sequence[float] = DATES, luck: Luck | None = None) -> Outcomes:
    """Play every promised day against the same luck.

    `dates` are working days after the start, each above 0; raises ValueError otherwise.
    """
    promised = np.asarray(dates, dtype=float)
    if promised.ndim != 1 or not promised.size or not (promised > 0).all():
        raise ValueError("Promised days must be a list of numbers above 0, with one at least.")
    luck = luck or sample_luck()
    stocks = _Stocks.at_start(luck, promised.size)
    for day in range(_LAST_DAY):
        if not stocks.is_unfinished.any():
            break
        stocks.work_one_day(day, promised[:, None], luck)
    return stocks.outcomes(promised)


def asked_day(deal: int) -> int:
    """The day that a learner with this deal (0 to 15) is asked about."""
    return ASKED_DAYS[deal % len(ASKED_DAYS)]


@cache
def kept_of_100(day: int) -> int:
    """In how many of 100 futures a promised day is kept."""
    return round(100 * simulate_dates([day]).chance[0])


@cache
def date_rows() -> tuple[dict[str, Any], ...]:
    """What each promised day brings, as plain data: all answers that a page can ever need.

    `finish` holds one day for each future, in the same order for every date; `low`, `middle` and
    `high` are its 10th, 50th and 90th percentile; faults and overtime are mean person-days.
    """
    outcomes = simulate_dates()
    low, middle, high = np.percentile(outcomes.finish, (10, 50, 90), axis=1).round()
    return tuple(
        {
            "day": int(day),
            "kept": int(outcomes.is_kept[index].sum()),
            "finish": np.ceil(outcomes.finish[index]).astype(int).tolist(),
            "low": int(low[index]),
            "middle": int(middle[index]),
            "high": int(high[index]),
            "faults": round(float(outcomes.faulty[index].mean())),
            "escaped": round(float(outcomes.escaped[index].mean())),
            "overtime": round(float(outcomes.overtime[index].mean())),
        }
        for index, day in enumerate(outcomes.dates)
    )


@dataclass
class _Stocks:
    """Work to do, undiscovered faults, known rework, sound work: arrays of (dates, futures)."""

    to_do: np.ndarray
    undiscovered: np.ndarray
    rework: np.ndarray
    correct: np.ndarray
    fatigue: np.ndarray
    overtime: np.ndarray
    faulty: np.ndarray
    finish: np.ndarray
    limit: np.ndarray

    @classmethod
    def at_start(cls, luck: Luck, dates: int) -> "_Stocks":
        to_do = np.tile(luck.work, (dates, 1))
        empty = {field.name: np.zeros_like(to_do) for field in fields(cls)}
        never = np.full_like(to_do, np.inf)
        return cls(**empty | {"to_do": to_do, "finish": never, "limit": _DONE_BELOW * to_do})

    @property
    def is_unfinished(self) -> np.ndarray:
        return np.isinf(self.finish)

    def work_one_day(self, day: int, promised: np.ndarray, luck: Luck) -> None:
        """One working day of all futures that still have work; in the others nothing happens."""
        is_active = self.is_unfinished
        pressure = self._pressure(day, promised)
        overtime = _OVERTIME * pressure
        capacity = TEAM * (1 - _REVIEW) * (1 + overtime) * (1 - 0.7 * self.fatigue)
        fault_rate = np.minimum(0.9, luck.faults * (1 + 0.9 * pressure + 1.2 * self.fatigue))
        share_used = self._work(np.where(is_active, capacity, 0.0), fault_rate)
        self.overtime += np.where(is_active, TEAM * overtime, 0.0) * share_used
        change = (overtime - self.fatigue) / (_FATIGUE_WEEKS * _WEEK)
        self.fatigue += np.where(is_active, change, 0.0)
        is_finished = is_active & (self.to_do + self.rework <= self.limit)
        self.finish[is_finished] = (day + np.maximum(share_used, 0.0))[is_finished]

    def _pressure(self, day: int, promised: np.ndarray) -> np.ndarray:
        """0 while the open work fits into the time left, 1 when twice the time is needed."""
        capacity = TEAM * (1 - _REVIEW) * np.maximum(promised - day, 0.5)
        return np.clip((self.to_do + self.rework) / capacity - 1, 0.0, 1.0)

    def _work(self, capacity: np.ndarray, fault_rate: np.ndarray) -> np.ndarray:
        """Spend a day's capacity on open work; gives the share of the day that was needed."""
        open_work = self.to_do + self.rework
        needed = np.maximum(open_work - self.limit, 0.0)
        done = np.minimum(capacity, needed)
        share_new = self.to_do / np.maximum(open_work, 1e-12)
        discovered = np.where(capacity > 0, self.undiscovered / (_DISCOVERY_WEEKS * _WEEK), 0.0)
        # Nobody looks for faults after the last task.
        discovered = np.where(capacity >= needed, 0.0, discovered)
        self.to_do -= done * share_new
        self.rework += discovered - done * (1 - share_new)
        self.undiscovered += done * fault_rate - discovered
        self.correct += done * (1 - fault_rate)
        self.faulty += done * fault_rate
        return done / np.maximum(capacity, 1e-12)

    def outcomes(self, promised: np.ndarray) -> Outcomes:
        return Outcomes(
            dates=promised,
            finish=self.finish,
            faulty=self.faulty,
            escaped=self.undiscovered,
            overtime=self.overtime,
            correct=self.correct,
            open_work=self.to_do + self.rework,
        )
