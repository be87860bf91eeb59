"""Does exercise 00 give little to those who tick, copy or scribble, and all to who looked?"""

import pytest
from twohats_instructor.bands.results import faults

from tests.support.bands import played


@pytest.fixture(scope="module")
def results():
    return played("00_start")


def test_do_all_learners_keep_their_band(results):
    assert list(faults(results)) == []


def test_does_the_complete_pretest_alone_earn_a_fifth(results):
    (clicker,) = (result for result in results if result.learner == "clicker")
    assert clicker.points == pytest.approx(0.4)
