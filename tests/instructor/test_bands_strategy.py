"""Does exercise 03 give little to those who sort, fill or guess, and all to those who think?"""

import pytest
from twohats_instructor.bands.player import CARELESS
from twohats_instructor.bands.results import faults

from tests.support.bands import played


@pytest.fixture(scope="module")
def results():
    return played("03_vision_and_strategy")


def test_do_all_learners_keep_their_band(results):
    assert list(faults(results)) == []


def test_is_every_careless_learner_played(results):
    assert {result.learner for result in results if result.kind == "careless"} >= set(CARELESS)


def test_can_each_strategy_earn_all_points(results):
    names = {"hold the families", "win the singles", "grow with offices"}
    shares = {result.learner: result.share for result in results if result.learner in names}
    assert shares == dict.fromkeys(names, 1.0)
