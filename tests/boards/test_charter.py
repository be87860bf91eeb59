"""Does the desk hand over the learner's own roadmap, and keep the charter?"""

import json

import pytest
from twohats.answers import Store
from twohats.boards import charter
from twohats.desk import exercise, lesson

from tests.support.course_folder import place_bet, session_of
from tests.support.learner_work import on_disk, roadmap

STEM = "08_project_manager"


def folder(root, name=STEM):
    made = root / "exercises" / name
    made.mkdir(parents=True, exist_ok=True)
    return made


def frozen(root, scenario, **buckets):
    store = Store(folder(root, "07_roadmap") / "answers.json", "07_roadmap", scenario)
    store.save("roadmap", roadmap(**buckets))
    exercise("07_roadmap", store.path.parent).freeze().presses += 1


def test_can_the_large_entries_of_the_learners_own_now_lead(root, scenario):
    frozen(root, scenario, now=["I01"])
    board = exercise(STEM, folder(root)).board()
    assert [one["id"] for one in board.leads] == ["I01"]
    assert board.settings["notice"] == ""


def test_is_what_is_too_small_listed_with_the_reason(root, scenario):
    frozen(root, scenario, now=["I01", "I02"])
    (small,) = exercise(STEM, folder(root)).board().settings["too_small"]
    assert small["id"] == "I02"
    assert small["reason"] == "4.5 person-weeks: too small for its own charter"


def test_is_the_value_that_the_roadmap_expects_shown(tmp_path, scenario):
    own = roadmap(now=["I01", "I12"])
    own["estimates"] = {"I01": {"reach": 1000, "impact": 1, "confidence": 50}}
    store = Store(tmp_path / "answers.json", STEM, scenario)
    store.carry("frozen_roadmap", own, "learner")
    first, second = charter.open_board(session_of(store)).leads
    assert first["worth_k"] == 1000 * scenario.backlog.value_per_impact / 1000 / 2
    assert second["worth_k"] is None


def test_is_the_penalty_told_that_the_laws_initiative_avoids(tmp_path, scenario):
    store = Store(tmp_path / "answers.json", STEM, scenario)
    store.carry("frozen_roadmap", roadmap(now=["I13", "I12"]), "learner")
    leads = charter.open_board(session_of(store)).leads
    avoided = {lead["id"]: lead["avoids_k"] for lead in leads}
    assert avoided == {"I13": scenario.backlog.law.penalty_k, "I12": 0}


def test_does_the_lesson_offer_the_same_entries_and_bring_its_draft_along(root, scenario):
    frozen(root, scenario, now=["I01"])
    draft = lesson(STEM, root / "course").board()
    assert [one["id"] for one in draft.leads] == ["I01"]
    draft.value = draft.value | {"lead": "I01", "budget_k": 12.0}
    assert exercise(STEM, folder(root)).board().value["budget_k"] == 12


def test_is_the_reference_offered_with_a_sentence_where_nothing_can_lead(tmp_path, scenario):
    store = Store(tmp_path / "answers.json", STEM, scenario)
    store.carry("frozen_roadmap", {"entries": []}, "learner")
    made = charter.open_board(session_of(store))
    assert made.leads
    assert "example roadmap" in made.settings["notice"]


def test_is_a_lead_that_left_now_told(tmp_path, scenario):
    store = Store(tmp_path / "answers.json", STEM, scenario)
    store.save("charter", {"lead": "I16"})
    made = charter.open_board(session_of(store))
    assert "I16, which is no longer in Now" in made.settings["notice"]


def test_is_the_charter_kept_typed_and_frozen(root, scenario):
    desk = exercise(STEM, folder(root))
    board = desk.board()
    desk.save(charter={"lead": "I01", "commit_at": 80})
    assert board.value["commit_at"] == 80
    button = desk.freeze()
    button.presses += 1
    assert on_disk(desk.answers)["frozen_charter"]["commit_at"] == 80


