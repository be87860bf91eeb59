"""Are typical roadmaps marked as fairly as was promised?"""

from dataclasses import replace

import pytest
from pydantic import ValidationError
from twohats.answers.product import Roadmap
from twohats.product.roadmap import overloaded_cells
from twohats.scenario import load
from twohats_instructor.checks.truth import truth
from twohats_instructor.scenario.expected_marks import (
    MAX_POINTS,
    ROADMAP_BANDS,
    RoadmapMarks,
    roadmap_marks,
)
from twohats_instructor.scenario.optimum import optimum
from twohats_instructor.typical import roadmaps

STORY = load()
KNOWN = truth(STORY)
READABLE = [name for name in roadmaps.FIXED_ROADMAPS if name != "malformed"]


def test_are_fifteen_points_given_for_places():
    assert MAX_POINTS == 15


@pytest.mark.parametrize("name", READABLE)
def test_is_a_typical_roadmap_what_a_learner_could_hand_in(name):
    roadmap = Roadmap.model_validate(roadmaps.FIXED_ROADMAPS[name](STORY))
    assert sorted(entry.id for entry in roadmap.entries) == list(STORY.ids)
    assert overloaded_cells(roadmap, STORY) == []


def test_is_the_malformed_one_refused_by_the_type():
    with pytest.raises(ValidationError):
        Roadmap.model_validate(roadmaps.malformed_roadmap(STORY))


@pytest.mark.parametrize("seed", range(3))
def test_is_a_careful_roadmap_with_error_the_same_for_the_same_seed(seed):
    assert roadmaps.careful_with_error(STORY, seed) == roadmaps.careful_with_error(STORY, seed)


def test_are_quite_different_nows_best_when_the_truth_is_a_little_different():
    """Effects shaken by a quarter: the mark is by value, not by match."""
    worlds = [
        replace(STORY.world(), effects=roadmaps.misjudged_effects(seed, 0.25)) for seed in range(20)
    ]
    best = [optimum(STORY, world) for world in worlds]
    nows = {frozenset(id_ for id_, at in placement.items() if at == "now") for placement in best}
    assert len(nows) >= 3
    assert 0 < sum(placement.get("I01") == "now" for placement in best) < len(best)


def test_does_someone_who_uses_the_reference_estimates_with_care_do_well():
    """Expected effects from reach, impact and confidence; dependencies seen."""
    effects = {
        id_: estimate["reach"]
        * estimate["impact"]
        * estimate["confidence"]
        / 100
        * STORY.backlog.value_per_impact
        / 1000
        for id_, estimate in STORY.reference("estimates").items()
    }
    assert roadmap_marks(roadmaps.careful_roadmap(STORY, effects), STORY).share >= 0.9


def test_does_a_band_refuse_marks_outside_it():
    assert ROADMAP_BANDS["loudest"].holds(RoadmapMarks(0.2, 0.0))
    assert not ROADMAP_BANDS["loudest"].holds(RoadmapMarks(0.1, 0.1))
    assert not ROADMAP_BANDS["dependency-blind"].holds(RoadmapMarks(0.36, 0.0))
