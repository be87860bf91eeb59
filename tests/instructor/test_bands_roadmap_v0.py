"""Does exercise 02 give little to those who sort, fill or guess, and all to those who think?"""

import pytest
from twohats_instructor.bands.player import CARELESS
from twohats_instructor.bands.results import faults

from tests.support.bands import played


@pytest.fixture(scope="module")
def results():
    return played("02_product_manager")


def test_do_all_learners_keep_their_band(results):
    assert list(faults(results)) == []


def test_is_every_careless_learner_played(results):
    assert {result.learner for result in results if result.kind == "careless"} >= set(CARELESS)


def test_earns_the_sponsors_list_its_points_if_its_maker_doubts_it(results):
    (doubted,) = (result for result in results if result.learner.startswith("the sponsors"))
    (greedy,) = (result for result in results if result.learner == "greedy")
    assert doubted.share > 0.85 > 0.35 > greedy.share
