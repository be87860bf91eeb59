"""Is counting finished packages a forecast, and does it say when it can be none?"""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown import throughput_forecast
from twohats.project.breakdown.throughput import forecast_by_count, weekly_counts


def package(id_, days):
    return WorkPackage(
        id=id_, name=id_, o=days, m=days, p=days, person_type="designer", scope_item="All"
    )


WBS = [package(f"T0{number}", 4) for number in range(1, 7)]
LINKS = [Link(before=f"T0{number}", after=f"T0{number + 1}") for number in range(1, 6)]


def report(*rows):
    return [
        SimpleNamespace(task=id_, days_spent=days_spent, days_left=days_left)
        for id_, days_spent, days_left in rows
    ]


def test_does_a_steady_pace_go_on_as_it_was():
    """By hand: two a week, five left, so two weeks and a half after day 20."""
    forecast = forecast_by_count((2, 2, 2, 2), 5)
    assert np.all(forecast.finish == 32.5)
    assert (forecast.done, forecast.p50) == (8, 32.5)


def test_does_an_unsteady_pace_spread_the_end():
    forecast = forecast_by_count((0, 4, 0, 0), 8)
    assert forecast.p50 > 30  # the two weeks that would do if they came at once
    assert np.std(forecast.finish) > 5
    assert np.min(forecast.finish) == 30


def test_is_the_mean_wait_that_of_the_formula():
    """One of four weeks finishes one package: each takes four weeks on average."""
    forecast = forecast_by_count((1, 0, 0, 0), 6, runs=20_000)
    assert np.mean(forecast.finish) == pytest.approx(20 + 5 * 4 * 6, rel=0.02)


def test_is_it_the_same_each_time():
    assert np.array_equal(
        forecast_by_count((1, 0, 1, 2), 9).finish, forecast_by_count((1, 0, 1, 2), 9).finish
    )


def test_is_nothing_left_the_end_today():
    assert forecast_by_count((1, 1, 1, 1), 0).p50 == 20


def test_is_no_pace_refused_with_a_sentence():
    with pytest.raises(ValueError, match="no pace"):
        forecast_by_count((0, 0, 0, 0), 3)


def test_does_a_day_fall_into_its_week():
    assert weekly_counts([0, 5, 5.1, 20, 27]) == (2, 1, 0, 2)


def test_do_finished_packages_alone_count():
    forecast = throughput_forecast(WBS, LINKS, report(("T01", 5, 0), ("T02", 6, 0), ("T03", 8, 2)))
    assert forecast.weekly == (1, 0, 1, 0)
    assert forecast.left == 4


def test_do_reports_on_other_packages_count_for_nothing():
    forecast = throughput_forecast(WBS, LINKS, report(("T01", 5, 0), ("T77", 3, 0)))
    assert (forecast.done, forecast.left) == (1, 5)


def test_is_there_no_forecast_before_anything_is_done():
    assert throughput_forecast(WBS, LINKS, report(("T01", 9, 3))) is None


counts = st.lists(st.integers(0, 5), min_size=1, max_size=6).filter(any)


@given(counts, st.integers(0, 40))
def test_does_more_work_never_end_earlier(weeks, open_packages):
    forecast, longer_forecast = (
        forecast_by_count(weeks, number, runs=200) for number in (open_packages, open_packages + 1)
    )
    assert forecast.p50 <= longer_forecast.p50 + 1e-9
    assert np.all(forecast.finish >= 5 * len(weeks))
