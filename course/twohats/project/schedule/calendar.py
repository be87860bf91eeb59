"""Working days and dates: the calendar maps one to the other and never changes a count of days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from math import ceil

from twohats.project.rounding import round_up


class WorkingCalendar:
    """The working days of a company in order: day 1 is the first of them."""

    def __init__(self, days: Iterable[date]):
        self._days = tuple(sorted(days))
        if not self._days:
            raise ValueError("A calendar needs at least one working day.")

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[date, int | None, str]]) -> WorkingCalendar:
        """From rows of (date, number of the working day or None, note)."""
        return cls(day for day, number, _note in rows if number is not None)

    @property
    def dates(self) -> tuple[date, ...]:
        """The dates of working days 1, 2 and so on."""
        return self._days

    def __len__(self) -> int:
        return len(self._days)

    def date_of(self, day: float) -> date:
        """The date on which something that takes `day` working days is finished.

        Day 0 is the morning of the first working day. ValueError beyond the calendar's end.
        """
        number = max(1, ceil(day - 1e-9))
        if number > len(self._days):
            raise ValueError(f"Day {number} lies beyond the calendar's {len(self._days)} days.")
        return self._days[number - 1]

    def day_of(self, on: date) -> int:
        """The number of that working day; of the next one if nobody works on that date."""
        index = bisect_left(self._days, on)
        if index == len(self._days):
            raise ValueError(f"{on} lies beyond the calendar's last day, {self._days[-1]}.")
        return index + 1


def day_label(day: float, calendar: WorkingCalendar) -> str:
    """A working day with its date: day 97 (Thu 18 Nov)."""
    number = round_up(day)
    try:
        date_ = calendar.date_of(number)
    except ValueError:  # beyond the years that the calendar holds
        return f"day {number}"
    return f"day {number} ({date_:%a} {date_.day} {date_:%b})"
