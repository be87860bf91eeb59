"""The company behind a plan: people, prices, purchases, responses, and those who decide."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from twohats.scenario import table

_LEAD = table.pattern("initiative", r"I\d\d", "an id such as I07")


@dataclass(frozen=True)
class Person:
    """One person; `share` of a week free for projects, `leave_days` in working days."""

    name: str
    person_type: str
    skills: tuple[str, ...]
    share: float
    leave_days: tuple[int, ...]


@dataclass(frozen=True)
class Stakeholder:
    """Who has an interest; `decision_day` is a working day, None for those who decide nothing."""

    name: str
    role: str
    interest: int
    influence: int
    decides: str
    decision_day: int | None
    approver: bool


@dataclass(frozen=True)
class Purchase:
    """Something bought for an initiative: thousands of dollars, lead time in working days."""

    item: str
    cost_k: float
    lead_days: int


@dataclass(frozen=True)
class Response:
    """What can be bought against the risk of a task; factors scale its chance and its days."""

    id: str
    name: str
    kind: str
    cost_k: float
    task: str
    probability_factor: float
    days_factor: float


@dataclass(frozen=True)
class Policy:
    """The sponsor's rules: the chance (per cent) of a promise, the price of an idle day in $k.

    A newcomer works after `hire_ready_days` working days of notice and learning, paid from the
    first. One person, `returns_name`, has worked here before: for `returns_for` that contractor
    comes after `returns_after` working days, ready at once, at `returns_rate` dollars a day worked.
    """

    commit_at: int = 80
    idle_day_k: float = 2.0
    hire_ready_days: float = 40.0
    returns_for: str = "old order system"
    returns_name: str = "Farid Amin"
    returns_after: float = 15.0
    returns_rate: float = 900.0


def team(folder: Path) -> tuple[Person, ...]:
    """The people who can be given tasks."""
    columns = [
        table.words("name"),
        table.words("person_type"),
        table.Column("skills", lambda cell: tuple(cell.split("; ")), "skills, divided by ;"),
        table.number("share", 0, 1),
        table.Column("leave_days", lambda cell: tuple(map(int, cell.split())), "whole numbers"),
    ]
    return tuple(Person(**row) for row in table.read(folder / "team.csv", columns))


def rates(folder: Path) -> dict[str, float]:
    """Dollars a day by type of person."""
    columns = [table.words("person_type"), table.number("dollars_a_day", 380, 900)]
    rows = table.read(folder / "rates.csv", columns)
    return {row["person_type"]: row["dollars_a_day"] for row in rows}


def stakeholders(folder: Path) -> tuple[Stakeholder, ...]:
    """Those who have an interest in the projects."""
    columns = [
        table.words("name"),
        table.words("role"),
        table.number("interest", 1, 5, int),
        table.number("influence", 1, 5, int),
        table.free("decides"),
        table.Column("decision_day", lambda c: int(c) if c else None, "a whole number or nothing"),
        table.Column("approver", {"yes": True, "no": False}.__getitem__, "yes or no"),
    ]
    return tuple(Stakeholder(**row) for row in table.read(folder / "stakeholders.csv", columns))


def budgets(folder: Path) -> dict[str, float]:
    """The approved budget of each initiative in thousands of dollars."""
    rows = table.read(folder / "budgets.csv", [_LEAD, table.number("budget_k", 0, 10_000)])
    return {row["initiative"]: row["budget_k"] for row in rows}


def purchases(folder: Path, lead: str) -> tuple[Purchase, ...]:
    """What has to be bought for one initiative."""
    columns = [
        _LEAD,
        table.words("item"),
        table.number("cost_k", 0, 1000),
        table.number("lead_days", 0, 200, int),
    ]
    rows = table.read(folder / "purchases.csv", columns)
    return tuple(Purchase(**row) for row in rows if row.pop("initiative") == lead)


def responses(folder: Path, lead: str) -> tuple[Response, ...]:
    """What can be bought against the risks of one initiative."""
    columns = [
        _LEAD,
        table.pattern("id", r"B\d\d", "an id such as B03"),
        table.words("name"),
        table.words("kind"),
        table.number("cost_k", 0, 1000),
        table.pattern("task", r"T\d\d", "an id such as T07"),
        table.number("probability_factor", 0, 1),
        table.number("days_factor", 0, 1),
    ]
    rows = table.read(folder / "responses.csv", columns)
    return tuple(Response(**row) for row in rows if row.pop("initiative") == lead)
