"""The work behind an initiative: its breakdown into tasks, what they need, its limit in time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from twohats.scenario import table
from twohats.scenario.backlog import Backlog
from twohats.scenario.errors import PackError

#: The reference states that hang on the lead initiative.
LEAD_STATES = ("wbs", "links", "milestones")
_MILESTONES = 3

_INITIATIVE = table.pattern("initiative", r"I\d\d", "an id such as I07")
_TASK = table.pattern("task", r"T\d\d", "an id such as T07")


@dataclass(frozen=True)
class Task:
    """One task: `days` are optimistic, most likely, pessimistic working days of one person.

    `belongs_to` is the initiative whose effort it counts for: an enabler's packages are in the
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
    """The state of a task after week 4: working days spent, and days that it still needs."""

    task: str
    days_spent: float
    days_left: float


@dataclass(frozen=True, eq=False)
class Work:
    """The work of every initiative; KeyError with a sentence for one that is not in the backlog."""

    folder: Path
    backlog: Backlog

    def breakdown(self, initiative: str) -> tuple[Task, ...]:
        """The tasks of one initiative, those of the enablers it needs among them."""
        path = self.folder / f"wbs_{self.backlog.initiative(initiative).id}.csv"
        columns = [
            _TASK,
            table.required_text("name"),
            *(table.number(name, 0, 500, int) for name in ("o", "m", "p")),
            table.required_text("skill"),
            table.optional_text("person_type"),
            table.ids("predecessors", r"T\d\d"),
            table.required_text("deliverable"),
            table.required_text("scope_item"),
            table.pattern("belongs_to", r"I\d\d", "an id such as I07"),
            table.optional_text("equipment"),
        ]
        tasks = tuple(_task(row) for row in table.read(path, columns))
        _check_order(path.name, tasks)
        return tasks

    def work_packages(self, initiative: str) -> tuple[list[dict], list[dict]]:
        """The breakdown as plain packages and links, in the form in which answers keep them."""
        return packages_and_links(self.breakdown(initiative))

    def reference(self, lead: str) -> dict[str, list[dict]]:
        """The LEAD_STATES of an initiative as a careful project manager would keep them."""
        tasks = self.breakdown(lead)
        packages, links = packages_and_links(tasks)
        return {"wbs": packages, "links": links, "milestones": _milestones(tasks)}

    def limit(self, initiative: str) -> Limit:
        """The working day by which an initiative must be done, and who says so."""
        return self._limits[self.backlog.initiative(initiative).id]

    @cached_property
    def _limits(self) -> Mapping[str, Limit]:
        columns = [_INITIATIVE, table.number("day", 1, 400, int), table.required_text("reason")]
        rows = table.read(self.folder / "limits.csv", columns)
        return {row["initiative"]: Limit(**row) for row in rows}

    def lost_without(self, initiative: str) -> Mapping[str, float]:
        """The share (0 to 1) of an initiative's outcome that is lost without each scope item.

        It includes what every item brings that needs it and goes with it.
        """
        return {row["scope_item"]: row["lost_percent"] / 100 for row in self._scope(initiative)}

    def scope_needs(self, initiative: str) -> Mapping[str, tuple[str, ...]]:
        """What each scope item of an initiative needs at once: without that it is of no use."""
        return {row["scope_item"]: row["needs"] for row in self._scope(initiative)}

    def _scope(self, initiative: str) -> list[dict]:
        columns = [
            _INITIATIVE,
            table.required_text("scope_item"),
            table.number("lost_percent", 0, 100),
            table.names("needs"),
        ]
        rows = self._rows("scope.csv", columns, initiative)
        items = {row["scope_item"] for row in rows}
        for row in rows:
            for name in row["needs"]:
                if name not in items:
                    place = f"scope.csv, {initiative}, {row['scope_item']}, column needs"
                    raise PackError(place, name, "an item of the same initiative")
        return rows

    def actuals_week4(self, initiative: str) -> tuple[Actual, ...]:
        """The state of the tasks that have begun, after week 4."""
        days = [table.number(name, 0, 500) for name in ("days_spent", "days_left")]
        rows = self._rows("actuals_week4.csv", [_INITIATIVE, _TASK, *days], initiative)
        return tuple(Actual(**row) for row in rows)

    @cached_property
    def equipment(self) -> Mapping[str, tuple[int, ...]]:
        """The working days on which each bookable piece of equipment can be had, in their order."""
        columns = [table.required_text("equipment"), table.number("working_day", 1, 1000, int)]
        days: dict[str, list[int]] = {}
        for row in table.read(self.folder / "equipment.csv", columns):
            days.setdefault(row["equipment"], []).append(row["working_day"])
        return {name: tuple(sorted(bookable)) for name, bookable in days.items()}

    @cached_property
    def calendar_rows(self) -> tuple[tuple[date, int | None, str], ...]:
        """One row a day: date, number of the working day or None, note."""
        columns = [
            table.Column("date", date.fromisoformat, "a date such as 2027-07-05"),
            table.Column("working_day", _number_or_none, "a number or nothing"),
            table.optional_text("note"),
        ]
        rows = table.read(self.folder / "calendar.csv", columns)
        return tuple((row["date"], row["working_day"], row["note"]) for row in rows)

    def _rows(self, file: str, columns: list[table.Column], initiative: str) -> list[dict]:
        """The rows of one initiative, without the column that says so."""
        id_ = self.backlog.initiative(initiative).id
        rows = table.read(self.folder / file, columns)
        return [row for row in rows if row.pop(_INITIATIVE.name) == id_]


def packages_and_links(tasks: Sequence[Any]) -> tuple[list[dict], list[dict]]:
    """Tasks as plain packages and links, in the form in which answers keep them."""
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


def _milestones(tasks: Sequence[Task]) -> list[dict]:
    """The end, and the deliverables that come nearest to each third of the way there."""
    ends: dict[str, float] = {}
    for task in tasks:
        begin = max((ends[predecessor] for predecessor in task.predecessors), default=0.0)
        ends[task.id] = begin + task.days[1]
    last = max(ends.values())
    thirds = (last * part / _MILESTONES for part in range(1, _MILESTONES + 1))
    nearest = dict.fromkeys(min(tasks, key=lambda t: abs(ends[t.id] - day)) for day in thirds)
    return [
        {"name": task.deliverable or task.name, "task": task.id, "day": ends[task.id]}
        | {"owner": task.person_type, "sign": f"“{task.deliverable or task.name}” can be seen."}
        for task in nearest
    ]


def _number_or_none(cell: str) -> int | None:
    return int(cell) if cell else None


def _task(row: dict[str, Any]) -> Task:
    o, m, p = row.pop("o"), row.pop("m"), row.pop("p")
    return Task(id=row.pop("task"), days=(o, m, p), **row)


def _check_order(name: str, tasks: tuple[Task, ...]) -> None:
    """Days do not fall, and a task waits only for those above it: so there is no circle."""
    earlier: set[str] = set()
    for line, task in enumerate(tasks, start=2):
        if sorted(task.days) != list(task.days):
            raise PackError(f"{name}, row {line}, columns o, m, p", task.days, "days that rise")
        for predecessor in task.predecessors:
            if predecessor not in earlier:
                place = f"{name}, row {line}, column predecessors"
                raise PackError(place, predecessor, "a task further up")
        earlier.add(task.id)
