"""Small words for sentences about a roadmap."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.scenario import Scenario

BUCKET_NAMES = {"now": "Now", "next": "Next", "later": "Later"}


def named(id_: str, scenario: Scenario) -> str:
    """An initiative as a learner knows it: Payment retry (I11)."""
    return f"{scenario.initiative(id_).name} ({id_})"


def listed(parts: Iterable[str], most: int = 4) -> str:
    """One, two and three; no more than `most` of them."""
    parts = list(parts)
    if len(parts) > most:
        parts = [*parts[:most], f"{len(parts) - most} more"]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


def counted(number: int, noun: str) -> str:
    """1 entry, 2 entries."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number} {noun if number == 1 else plural}"


def money(thousands: float) -> str:
    """Thousands of dollars: $1,850k, -$240k."""
    return f"{'-' if thousands < 0 else ''}${abs(thousands):,.0f}k"
