"""Parts of a plan that cannot both hold."""

from __future__ import annotations

from dataclasses import dataclass

#: Days that differ by no more than this differ by rounding only.
SAME_DAYS = 1.0


@dataclass(frozen=True)
class Contradiction:
    """Two or more parts of a plan that cannot both hold, and a sentence that says why."""

    parts: tuple[str, ...]
    sentence: str
