from twohats.answers import Store
from twohats.desk.piloting import cockpit
from twohats.desk.writing_back import letter
from twohats.scenario import load

SCENARIO = load()


def store(folder):
    return Store(folder / "answers.json", "14_plan", SCENARIO)


def test_is_a_change_saved_as_the_plan(tmp_path):
    made = cockpit(store(tmp_path), SCENARIO, draft=False)
    made.value = made.value | {"promise_day": 90}
    assert store(tmp_path).get("plan").promise_day == 90
    assert cockpit(store(tmp_path), SCENARIO, draft=False).value["promise_day"] == 90


def test_does_a_lesson_save_a_draft_only(tmp_path):
    made = cockpit(store(tmp_path), SCENARIO, draft=True)
    made.value = made.value | {"promise_day": 90}
    assert store(tmp_path).get("plan") is None
    assert store(tmp_path).get("draft_plan").promise_day == 90


def test_does_the_letter_tell_the_plans_p80_and_keep_the_answer(tmp_path):
    made = letter(store(tmp_path), SCENARIO, draft=False)
    assert "Four of five runs" in made.as_text()
    assert made.entries
    assert made.options
    made.value = made.value | {"free_from_day": 84}
    assert store(tmp_path).get("next_again").free_from_day == 84


def test_does_a_lesson_keep_the_letters_answer_as_a_draft(tmp_path):
    made = letter(store(tmp_path), SCENARIO, draft=True)
    made.value = made.value | {"free_from_day": 84}
    assert store(tmp_path).get("draft_next_again").free_from_day == 84
