"""Does the promised day alone decide whether a promise is kept, by a model that loses no work?"""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats.both.date_pressure import ASKED_DAYS, DATES, sample_luck, simulate_dates


@pytest.fixture(scope="module")
def outcomes():
    return simulate_dates()


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), day=st.integers(20, 250))
def test_no_work_is_lost_and_nothing_is_negative(seed, day):
    luck = sample_luck(50, seed)
    outcomes = simulate_dates([day], luck)
    assert np.allclose(outcomes.correct + outcomes.escaped + outcomes.open_work, luck.work)
    for amount in (
        outcomes.faulty,
        outcomes.escaped,
        outcomes.overtime,
        outcomes.correct,
        outcomes.open_work,
    ):
        assert (amount >= -1e-9).all()
    assert (outcomes.escaped <= outcomes.faulty + 1e-9).all()
    assert np.isfinite(outcomes.finish).all()


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_a_later_promise_never_lowers_the_chance(seed):
    chance = simulate_dates(range(60, 200, 2), sample_luck(80, seed)).chance
    assert (np.diff(chance) >= 0).all()


def test_the_same_seed_draws_the_same_future():
    assert (
        simulate_dates([110], sample_luck(seed=5)).finish
        == simulate_dates([110], sample_luck(seed=5)).finish
    ).all()


def test_a_date_does_not_change_what_other_dates_bring(outcomes):
    assert (simulate_dates([DATES[3]]).finish[0] == outcomes.finish[3]).all()


def test_the_fault_rate_differs_between_futures_by_about_a_quarter():
    faults = sample_luck(4000).faults
    assert 0.2 < faults.std() / faults.mean() < 0.3


def test_only_the_date_decides_between_hardly_ever_and_mostly(outcomes):
    assert outcomes.chance[0] <= 0.05
    assert outcomes.chance[-1] >= 0.85


def test_are_the_hundred_runs_that_are_shown_like_all_others(outcomes):
    """A learner counts them: within four of a hundred of what 1,000 runs have, every day."""
    assert outcomes.finish.shape[1] == 100
    for days in (DATES, ASKED_DAYS):
        many = simulate_dates(days, sample_luck(1_000)).chance
        assert np.abs(simulate_dates(days).chance - many).max() < 0.04


def test_an_early_date_brings_little_but_faults_and_overtime(outcomes):
    early, late = 0, -1
    median = np.median(outcomes.finish, axis=1)
    assert median[early] > median[late] * 0.85
    assert outcomes.faulty[early].mean() > 1.3 * outcomes.faulty[late].mean()
    assert outcomes.escaped[early].mean() > outcomes.escaped[late].mean()
    assert outcomes.overtime[early].mean() > 5 * max(outcomes.overtime[late].mean(), 0.1)


@pytest.mark.parametrize("dates", [[], [0], [-3], [[10, 20]]])
def test_a_wrong_date_gets_a_sentence(dates):
    with pytest.raises(ValueError, match="numbers above 0"):
        simulate_dates(dates)
