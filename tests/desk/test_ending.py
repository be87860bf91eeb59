"""Does the end of a page follow what the learner has done?"""

import json

import pytest
from twohats.desk import exercise, lesson
from twohats.lessons.catalog import STEMS, find_lesson
from twohats.session.progress import note_packed
from twohats_instructor.reference import reference

from tests.support.learner_work import on_disk, roadmap

OWN = roadmap(now=["I13", "I01"], not_doing=["I15"])


@pytest.fixture
def desk(root, exercise_folder):
    """Exercise 07, with the pages that its end may lead to."""
    for stem in STEMS:
        (root / "course" / f"{stem}.ipynb").touch()
    (exercise_folder / "07_roadmap.ipynb").write_text(json.dumps({"cells": []}))
    return exercise("07_roadmap", exercise_folder)


def pack(desk):
    note_packed(desk.work, desk.answers.path, "07_roadmap")


def test_does_a_lesson_end_with_its_numbers_and_the_step_to_its_exercise(desk, root):
    page = lesson("07_roadmap", root / "course")
    ending = page.ending()
    assert ending.state == "lesson"
    assert ending.step["words"] == "Go on to exercise 07"
    assert ending.own == {"headline": "", "note": "", "numbers": []}
    page.save(draft_roadmap=OWN)
    assert ending.own["headline"].startswith("You put two things first")


def test_are_samples_and_score_kept_back_until_the_exercise_is_handed_in(desk):
    ending = desk.ending()
    desk.save(roadmap=OWN)
    assert (ending.state, ending.samples, ending.score, ending.crate) == ("open", {}, {}, 0)
    pack(desk)
    assert ending.state == "packed"
    assert set(ending.samples) == {
        "07_roadmap.outcome_statements",
        "07_roadmap.omissions",
        "07_roadmap.uncertainty",
    }
    assert ending.score["sum"] == "2 of 2 so far, 38 still to come"
    assert (ending.crate, ending.is_new) == (1, True)


def test_is_the_own_text_beside_the_samples_that_it_is_compared_with(desk):
    desk.save(roadmap=OWN, text_omissions="Loyalty points wait: they keep nobody.")
    pack(desk)
    texts = {key: row["text"] for key, row in desk.ending().samples.items()}
    assert texts["07_roadmap.omissions"] == "Loyalty points wait: they keep nobody."
    assert texts["07_roadmap.uncertainty"] == ""


def test_is_the_vegetable_new_only_in_the_moment_of_handing_in(desk):
    desk.save(roadmap=OWN)
    pack(desk)
    assert not desk.ending().is_new


def test_is_a_later_change_said_and_the_score_that_of_the_present_work(desk):
    ending = desk.ending()
    desk.save(roadmap=OWN)
    pack(desk)
    desk.save(roadmap=roadmap(now=["I01"]))
    assert ending.state == "changed"
    assert ending.score["sum"] == "0 of 2 so far, 38 still to come"
    assert ending.own["headline"].startswith("You put one thing first")


def test_are_the_empty_texts_named_until_they_are_written(desk):
    ending = desk.ending()
    assert ending.empty_texts == [
        "Two things not in Now, and why",
        "The estimate that you are least sure of",
    ]
    desk.save(roadmap=OWN, text_omissions="Mine, with a reason.")
    assert ending.empty_texts == ["The estimate that you are least sure of"]


def test_are_the_empty_parts_of_an_exercise_named_until_something_is_answered(root):
    """What the machine marks and nobody has begun is not passed by in silence."""
    folder = root / "exercises" / "01_two_titles"
    folder.mkdir()
    desk = exercise("01_two_titles", folder)
    ending = desk.ending()
    assert ending.empty_parts == list(find_lesson("01_two_titles").parts.values())
    desk.save(decision_rights=reference("01_two_titles")["decision_rights"])
    assert ending.empty_parts == ["Owners", "Last quarter", "A colleague's chart"]
    desk.save(owners={"deal": 3, "rows": {"D16": {"lead": ""}}})
    assert "Owners" in ending.empty_parts  # begun and taken back is empty, too


