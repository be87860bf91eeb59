"""Is a learner dealt other cases in the exercise than in the lesson, and the same each time?"""

import pytest
from twohats.boards.schedule import open_board

from tests.support.course_folder import session_of, store_on_lead
from tests.support.learner_work import on_disk

STEM = "09_planning_and_scheduling"


@pytest.fixture
def store(root, scenario):
    return store_on_lead(root, scenario, STEM, "I03")


def deal(board):
    return board.value["team_talk"]["deal"]


def test_has_the_lesson_other_cases_than_the_exercise(store):
    lesson, exercise = open_board(session_of(store, draft=True)), open_board(session_of(store))
    assert (deal(lesson) - deal(exercise)) % 16 == 8
    ids = [
        {one["id"] for one in board.settings["cases"]["sayings"]} for board in (lesson, exercise)
    ]
    assert ids[0] != ids[1]
    assert lesson.settings["cases"]["messages"] == []
    assert len(exercise.settings["cases"]["messages"]) == 2


def test_is_the_same_dealt_again_and_kept_with_the_first_change(store):
    first = open_board(session_of(store))
    assert "team_talk" not in on_disk(store)
    assert deal(open_board(session_of(store))) == deal(first)
    first.value = first.value | {"links": first.value["links"][1:]}
    assert on_disk(store)["team_talk"]["deal"] == deal(first)
    assert open_board(session_of(store)).value == first.value


def test_is_an_estimate_left_alone_that_was_changed_after_the_message(store):
    board = open_board(session_of(store))
    changed = board.settings["cases"]["messages"][0]["task"]
    wbs = [row | {"p": 90.0} if row["id"] == changed else row for row in board.value["wbs"]]
    board.value = board.value | {"wbs": wbs}
    assert open_board(session_of(store)).value["wbs"] == wbs


def test_does_work_of_an_earlier_edition_get_cases_and_keep_its_packages(store):
    parts = open_board(session_of(store)).value
    store.save("wbs", parts["wbs"][:5])
    store.save("links", [])
    board = open_board(session_of(store))
    assert [row["id"] for row in board.value["wbs"]] == [row["id"] for row in parts["wbs"][:5]]
    assert deal(board) is not None
