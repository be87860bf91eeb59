"""Working days with their dates, in the words of the cockpit."""

from __future__ import annotations

from twohats.project.rounding import round_up
from twohats.project.schedule.calendar import WorkingCalendar
from twohats.scenario import Scenario


def calendar(scenario: Scenario) -> WorkingCalendar:
    """The company's working days."""
    return WorkingCalendar.from_rows(scenario.calendar_rows)


def day_label(day: float, on: WorkingCalendar) -> str:
    """A working day with its date: day 97 (Thu 18 Nov)."""
    number = round_up(day)
    try:
        date = on.date_of(number)
    except ValueError:  # beyond the years that the calendar holds
        return f"day {number}"
    return f"day {number} ({date:%a} {date.day} {date:%b})"
