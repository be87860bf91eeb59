"""Plays a plan through: every task waits for its links, its person, and the test slot.

Numbers may be plain or arrays over many futures; then each future is played through at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from twohats.answers.project import Link
from twohats.project.plan.crew import Worker


def forward_pass(
    order: Sequence[str],
    links: Iterable[Link],
    durations: Mapping[str, Any],
    who: Mapping[str, Worker],
    *,
    queue: bool,
    not_before: Mapping[str, float] | None = None,
    slot: tuple[frozenset[str], tuple[int, ...] | None] = (frozenset(), None),
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Start and finish of each task, in working days.

    `order` must keep the links. With `queue`, a person (and the test slot) does one task at a time
    in that order; without it, tasks may overlap, as a plan on paper can. `not_before` holds a task
    back until the day that was planned for it. `slot` names the tasks that need the test slot on
    the day on which they begin, and the mornings on which it can be had.
    """
    into: dict[str, list[Link]] = {id_: [] for id_ in order}
    for link in links:
        into[link.after].append(link)
    start: dict[str, Any] = {}
    finish: dict[str, Any] = {}
    free: dict[str, Any] = {}
    taken: list[Any] = []
    for id_ in order:
        days, worker = np.asarray(durations[id_], float), who[id_]
        earliest = np.full(days.shape, max((not_before or {}).get(id_, 0.0), worker.from_day))
        for link in into[id_]:
            earliest = np.maximum(earliest, _bound(link, start, finish, days))
        if queue:
            earliest = np.maximum(earliest, free.get(worker.name, 0.0))
        if id_ in slot[0]:
            there = _without(slot[1], worker.leave_days)
            earliest = _booked(there, earliest, taken if queue else [])
            taken.append(earliest)
        start[id_], finish[id_] = _worked(earliest, days, worker.leave_days)
        free[worker.name] = finish[id_]
    return start, finish


def _bound(link: Link, start: Mapping, finish: Mapping, days: np.ndarray) -> Any:
    """The earliest start that one link allows."""
    from_ = finish[link.before] if link.kind in ("FS", "FF") else start[link.before]
    return from_ + link.lag - (days if link.kind in ("FF", "SF") else 0.0)


def _without(days: tuple[int, ...] | None, leave: tuple[int, ...]) -> tuple[int, ...] | None:
    """The mornings of the slot on which its user is there."""
    return days and tuple(day for day in days if day + 1 not in leave)


def _booked(days: tuple[int, ...] | None, earliest: Any, taken: Sequence[Any]) -> Any:
    """The first free morning from `earliest` on that none of the others has taken."""
    morning = _next_of(days, earliest)
    for _ in taken:  # each of the others can stand in the way once
        clash = np.any([np.abs(morning - other) < 1 for other in taken], axis=0)
        morning = np.where(clash, _next_of(days, np.floor(morning) + 1.0), morning)
    return morning


def _next_of(days: tuple[int, ...] | None, earliest: Any) -> Any:
    """The first bookable day from `earliest` on; after the last one, no more waiting."""
    if not days:
        return earliest
    table = np.asarray(days, float)
    at = np.searchsorted(table, np.ceil(earliest - 1e-9))
    return np.where(at < len(table), table[np.minimum(at, len(table) - 1)], earliest)


def _worked(start: Any, days: Any, leave: tuple[int, ...]) -> tuple[Any, Any]:
    """Work does not begin on a day of leave, and rests on one that falls into it."""
    mornings = [day - 1 for day in leave]  # when working day d begins, d - 1 days have gone by
    for day in mornings:
        start = np.where((day <= start) & (start < day + 1), day + 1.0, start)
    finish = start + days
    for day in mornings:
        finish = finish + ((start <= day) & (day < finish - 1e-9))
    return start, finish