def test_does_the_roadmap_answer_two_of_eight(root, scenario):
    desk = lesson(STEM, root / "course")
    board = desk.board()
    place_bet(desk.session, 0)
    assert "Choose above which item becomes the project" in desk.compare().data
    board.value = board.leads[0]["charter"]
    message = desk.compare().data
    assert "8 questions, the roadmap answers <b>2</b> (numbers 1 and 3)" in message
    assert (
        "<b>6</b> answers are still open (numbers 2, 4, 5, 6, 7 and 8): each is missing" in message
    )


def put_aside(board, first, second):
    """What the page does when another entry is to lead: one charter aside, another begun."""
    board.value = board.value | {"lead": first, "budget_k": 12.0}
    board.aside = board.aside | {first: board.value}
    board.value = {"lead": second}


@pytest.mark.parametrize("graded", [True, False])
def test_is_the_charter_of_each_lead_there_on_another_day(root, scenario, graded):
    frozen(root, scenario, now=["I01", "I12"])
    opened = (
        (lambda: exercise(STEM, folder(root))) if graded else lambda: lesson(STEM, root / "course")
    )
    put_aside(opened().board(), "I01", "I12")
    again = opened().board()
    assert again.value["lead"] == "I12"
    assert again.aside["I01"]["budget_k"] == 12
    assert again.saved


def test_does_the_exercise_know_what_its_lesson_put_aside(root, scenario):
    frozen(root, scenario, now=["I01", "I12"])
    put_aside(lesson(STEM, root / "course").board(), "I01", "I12")
    board = exercise(STEM, folder(root)).board()
    assert board.aside["I01"]["budget_k"] == 12
    board.aside = {"I01": {"lead": "I01", "budget_k": 90.0}}
    assert exercise(STEM, folder(root)).board().aside["I01"]["budget_k"] == 90


@pytest.mark.parametrize(
    "strange",
    [
        {"I12": {"lead": "I12", "commit_at": 900}},
        {"I12": {"lead": "I05"}},
        {"I99": 7, "somewhere": {"lead": "I12"}},
        {"I12": None, "I05": []},
    ],
)
def test_does_a_damaged_charter_aside_cost_no_other_and_open_all_the_same(root, scenario, strange):
    desk = exercise(STEM, folder(root))
    desk.save(charter={"lead": "I01"}, charters_aside={"I05": {"lead": "I05"}})
    kept = json.loads(desk.answers.path.read_text())
    kept["answers"]["charters_aside"] = {"I07": {"lead": "I07", "budget_k": 40}} | strange
    desk.answers.path.write_text(json.dumps(kept))
    again = exercise(STEM, folder(root))
    board = again.board()
    assert list(board.aside) == ["I07"]
    assert again.answers.reading.faults == ()
    board.aside = board.aside | {"I01": {"lead": "I01"}}
    assert sorted(on_disk(again.answers)["charters_aside"]) == ["I01", "I07"]


def test_is_it_said_when_what_was_put_aside_is_no_mapping_at_all(root, scenario):
    desk = exercise(STEM, folder(root))
    desk.save(charter={"lead": "I01"})
    kept = json.loads(desk.answers.path.read_text())
    kept["answers"]["charters_aside"] = [7]
    desk.answers.path.write_text(json.dumps(kept))
    again = exercise(STEM, folder(root))
    assert "charters_aside" in again.answers.notices[0]
    assert (again.board().value["lead"], again.board().aside) == ("I01", {})


def test_does_no_check_look_at_what_was_put_aside(root, scenario):
    from twohats.session.checks import findings

    desk = exercise(STEM, folder(root))
    desk.save(charter={"lead": "I01", "result": "An app"})
    before = findings(desk.answers, scenario)
    desk.save(charters_aside={"I12": {"lead": "I12", "result": "Rules", "budget_k": 60}})
    assert findings(desk.answers, scenario) == before
