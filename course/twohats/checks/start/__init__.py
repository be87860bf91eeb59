"""The two questions on what is written down before any teaching; none asks what is right.

Each check takes a `Beginning`, the three artefacts as far as they are there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.checks.finding import Finding
from twohats.checks.start import questions as asked
from twohats.checks.start.written import Beginning, beginning, definitions, no_work, pretest
from twohats.scenario.model import Scenario

START = "Answer the first item (guessing is welcome), or write the first definition."
CHECKS = {asked.PRETEST: pretest, asked.DEFINITIONS: definitions}


def paper(
    answers: Mapping[str, Any], _carried: Mapping[str, Any], _scenario: Scenario
) -> list[Finding]:
    """Both findings on what is in `answers`."""
    nothing = no_work(answers)
    if nothing:
        return [question.nothing(nothing, START) for question in CHECKS]
    return [check(beginning(answers)) for check in CHECKS.values()]


__all__ = ["CHECKS", "START", "Beginning", "beginning", "no_work", "paper"]
