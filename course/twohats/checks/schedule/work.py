"""What the questions on a schedule look at: the learner's plan, on its own network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from twohats.answers.project import Forecast, Link, Milestone, Reforecast, WorkPackage
from twohats.project.breakdown import (
    FinishForecast,
    GappedBreakdown,
    Throughput,
    forecast_finish,
    gapped_breakdown,
    missing_packages,
    projected_ends,
    reforecast_finish,
    throughput_forecast,
)
from twohats.project.schedule import Network, NetworkError, dates
from twohats.scenario import Scenario

#: Days read off are right, and days set are possible, within so many.
WITHIN_DAYS = 2
NAMES = ("wbs", "links", "milestones", "forecast", "reforecast")


@dataclass(frozen=True)
class Schedule:
    """A plan as handed in; `fault` says why there are no dates, if so.

    `scope` are the items of the lead's breakdown, `limit` is the lead's last day.
    """

    wbs: list[WorkPackage]
    links: list[Link]
    milestones: list[Milestone]
    forecast: Forecast
    reforecast: Reforecast
    scope: tuple[str, ...]
    limit: float
    dealt: GappedBreakdown
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
        return Network([one.id for one in self.wbs], self.links)

    @cached_property
    def first(self) -> FinishForecast:
        """The outlook before the start."""
        return forecast_finish(self.wbs, self.links)

    @cached_property
    def second(self) -> FinishForecast:
        """The outlook after week 4."""
        return reforecast_finish(self.wbs, self.links, self.actuals)

    @cached_property
    def counted(self) -> Throughput | None:
        """The outlook by counting finished packages; None if none is finished."""
        return throughput_forecast(self.wbs, self.links, self.actuals)

    @property
    def breakdown(self) -> tuple[dict, ...]:
        """The lead's whole breakdown: what was dealt out, and what the team's notes tell of."""
        return (*self.dealt.wbs, *self.dealt.missing)

    @cached_property
    def absent(self) -> tuple[str, ...]:
        """The packages of the breakdown for which the plan has no work."""
        return missing_packages(self.wbs, self.breakdown)

    @cached_property
    def soonest(self) -> dict[str, float]:
        """The day by which each package can be done, before the start or as week 4 has it."""
        likely = {one.id: one.m for one in self.wbs}
        if self.fault:
            return likely
        planned = dates(self.network, likely)
        later = projected_ends(self.wbs, self.links, self.actuals)
        return {id_: min(one.early_finish, later[id_]) for id_, one in planned.items()}

    @cached_property
    def length(self) -> tuple[float, float]:
        """How long the plan takes in its most likely days, and at P80 at the latest."""
        if self.fault:
            return 0.0, self.limit
        return self.first.naive, max(self.first.p80, self.second.p80)

    @property
    def unfinished(self) -> set[str]:
        """The packages that are not done after week 4."""
        done = {one.task for one in self.actuals if one.days_left == 0}
        return {one.id for one in self.wbs} - done


def schedule(
    answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario
) -> Schedule:
    """The plan in `answers`, for the lead initiative of the carried charter."""
    lead, scope = lead_and_scope(carried, scenario)
    return Schedule(
        wbs=answers.get("wbs") or [],
        links=answers.get("links") or [],
        milestones=answers.get("milestones") or [],
        forecast=answers.get("forecast") or Forecast(),
        reforecast=answers.get("reforecast") or Reforecast(),
        scope=scope,
        limit=scenario.limit(lead).day,
        dealt=gapped_breakdown(*scenario.work_packages(lead)),
        actuals=scenario.actuals_week4(lead),
    )


def lead_and_scope(carried: Mapping[str, Any], scenario: Scenario) -> tuple[str, tuple[str, ...]]:
    """The initiative that the charter leads with, and the scope that must be covered.

    Without a charter, or with a lead that nobody knows, it is the reference charter's lead. The
    scope is all of the lead's breakdown: what a charter leaves out is still needed.
    """
    charter = carried.get("frozen_charter")
    lead = charter.lead if charter is not None else None
    if lead not in scenario.ids:
        lead = scenario.reference("frozen_charter")["lead"]
    return lead, tuple(dict.fromkeys(task.scope_item for task in scenario.breakdown(lead)))
