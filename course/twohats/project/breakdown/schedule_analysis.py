"""A schedule as somebody planned it, and what follows from its own network and estimates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from twohats.answers.project import Charter, Link, Milestone, WorkPackage
from twohats.project.breakdown.coverage import days_fit, missing_packages, share_covered, work_for
from twohats.project.breakdown.forecast import (
    FinishForecast,
    forecast_finish,
    projected_ends,
    reforecast_finish,
)
from twohats.project.breakdown.gapped import GappedBreakdown
from twohats.project.breakdown.throughput import Throughput, throughput_forecast
from twohats.project.schedule import Network, NetworkError, dates
from twohats.scenario import Scenario


@dataclass(frozen=True)
class ScheduleAnalysis:
    """Packages, links and milestones of one project, held against the breakdown of its lead.

    `limit_day` is the lead's last working day; `actuals` are what the first four weeks have shown.
    Each forecast is simulated once, when it is first asked for.
    """

    wbs: Sequence[WorkPackage]
    links: Sequence[Link]
    milestones: Sequence[Milestone]
    gapped: GappedBreakdown
    limit_day: float
    actuals: tuple[Any, ...] = field(repr=False)

    @cached_property
    def fault(self) -> str:
        """Why the network has no dates; empty if it has."""
        try:
            _ = self.network
        except NetworkError as error:
            return str(error)
        return "" if self.wbs else "There is no package."

    @cached_property
    def network(self) -> Network:
        """The network; NetworkError with a sentence if it is none."""
        return Network([package.id for package in self.wbs], self.links)

    @cached_property
    def forecast(self) -> FinishForecast:
        """The finish before the start."""
        return forecast_finish(self.wbs, self.links)

    @cached_property
    def reforecast(self) -> FinishForecast:
        """The finish after week 4."""
        return reforecast_finish(self.wbs, self.links, self.actuals)

    @cached_property
    def throughput(self) -> Throughput | None:
        """The finish by counting finished packages; None if none is finished."""
        return throughput_forecast(self.wbs, self.links, self.actuals)

    @property
    def breakdown(self) -> tuple[dict, ...]:
        """The lead's whole breakdown: what was dealt out, and what the team's notes tell of."""
        return (*self.gapped.wbs, *self.gapped.missing)

    @cached_property
    def missing_packages(self) -> tuple[str, ...]:
        """The packages of the breakdown, by id, for which the schedule has no work."""
        return missing_packages(self.wbs, self.breakdown)

    def share_covered(self, item: str) -> float:
        """The share (0 to 1) of a scope item's work that is there.

        Days far beyond the breakdown's count as no work.
        """
        if not self.days_fit(item):
            return 0.0
        return share_covered(self.missing_packages, self.breakdown, item)

    def days_fit(self, item: str) -> bool:
        """Whether the days for a scope item are anywhere near those of the breakdown."""
        return days_fit(item, self.wbs, self.breakdown)

    def days(self, item: str) -> tuple[float, float]:
        """The most likely days for a scope item in the schedule, and in the breakdown."""
        planned = sum(package.m for package in work_for(item, self.wbs))
        return planned, sum(row["m"] for row in self.breakdown if row["scope_item"] == item)

    @cached_property
    def earliest_days(self) -> dict[str, float]:
        """The day by which each package can be done, before the start or as week 4 has it."""
        likely = {package.id: package.m for package in self.wbs}
        if self.fault:
            return likely
        ends = projected_ends(self.wbs, self.links, self.actuals)
        planned = dates(self.network, likely)
        return {id_: min(planned[id_].early_finish, ends[id_]) for id_ in planned}

    @cached_property
    def length(self) -> tuple[float, float]:
        """How many days the project takes in its most likely days, and at P80 at the latest."""
        if self.fault:
            return 0.0, self.limit_day
        return self.forecast.naive, max(self.forecast.p80, self.reforecast.p80)

    @property
    def unfinished(self) -> set[str]:
        """The packages that are not done after week 4."""
        finished = {actual.task for actual in self.actuals if actual.days_left == 0}
        return {package.id for package in self.wbs} - finished


def lead_and_scope(charter: Charter | None, scenario: Scenario) -> tuple[str, tuple[str, ...]]:
    """The initiative that the charter leads with, and the scope that must be covered.

    Without a charter, or with a lead that the backlog lacks, it is the reference charter's lead.
    The scope is all of the lead's breakdown: what a charter leaves out is still needed.
    """
    lead = charter.lead if charter is not None else None
    if lead not in scenario.ids:
        lead = scenario.reference("frozen_charter")["lead"]
    return lead, tuple(dict.fromkeys(task.scope_item for task in scenario.work.breakdown(lead)))
