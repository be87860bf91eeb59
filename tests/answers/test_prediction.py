"""Does an interval count as it was when the truth was shown?"""

import pytest
from twohats.answers.prediction import Interval, KeptNumber


def test_is_an_interval_kept_that_was_there_before_the_truth():
    interval = Interval(low=10, high=30).revealed()
    assert interval.state == "kept"
    assert interval.bounds == (10, 30)


@pytest.mark.parametrize("ends", [{}, {"low": 10}, {"high": 30}, {"low": 30, "high": 10}])
def test_is_an_interval_late_that_was_not_whole_before_the_truth(ends):
    interval = Interval(**ends).revealed()
    assert interval.state == "late"
    assert interval.model_copy(update={"low": 1, "high": 2}).bounds is None


def test_does_showing_the_truth_again_change_nothing():
    kept = Interval(low=10, high=30).revealed()
    assert kept.revealed() == kept
    late = Interval().revealed()
    assert late.revealed() == late


def test_does_an_open_interval_count_once_both_ends_are_there():
    assert Interval(low=10).bounds is None
    assert Interval(low=10, high=10).bounds == (10, 10)


@pytest.mark.parametrize(
    ("kept", "counted"),
    [
        ({}, 7),
        ({"value": 3, "state": "kept"}, 3),
        ({"value": None, "state": "late"}, None),
    ],
)
def test_counts_a_number_as_it_was_when_the_truth_was_shown(kept, counted):
    assert KeptNumber.model_validate(kept).counted(7) == counted
