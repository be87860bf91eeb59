"""What an opened hint costs: only the third, and only in graded work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from twohats.checks.finding import Finding

THIRD_STEP_COST = 0.25
_COST_SENTENCE = "You opened the partial solution, which costs a quarter of these points."


def after_hints(finding: Finding, opened_steps: Mapping[str, int]) -> Finding:
    """The finding as it counts in graded work, with the highest step opened for each check."""
    if opened_steps.get(finding.check, 0) < 3 or finding.points == 0:
        return finding
    points = finding.points * (1 - THIRD_STEP_COST)
    return replace(finding, points=points, seen=f"{finding.seen} {_COST_SENTENCE}")
