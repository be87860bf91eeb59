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
    sums = json.loads(json.dumps(roadmap_vectors.expected(scenario, roadmap)))
    assert sums == case["expected"]


def test_do_the_vectors_show_every_case_that_a_script_could_get_wrong():
    """Some broken, some over, some displaced by halving, some that cannot be displaced."""
    answers = [case["expected"] for case in CASES]
    halved = [entry for answer in answers for entry in answer["what_if"]]
    assert any(answer["broken"] for answer in answers)
    assert any(answer["over"] for answer in answers)
    assert any(entry["stands"] and not entry["stays"] and entry["instead"] for entry in halved)
    assert any(entry["stays"] for entry in halved)
    assert any(not entry["stays"] and entry["instead"] is None for entry in halved)
