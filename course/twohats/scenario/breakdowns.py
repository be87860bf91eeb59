"""The work behind an initiative: its breakdown into tasks, what they need, its limit in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from twohats.scenario import table
from twohats.scenario.errors import PackError

#: The reference states that hang on the lead initiative.
OF_A_LEAD = ("wbs", "links", "milestones")
_MILESTONES = 3


@dataclass(frozen=True)
class Task:
    """One task: `days` are optimistic, most likely, pessimistic working days of one person.

    `belongs_to` is the initiative whose effort it counts for: an enabler's packages stand in the
    breakdown of what needs them. `equipment` has to be booked for the day on which the task begins;
    most tasks need none.
    """

    id: str
    name: str
    days: tuple[int, int, int]
    skill: str
    person_type: str
    predecessors: tuple[str, ...]
    deliverable: str
    scope_item: str
    belongs_to: str
    equipment: str = ""


@dataclass(frozen=True)
class Limit:
    """The working day by which an initiative must be done, and who says so."""

    initiative: str
    day: int
    reason: str


@dataclass(frozen=True)
class Actual:
    """How a task stands after week 4: working days spent, and days that it still needs."""

    task: str
    days_spent: float
    days_left: float


def breakdown(folder: Path, initiative: str) -> tuple[Task, ...]:
    """The tasks of one initiative, those of the enablers it needs among them."""
    path = folder / f"wbs_{initiative}.csv"
    days = [table.number(name, 0, 500, int) for name in ("o", "m", "p")]
    columns = [
        table.pattern("task", r"T\d\d", "an id such as T07"),
        table.words("name"),
        *days,
        table.words("skill"),
        table.free("person_type"),
        table.ids("predecessors", r"T\d\d"),
        table.words("deliverable"),
        table.words("scope_item"),
        table.pattern("belongs_to", r"I\d\d", "an id such as I07"),
        table.free("equipment"),
    ]
    tasks = tuple(_task(row) for row in table.read(path, columns))
    _fits_together(path.name, tasks)
    return tasks


def limits(folder: Path) -> dict[str, Limit]:
    """The limit in time of each initiative."""
    columns = [
        table.pattern("initiative", r"I\d\d", "an id such as I07"),
        table.number("day", 1, 400, int),
        table.words("reason"),
    ]
    return {row["initiative"]: Limit(**row) for row in table.read(folder / "limits.csv", columns)}


def lost_without(folder: Path, initiative: str) -> dict[str, float]:
    """For each item of an initiative's scope, the share (0 to 1) of the outcome lost without it."""
    columns = [
        table.pattern("initiative", r"I\d\d", "an id such as I07"),
        table.words("scope_item"),
        table.number("lost_percent", 0, 100),
    ]
    rows = table.read(folder / "scope.csv", columns)
    own = (row for row in rows if row["initiative"] == initiative)
    return {row["scope_item"]: row["lost_percent"] / 100 for row in own}


def bookable(folder: Path) -> dict[str, tuple[int, ...]]:
    """The working days on which each piece of equipment can be had, in their order."""
    columns = [table.words("equipment"), table.number("working_day", 1, 1000, int)]
    days: dict[str, list[int]] = {}
    for row in table.read(folder / "equipment.csv", columns):
        days.setdefault(row["equipment"], []).append(row["working_day"])
    return {name: tuple(sorted(free)) for name, free in days.items()}


def actuals(folder: Path, initiative: str) -> tuple[Actual, ...]:
    """How the tasks that have begun stand after week 4."""
    columns = [
        table.pattern("initiative", r"I\d\d", "an id such as I07"),
        table.pattern("task", r"T\d\d", "an id such as T07"),
        table.number("days_spent", 0, 500),
        table.number("days_left", 0, 500),
    ]
    rows = table.read(folder / "actuals_week4.csv", columns)
    return tuple(Actual(**row) for row in rows if row.pop("initiative") == initiative)


def calendar(folder: Path) -> tuple[tuple[date, int | None, str], ...]:
    """One row a day: date, number of the working day or None, note."""
    columns = [
        table.Column("date", date.fromisoformat, "a date such as 2027-07-05"),
        table.Column("working_day", _number_or_none, "a number or nothing"),
        table.free("note"),
    ]
    return tuple(tuple(row.values()) for row in table.read(folder / "calendar.csv", columns))


def work_packages(tasks: Sequence[Task]) -> tuple[list[dict], list[dict]]:
    """A breakdown as plain packages and links, in the form in which answers keep them."""
    packages = [
        {
            "id": task.id,
            "name": task.name,
            **dict(zip("omp", map(float, task.days), strict=True)),
            "person_type": task.person_type,
            "scope_item": task.scope_item,
            "deliverable": task.deliverable,
        }
        for task in tasks
    ]
    links = [
        {"before": before, "after": task.id, "kind": "FS", "lag": 0.0}
        for task in tasks
        for before in task.predecessors
    ]
    return packages, links


def reference(tasks: Sequence[Task]) -> dict[str, list[dict]]:
    """Breakdown, links and milestones of a lead as a careful project manager would keep them."""
    packages, links = work_packages(tasks)
    return {"wbs": packages, "links": links, "milestones": _milestones(tasks)}


def _milestones(tasks: Sequence[Task]) -> list[dict]:
    """The end, and the deliverables that come nearest to each third of the way there."""
    ends: dict[str, float] = {}
    for task in tasks:
        begin = max((ends[before] for before in task.predecessors), default=0.0)
        ends[task.id] = begin + task.days[1]
    last = max(ends.values())
    wanted = (last * part / _MILESTONES for part in range(1, _MILESTONES + 1))
    chosen = dict.fromkeys(min(tasks, key=lambda t: abs(ends[t.id] - day)) for day in wanted)
    return [
        {"name": one.deliverable or one.name, "task": one.id, "day": ends[one.id]}
        | {"owner": one.person_type, "sign": f"“{one.deliverable or one.name}” can be seen."}
        for one in chosen
    ]


def _number_or_none(cell: str) -> int | None:
    return int(cell) if cell else None


def _task(row: dict[str, Any]) -> Task:
    o, m, p = row.pop("o"), row.pop("m"), row.pop("p")
    return Task(id=row.pop("task"), days=(o, m, p), **row)


def _fits_together(name: str, tasks: tuple[Task, ...]) -> None:
    """Days do not fall, and a task waits only for those above it: so there is no circle."""
    above: set[str] = set()
    for line, task in enumerate(tasks, start=2):
        if sorted(task.days) != list(task.days):
            raise PackError(f"{name}, row {line}, columns o, m, p", task.days, "days that rise")
        for before in task.predecessors:
            if before not in above:
                at = f"{name}, row {line}, column predecessors"
                raise PackError(at, before, "a task that stands further up")
        above.add(task.id)
