"""One plan held to its constraints, with everything that follows from it, each worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from twohats.answers.project import Gate, Link, Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.first_release import PlanError, Release
from twohats.project.plan.forward_pass import (
    PlannedDates,
    ResourceLoad,
    planned_dates,
    resource_load,
)
from twohats.project.plan.gauges import Gauges, late_gates, own_risks, plan_gauges, quality_share
from twohats.project.plan.risk_simulation import RUNS, SEED, PlanSimulation, simulate_release
from twohats.project.risk import Risk
from twohats.project.schedule.precedence import broken_precedences, is_predecessor


class PlannedSchedule(Release):
    """`PlannedSchedule(plan, constraints)`: dates, load, simulation and gauges of one plan.

    `dataclasses.replace(schedule, plan=other)` looks at another plan under the same constraints.
    A part raises PlanError (ValueError) with a sentence if the plan cannot be played through: it
    has a circle, an id twice, or a link to nothing; `fault` holds that sentence.
    """

    @cached_property
    def fault(self) -> str:
        """Why the plan cannot be played through, as a sentence; empty if it can."""
        try:
            _ = self.gauges
        except PlanError as error:
            return str(error)
        return ""

    @cached_property
    def dates(self) -> PlannedDates:
        """The plan's own days."""
        return planned_dates(self)

    @cached_property
    def load(self) -> ResourceLoad:
        """How the planned dates use people and test slot."""
        return resource_load(self, self.dates)

    def simulate(self, risks: Iterable[Risk], runs: int = RUNS, seed: int = SEED) -> PlanSimulation:
        """The futures of the plan with these risks, in the order of its planned dates.

        They keep the breakdown's order of work, whether or not the plan does: it is a fact.
        """
        release = self._as_it_is_done
        return simulate_release(release, release.dates.order, risks, runs, seed)

    @cached_property
    def _as_it_is_done(self) -> PlannedSchedule:
        """This schedule, or one in the breakdown's order if the plan has left that order."""
        _ = self.dates  # a circle in the plan's own links is said of them
        if not broken_technical_links(self):
            return self
        return replace(self, plan=in_technical_order(self.plan, self.constraints))

    @cached_property
    def simulation(self) -> PlanSimulation:
        """The futures of the plan with the risks of its own register."""
        return self.simulate(own_risks(self.plan, self.constraints))

    @cached_property
    def late_gates(self) -> list[Gate]:
        """The gates that are not sure to come in time, or say nothing."""
        return late_gates(self)

    @cached_property
    def quality(self) -> float:
        """The share (0 to 1) of acceptance, gate and review in time; 0 for a broken network."""
        try:
            return quality_share(self.plan.gates, self.late_gates)
        except PlanError:
            return 0.0

    @cached_property
    def gauges(self) -> Gauges:
        """The gauges of the plan with its own register."""
        return plan_gauges(self.plan, self.constraints, self.simulation, self.load, self.quality)


# The order of work that the breakdown gives: facts of the work, and no choice of a plan.


def technical_links(constraints: PlanConstraints) -> list[tuple[str, str]]:
    """The breakdown's links: the second task needs what the first one hands over."""
    return [
        (predecessor, task.id) for task in constraints.tasks for predecessor in task.predecessors
    ]


def broken_technical_links(release: Release) -> list[tuple[str, str]]:
    """Technical links whose tasks the release holds, but no longer in as strict an order.

    PlanError with a sentence if the plan's own network is broken.
    """
    spans = {id_: (shortest, longest) for id_, (shortest, _, longest) in release.estimates.items()}
    pairs = [
        (first, second)
        for first, second in technical_links(release.constraints)
        if first in spans and second in spans
    ]
    return broken_precedences(pairs, release.sequence, release.links, spans)


def in_technical_order(plan: Plan, constraints: PlanConstraints) -> Plan:
    """The plan with the breakdown's links, each after the other's end, and its own besides.

    No work starts before it has what it needs, whatever a plan says. A link of the plan that would
    turn that order round is dropped.
    """
    ids = {task.id for task in plan.tasks}
    facts = [pair for pair in technical_links(constraints) if ids.issuperset(pair)]
    links = [Link(before=first, after=second) for first, second in facts]
    return plan.model_copy(update={"links": _with_own(links, plan.links)})


def _with_own(links: list[Link], own_links: Iterable[Link]) -> list[Link]:
    for link in own_links:
        if not is_predecessor(links, link.after, link.before):
            links.append(link)
    return links
