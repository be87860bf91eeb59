"""What a learner can learn about an answer without the truth.

`check_all` asks all questions of an assignment; `graded_findings` gives the same findings as they
count in graded work, opened hints taken into account. A lesson's checks are one module: its work,
its judges (work -> Finding), and the table CHECKS of both.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from twohats.checks.finding import Finding
from twohats.checks.hints import after_hints
from twohats.checks.lesson import LessonChecks
from twohats.lessons.catalog import STEMS, find_lesson
from twohats.scenario import Scenario

__all__ = ["Finding", "NoChecksError", "check_all", "graded_findings", "lesson_checks"]


class NoChecksError(KeyError):
    """This assignment has no checks."""


def lesson_checks(assignment: str) -> LessonChecks:
    """The questions and judges of an assignment; NoChecksError if it has none."""
    if assignment not in STEMS:
        raise NoChecksError(assignment)
    return import_module(f"twohats.checks.{find_lesson(assignment).topic}").CHECKS


def check_all(
    assignment: str, answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario
) -> list[Finding]:
    """One finding for each question of an assignment, in the order of the notebook.

    `answers` and `carried` map names to typed artefacts. NoChecksError if the assignment has none.
    An answer without own work earns 0 everywhere, with the reason.
    """
    checks = lesson_checks(assignment)
    return checks.check_all(checks.work_class(answers, carried, scenario))


def graded_findings(
    assignment: str, answers: Mapping[str, Any], carried: Mapping[str, Any], scenario: Scenario
) -> list[Finding]:
    """As `check_all`, less what opened partial solutions cost."""
    opened_steps = answers.get("hints", {})
    findings = check_all(assignment, answers, carried, scenario)
    return [after_hints(finding, opened_steps) for finding in findings]
