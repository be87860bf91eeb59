"""Does exercise 01 give little to who reads no message, and nearly all to four honest ways?"""

import pytest
from twohats_instructor.bands.results import LEAST_HONEST, faults

from tests.support.bands import played

SAME_EVERYWHERE = {"clicker", "copier", "do-nothing", "hoarder", "minimalist"}


@pytest.fixture(scope="module")
def results():
    return played("01_two_titles")


def test_do_all_learners_keep_their_band(results):
    assert list(faults(results)) == []


def test_earns_one_and_the_same_answer_everywhere_nothing(results):
    shares = {result.learner: result.share for result in results}
    assert {shares[name] for name in SAME_EVERYWHERE} == {0}


def test_earns_who_asks_nobody_less_than_an_honest_learner(results):
    (typical,) = (result for result in results if result.kind == "typical")
    assert 0.35 < typical.share < LEAST_HONEST
