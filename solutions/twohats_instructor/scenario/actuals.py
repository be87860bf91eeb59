"""How each initiative's project is doing after week 4: the first tasks took longer than thought.

A task takes its expected days stretched by the typical overrun of Marrowby's past projects; the
schedule of those days says what has begun by day 20.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from twohats_instructor.scenario.breakdown_source import BREAKDOWNS, SourceTask

HEADER = ("initiative", "task", "days_spent", "days_left")
WEEK_4 = 20
OVERRUN = 1.28


def rows() -> Iterator[tuple[str, str, int, int]]:
    """One row for each task that has begun."""
    for initiative, tasks in BREAKDOWNS.items():
        for task, days_spent, days_left in _begun_tasks(tasks):
            yield initiative, task.id, days_spent, days_left


def _begun_tasks(tasks: tuple[SourceTask, ...]) -> Iterator[tuple[SourceTask, int, int]]:
    finish: dict[str, int] = {}
    for task in tasks:  # each follows all that it waits for
        start = max((finish[predecessor] for predecessor in task.predecessors), default=0)
        finish[task.id] = start + _actual_days(task)
        if start < WEEK_4:
            days_spent = min(finish[task.id], WEEK_4) - start
            yield task, days_spent, _actual_days(task) - days_spent


def _actual_days(task: SourceTask) -> int:
    optimistic, likely, pessimistic = task.days
    return ceil((optimistic + 4 * likely + pessimistic) / 6 * OVERRUN)
