"""The paper of 09: what a schedule is asked, and how it is shown to a marker."""

from __future__ import annotations

from collections.abc import Callable

from twohats.checks import schedule as visible
from twohats.checks.finding import Finding
from twohats.checks.schedule.structure import network
from twohats.checks.schedule.work import NAMES, Schedule
from twohats.draw.gantt import gantt_html
from twohats.draw.histogram import histogram_html
from twohats.project.breakdown import before_start
from twohats.scenario import Scenario

from twohats_instructor.checks import Paper, Question, Work

Check = Callable[[Schedule], Finding]


def paper(scenario: Scenario) -> Paper:
    """All that marking a schedule needs to know."""

    def asked(check: Check) -> Callable[[Work, dict], Finding]:
        return lambda work, carried: judged(check, work, carried)

    def judged(check: Check, work: Work, carried: dict) -> Finding:
        nothing = visible.no_work(work, carried, scenario)
        if nothing:
            return texts[check].nothing(nothing, visible.START)
        return check(visible.schedule(work, carried, scenario))

    checks = {one.id: (one, _hidden.get(one.id, check)) for one, check in visible.CHECKS.items()}
    texts = {check: one for one, check in checks.values()}
    return Paper(
        artefacts=NAMES,
        scenario=scenario,
        questions={
            name: Question(one.max, asked(check), one.nothing)
            for name, (one, check) in checks.items()
        },
        idle=lambda work, _scenario: "" if work.get("wbs") else "There is no breakdown yet.",
        draw=drawn,
        gathered={},
    )


def with_technical_links(plan: Schedule) -> Finding:
    """The network with the links that the team's notes tell of."""
    needed = [(one["before"], one["after"]) for one in plan.dealt.missing_links]
    there = {one.id for one in plan.wbs}
    return network(plan, [pair for pair in needed if there.issuperset(pair)])


def drawn(work: Work, _carried: dict) -> str:
    """The Gantt and the first histogram, as the marker sees them."""
    wbs, links = work.get("wbs") or [], work.get("links") or []
    plan = gantt_html(wbs, links)
    try:
        return plan + (histogram_html(before_start(wbs, links)) if wbs else "")
    except ValueError:  # a circle: the Gantt has said so
        return plan


_hidden: dict[str, Check] = {"schedule_network": with_technical_links}
