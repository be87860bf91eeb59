"""Two years of measures: monthly history, cohorts by source, campaigns, changes to judge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from twohats.scenario import table
from twohats.scenario.cases import CaseLine, cases_of

SOURCES = ("organic", "referral", "prize", "office")
_MONTH = r"20\d\d-\d\d"


class Month(NamedTuple):
    """The company's report of one month.

    Registrations, who came back and who canceled are counts of the month; `active` subscriptions
    are those at its end, `boxes` those of an average week; `week8_retention` (per cent) is that of
    the registrations of two months before; `churn` (per cent) counts those who canceled and no
    others; `contribution_k` is thousands of dollars; `complete_on_time` is per cent of the boxes;
    `complaints` per thousand boxes; `skips` are weeks skipped by phone.
    """

    month: str
    registrations: int
    week8_retention: float
    came_back: int
    active: int
    boxes: int
    canceled: int
    churn: float
    contribution_k: float
    nps: int
    complete_on_time: float
    complaints: float
    skips: int

    @property
    def boxes_per_active(self) -> float:
        """Boxes a week for each open subscription."""
        return self.boxes / self.active


class CohortAge(NamedTuple):
    """How many of a month's registrations by one source take boxes `age` months later.

    Age 2 is week 8; age 0 is the end of the month of registering.
    """

    cohort: str
    source: str
    registrations: int
    age: int
    kept: int


class Campaign(NamedTuple):
    """What marketing did in a month: its cost in dollars, and the registrations that it counts."""

    month: str
    name: str
    cost: int
    registrations: int

    @property
    def is_draw(self) -> bool:
        """Whether it was a prize draw."""
        return self.name.startswith("Prize draw")


@dataclass(frozen=True, eq=False)
class Measures:
    """The tables of measures, each read when it is first asked for."""

    folder: Path

    def with_tables(
        self,
        history: tuple[Month, ...],
        cohorts: tuple[CohortAge, ...],
        campaigns: tuple[Campaign, ...],
    ) -> Measures:
        """The measures of another company, with tables like these."""
        other = Measures(self.folder)
        vars(other).update(history=history, cohorts=cohorts, campaigns=campaigns)
        return other

    @cached_property
    def history(self) -> tuple[Month, ...]:
        """The 24 months up to June 2027."""
        count = {name: table.number(name, 0, 1e7, int) for name in Month._fields}
        amount = {name: table.number(name, 0, 1e6) for name in Month._fields}
        columns = [
            table.pattern("month", _MONTH, "a month such as 2026-03"),
            count["registrations"],
            amount["week8_retention"],
            *(count[name] for name in ("came_back", "active", "boxes", "canceled")),
            amount["churn"],
            amount["contribution_k"],
            table.number("nps", -100, 100, int),
            amount["complete_on_time"],
            amount["complaints"],
            count["skips"],
        ]
        rows = table.read(self.folder / "kpi_history.csv", columns)
        return tuple(Month(**row) for row in rows)

    @cached_property
    def cohorts(self) -> tuple[CohortAge, ...]:
        """The retention triangle by source, in the order of the cohorts."""
        columns = [
            table.pattern("cohort", _MONTH, "a month such as 2026-03"),
            table.one_of("source", *SOURCES),
            *(table.number(name, 0, 1e7, int) for name in ("registrations", "age", "kept")),
        ]
        return tuple(CohortAge(**row) for row in table.read(self.folder / "cohorts.csv", columns))

    @cached_property
    def cohort_months(self) -> tuple[str, ...]:
        """The months of registering, oldest first."""
        return tuple(month.month for month in self.history)

    def retention(self, cohort: str, age: int, source: str | None = None) -> float | None:
        """Per cent of a month's registrations that take boxes `age` months later.

        Of one source or of all; None where that month has not come yet.
        """
        rows = [row for row in self.at_age(cohort, age) if source in (None, row.source)]
        registered = sum(row.registrations for row in rows)
        return 100 * sum(row.kept for row in rows) / registered if registered else None

    def at_age(self, cohort: str, age: int) -> list[CohortAge]:
        """A month's registrations `age` months later, a row for each source; nothing before."""
        return self._by_age.get((cohort, age), [])

    @cached_property
    def _by_age(self) -> dict[tuple[str, int], list[CohortAge]]:
        rows: dict[tuple[str, int], list[CohortAge]] = {}
        for row in self.cohorts:
            rows.setdefault((row.cohort, row.age), []).append(row)
        return rows

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """What marketing did, month by month."""
        columns = [
            table.pattern("month", _MONTH, "a month such as 2026-03"),
            table.required_text("name"),
            table.number("cost", 0, 1e7, int),
            table.number("registrations", 0, 1e7, int),
        ]
        rows = table.read(self.folder / "campaigns.csv", columns)
        return tuple(Campaign(**row) for row in rows)

    def changes(self, deal: int) -> tuple[CaseLine, ...]:
        """Six changes of measures, to be told from noise."""
        return cases_of(self.folder / "changes.csv", "change", r"C\d\d")[deal]
