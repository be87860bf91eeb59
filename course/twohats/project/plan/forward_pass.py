"""Plays a plan through: every task waits for its links, its person, and the test slot.

Numbers may be plain or arrays over many futures; then each future is played through at once. The
planned dates are one such pass, in which tasks of one person may overlap; the resource load says
where they do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from twohats.answers.project import Link
from twohats.project.plan.first_release import Release, Worker, topological_order

# Two tasks of one person that overlap by less than this differ by rounding only.
_LEAST_OVERLAP = 0.1


@dataclass(frozen=True)
class PlannedDates:
    """The plan's own days: start and finish of each task, and the order in which they begin."""

    order: tuple[str, ...]
    start: Mapping[str, float]
    finish: Mapping[str, float]

    @property
    def end(self) -> float:
        """The day on which the last task ends; 0 for a plan without tasks."""
        return max(self.finish.values(), default=0.0)

    def span(self, id_: str) -> tuple[float, float]:
        """Start and finish of one task."""
        return self.start[id_], self.finish[id_]

    def days(self, ids: Iterable[str]) -> float:
        """The days from start to finish of these tasks, added up."""
        return sum(self.finish[id_] - self.start[id_] for id_ in ids)


@dataclass(frozen=True)
class ResourceLoad:
    """How people and test slot are used by the planned dates.

    `busy` is each person's share of the days until the end; `double_booked` the days on which a
    person has two tasks at once, `unassigned` the tasks that nobody fit was given; `slot_double`
    the days on which two tasks want the test slot, `unbooked` the tasks that are planned for a day
    on which it cannot be had (each counts a day). `overloaded` is the share of all this in all days
    of work.
    """

    busy: Mapping[str, float]
    double_booked: Mapping[str, float]
    unassigned: tuple[str, ...]
    slot_double: float
    unbooked: Mapping[str, float]
    overloaded: float


