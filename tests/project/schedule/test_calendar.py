"""Do working days and dates belong to each other, with weekends and holidays left out?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twohats.project.schedule import WorkingCalendar
from twohats.scenario import load

OURS = WorkingCalendar.from_rows(load().work.calendar_rows)


@given(st.integers(1, len(OURS)))
def test_does_a_day_s_date_lead_back_to_the_day(day):
    assert OURS.day_of(OURS.date_of(day)) == day


@given(st.dates(date(2027, 7, 5), date(2028, 9, 1)))
def test_is_the_day_of_a_date_the_number_of_working_days_up_to_it(on):
    judge = [day for day, number, _ in load().work.calendar_rows if number is not None]
    worked = sum(day < on for day in judge) + 1
    assert OURS.day_of(on) == worked


def test_are_weekends_and_holidays_left_out():
    assert OURS.date_of(5) == date(2027, 7, 9)
    assert OURS.date_of(6) == date(2027, 7, 12)
    holiday = date(2027, 9, 6)
    assert OURS.date_of(OURS.day_of(holiday)) == holiday + timedelta(days=1)


@pytest.mark.parametrize(("finish", "on"), [(0, 5), (0.2, 5), (1, 5), (1.01, 6), (4.5, 9)])
def test_is_a_finish_within_a_day_that_day_s_date(finish, on):
    assert OURS.date_of(finish) == date(2027, 7, on)


def test_is_the_change_freeze_on_working_day_100_in_late_november():
    assert OURS.date_of(100) == date(2027, 11, 23)


def test_is_what_lies_beyond_the_calendar_told():
    with pytest.raises(ValueError, match="beyond the calendar"):
        OURS.date_of(10_000)
    with pytest.raises(ValueError, match="beyond the calendar"):
        OURS.day_of(date(2040, 1, 1))
    with pytest.raises(ValueError, match="at least one working day"):
        WorkingCalendar([])
