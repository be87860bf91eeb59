"""Does exercise 06 give little to careless trees, and nearly all to five honest ones?"""

import pytest
from twohats_instructor.bands.results import faults

from tests.support.bands import played


@pytest.fixture(scope="module")
def results():
    return played("06_metrics_and_outcomes")


def test_do_all_learners_keep_their_band(results):
    assert list(faults(results)) == []


def test_earns_no_careless_learner_more_than_a_fifth(results):
    assert max(one.share for one in results if one.kind == "careless") < 0.2


def test_are_five_different_trees_honest(results):
    assert len({one.learner for one in results if one.kind == "honest"}) == 5