def forward_pass(
    order: Sequence[str],
    links: Iterable[Link],
    durations: Mapping[str, Any],
    workers: Mapping[str, Worker],
    *,
    queue: bool,
    not_before: Mapping[str, float] | None = None,
    slot: tuple[frozenset[str], tuple[int, ...] | None] = (frozenset(), None),
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Start and finish of each task, in working days.

    `order` must keep the links. With `queue`, a person (and the test slot) does one task at a time
    in that order; without it, tasks may overlap, as planned dates can. `not_before` holds a task
    back until the day that was planned for it. `slot` names the tasks that need the test slot on
    the day on which they begin, and the mornings on which it can be had.
    """
    incoming: dict[str, list[Link]] = {id_: [] for id_ in order}
    for link in links:
        incoming[link.after].append(link)
    start: dict[str, Any] = {}
    finish: dict[str, Any] = {}
    free_from: dict[str, Any] = {}
    bookings: list[Any] = []
    for id_ in order:
        days, worker = np.asarray(durations[id_], float), workers[id_]
        earliest = np.full(days.shape, max((not_before or {}).get(id_, 0.0), worker.from_day))
        for link in incoming[id_]:
            earliest = np.maximum(earliest, _earliest_by_link(link, start, finish, days))
        if queue:
            earliest = np.maximum(earliest, free_from.get(worker.name, 0.0))
        if id_ in slot[0]:
            mornings = _mornings_at_work(slot[1], worker.leave_days)
            earliest = _book_slot(mornings, earliest, bookings if queue else [])
            bookings.append(earliest)
        start[id_], finish[id_] = _skip_leave(earliest, days, worker.leave_days)
        free_from[worker.name] = finish[id_]
    return start, finish


def _earliest_by_link(link: Link, start: Mapping, finish: Mapping, days: np.ndarray) -> Any:
    """The earliest start that one link allows."""
    event = finish[link.before] if link.kind in ("FS", "FF") else start[link.before]
    return event + link.lag - (days if link.kind in ("FF", "SF") else 0.0)


def _mornings_at_work(
    mornings: tuple[int, ...] | None, leave_days: tuple[int, ...]
) -> tuple[int, ...] | None:
    """The mornings of the slot on which its user is at work."""
    return mornings and tuple(day for day in mornings if day + 1 not in leave_days)


def _book_slot(mornings: tuple[int, ...] | None, earliest: Any, bookings: Sequence[Any]) -> Any:
    """The first morning from `earliest` on that none of the other bookings has."""
    morning = _next_morning(mornings, earliest)
    for _ in bookings:  # each of the others can be in the way once
        is_booked = np.any([np.abs(morning - booking) < 1 for booking in bookings], axis=0)
        later = _next_morning(mornings, np.floor(morning) + 1.0)
        morning = np.where(is_booked, later, morning)
    return morning


def _next_morning(mornings: tuple[int, ...] | None, earliest: Any) -> Any:
    """The first bookable day from `earliest` on; after the last one, no more waiting."""
    if not mornings:
        return earliest
    table = np.asarray(mornings, float)
    index = np.searchsorted(table, np.ceil(earliest - 1e-9))
    return np.where(index < len(table), table[np.minimum(index, len(table) - 1)], earliest)


def _skip_leave(start: Any, days: Any, leave_days: tuple[int, ...]) -> tuple[Any, Any]:
    """Work does not begin on a day of leave, and rests on one that falls into it."""
    mornings = [day - 1 for day in leave_days]  # as working day d begins, d - 1 days have gone by
    for day in mornings:
        start = np.where((day <= start) & (start < day + 1), day + 1.0, start)
    finish = start + days
    for day in mornings:
        finish = finish + ((start <= day) & (day < finish - 1e-9))
    return start, finish


def planned_dates(release: Release) -> PlannedDates:
    """Every task at its planned start, or as soon as its links and the test slot allow."""
    constraints = release.constraints
    start, finish = forward_pass(
        release.sequence,
        release.links,
        release.expected_days,
        release.workers,
        queue=False,
        not_before={task.id: task.start for task in release.tasks if task.start is not None},
        slot=(constraints.slot_tasks, constraints.slot_days),
    )
    start_days = {id_: float(day) for id_, day in start.items()}
    finish_days = {id_: float(day) for id_, day in finish.items()}
    order = topological_order([task.id for task in release.tasks], release.links, start_days)
    return PlannedDates(order, start_days, finish_days)


def resource_load(release: Release, dates: PlannedDates) -> ResourceLoad:
    """How the planned dates use people and the test slot."""
    spans = _spans_by_person(release, dates)
    double_booked = {name: _overlap(person_spans) for name, person_spans in spans.items()}
    slot_tasks = release.constraints.slot_tasks
    mornings = [dates.start[id_] for id_ in dates.order if id_ in slot_tasks]
    slot_double = _overlap([(day, day + 1) for day in mornings])
    unbooked, work = _unbooked(release), dates.days(dates.order)
    twice_or_nobody = sum(double_booked.values()) + dates.days(release.unassigned)
    excess = twice_or_nobody + slot_double + len(unbooked)
    length = dates.end or 1.0
    return ResourceLoad(
        busy={
            name: sum(finish - start for start, finish in person_spans) / length
            for name, person_spans in spans.items()
        },
        double_booked={name: days for name, days in double_booked.items() if days > 0},
        unassigned=release.unassigned,
        slot_double=slot_double,
        unbooked=unbooked,
        overloaded=min(1.0, excess / work) if work else 0.0,
    )


def _spans_by_person(release: Release, dates: PlannedDates) -> dict[str, list[tuple[float, float]]]:
    """Start and finish of the tasks of each person who is fit for them."""
    spans: dict[str, list[tuple[float, float]]] = {}
    for id_ in dates.order:
        if id_ not in release.unassigned:
            spans.setdefault(release.workers[id_].name, []).append(dates.span(id_))
    return spans


def _unbooked(release: Release) -> dict[str, float]:
    """The tasks whose own start is no morning on which the test slot can be had, and that start."""
    mornings = release.constraints.slot_days
    return {
        task.id: task.start
        for task in release.tasks
        if task.id in release.constraints.slot_tasks
        and mornings is not None
        and task.start is not None
        and task.start not in mornings
    }


def _overlap(spans: list[tuple[float, float]]) -> float:
    """Days that are wanted more than once; less than a tenth of a day is rounding."""
    total, latest_finish = 0.0, 0.0
    for start, finish in sorted(spans):
        shared_days = min(latest_finish, finish) - start
        total += shared_days if shared_days > _LEAST_OVERLAP else 0.0
        latest_finish = max(latest_finish, finish)
    return total
