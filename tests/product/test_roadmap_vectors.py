import json

import pytest
from twohats.answers.product import Roadmap

from tests.support import roadmap_vectors

CASES = json.loads(roadmap_vectors.FILE.read_text("utf-8"))


def test_are_the_stored_vectors_those_that_the_generator_makes():
    assert json.loads(json.dumps(roadmap_vectors.vectors())) == CASES


@pytest.mark.parametrize("case", CASES)
def test_does_the_engine_agree_with_a_stored_vector(case):
    scenario = roadmap_vectors.scenario_of(case["scenario"])
    roadmap = Roadmap.model_validate(case["roadmap"])
    found = json.loads(json.dumps(roadmap_vectors.expected(scenario, roadmap)))
    assert found == case["expected"]


def test_do_the_vectors_show_every_case_that_a_script_could_get_wrong():
    """Some broken, some over, some displaced by halving, some that cannot be displaced."""
    answers = [case["expected"] for case in CASES]
    halved = [one for answer in answers for one in answer["what_if"]]
    assert any(answer["broken"] for answer in answers)
    assert any(answer["over"] for answer in answers)
    assert any(one["stands"] and not one["stays"] and one["instead"] for one in halved)
    assert any(one["stays"] for one in halved)
    assert any(not one["stays"] and one["instead"] is None for one in halved)
