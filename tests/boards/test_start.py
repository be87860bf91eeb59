"""Are pre-test and definitions kept, and there again when the desk is opened anew?"""

import pytest
from twohats.answers import Store
from twohats.boards import start
from twohats.desk import exercise
from twohats.scenario.syllabus import inventory
from twohats.session.checks import findings
from twohats.session.drafts import start_from_draft

from tests.support.course_folder import session_of


@pytest.fixture
def store(tmp_path, scenario):
    return lambda: Store(tmp_path / "answers.json", "00_start", scenario)


def test_is_the_same_lot_always_dealt_the_same_form():
    assert start.assign_form("a lot") == start.assign_form("a lot")


def test_are_both_forms_dealt_about_equally_often():
    forms = [start.assign_form(f"lot {n}").form for n in range(400)]
    assert 150 < forms.count("A") < 250


def test_do_learners_at_machines_that_are_all_alike_get_either_form(store, scenario, tmp_path):
    """As in a classroom, where each starts from the same image."""

    def anew(number):
        work = Store(tmp_path / f"my_work_{number}.json", "my_work", scenario)
        return start.open_board(session_of(store(), work=work)).value["form"]

    assert {anew(number) for number in range(40)} == {"A", "B"}


def test_is_the_form_the_same_each_time_before_the_first_answer(store, work):
    forms = {start.open_board(session_of(store(), work=work)).value["dealt"] for _ in range(8)}
    assert len(forms) == 1


def test_does_the_form_stay_with_the_answers_wherever_they_are_opened(store, scenario, tmp_path):
    work = [Store(tmp_path / f"w{n}.json", "my_work", scenario) for n in range(8)]
    first = start.open_board(session_of(store(), work=work[0]))
    item = first.items[0]["id"]
    first.value = {**first.value, "items": {item: {"option": "b", "confidence": 25}}}
    for elsewhere in work[1:]:
        again = start.open_board(session_of(store(), work=elsewhere))
        assert again.value == first.value
        assert again.items == list(inventory(first.value["form"]))


def test_is_nothing_saved_with_the_answers_before_the_first_one(store, work):
    start.open_board(session_of(store(), work=work))
    start.definition_note(session_of(store()), "product_manager")
    assert not store().path.exists()


def test_do_the_two_definitions_stand_beside_each_other(store):
    opened = store()
    product = start.definition_note(session_of(opened), "product_manager")
    project = start.definition_note(session_of(opened), "project_manager")
    product.text, project.text = "Decides what.", "Decides when."
    kept = store().get("before_definitions")
    assert (kept.product_manager, kept.project_manager) == ("Decides what.", "Decides when.")
    assert start.definition_note(session_of(store()), "project_manager").text == "Decides when."


@pytest.mark.parametrize("which", ["mine", "theirs"])
def test_is_one_asked_whose_definition_is_kept(store, which):
    here, there = (start.definition_note(session_of(store()), "product_manager") for _ in range(2))
    there.text = "Written there."
    here.text = "Written here."
    assert here.conflict
    here._answer(here, {"resolve": which}, [])
    wanted = {"mine": "Written here.", "theirs": "Written there."}[which]
    assert here.text == store().get("before_definitions").product_manager == wanted
    assert not here.conflict
    assert here.confirmed == here.edits


def test_is_another_role_refused_with_a_sentence(store):
    with pytest.raises(KeyError, match="There is no role"):
        start.definition_note(session_of(store()), "boss")


def test_does_the_guess_of_the_start_page_come_along(store, tmp_path, scenario):
    work = Store(tmp_path / "my_work.json", "my_work", scenario)
    start.date_slider(session_of(work, stem="00_start", draft=True)).value = {
        "guess": 30,
        "tried": [100],
        "sentence": "",
    }
    opened = store()
    start_from_draft(opened, work)
    assert start.date_slider(session_of(opened)).value["guess"] == 30


def test_does_the_check_panel_grow_stale_when_an_answer_changes(tmp_path):
    (tmp_path / "course").mkdir()
    folder = tmp_path / "exercises" / "00_start"
    folder.mkdir(parents=True)
    desk = exercise("00_start", folder)
    widget, panel = desk.board(), desk.check_panel()
    panel.show(findings(desk.answers, desk.scenario))
    assert not panel.stale
    item = widget.items[0]["id"]
    widget.value = {**widget.value, "items": {item: {"option": "a", "confidence": 25}}}
    assert panel.stale


@pytest.fixture
def lesson_session(work):
    return lambda: session_of(Store(work.path, "my_work", work.pack), stem="00_start", draft=True)


def test_is_the_guess_there_again(lesson_session):
    start.date_slider(lesson_session()).value = {"guess": 40, "tried": [95, 120], "sentence": ""}
    again = start.date_slider(lesson_session()).value
    assert (again["guess"], again["tried"]) == (40, [95, 120])


def test_is_nothing_saved_before_the_guess(lesson_session):
    start.date_slider(lesson_session())
    assert lesson_session().artefact("date_guess") is None
