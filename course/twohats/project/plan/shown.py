"""Numbers of a plan as they are shown: what is shown must hold, so days and sums go up."""

from __future__ import annotations

import math

# What a computer's sums may be beside a whole number without being above it.
_NOTHING = 1e-9


def up(number: float) -> int:
    """The next whole day or thousand of dollars: who counts on it has at least that chance."""
    return math.ceil(number - _NOTHING)


def morning(start: float) -> int:
    """The working day in which something begins that starts after so many days gone by."""
    return int(start) + 1
