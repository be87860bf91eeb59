"""The things of the story: initiatives, skills, the law, and the sealed world behind them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from twohats.scenario import breakdowns, charter, company, documents


@dataclass(frozen=True)
class Initiative:
    """One row of the backlog.

    `claim_reach` is in customers a quarter, `claim_impact` runs from 0.25 to 3, `claim_confidence`
    is in per cent: all three as the sponsor states them. `effort` is in person-weeks by skill.
    """

    id: str
    name: str
    sponsor: str
    claim_reach: int
    claim_impact: float
    claim_confidence: int
    effort: Mapping[str, float]
    depends_listed: tuple[str, ...]
    note: str

    @property
    def total_effort(self) -> float:
        """Person-weeks over all skills."""
        return sum(self.effort.values())


@dataclass(frozen=True)
class Law:
    """A duty with a date: `initiative` done by the end of bucket `by`, or `penalty_k` ($k)."""

    initiative: str
    by: str
    penalty_k: float
    date: str


@dataclass(frozen=True)
class World:
    """What is true behind the backlog; learners meet it by its consequences.

    `effects` is the steady gain in $k a quarter once live; `dependencies` are pairs (dependent,
    enabler), listed and hidden; `rework` is the share of its value that a dependent loses when a
    missing enabler is found late. `supports` and `opposes` name, for each initiative, the needs
    whose evidence speaks for or against it.
    """

    effects: Mapping[str, float]
    dependencies: tuple[tuple[str, str], ...]
    rework: float
    supports: Mapping[str, tuple[str, ...]]
    opposes: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, eq=False)  # one pack, one object: compared by identity
class Scenario:
    """One pack: its backlog, its rules, its texts, its reference states, its sealed world.

    `capacity` is in person-weeks a quarter by skill; `value_per_impact` is in $ a customer a
    quarter at impact 1; `dated` names the initiatives that may carry a date even in Later, with
    the reason ("law" or "season").
    """

    id: str
    version: str
    seed: int
    title: str
    initiatives: tuple[Initiative, ...]
    skills: Mapping[str, str]
    capacity: Mapping[str, float]
    value_per_impact: float
    law: Law
    dated: Mapping[str, str]
    folder: Path

    @cached_property
    def _by_id(self) -> dict[str, Initiative]:
        return {initiative.id: initiative for initiative in self.initiatives}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all initiatives, in the backlog's order."""
        return tuple(initiative.id for initiative in self.initiatives)

    def initiative(self, id_: str) -> Initiative:
        """The initiative of that id; KeyError with a sentence if the backlog has none."""
        if id_ not in self._by_id:
            raise KeyError(f"The backlog has no initiative {id_!r}; it has {', '.join(self.ids)}.")
        return self._by_id[id_]

    def text(self, name: str) -> str:
        """One text of the pack, such as "company.md"."""
        return (self.folder / name).read_text("utf-8")

    def reference(self, name: str, lead: str | None = None) -> Any:
        """One reference state, such as "roadmap" or "frozen_roadmap": plain data, a fresh copy.

        Breakdown ("wbs"), "links", "milestones" and "plan" are those of `lead`; without one, of the
        reference charter's.
        """
        name = name.removeprefix("frozen_")
        if name in (*breakdowns.OF_A_LEAD, "plan"):
            lead = self.initiative(lead or self.reference("charter")["lead"]).id
        if name in breakdowns.OF_A_LEAD:
            return breakdowns.reference(self.breakdown(lead))[name]
        file = f"plan_{lead}.json" if name == "plan" else f"{name}.json"
        return json.loads((self.folder / "reference" / file).read_text("utf-8"))

    @cached_property
    def _limits(self) -> Mapping[str, breakdowns.Limit]:
        return breakdowns.limits(self.folder)

    def limit(self, initiative: str) -> breakdowns.Limit:
        """The working day by which an initiative must be done, and who says so."""
        return self._limits[self.initiative(initiative).id]

    def breakdown(self, initiative: str) -> tuple[breakdowns.Task, ...]:
        """The tasks of one initiative, those of the enablers it needs among them."""
        return breakdowns.breakdown(self.folder, self.initiative(initiative).id)

    def work_packages(self, initiative: str) -> tuple[list[dict], list[dict]]:
        """The breakdown as plain packages and links, in the form in which answers keep them."""
        return breakdowns.work_packages(self.breakdown(initiative))

    def lost_without(self, initiative: str) -> Mapping[str, float]:
        """The share (0 to 1) of an initiative's outcome that is lost without each scope item."""
        return breakdowns.lost_without(self.folder, self.initiative(initiative).id)

    @cached_property
    def equipment(self) -> Mapping[str, tuple[int, ...]]:
        """The working days on which each bookable piece of equipment can be had."""
        return breakdowns.bookable(self.folder)

    def actuals_week4(self, initiative: str) -> tuple[breakdowns.Actual, ...]:
        """How the tasks that have begun stand after week 4."""
        return breakdowns.actuals(self.folder, self.initiative(initiative).id)

    @cached_property
    def calendar_rows(self) -> tuple[tuple[date, int | None, str], ...]:
        """One row a day: date, number of the working day or None, note."""
        return breakdowns.calendar(self.folder)

    @cached_property
    def team(self) -> tuple[company.Person, ...]:
        """The people who can be given tasks."""
        return company.team(self.folder)

    @cached_property
    def rates(self) -> Mapping[str, float]:
        """Dollars a day by type of person."""
        return company.rates(self.folder)

    @cached_property
    def stakeholders(self) -> tuple[company.Stakeholder, ...]:
        """Those who have an interest in the projects."""
        return company.stakeholders(self.folder)

    @property
    def policy(self) -> company.Policy:
        """The sponsor's rule for promises."""
        return company.Policy()

    def budget_k(self, initiative: str) -> float:
        """The approved budget of an initiative in thousands of dollars."""
        return company.budgets(self.folder)[self.initiative(initiative).id]

    def purchases(self, initiative: str) -> tuple[company.Purchase, ...]:
        """What has to be bought for an initiative."""
        return company.purchases(self.folder, self.initiative(initiative).id)

    def responses(self, initiative: str) -> tuple[company.Response, ...]:
        """What can be bought against the risks of an initiative."""
        return company.responses(self.folder, self.initiative(initiative).id)

    @cached_property
    def charter_questions(self) -> tuple[charter.CharterQuestion, ...]:
        """What the sponsor asks before a charter is signed."""
        return charter.questions(self.folder)

    def avoided_k(self, id_: str) -> float:
        """The penalty ($k) that an initiative avoids if it is done in time; 0 for all but one."""
        return self.law.penalty_k if id_ == self.law.initiative else 0.0

    def statements(self, lead: str) -> tuple[charter.Statement, ...]:
        """Sentences about a lead's project, of three kinds to tell apart."""
        given = {"day": self.limit(lead).day, "budget": f"{self.budget_k(lead):g}"}
        return charter.statements(self.folder, commit=self.policy.commit_at, **given)

    @cached_property
    def past_projects(self) -> tuple[charter.PastProject, ...]:
        """What Marrowby's projects took in the end."""
        return charter.past_projects(self.folder)

    def documents(self) -> dict[str, str]:
        """Letters, notes and reports by file name; a paragraph's number is a risk's source."""
        return documents.documents(self.folder)

    def reference_risks(self, initiative: str) -> list[dict[str, Any]]:
        """The register as the company keeps it: plain rows; owner, type and response are open."""
        return documents.register(self.folder, self.initiative(initiative).id)

    @cached_property
    def _world(self) -> World:
        from twohats.scenario.sealed import open_world  # opened by nobody who does not ask

        return open_world(self.folder, self.ids)

    def world(self) -> World:
        """The sealed world, opened when first asked for."""
        return self._world
