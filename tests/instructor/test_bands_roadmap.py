"""Does exercise 07 give little to those who fill, copy or scribble, and all to who chose?"""

import json

import pytest
from twohats.product.roadmap import simulate
from twohats.scenario import load
from twohats_instructor.bands.results import faults
from twohats_instructor.checks.truth import YARDSTICKS, truth
from twohats_instructor.scenario.placement import as_roadmap
from twohats_instructor.typical.careless_roadmaps import careless_placements, careless_values

from tests.support.bands import played

STORY = load()


@pytest.fixture(scope="module")
def results():
    return played("07_roadmap")


def test_do_all_learners_keep_their_band(results):
    assert list(faults(results)) == []


def test_does_everything_in_now_earn_almost_nothing(results):
    (hoarder,) = (result for result in results if result.learner == "hoarder")
    assert hoarder.share < 0.02


def test_does_the_shipped_reference_with_two_entries_swapped_stay_below_the_careless_limit(results):
    (swapped,) = (result for result in results if result.learner == "reference, two swapped")
    assert swapped.share <= 0.35


def test_is_the_floor_of_value_the_best_of_the_careless_or_of_chance():
    stored = json.loads((YARDSTICKS / "marrowby.json").read_text("utf-8"))
    careless = careless_values(STORY)
    assert stored["careless"] == {name: round(worth, 1) for name, worth in careless.items()}
    assert truth(STORY).v_floor == round(max(stored["v_random"], *careless.values()), 1)


@pytest.mark.parametrize("name", list(careless_placements(STORY)))
def test_does_no_careless_roadmap_earn_a_point_for_value(name):
    """Of the scribbler's many, the mean is meant: a lucky one may pass."""
    known = truth(STORY)
    worths = [
        simulate(as_roadmap(placement), STORY, known.world).value_k
        for placement in careless_placements(STORY)[name]
    ]
    assert sum(worths) / len(worths) <= known.v_floor
