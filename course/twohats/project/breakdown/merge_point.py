"""One merge point of a network, and which help at it moves the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from twohats.answers.project import Link, WorkPackage
from twohats.project.schedule import Dates, Network, dates
from twohats.project.schedule.dates import link_gap
from twohats.project.schedule.precedence import is_predecessor

_SAME_DAY = 1e-9
# Dates of a meeting package that begins in the first tenth of the plan say nothing of the rest.
_EARLIEST = 0.1
# The dates of a plan that lies nearly all in one row are sums: its branches are only a semblance.
_MOST_IN_A_ROW = 0.8
_NO_MERGE = "No two branches of this plan meet in one package."
_CHAIN = (
    "Nearly all packages follow one another in one chain. Its dates are simple sums, and no branch "
    "has to wait for another."
)


@dataclass(frozen=True)
class MergePoint:
    """A package that waits for several: `later` and `earlier` are the last two to let it begin.

    `tied` are the packages that let it begin on the same day as `later`; `earlier` is one of them
    only if no package lets it begin before that day.
    """

    merge: str
    later: str
    earlier: str
    tied: tuple[str, ...] = ()

    @property
    def is_tie(self) -> bool:
        """Whether help for one package alone does not let it begin earlier."""
        return bool(self.tied)

    @property
    def last(self) -> tuple[str, ...]:
        """The packages that the merge point waits for until the end: all of them in a tie."""
        return (self.later, *self.tied)

    @property
    def packages(self) -> tuple[str, str, str]:
        """The three packages, the branches before the merge point, in the order of their ids."""
        first, second = sorted((self.later, self.earlier))
        return first, second, self.merge


@dataclass(frozen=True)
class MergeAnalysis:
    """A network by its most likely days, looked at where two of its branches meet.

    NetworkError with a sentence if the links go round in a circle.
    """

    wbs: Sequence[WorkPackage]
    links: Sequence[Link]

    @cached_property
    def network(self) -> Network:
        """The packages and links."""
        return Network([package.id for package in self.wbs], self.links)

    @cached_property
    def days(self) -> Mapping[str, float]:
        """The most likely days of each package."""
        return {package.id: package.m for package in self.wbs}

    @cached_property
    def dates(self) -> Mapping[str, Dates]:
        """Early and late dates of each package."""
        return dates(self.network, self.days)

    @property
    def end(self) -> float:
        """The day on which the last package ends; 0 if there is none."""
        return max((dates.early_finish for dates in self.dates.values()), default=0.0)

    @cached_property
    def is_chain(self) -> bool:
        """Whether nearly all of the work is done one package after another."""
        return len(self.days) > 1 and self.end > _MOST_IN_A_ROW * sum(self.days.values())

    @cached_property
    def point(self) -> MergePoint | None:
        """The first merge point without float, one of whose branches has some, if there is one.

        Else the first one without float, else the first; None if no branches meet, or if nearly
        all of the plan is a chain.
        """
        if self.is_chain:
            return None
        end = self.end
        met = filter(None, map(self._merge_at, self.network.tasks))
        points = sorted(
            (p for p in met if self.dates[p.merge].early_start > _EARLIEST * end),
            key=lambda point: (
                not self.dates[point.merge].critical,
                self.dates[point.earlier].critical,
                self.dates[point.merge].early_start,
                point.merge,
            ),
        )
        return points[0] if points else None

    @property
    def why_no_point(self) -> str:
        """Why there is no merge point to ask about, as a sentence; empty if there is one."""
        if self.point:
            return ""
        return _CHAIN if self.is_chain else _NO_MERGE

    @cached_property
    def start_days(self) -> dict[str, float]:
        """Early and late start of the three packages: six numbers, as "T04 early" in days."""
        packages = self.point.packages if self.point else ()
        early = {f"{id_} early": float(self.dates[id_].early_start) for id_ in packages}
        return early | {f"{id_} late": float(self.dates[id_].late_start) for id_ in packages}

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """Those of the six that nobody has who only goes forward: late starts with float."""
        packages = self.point.packages if self.point else ()
        return tuple(f"{id_} late" for id_ in packages if not self.dates[id_].critical)

    @cached_property
    def chain(self) -> tuple[str, ...]:
        """The packages whose days put off the later branch one after another, nearest first."""
        return self._chain(self.point.later) if self.point else ()

    def _chain(self, task: str | None) -> tuple[str, ...]:
        chain: list[str] = []
        while task and (task := self._driver(task)):
            chain.append(task)
        return tuple(chain)

    @cached_property
    def before(self) -> tuple[str, ...]:
        """The package that each of the last branches waits for until it begins."""
        return tuple(id_ for last in self._last for id_ in self._chain(last)[:1])

    def last_after(self, package: str) -> str:
        """The last branch that a package lets begin, or is; empty if it lets none begin."""
        return next((id_ for id_ in self._last if package in (id_, *self._chain(id_))), "")

    @property
    def _last(self) -> tuple[str, ...]:
        return self.point.last if self.point else ()

    @cached_property
    def uncertain(self) -> tuple[str, ...]:
        """Of the later branch and its chain, those whose days are known less well than others.

        These are the one with the widest range, and all with a range above the network's mean.
        """
        ranges = {package.id: package.p - package.o for package in self.wbs}
        path = tuple(
            dict.fromkeys(id_ for last in self._last for id_ in (last, *self._chain(last)))
        )
        least = min(
            sum(ranges.values()) / len(ranges), max(map(ranges.__getitem__, path), default=0)
        )
        return tuple(id_ for id_ in path if ranges[id_] >= least)

    def _arrivals(self, task: str) -> list[tuple[float, str]]:
        """When each package that is waited for lets a task begin, the last one first."""
        arrivals = [
            (
                self.dates[link.before].early_start
                + link_gap(link, self.days[link.before], self.days[task]),
                link.before,
            )
            for link in self.network.incoming[task]
        ]
        return sorted(arrivals, key=lambda arrival: (-arrival[0], arrival[1]))

    def _merge_at(self, task: str) -> MergePoint | None:
        arrivals = self._arrivals(task)
        if len(arrivals) < 2:
            return None
        (last_day, later), *rest = arrivals
        side = [arrival for arrival in rest if not is_predecessor(self.links, arrival[1], later)]
        if not side:
            return None
        tied = tuple(id_ for day, id_ in side if day >= last_day - _SAME_DAY)
        # Branches of equal length meet as well, if no shorter one does.
        earlier = next((id_ for _, id_ in side if id_ not in tied), side[0][1])
        return MergePoint(task, later, earlier, tied)

    def _driver(self, task: str) -> str | None:
        """The package that a task waits for until its early start."""
        arrivals = self._arrivals(task)
        if not arrivals or arrivals[0][0] < self.dates[task].early_start - _SAME_DAY:
            return None
        return arrivals[0][1]
