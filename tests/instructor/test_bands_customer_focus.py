"""Does exercise 04 give little to who counts no customers, and nearly all to four honest ways?"""

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


def test_earn_effects_by_the_rule_of_the_page_all_and_one_guess_for_all_rows_nothing(results):
    shares = {result.learner: result.share for result in results}
    assert shares["careful, rebases the survey"] == 1  # its effects are by the rule of the page
    assert shares["the same effect in every row"] == 0
    assert LEAST_HONEST <= shares["effects off by three tenths"] < 1


def test_earns_who_reads_the_survey_as_it_is_printed_less_than_an_honest_learner(results):
    (typical,) = (result for result in results if result.kind == "typical")
    assert 0.5 < typical.share < LEAST_HONEST
