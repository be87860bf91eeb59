"""Small words for sentences about a schedule."""

from __future__ import annotations

from collections.abc import Iterable


def listed(parts: Iterable[str], most: int = 4) -> str:
    """One, two and three; no more than `most` of them; "nothing" for none."""
    parts = list(parts)
    if len(parts) > most:
        parts = [*parts[:most], f"{len(parts) - most} more"]
    if len(parts) < 2:
        return parts[0] if parts else "nothing"
    return ", ".join(parts[:-1]) + " and " + parts[-1]
