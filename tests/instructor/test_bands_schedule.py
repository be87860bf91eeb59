"""Does exercise 09 give little to those who click, copy or scribble, whatever their lead?"""

import pytest
from twohats.project.charter import possible_leads
from twohats.scenario import load
from twohats_instructor.bands.results import faults

from tests.support.bands import played

STEM = "09_planning_and_scheduling"
STORY = load()


@pytest.mark.parametrize("lead", ["I01", "I13"])
def test_do_all_learners_keep_their_band(lead):
    assert list(faults(played(STEM, lead))) == []


@pytest.mark.monthly
@pytest.mark.parametrize("lead", possible_leads(STORY))
def test_do_all_learners_keep_their_band_for_every_lead(lead):
    assert list(faults(played(STEM, lead))) == []


def test_does_who_believes_the_summed_days_lose_what_asks_for_the_likely_date():
    results = {result.learner: result for result in played(STEM, "I01")}
    believer = results["believes the deterministic date"]
    assert believer.points == pytest.approx(15 - 3 - 1, abs=0.1)
