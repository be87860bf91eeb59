"""Does the map know what is done?"""

import pytest
from twohats.answers import Store
from twohats.desk import lesson
from twohats.session.hand_in import hand_in_form
from twohats.session.progress import done_lessons, has_lesson_work, note_packed

from tests.support.course_folder import session_of
from tests.support.learner_work import roadmap

WHEN = "2027-07-05T09:00:00+00:00"
# A notebook without cells would count as half written, and be waited for.
SAVED = '{"cells": [{"source": ["Mine."]}]}'


def test_is_nothing_done_at_first(work, root, scenario):
    assert done_lessons(work, root, scenario) == {}


def test_is_a_finished_lesson_done(work, root, scenario):
    work.save("done", {"07_roadmap": WHEN})
    assert done_lessons(work, root, scenario) == {"07_roadmap": ["lesson"]}


def test_is_an_exercise_with_answers_done(work, root, scenario, store):
    store.save("roadmap", roadmap(now=["I01"]))
    assert done_lessons(work, root, scenario) == {"07_roadmap": ["begun"]}


def test_is_an_exercise_that_was_only_opened_not_done(work, root, scenario, store):
    store.carry("estimates", scenario.reference("estimates"), "reference")
    assert done_lessons(work, root, scenario) == {}


def test_are_both_seen_together(work, root, scenario, store):
    work.save("done", {"07_roadmap": WHEN, "00_start": WHEN})
    store.save("roadmap", roadmap(now=["I01"]))
    assert done_lessons(work, root, scenario) == {
        "00_start": ["lesson"],
        "07_roadmap": ["lesson", "begun"],
    }


def test_is_a_packed_exercise_told_until_its_answers_change(work, root, scenario, store):
    store.save("roadmap", roadmap(now=["I01"]))
    note_packed(work, store.path, "07_roadmap")
    assert done_lessons(work, root, scenario) == {"07_roadmap": ["packed"]}
    store.save("roadmap", roadmap(now=["I03"]))
    assert done_lessons(work, root, scenario) == {"07_roadmap": ["changed"]}


def test_is_the_start_done_with_its_exercise(work, root, scenario):
    """Its page asks for no last sentence, and would never be done."""
    path = root / "exercises" / "00_start" / "answers.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    Store(path, "00_start", scenario).save(
        "before_definitions", {"product_manager": "Chooses what is built."}
    )
    assert done_lessons(work, root, scenario) == {"00_start": ["begun"]}
    note_packed(work, path, "00_start")
    assert done_lessons(work, root, scenario) == {"00_start": ["lesson", "packed"]}


def test_does_the_button_note_what_it_packed(work, root, scenario, store):
    store.save("roadmap", roadmap(now=["I01"]))
    (store.path.parent / "07_roadmap.ipynb").write_text(SAVED)
    button = hand_in_form(session_of(store, work=work))
    button.learner = "ada"
    button._answer(button, {"ask": "pack"}, [])
    assert button.status_kind == "done"
    assert done_lessons(work, root, scenario) == {"07_roadmap": ["packed"]}


def test_does_the_file_bear_the_name_that_was_typed(work, store):
    store.save("roadmap", roadmap(now=["I01"]))
    (store.path.parent / "07_roadmap.ipynb").write_text(SAVED)
    button = hand_in_form(session_of(store, work=work))
    for typed in ("walker/b", "walker b"):
        button.learner = typed
        assert button.status == [], "nothing was made with it yet"
        button._answer(button, {"ask": "pack"}, [])
    assert "07_roadmap_walker_b_attempt_" in button.status[0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("notes", {"01_two_titles.memory": "Mine."}),
        ("quiz", {"01-w1": {"first": 0, "latest": 0}}),
        ("draft_owners", {"deal": 0, "rows": {"D16": {"lead": "both", "asked": "nobody"}}}),
    ],
)
def test_has_a_lesson_s_page_work_only_once_something_of_it_is_saved(root, name, data):
    desk = lesson("01_two_titles", root / "course")
    desk.work.merge("notes", {"00_start.exit": "Mine."})
    desk.work.merge("quiz", {"00-p1": {"first": 0, "latest": 0}})
    desk.board()  # draws its lot, and keeps it
    assert not has_lesson_work(desk.session)
    desk.work.merge(name, data)
    assert has_lesson_work(desk.session)
