"""The paper of 09: what a schedule is asked, and how it is shown to a marker."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from twohats.checks import schedule as visible
from twohats.checks.finding import Finding
from twohats.checks.schedule.structure import network
from twohats.checks.schedule.work import NAMES, Schedule
from twohats.draw.gantt import gantt_html
from twohats.draw.histogram import histogram_html
from twohats.project.breakdown import forecast_finish, substitutes
from twohats.scenario import Scenario

from twohats_instructor.checks import GradedCell, GradingSpec, Work

Check = Callable[[Schedule], Finding]


class _HandIn:
    """The plan of one hand-in, put together once for all its questions.

    The runs of a plan take far longer than the questions on them.
    """

    def __init__(self, scenario: Scenario):
        self._scenario = scenario
        self._latest: tuple[list[Any], str, Schedule | None] = ([], "", None)

    def read(self, work: Work, carried: dict) -> tuple[str, Schedule | None]:
        """Why there is nothing to judge, or nothing and the plan."""
        parts = [*(work.get(name) for name in NAMES), carried.get("frozen_charter")]
        kept, nothing, plan = self._latest
        if not kept or any(one is not other for one, other in zip(parts, kept, strict=True)):
            nothing = visible.no_work(work, carried, self._scenario)
            plan = None if nothing else visible.schedule(work, carried, self._scenario)
            self._latest = (parts, nothing, plan)
        return nothing, plan


def paper(scenario: Scenario) -> GradingSpec:
    """All that marking a schedule needs to know."""
    hand_in = _HandIn(scenario)

    def asked(check: Check) -> Callable[[Work, dict], Finding]:
        return lambda work, carried: judged(check, work, carried)

    def judged(check: Check, work: Work, carried: dict) -> Finding:
        nothing, plan = hand_in.read(work, carried)
        return check(plan) if plan else texts[check].nothing(nothing, visible.START)

    checks = {one.id: (one, _hidden.get(one.id, check)) for one, check in visible.CHECKS.items()}
    texts = {check: one for one, check in checks.values()}
    return GradingSpec(
        artefacts=NAMES,
        scenario=scenario,
        questions={
            name: GradedCell(one.max, asked(check), one.nothing)
            for name, (one, check) in checks.items()
        },
        idle=lambda work, _scenario: "" if work.get("wbs") else "There is no breakdown yet.",
        draw=drawn,
        gathered={},
    )


def with_technical_links(plan: Schedule) -> Finding:
    """The network with the links that the team's notes tell of, or those between stand-ins."""
    return network(
        plan,
        [
            tuple(substitutes(link[end], plan.wbs, plan.breakdown) for end in ("before", "after"))
            for link in plan.dealt.missing_links
        ],
    )


def drawn(work: Work, _carried: dict) -> str:
    """The Gantt and the first histogram, as the marker sees them."""
    wbs, links = work.get("wbs") or [], work.get("links") or []
    plan = gantt_html(wbs, links)
    try:
        return plan + (histogram_html(forecast_finish(wbs, links)) if wbs else "")
    except ValueError:  # a circle: the Gantt has said so
        return plan


_hidden: dict[str, Check] = {"schedule_network": with_technical_links}
