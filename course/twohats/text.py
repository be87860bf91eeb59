"""Numbers, amounts and lists as people write them: the words that sentences are made of."""

from __future__ import annotations

from collections.abc import Iterable

FEW = 4


def join_list(parts: Iterable[str], most: int | None = FEW) -> str:
    """One, two and three; at most `most` of them (None: all); "nothing" for none."""
    items = list(parts)
    if most is not None and len(items) > most:
        items = [*items[:most], f"{len(items) - most} more"]
    if len(items) < 2:
        return items[0] if items else "nothing"
    return f"{', '.join(items[:-1])} and {items[-1]}"


def pluralize(number: int, noun: str) -> str:
    """A number with its noun: 1 entry, 2 entries."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"


def format_k(thousands: float) -> str:
    """Thousands of dollars, to the thousand, so that sums can be compared: $1,850k, -$240k."""
    return f"{'-' if thousands < 0 else ''}${abs(thousands):,.0f}k"


def format_amount(thousands: float) -> str:
    """Thousands of dollars as short as a reader likes them: $612k, −$40k, $1.24m."""
    rounded = round(abs(thousands))
    if not rounded:
        return "$0"
    amount = f"${rounded / 1000:.2f}m" if rounded >= 1000 else f"${rounded}k"
    return f"−{amount}" if thousands < 0 else amount


def format_typed_k(thousands: float) -> str:
    """Thousands of dollars as somebody typed them, with their decimals: $82.5k, −$40k."""
    return f"{'−' if thousands < 0 else ''}${abs(thousands):g}k"


def format_weeks(number: float) -> str:
    """Person-weeks, with one decimal where it matters: 12.5, 3."""
    return f"{number:.1f}".removesuffix(".0")
