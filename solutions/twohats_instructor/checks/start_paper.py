"""The paper of 00: what is asked before any teaching, where nothing is right or wrong yet."""

from __future__ import annotations

from collections.abc import Callable

from twohats.checks import start as visible
from twohats.checks.finding import Finding
from twohats.checks.start.written import NAMES
from twohats.draw.start import start_html
from twohats.scenario import Scenario

from twohats_instructor.checks import GradedCell, GradingSpec, Work

Check = Callable[[visible.Beginning], Finding]


def paper(scenario: Scenario) -> GradingSpec:
    """All that marking the start needs: the visible questions, since no truth adds to them."""
    return GradingSpec(
        artefacts=NAMES,
        scenario=scenario,
        questions={
            one.id: GradedCell(one.max, judged(check), one.nothing)
            for one, check in visible.CHECKS.items()
        },
        idle=lambda work, _scenario: visible.no_work(work),
        draw=lambda work, _carried: start_html(work),
        gathered={},
    )


def judged(check: Check) -> Callable[[Work, dict], Finding]:
    """A visible check, asked of what was handed in."""
    return lambda work, _carried: check(visible.beginning(work))
