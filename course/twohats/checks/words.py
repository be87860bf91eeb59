"""Small words for the sentences of findings."""

from __future__ import annotations

from collections.abc import Iterable


def join_list(parts: Iterable[str], most: int = 4) -> str:
    """One, two and three; no more than `most` of them; "nothing" for none."""
    items = list(parts)
    if len(items) > most:
        items = [*items[:most], f"{len(items) - most} more"]
    if len(items) < 2:
        return items[0] if items else "nothing"
    return ", ".join(items[:-1]) + " and " + items[-1]


def pluralize(number: int, noun: str) -> str:
    """1 entry, 2 entries."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number} {noun if number == 1 else plural}"


def format_k(thousands: float) -> str:
    """Thousands of dollars: $1,850k, -$240k."""
    return f"{'-' if thousands < 0 else ''}${abs(thousands):,.0f}k"
