"""Does each page name the right one to go on with?"""

import json
import re
from pathlib import Path

import pytest
from twohats.lessons.catalog import STEMS
from twohats.scenario.syllabus import lesson as outline
from twohats.session.next_step import next_page, next_step

ROOT = Path(__file__).parents[2]

WRITTEN = ["00_start", "07_roadmap", "14_plan"]


def test_does_the_way_start_with_what_is_asked_before_any_teaching():
    page = next_page({}, WRITTEN)
    assert page["words"] == "Start exercise 00"
    assert page["href"] == "../exercises/00_start/00_start.ipynb"


def test_does_the_way_go_on_with_the_first_lesson_that_is_ready_and_not_done():
    done = {"00_start": ["packed"]}
    page = next_page(done, WRITTEN)
    assert (page["href"], page["words"]) == ("07_roadmap.ipynb", "Go on to lesson 07")
    page = next_page(done | {"07_roadmap": ["begun"]}, WRITTEN)
    assert (page["href"], page["words"]) == ("07_roadmap.ipynb", "Continue where you left off")
    page = next_page(done | {"07_roadmap": ["lesson"]}, WRITTEN)
    assert (page["href"], page["words"]) == ("14_plan.ipynb", "Go on to lesson 14")


def test_is_nobody_sent_past_what_is_asked_first_before_a_lesson_is_begun():
    """The guess of the start page is carried into the exercise, which is begun by that."""
    page = next_page({"00_start": ["begun"]}, WRITTEN)
    assert page["href"] == "../exercises/00_start/00_start.ipynb"
    assert page["words"] == "Continue where you left off"
    later = {"00_start": ["begun"], "07_roadmap": ["begun"]}
    assert next_page(later, WRITTEN)["href"] == "07_roadmap.ipynb"


def test_does_the_way_go_on_along_the_path_that_was_chosen():
    written = ["00_start", "01_two_titles", "02_product_manager", "08_project_manager"]
    done = {"00_start": ["packed"], "01_two_titles": ["lesson"]}
    assert next_page(done, written, "full")["href"] == "02_product_manager.ipynb"
    assert next_page(done, written, "project")["href"] == "08_project_manager.ipynb"
    begun = done | {"02_product_manager": ["begun"]}
    assert next_page(begun, written, "project")["href"] == "02_product_manager.ipynb"


def test_is_there_no_way_on_when_all_that_is_ready_is_done():
    assert next_page({stem: ["lesson", "begun"] for stem in WRITTEN}, WRITTEN) == {}


@pytest.fixture
def folder(root):
    """The folder of lessons, with the pages of three lessons and of one exercise."""
    for stem in WRITTEN:
        (root / "course" / f"{stem}.ipynb").touch()
    (root / "exercises" / "07_roadmap" / "07_roadmap.ipynb").touch()
    return root / "course"


def test_does_a_lesson_lead_to_its_exercise_and_that_to_the_next_lesson(folder):
    exercise = next_step("07_roadmap", folder, is_graded=False)
    assert exercise.href == "../exercises/07_roadmap/07_roadmap.ipynb"
    assert exercise.note.startswith("About 50 minutes")
    lesson = next_step("07_roadmap", folder, is_graded=True)
    assert lesson.href == "../../course/14_plan.ipynb"


def test_does_a_lesson_without_an_exercise_lead_to_the_next_lesson(folder):
    assert next_step("00_start", folder, is_graded=False).href == "07_roadmap.ipynb"


def test_does_the_button_say_whether_a_lesson_or_an_exercise_comes_next(folder):
    words = [next_step("00_start", folder, is_graded=True).words]
    words.append(next_step("07_roadmap", folder, is_graded=False).words)
    assert words == ["Go on to lesson 07", "Go on to exercise 07"]


def test_is_a_change_of_hats_said_on_the_button(folder):
    assert (
        next_step("07_roadmap", folder, is_graded=True).words == "Put on the other hat: lesson 14"
    )
    assert next_step("00_start", folder, is_graded=True).words == "Go on to lesson 07"


def test_does_the_step_keep_to_the_learners_path(folder):
    assert (
        next_step("00_start", folder, is_graded=True, path="project").words == "Go on to lesson 14"
    )
    with pytest.raises(KeyError, match="There is no path 'scenic'"):
        next_step("00_start", folder, is_graded=True, path="scenic")


def test_does_the_last_page_lead_to_the_map_and_say_that_more_will_come(folder):
    step = next_step("14_plan", folder, is_graded=True)
    assert (step.href, step.words) == ("../../course/00_start.ipynb", "To the map")
    assert "ready" in step.note
    (folder / "20_conclusion.ipynb").touch()
    assert "ready" not in next_step("20_conclusion", folder, is_graded=True).note


def test_does_every_exercise_say_how_long_it_takes_as_the_outline_has_it():
    for stem in STEMS:
        source = ROOT / "exercises" / stem / f"{stem}.ipynb"
        title = "".join(json.loads(source.read_text("utf-8"))["cells"][0]["source"])
        found = re.search(r"[Aa]bout (\d+) minutes", title)
        if found:
            assert int(found[1]) == outline(stem)["exercise_minutes"], stem
