"""Numbers as people write them."""

from __future__ import annotations

from collections.abc import Iterable


def money(thousands: float) -> str:
    """Thousands of dollars: $612k, −$40k, $1.24m."""
    rounded = round(abs(thousands))
    if not rounded:
        return "$0"
    amount = f"${rounded / 1000:.2f}m" if rounded >= 1000 else f"${rounded}k"
    return f"−{amount}" if thousands < 0 else amount


def weeks(number: float) -> str:
    """Person-weeks, with one decimal where it matters."""
    return f"{number:.1f}".removesuffix(".0")


def listed(words: Iterable[str]) -> str:
    """Words in a row: "one, two and three"."""
    *most, last = list(words) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def counted(count: int, one: str) -> str:
    """A number with its noun: "1 finding", "3 findings"."""
    return f"{count} {one}" if count == 1 else f"{count} {one}s"
