"""What the questions on a schedule look at: the learner's plan, on its own network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from twohats.answers.project import Forecast, Link, Milestone, Reforecast, WorkPackage
from twohats.project.breakdown import (
    Dealt,
    Outlook,
    Throughput,
    after_week_4,
    before_start,
    counted,
    deal,
    no_own_work,
)
from twohats.project.schedule import Network, NetworkError
from twohats.scenario import Scenario

START = "Read the team's notes, and add the first package or link that they tell of."
NAMES = ("wbs", "links", "milestones", "forecast", "reforecast")


@dataclass(frozen=True)
class Schedule:
    """A plan as handed in; `fault` says why there are no dates, if so."""

    wbs: list[WorkPackage]
    links: list[Link]
    milestones: list[Milestone]
    forecast: Forecast
    reforecast: Reforecast
    scope: tuple[str, ...]
    dealt: Dealt
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
    def first(self) -> Outlook:
        """The outlook before the start."""
        return before_start(self.wbs, self.links)

    @cached_property
    def second(self) -> Outlook:
        """The outlook after week 4."""
        return after_week_4(self.wbs, self.links, self.actuals)

    @cached_property
    def counted(self) -> Throughput | None:
        """The outlook by counting finished packages; None if none is finished."""
        return counted(self.wbs, self.links, self.actuals)

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
        dealt=deal(*scenario.work_packages(lead)),
        actuals=scenario.actuals_week4(lead),
    )


def lead_and_scope(carried: Mapping[str, Any], scenario: Scenario) -> tuple[str, tuple[str, ...]]:
    """The initiative that the charter leads with, and the scope that must be covered.

    A charter that names scope items of another initiative is not held against the plan: only
    items of the lead's own breakdown count, and all of them if the charter names none.
    """
    charter = carried.get("frozen_charter")
    lead = charter.lead if charter is not None and charter.lead else _first_large(scenario)
    all_items = dict.fromkeys(task.scope_item for task in scenario.breakdown(lead))
    named = [item for item in (charter.scope if charter else ()) if item in all_items]
    return lead, tuple(named or all_items)


def _first_large(scenario: Scenario) -> str:
    """Without a charter: the first of the reference roadmap's Now with ten person-weeks."""
    now = [one["id"] for one in scenario.reference("roadmap")["entries"] if one["bucket"] == "now"]
    large = [id_ for id_ in now if scenario.initiative(id_).total_effort >= 10]
    return (large or now or list(scenario.ids))[0]


def no_work(answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario) -> str:
    """Why every check gives 0, as a sentence; empty if there is work to judge."""
    if not answers.get("wbs"):
        return "There is no breakdown yet."
    wbs, links = (
        [one.model_dump(mode="json") for one in answers.get(name) or ()]
        for name in ("wbs", "links")
    )
    lead, _ = lead_and_scope(carried, scenario)
    if no_own_work(wbs, links, deal(*scenario.work_packages(lead))):
        return "The breakdown is as it was dealt out: no package and no link has been changed."
    if _is_reference(answers, scenario):
        return "This is the reference plan, unchanged. It may be built on, but it is not yours."
    return ""


def _is_reference(answers: Mapping[str, Any], scenario: Scenario) -> bool:
    """Whether breakdown and milestones are the reference's: a full breakdown alone is no sign."""
    try:
        return all(
            [one.model_dump(mode="json") for one in answers.get(name) or ()]
            == scenario.reference(name)
            for name in ("wbs", "links", "milestones")
        )
    except (FileNotFoundError, KeyError):
        return False
