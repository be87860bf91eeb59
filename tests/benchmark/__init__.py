"""How fast the course is beside what others use. Run: `python -m tests.benchmark`.

Nothing here is a test: times depend on the machine, so budgets are shown and not asserted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table: texts to show, and whether the budget is kept (None: no budget)."""

    what: str
    ours: str
    peer: str
    ratio: str = ""
    budget: str = ""
    kept: bool | None = None


def missing(what: str, why: str) -> Row:
    """A row that could not be measured, and why, in words."""
    return Row(what, f"not measured: {why}", "")


def times(slow: float, fast: float) -> str:
    """How many times more the first is than the second."""
    return f"{slow / fast:.1f}x" if fast else "-"


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile: the value that a `share` of all values do not exceed."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * round(share * 100) // 100) - 1)]
