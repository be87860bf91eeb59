"""What a learner can be told about an answer without the truth.

`run` asks all questions of an assignment; `graded` gives the same findings as they count in graded
work, opened hints taken into account.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from twohats.checks.finding import Finding
from twohats.checks.hints import after_hints
from twohats.scenario.model import Scenario

__all__ = ["Finding", "NoChecksError", "check_all", "graded_findings"]


class NoChecksError(KeyError):
    """This assignment has no checks."""


def check_all(
    assignment: str, answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario
) -> list[Finding]:
    """One finding for each question of an assignment, in the order of the notebook.

    `answers` and `carried` map names to typed artefacts. NoChecksError if the assignment has none.
    An answer without own work earns 0 everywhere, with the reason.
    """
    papers = _papers()
    if assignment not in papers:
        raise NoChecksError(assignment)
    return papers[assignment](answers, carried, scenario)


def graded_findings(
    assignment: str, answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario
) -> list[Finding]:
    """As `run`, less what opened partial solutions cost."""
    opened = answers.get("hints", {})
    return [after_hints(one, opened) for one in check_all(assignment, answers, carried, scenario)]


def _papers() -> dict[str, Callable[..., list[Finding]]]:
    """The assignments that have checks; their rooms are opened when first asked for."""
    from twohats.checks.charter import paper as charter
    from twohats.checks.plan import paper as plan
    from twohats.checks.roadmap import paper
    from twohats.checks.schedule import paper as schedule
    from twohats.checks.start import paper as start

    return {
        "00_start": start,
        "07_roadmap": paper,
        "08_project_manager": charter,
        "09_planning_and_scheduling": schedule,
        "14_plan": plan,
    }
