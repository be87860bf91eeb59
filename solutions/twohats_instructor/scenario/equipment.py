"""The one thing at Marrowby that has to be booked: an hour's standstill of the packing line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from twohats_instructor.scenario import calendar

HEADER = ("equipment", "working_day")
PACKING_LINE = "Packing line"
# Mondays and Tuesdays: on the other days the line packs what is delivered by Friday.
_FREE_ON = (0, 1)


def rows() -> Iterator[tuple[str, int]]:
    """Each working day on which the line can be had, in their order."""
    for day, number, _note in calendar.rows():
        if isinstance(number, int) and date.fromisoformat(day).weekday() in _FREE_ON:
            yield PACKING_LINE, number
