"""Numbers of a plan as they are shown. What is shown must hold: days, sums go up, shares down."""

from __future__ import annotations

import math

# What a computer's sums may be beside a whole number without being above it.
_NOTHING = 1e-9
# A thousandth is nothing for a share: what is all but whole is shown as whole.
_THOUSANDTH = 0.1


def round_up(number: float) -> int:
    """The next whole day or thousand of dollars: who counts on it has at least that chance."""
    return math.ceil(number - _NOTHING)


def floor_percent(share: float) -> int:
    """The whole per cent that a share has reached: 79.8 are not yet 80."""
    return math.floor(100 * share + _THOUSANDTH + _NOTHING)


def day_text(day: float) -> str:
    """A day to its tenth, as the page writes it too: 77.7, and 73 without a tenth."""
    return f"{math.floor(10 * day + 0.5) / 10:g}"


def start_workday(start: float) -> int:
    """The working day in which something begins that starts after so many days gone by."""
    return int(start) + 1
