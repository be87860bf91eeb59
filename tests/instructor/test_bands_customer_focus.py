"""Does exercise 04 give little to who counts no customers, and nearly all to five honest ways?"""

import pytest
from twohats_instructor.bands.results import LEAST_HONEST, faults

from tests.support.bands import played


@pytest.fixture(scope="module")
def results():
    return played("04_customer_focus")


def test_do_all_learners_keep_their_band(results):
    assert list(faults(results)) == []


def test_earns_a_complete_form_without_a_decision_nothing(results):
    shares = {result.learner: result.share for result in results}
    assert shares["do-nothing"] == shares["hoarder"] == 0


def test_is_following_the_page_s_own_rule_for_effects_an_honest_way(results):
    shares = {result.learner: result.share for result in results}
    assert shares["effects by the rule on the page"] >= LEAST_HONEST


def test_earns_who_reads_the_survey_as_it_is_printed_less_than_an_honest_learner(results):
    (typical,) = (result for result in results if result.kind == "typical")
    assert 0.5 < typical.share < LEAST_HONEST
