"""Does an exercise build on the learner's own work, and else on the reference?"""

import pytest
from twohats.answers import Store
from twohats.lessons.catalog import find_lesson
from twohats.session.prerequisites import carry_over

from tests.support.learner_work import roadmap

OWN = {"I01": {"reach": 4321, "impact": 2.0, "confidence": 70}}
NEWER = {"I01": {"reach": 999, "impact": 1.0, "confidence": 20}}


@pytest.fixture
def sibling(root, scenario):
    """The exercise in which estimates are made."""
    path = root / "exercises" / "04_customer_focus" / "answers.json"
    return Store(path, "04_customer_focus", scenario)


def reach(store):
    return store.reading.carried["estimates"]["I01"].reach


def test_is_the_reference_taken_where_nothing_was_made(store, scenario, exercise_folder):
    origins = carry_over(store, scenario, exercise_folder)
    assert origins == dict.fromkeys(find_lesson("07_roadmap").builds_on, "reference")
    assert reach(store) == scenario.reference("estimates")["I01"]["reach"]


def test_is_work_from_a_sibling_exercise_taken(store, scenario, exercise_folder, sibling):
    sibling.save("estimates", OWN)
    origins = carry_over(store, scenario, exercise_folder)
    assert (reach(store), origins["estimates"]) == (4321, "learner")
    assert origins["evidence"] == "reference"


def test_is_work_from_a_lesson_taken(store, scenario, exercise_folder, work):
    work.save("estimates", OWN)
    assert carry_over(store, scenario, exercise_folder)["estimates"] == "learner"
    assert reach(store) == 4321


def test_does_the_exercise_go_before_the_lesson(store, scenario, exercise_folder, sibling, work):
    work.save("estimates", NEWER)
    sibling.save("estimates", OWN)
    carry_over(store, scenario, exercise_folder)
    assert reach(store) == 4321


def test_does_newer_own_work_replace_what_was_carried(store, scenario, exercise_folder, sibling):
    carry_over(store, scenario, exercise_folder)
    sibling.save("estimates", OWN)
    carry_over(store, scenario, exercise_folder)
    sibling.save("estimates", NEWER)
    assert carry_over(store, scenario, exercise_folder)["estimates"] == "learner"
    assert reach(store) == 999


def test_does_opening_again_leave_the_work_and_the_file_alone(store, scenario, exercise_folder):
    carry_over(store, scenario, exercise_folder)
    store.save("roadmap", roadmap(now=["I01"]))
    before = store.path.read_bytes()
    again = Store(store.path, "07_roadmap", scenario)
    carry_over(again, scenario, exercise_folder)
    assert again.path.read_bytes() == before
    assert again.get("roadmap").bucket("now") == ("I01",)


def test_is_carried_work_kept_when_its_source_is_gone(store, scenario, exercise_folder, sibling):
    sibling.save("estimates", OWN)
    carry_over(store, scenario, exercise_folder)
    sibling.path.unlink()
    assert carry_over(store, scenario, exercise_folder)["estimates"] == "learner"
    assert reach(store) == 4321


def test_does_damaged_own_work_give_way_to_the_reference(store, scenario, exercise_folder, sibling):
    sibling.path.parent.mkdir()
    sibling.path.write_text('{"schema": 1, "ans')
    assert carry_over(store, scenario, exercise_folder)["estimates"] == "reference"
    assert sibling.path.read_text() == '{"schema": 1, "ans'
