"""One pack as an object: its backlog, company, work, charter tables and documents."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from twohats.scenario.alignment import Alignment
from twohats.scenario.backlog import Backlog, Initiative
from twohats.scenario.breakdowns import LEAD_STATES, Work
from twohats.scenario.charter import CharterTables
from twohats.scenario.company import Company
from twohats.scenario.customers import Customers
from twohats.scenario.decision_rights import DecisionRights
from twohats.scenario.documents import Documents
from twohats.scenario.kpis import KpiTables
from twohats.scenario.market import Market
from twohats.scenario.measures import Measures
from twohats.scenario.schedule_cases import ScheduleCases


@dataclass(frozen=True)
class World:
    """What is true behind the backlog; learners meet it by its consequences.

    `effects` is the steady gain in $k a quarter once live; `dependencies` are pairs (dependent,
    enabler), listed and hidden; `rework` is the share of its value that a dependent loses when a
    missing enabler is found late. `supports` and `opposes` name, for each initiative, the needs
    whose evidence speaks for or against it. `keeps` are the initiatives by which customers stay.
    Before anything is built, `contribution_k` comes in a quarter, `retention` per cent of the
    customers are kept over it, and `registrations` accounts are opened in it; `attracts` is by how
    many more, for each initiative that people outside are offered or see.
    """

    effects: Mapping[str, float]
    dependencies: tuple[tuple[str, str], ...]
    rework: float
    supports: Mapping[str, tuple[str, ...]]
    opposes: Mapping[str, tuple[str, ...]]
    keeps: tuple[str, ...]
    contribution_k: float
    retention: float
    registrations: float
    attracts: Mapping[str, float]


@dataclass(frozen=True, eq=False)  # one pack, one object: compared by identity
class Scenario:
    """One pack: its tables, grouped by who asks for them; its texts, reference states and world.

    `.backlog`, `.customers`, `.market`, `.measures` and `.kpis` are what the product manager plans
    with;
    `.company`, `.work`, `.charter` and `.documents` are what the project manager plans with;
    `.decision_rights` and `.alignment` are about who decides, and who agrees.
    """

    id: str
    version: str
    seed: int
    title: str
    folder: Path
    backlog: Backlog

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all initiatives, in the backlog's order."""
        return self.backlog.ids

    def initiative(self, id_: str) -> Initiative:
        """The initiative of that id; KeyError with a sentence if the backlog has none."""
        return self.backlog.initiative(id_)

    @cached_property
    def decision_rights(self) -> DecisionRights:
        """The inbox, decisions to classify and recurring ones, a colleague's chart."""
        return DecisionRights(self.folder)

    @cached_property
    def market(self) -> Market:
        """Opportunities, segments, strategies, rivals, the founder's list."""
        return Market(self.folder)

    @cached_property
    def customers(self) -> Customers:
        """Accounts, messages, the exit survey, payments, interviews, usage, Kano answers."""
        return Customers(self.folder)

    @cached_property
    def measures(self) -> Measures:
        """Two years of measures, cohorts and campaigns."""
        return Measures(self.folder)

    @cached_property
    def kpis(self) -> KpiTables:
        """Measures that a KPI tree may hold, attacks on them, targets and links to judge."""
        return KpiTables(self.folder)

    @cached_property
    def alignment(self) -> Alignment:
        """What nine people say, what can be shown to them, and their sealed score sheets."""
        return Alignment(self.folder)

    @cached_property
    def company(self) -> Company:
        """People, prices, budgets, purchases, and those who decide."""
        return Company(self.folder, self.backlog)

    @cached_property
    def work(self) -> Work:
        """Breakdowns of the initiatives, their limits in time, the calendar."""
        return Work(self.folder, self.backlog)

    @cached_property
    def charter(self) -> CharterTables:
        """The sponsor's questions, statements to sort, past projects."""
        return CharterTables(self.folder, self.company, self.work)

    @cached_property
    def schedule_cases(self) -> ScheduleCases:
        """What people say, a colleague's milestones and late news, in sixteen deals."""
        return ScheduleCases(self.folder)

    @cached_property
    def documents(self) -> Documents:
        """Letters, notes and reports, and the register that the company keeps."""
        return Documents(self.folder, self.backlog)

    def text(self, name: str) -> str:
        """One text of the pack, such as "company.md"."""
        return (self.folder / name).read_text("utf-8")

    @cached_property
    def note_pages(self) -> list[tuple[str, str]]:
        """The pages of the engineering notes: number and title."""
        return re.findall(r"^## Page (\d)\. (.+)$", self.text("engineering_notes.md"), re.MULTILINE)

    def reference(self, name: str, lead: str | None = None) -> Any:
        """One reference state, such as "roadmap" or "frozen_roadmap": plain data, a fresh copy.

        Breakdown ("wbs"), "links", "milestones" and "plan" are those of `lead`; without one, of the
        reference charter's.
        """
        name = name.removeprefix("frozen_")
        if name in (*LEAD_STATES, "plan"):
            lead = self.initiative(lead or self.reference("charter")["lead"]).id
            if name in LEAD_STATES:
                return self.work.reference(lead)[name]
        file = f"plan_{lead}.json" if name == "plan" else f"{name}.json"
        return json.loads((self.folder / "reference" / file).read_text("utf-8"))

    @cached_property
    def _world(self) -> World:
        from twohats.scenario.sealed import open_world  # opened by nobody who does not ask

        return open_world(self.folder, self.ids)

    def world(self) -> World:
        """The sealed world, opened when first asked for."""
        return self._world

    def twin_world(self, deal: int) -> World:
        """A company with the same backlog and other effects and hidden links, one of several.

        What happens there says nothing about the true world: it is for practice.
        """
        from twohats.scenario.sealed import open_twin

        return open_twin(self.folder, self.world(), deal)
