"""Does the map know what is done?"""

from twohats.session.progress import done_lessons, note_packed
from twohats.session.submission import submission_form

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


def test_does_the_button_note_what_it_packed(work, root, scenario, store):
    store.save("roadmap", roadmap(now=["I01"]))
    (store.path.parent / "07_roadmap.ipynb").write_text(SAVED)
    name, button = submission_form(session_of(store, work=work)).children
    name.value = "ada"
    button._answer(button, {"ask": "pack"}, [])
    assert button.status_kind == "done"
    assert done_lessons(work, root, scenario) == {"07_roadmap": ["packed"]}


def test_is_a_name_kept_once_it_has_made_a_file_and_the_file_named(work, store):
    store.save("roadmap", roadmap(now=["I01"]))
    (store.path.parent / "07_roadmap.ipynb").write_text(SAVED)
    name, button = submission_form(session_of(store, work=work)).children
    for typed in ("walker/b", "walker b"):
        name.value = typed
        assert not (work.get("notes") or {}).get("name"), "nothing was made with it yet"
        button._answer(button, {"ask": "pack"}, [])
    assert "07_roadmap_walker_b_attempt_" in button.status[0]
    assert work.get("notes")["name"] == "walker b"
    assert submission_form(session_of(store, work=work)).children[0].value == "walker b"
