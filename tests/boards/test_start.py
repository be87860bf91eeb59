"""Are pre-test and definitions kept, and there again when the desk is opened anew?"""

import pytest
from twohats.answers import Store
from twohats.boards import start
from twohats.boards.guess import date_slider
from twohats.desk.desk import Desk
from twohats.scenario.syllabus import inventory
from twohats.session.checks import findings
from twohats.session.drafts import start_from_draft


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
        return start.pretest_board(store(), work).value["form"]

    assert {anew(number) for number in range(40)} == {"A", "B"}


def test_is_the_form_the_same_each_time_before_the_first_answer(store, work):
    forms = {start.pretest_board(store(), work).value["dealt"] for _ in range(8)}
    assert len(forms) == 1


def test_does_the_form_stay_with_the_answers_wherever_they_are_opened(store, scenario, tmp_path):
    work = [Store(tmp_path / f"w{n}.json", "my_work", scenario) for n in range(8)]
    first = start.pretest_board(store(), work[0])
    item = first.items[0]["id"]
    first.value = {**first.value, "items": {item: {"option": "b", "confidence": 25}}}
    for elsewhere in work[1:]:
        again = start.pretest_board(store(), elsewhere)
        assert again.value == first.value
        assert again.items == list(inventory(first.value["form"]))


def test_is_nothing_saved_with_the_answers_before_the_first_one(store, work):
    start.pretest_board(store(), work)
    start.definition_note(store(), "product_manager")
    assert not store().path.exists()


def test_do_the_two_definitions_stand_beside_each_other(store):
    opened = store()
    product = start.definition_note(opened, "product_manager")
    project = start.definition_note(opened, "project_manager")
    product.text, project.text = "Decides what.", "Decides when."
    kept = store().get("before_definitions")
    assert (kept.product_manager, kept.project_manager) == ("Decides what.", "Decides when.")
    assert start.definition_note(store(), "project_manager").text == "Decides when."


@pytest.mark.parametrize("which", ["mine", "theirs"])
def test_is_one_asked_whose_definition_is_kept(store, which):
    here, there = (start.definition_note(store(), "product_manager") for _ in range(2))
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
        start.definition_note(store(), "boss")


def test_does_the_guess_of_the_start_page_come_along(store, tmp_path, scenario):
    work = Store(tmp_path / "my_work.json", "my_work", scenario)
    date_slider(work, draft=True).value = {"guess": 30, "tried": [100], "sentence": ""}
    opened = store()
    start_from_draft(opened, work)
    assert date_slider(opened).value["guess"] == 30


def test_does_the_check_panel_grow_stale_when_an_answer_changes(tmp_path):
    (tmp_path / "course").mkdir()
    folder = tmp_path / "exercises" / "00_start"
    folder.mkdir(parents=True)
    desk = Desk("00_start", folder, graded=True)
    widget, panel = desk.pretest(), desk.check_panel()
    panel.show(findings(desk.answers, desk.scenario))
    assert not panel.stale
    item = widget.items[0]["id"]
    widget.value = {**widget.value, "items": {item: {"option": "a", "confidence": 25}}}
    assert panel.stale
