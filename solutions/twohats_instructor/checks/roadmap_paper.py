"""The paper of 07: what a product roadmap is asked, and how it is shown to a marker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from twohats.answers.product import Roadmap
from twohats.checks import roadmap as visible
from twohats.checks.effort import no_work
from twohats.checks.finding import Finding
from twohats.draw import board_html
from twohats.scenario import Scenario

from twohats_instructor.checks import GradedCell, GradingSpec, Work
from twohats_instructor.checks.roadmap import CHECKS, POINTS, Check
from twohats_instructor.checks.truth import truth


def paper(scenario: Scenario) -> GradingSpec:
    """All that marking a roadmap needs to know."""
    known = truth(scenario)  # here, so that yardsticks of another pack stop the run at once

    def asked(check: Check) -> Callable[[Work, dict], Finding]:
        return lambda work, carried: check(work["roadmap"], carried, scenario, known)

    texts = {one.id: replace(one, max=POINTS[one.id]) for one in visible.CHECKS}
    return GradingSpec(
        artefacts=("roadmap",),
        scenario=scenario,
        questions={
            name: GradedCell(POINTS[name], asked(check), texts[name].nothing)
            for name, check in CHECKS.items()
        },
        idle=lambda work, scenario: no_work(work.get("roadmap"), scenario),
        draw=lambda work, carried: board_html(work["roadmap"], scenario, carried),
        gathered={"outcome_statements": lambda work: outcome_statements(work["roadmap"])},
    )


def outcome_statements(roadmap: Roadmap) -> str:
    """The outcome statements of Now, one a line; empty if none was written."""
    now = [entry for entry in roadmap.entries if entry.bucket == "now" and entry.outcome.strip()]
    return "\n".join(f"{entry.id}: {entry.outcome.strip()}" for entry in now)
