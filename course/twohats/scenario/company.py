"""The company behind a plan: people, prices, purchases, responses, and those who decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from twohats.scenario import table
from twohats.scenario.backlog import Backlog
from twohats.scenario.portraits import Portrait, read_portraits

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
class CustomerGroup:
    """Who subscribes: how many, dollars of contribution each in a quarter, per cent that leave."""

    group: str
    subscriptions: int
    contribution_each: float
    leave_percent: float


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


@dataclass(frozen=True, eq=False)
class Company:
    """Marrowby behind its plans; what hangs on an initiative is asked for by the initiative's id.

    KeyError with a sentence for an initiative that the backlog does not have.
    """

    folder: Path
    backlog: Backlog
    policy: Policy = Policy()

    @cached_property
    def team(self) -> tuple[Person, ...]:
        """The people who can be given tasks."""
        columns = [
            table.required_text("name"),
            table.required_text("person_type"),
            table.Column("skills", lambda cell: tuple(cell.split("; ")), "skills, divided by ;"),
            table.number("share", 0, 1),
            table.Column("leave_days", lambda cell: tuple(map(int, cell.split())), "whole numbers"),
        ]
        return tuple(Person(**row) for row in table.read(self.folder / "team.csv", columns))

    @cached_property
    def rates(self) -> Mapping[str, float]:
        """Dollars a day by type of person."""
        columns = [table.required_text("person_type"), table.number("dollars_a_day", 380, 900)]
        rows = table.read(self.folder / "rates.csv", columns)
        return {row["person_type"]: row["dollars_a_day"] for row in rows}

    @cached_property
    def stakeholders(self) -> tuple[Stakeholder, ...]:
        """Those who have an interest in the projects."""
        columns = [
            table.required_text("name"),
            table.required_text("role"),
            table.number("interest", 1, 5, int),
            table.number("influence", 1, 5, int),
            table.optional_text("decides"),
            table.Column("decision_day", _day_or_none, "a whole number or nothing"),
            table.Column("approver", {"yes": True, "no": False}.__getitem__, "yes or no"),
        ]
        rows = table.read(self.folder / "stakeholders.csv", columns)
        return tuple(Stakeholder(**row) for row in rows)

    @cached_property
    def customer_groups(self) -> tuple[CustomerGroup, ...]:
        """The customers of today, by group."""
        columns = [
            table.required_text("group"),
            table.number("subscriptions", 0, 1_000_000, int),
            table.number("contribution_each", 0, 10_000),
            table.number("leave_percent", 0, 100),
        ]
        rows = table.read(self.folder / "customer_groups.csv", columns)
        return tuple(CustomerGroup(**row) for row in rows)

    @cached_property
    def introductions(self) -> Mapping[str, str]:
        """What some people say when a newcomer meets them, by name."""
        columns = [table.required_text("name"), table.required_text("words")]
        rows = table.read(self.folder / "introductions.csv", columns)
        return {row["name"]: row["words"] for row in rows}

    @cached_property
    def portraits(self) -> Mapping[str, Portrait]:
        """What people look like, by name; whoever has none is not drawn."""
        return read_portraits(self.folder)

    def budget_k(self, lead: str) -> float:
        """The approved budget of an initiative in thousands of dollars."""
        return self._budgets[self.backlog.initiative(lead).id]

    @cached_property
    def _budgets(self) -> Mapping[str, float]:
        rows = table.read(self.folder / "budgets.csv", [_LEAD, table.number("budget_k", 0, 10_000)])
        return {row["initiative"]: row["budget_k"] for row in rows}

    def purchases(self, lead: str) -> tuple[Purchase, ...]:
        """What has to be bought for an initiative."""
        columns = [
            _LEAD,
            table.required_text("item"),
            table.number("cost_k", 0, 1000),
            table.number("lead_days", 0, 200, int),
        ]
        return tuple(Purchase(**row) for row in self._rows("purchases.csv", columns, lead))

    def responses(self, lead: str) -> tuple[Response, ...]:
        """What can be bought against the risks of an initiative."""
        columns = [
            _LEAD,
            table.pattern("id", r"B\d\d", "an id such as B03"),
            table.required_text("name"),
            table.required_text("kind"),
            table.number("cost_k", 0, 1000),
            table.pattern("task", r"T\d\d", "an id such as T07"),
            table.number("probability_factor", 0, 1),
            table.number("days_factor", 0, 1),
        ]
        return tuple(Response(**row) for row in self._rows("responses.csv", columns, lead))

    def _rows(self, file: str, columns: list[table.Column], lead: str) -> list[dict[str, Any]]:
        """The rows of one initiative, without the column that says so."""
        lead = self.backlog.initiative(lead).id
        rows = table.read(self.folder / file, columns)
        return [row for row in rows if row.pop(_LEAD.name) == lead]


def _day_or_none(cell: str) -> int | None:
    return int(cell) if cell else None
