"""Same team, same work, only the date: what a promised day alone does to a piece of work.

A rework cycle (Cooper 1980; Lyneis and Ford 2007) with pressure, overtime and fatigue. Team,
work, habits and luck are fixed; the promised day is the only thing that may be chosen. Work is
counted in person-days, time in working days (five a week).
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

FUTURES = 200
SEED = 20261
DATES = tuple(range(80, 165, 5))

TEAM = 5  # people, all of them for the whole time
WORK = 450.0  # person-days, before luck
_REVIEW = 0.06  # share of the time that goes into reading one another's work
_FAULTS = 0.16  # share of the work done that is wrong, unhurried
_FAULTS_SPREAD = 0.25  # how much that share differs between futures
_OVERTIME = 0.30  # the most that this team works longer, as a share
_WEEK = 5.0
_FATIGUE_WEEKS = 4.0
_FOUND_WEEKS = max(1.2, 7 * (1 - 2.8 * _REVIEW))  # until a fault shows itself
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

    `finish` is the day on which nothing known is left to do; `made` is wrong work done,
    `escaped` the part of it that nobody had found by then; `right` is sound work, `left` what
    was still known to be open.
    """

    dates: np.ndarray
    finish: np.ndarray
    made: np.ndarray
    escaped: np.ndarray
    overtime: np.ndarray
    right: np.ndarray
    left: np.ndarray

    @property
    def kept(self) -> np.ndarray:
        """Whether the promise was kept, (dates, futures)."""
        return self.finish <= self.dates[:, None]

    @property
    def chance(self) -> np.ndarray:
        """Share of the futures in which the promise is kept, (dates,)."""
        return self.kept.mean(axis=1)


def draw(futures: int = FUTURES, seed: int = SEED) -> Luck:
    """The luck of so many futures; the same seed draws the same. Raises ValueError."""
    if futures < 1:
        raise ValueError(f"{futures} futures were asked for; at least 1 is needed.")
    size, wrong = np.random.SeedSequence(seed).spawn(2)
    work = WORK * np.random.default_rng(size).lognormal(0.04, 0.10, futures)
    spread = 1 + _FAULTS_SPREAD * np.random.default_rng(wrong).standard_normal(futures)
    return Luck(work, _FAULTS * np.clip(spread, 0.3, 1.9))


def play(dates: Sequence[float] = DATES, luck: Luck | None = None) -> Outcomes:
    """Play every promised day against the same luck.

    `dates` are working days after the start, each above 0; raises ValueError otherwise.
    """
    promised = np.asarray(dates, dtype=float)
    if promised.ndim != 1 or not promised.size or not (promised > 0).all():
        raise ValueError("Promised days must be a list of numbers above 0, with one at least.")
    luck = luck or draw()
    state = _Stocks.at_start(luck, promised.size)
    for day in range(_LAST_DAY):
        if not state.going.any():
            break
        state.live_a_day(day, promised[:, None], luck)
    return state.outcomes(promised)


@dataclass
class _Stocks:
    """Work to do, faults nobody knows of, known rework, sound work: (dates, futures)."""

    to_do: np.ndarray
    unfound: np.ndarray
    rework: np.ndarray
    right: np.ndarray
    fatigue: np.ndarray
    overtime: np.ndarray
    made: np.ndarray
    finish: np.ndarray
    limit: np.ndarray

    @classmethod
    def at_start(cls, luck: Luck, dates: int) -> "_Stocks":
        to_do = np.tile(luck.work, (dates, 1))
        nothing = {f.name: np.zeros_like(to_do) for f in fields(cls)}
        never = np.full_like(to_do, np.inf)
        return cls(**nothing | {"to_do": to_do, "finish": never, "limit": _DONE_BELOW * to_do})

    @property
    def going(self) -> np.ndarray:
        return np.isinf(self.finish)

    def live_a_day(self, day: int, promised: np.ndarray, luck: Luck) -> None:
        """One working day of all futures that still have work; the others stand still."""
        going = self.going
        pressure = self._pressure(day, promised)
        longer = _OVERTIME * pressure
        power = TEAM * (1 - _REVIEW) * (1 + longer) * (1 - 0.7 * self.fatigue)
        wrong = np.minimum(0.9, luck.faults * (1 + 0.9 * pressure + 1.2 * self.fatigue))
        used = self._work(np.where(going, power, 0.0), wrong)
        self.overtime += np.where(going, TEAM * longer, 0.0) * used
        self.fatigue += np.where(going, (longer - self.fatigue) / (_FATIGUE_WEEKS * _WEEK), 0.0)
        done = going & (self.to_do + self.rework <= self.limit)
        self.finish[done] = (day + np.maximum(used, 0.0))[done]

    def _pressure(self, day: int, promised: np.ndarray) -> np.ndarray:
        """0 while the open work fits into the time left, 1 when twice the time is needed."""
        can_do = TEAM * (1 - _REVIEW) * np.maximum(promised - day, 0.5)
        return np.clip((self.to_do + self.rework) / can_do - 1, 0.0, 1.0)

    def _work(self, power: np.ndarray, wrong: np.ndarray) -> np.ndarray:
        """Spend a day's power on what is open; gives the share of the day that was needed."""
        open_work = self.to_do + self.rework
        needed = np.maximum(open_work - self.limit, 0.0)
        done = np.minimum(power, needed)
        share_new = self.to_do / np.maximum(open_work, 1e-12)
        found = np.where(power > 0, self.unfound / (_FOUND_WEEKS * _WEEK), 0.0)
        found = np.where(power >= needed, 0.0, found)  # nobody looks on after the last task
        self.to_do -= done * share_new
        self.rework += found - done * (1 - share_new)
        self.unfound += done * wrong - found
        self.right += done * (1 - wrong)
        self.made += done * wrong
        return done / np.maximum(power, 1e-12)

    def outcomes(self, promised: np.ndarray) -> Outcomes:
        left = self.to_do + self.rework
        return Outcomes(
            promised, self.finish, self.made, self.unfound, self.overtime, self.right, left
        )