def test_does_the_ending_tell_the_frozen_roadmap_and_say_so_once_the_board_differs(desk):
    ending = desk.ending()
    desk.save(roadmap=OWN)
    desk.freeze().presses += 1
    pack(desk)
    ending.refresh()
    assert ending.own["note"] == ""
    desk.save(roadmap=roadmap(now=["I01"]))
    ending.refresh()
    assert ending.own["headline"].startswith("You put two things first")
    assert "the roadmap that you froze" in ending.own["note"]


def test_can_a_submission_on_a_hub_be_told(desk):
    ending = desk.ending()
    desk.save(roadmap=OWN)
    ending.submitted += 1
    assert ending.state == "packed"


def test_is_an_own_mark_kept_without_touching_what_was_handed_in(desk):
    desk.save(roadmap=OWN)
    pack(desk)
    ending = desk.ending()
    answers = desk.answers.path.read_bytes()
    ending.self_marks = {"07_roadmap.omissions": 2}
    assert on_disk(desk.work)["self_marks"] == {"07_roadmap.omissions": 2}
    assert desk.answers.path.read_bytes() == answers
    assert ending.state == "packed"
    again = exercise("07_roadmap", desk.session.folder).ending()
    assert again.self_marks == {"07_roadmap.omissions": 2}


def test_does_an_ending_see_what_another_page_has_saved(desk, root):
    page = lesson("00_start", root / "course")
    ending, slider, course_map = page.ending(), page.date_slider(), page.map()
    assert ending.step["words"] == slider.onward["words"] == "Start exercise 00"
    desk.save(roadmap=OWN)
    for widget in (ending, slider, course_map):
        widget._answer(widget, {"ask": "seen"}, [])
    assert ending.step["words"] == slider.onward["words"] == "Continue where you left off"
    assert course_map.done == {"07_roadmap": ["begun"]}


def test_is_the_button_to_hand_in_plain_while_something_else_is_next(desk):
    button = desk.hand_in()
    desk.save(roadmap=OWN)
    assert not button.is_next  # two texts are empty
    desk.save(text_omissions="Loyalty points wait.", text_uncertainty="Live stock's reach.")
    assert button.is_next
    pack(desk)
    assert not button.is_next
    desk.save(roadmap=roadmap(now=["I01"]))
    assert button.is_next


def test_is_the_button_to_hand_in_plain_while_a_part_is_empty(root):
    folder = root / "exercises" / "01_two_titles"
    folder.mkdir()
    desk = exercise("01_two_titles", folder)
    button = desk.hand_in()
    answers = reference("01_two_titles")
    *begun, last = find_lesson("01_two_titles").parts
    desk.save(**{name: answers[name] for name in begun})
    assert not button.is_next
    desk.save(**{last: answers[last]})
    assert button.is_next


def test_does_the_last_page_say_that_the_map_is_next(desk, root):
    folder = root / "exercises" / "14_plan"
    folder.mkdir()
    ending = exercise("14_plan", folder).ending()
    assert ending.step["words"] == "To the map"
    assert [link["words"] for link in ending.links] == ["Lesson 14"]


def test_does_the_end_of_part_i_lead_to_the_sandbox(desk):
    lesson_link, link, *_ = desk.ending().links
    assert lesson_link["href"] == "../../course/07_roadmap.ipynb"
    assert link["words"] == "The sandbox at the end of the lesson"
    assert link["href"] == "../../course/07_roadmap.ipynb#Your-own-question"


def test_is_there_something_to_compare_with_where_no_text_has_samples(root):
    """Before hand-in the page promises numbers beside the lesson's, and after it they are there."""
    folder = root / "exercises" / "01_two_titles"
    folder.mkdir()
    desk = exercise("01_two_titles", folder)
    ending, form = desk.ending(), desk.hand_in()
    assert not form.has_texts
    desk.save(**reference("01_two_titles"))
    assert ending.own == {}
    note_packed(desk.work, desk.answers.path, "01_two_titles")
    ending.refresh()
    assert any("of the lesson's 8" in one["text"] for one in ending.own["numbers"])
    assert ending.samples == {}
