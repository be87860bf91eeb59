"""Two years of working days: weekends and holidays fall out, and the count goes on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

HEADER = ("date", "working_day", "note")
START, LAST = date(2027, 7, 5), date(2028, 9, 29)
FREEZE_DAY = 100

HOLIDAYS = {
    date(2027, 9, 6): "Labor Day",
    date(2027, 10, 1): "Harvest day: everybody packs",
    date(2027, 11, 25): "Thanksgiving",
    date(2027, 11, 26): "Day after Thanksgiving",
    date(2027, 12, 24): "Christmas Eve",
    date(2028, 1, 17): "Holiday in January",
    date(2028, 5, 29): "Memorial Day",
    date(2028, 7, 4): "Independence Day",
    date(2028, 9, 4): "Labor Day",
}


def rows() -> Iterator[tuple[str, int | str, str]]:
    """One row a day: date, number of the working day or nothing, note."""
    number, day = 0, START
    while day <= LAST:
        is_working_day = day.weekday() < 5 and day not in HOLIDAYS
        number += is_working_day
        yield (
            day.isoformat(),
            number if is_working_day else "",
            _note(day, number if is_working_day else None),
        )
        day += timedelta(days=1)


def _note(day: date, number: int | None) -> str:
    if day in HOLIDAYS:
        return HOLIDAYS[day]
    return "Change freeze in both warehouses begins" if number == FREEZE_DAY else ""
