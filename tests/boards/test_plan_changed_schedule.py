"""Is a schedule that was changed after the plan was begun shown there with a choice, once?"""

import pytest
from twohats.answers import Store
from twohats.boards.plan import open_board
from twohats.session.session import open_session

STEM, LEAD = "14_plan", "I08"
SCHEDULE = "09_planning_and_scheduling"


def exercise(root, scenario, stem):
    return Store(root / "exercises" / stem / "answers.json", stem, scenario)


@pytest.fixture
def schedule(root, scenario):
    """Exercise 09 with a breakdown of one's own, for the charter's lead."""
    charter = {**scenario.reference("charter"), "lead": LEAD, "origin": "learner"}
    exercise(root, scenario, "08_project_manager").save("frozen_charter", charter)
    store = exercise(root, scenario, SCHEDULE)
    for name in ("wbs", "links", "milestones"):
        store.save(name, scenario.reference(name, LEAD))
    return store


@pytest.fixture
def opened(root, schedule):
    def make():
        session = open_session(STEM, root / "exercises" / STEM, is_graded=True)
        return session, open_board(session)

    return make


@pytest.fixture
def begun(opened):
    """A plan that was begun: somebody is on its first task."""
    session, board = opened()
    tasks = [{**board.value["tasks"][0], "person": "Kim"}, *board.value["tasks"][1:]]
    board.value = board.value | {"tasks": tasks}
    return session


def change(schedule, **fields):
    """Changes the first package in exercise 09."""
    packages = [package.model_dump(mode="json") for package in schedule.get("wbs")]
    schedule.save("wbs", [packages[0] | fields, *packages[1:]])
    return packages[0]["id"]


def days(board):
    task = board.value["tasks"][0]
    return task["o"], task["m"], task["p"], task["person"]


def answer(board, which):
    board._answer(board, {"offer": which}, [])


DAYS = {"o": 31, "m": 32, "p": 33}


def test_is_nothing_asked_before_something_was_changed(begun, opened):
    assert opened()[1].offered == {}


def test_does_a_plan_that_was_not_begun_follow_without_a_question(schedule, opened):
    opened()
    change(schedule, **DAYS)
    _, board = opened()
    assert board.offered == {}
    assert days(board)[:3] == (31, 32, 33)


def test_is_a_change_shown_and_nothing_replaced_until_it_is_answered(begun, schedule, opened):
    before = days(opened()[1])
    id_ = change(schedule, **DAYS)
    for _ in range(2):
        session, board = opened()
        assert f"different days for {id_}" in board.offered["message"]
        assert days(board) == before
        assert session.carried["wbs"][0].o == before[0]


def test_are_the_changes_taken_over_saved_and_not_asked_again(begun, schedule, opened):
    change(schedule, **DAYS)
    _, board = opened()
    answer(board, "take")
    assert board.offered == {}
    assert days(board) == (31, 32, 33, "Kim")
    session, again = opened()
    assert again.offered == {}
    assert days(again) == (31, 32, 33, "Kim")
    assert session.carried["wbs"][0].o == 31


def test_is_the_choice_to_keep_the_plan_kept(begun, schedule, opened):
    before = days(opened()[1])
    change(schedule, **DAYS)
    answer(opened()[1], "keep")
    _, again = opened()
    assert again.offered == {}
    assert days(again) == before


def test_is_a_later_change_asked_again_and_told_alone(begun, schedule, opened):
    change(schedule, **DAYS)
    answer(opened()[1], "keep")
    change(schedule, name="Another name")
    assert opened()[1].offered["message"].count(" for ") == 1


def test_are_own_days_never_replaced_by_the_companys(begun, schedule, opened, root):
    """The file of exercise 09 may be gone, or hold another initiative."""
    own = days(opened()[1])
    schedule.path.unlink()
    session, board = opened()
    assert days(board) == own
    assert session.answers.reading.origins["wbs"] == "learner"


def test_is_it_said_where_a_breakdown_is_too_small_to_build_on(schedule, opened):
    packages = [package.model_dump(mode="json") for package in schedule.get("wbs")]
    schedule.save("wbs", packages[:2])
    session, _ = opened()
    assert session.answers.reading.origins["wbs"] == "reference"
    assert any("has less than half of the packages" in one for one in session.answers.notices)
    assert len(schedule.load().valid["wbs"]) == 2


def test_does_the_question_stay_when_the_disk_refuses(begun, schedule, opened, monkeypatch):
    from tests.support.learner_work import fill_the_disk

    change(schedule, **DAYS)
    _, board = opened()
    fill_the_disk(monkeypatch)
    answer(board, "keep")
    assert board.offered
    assert "No space left" in board.fault


# ---- the draft of the lesson


@pytest.fixture
def lesson(root, schedule):
    def make():
        session = open_session(STEM, root / "course", is_graded=False)
        return session, open_board(session)

    return make


@pytest.fixture
def drafted(lesson):
    """A draft that was begun in the lesson: somebody is on its first task."""
    _, board = lesson()
    tasks = [{**board.value["tasks"][0], "person": "Kim"}, *board.value["tasks"][1:]]
    board.value = board.value | {"tasks": tasks}


def test_does_a_draft_that_was_not_begun_follow_without_a_question(schedule, lesson):
    lesson()
    change(schedule, **DAYS)
    _, board = lesson()
    assert board.offered == {}
    assert days(board)[:3] == (31, 32, 33)


@pytest.mark.parametrize(("choice", "taken"), [("take", True), ("keep", False)])
def test_is_a_change_asked_of_a_draft_once_and_the_choice_kept(
    drafted, schedule, lesson, choice, taken
):
    before = days(lesson()[1])
    id_ = change(schedule, **DAYS)
    for _ in range(2):
        _, board = lesson()
        assert (
            f"since you began this practice copy: different days for {id_}"
            in board.offered["message"]
        )
        assert days(board) == before
    answer(board, choice)
    _, again = lesson()
    assert again.offered == {}
    assert days(again) == ((31, 32, 33, "Kim") if taken else before)


def test_is_nothing_asked_of_a_draft_where_nothing_was_changed(drafted, lesson):
    assert lesson()[1].offered == {}


def test_are_own_days_of_a_draft_never_replaced_by_the_companys(drafted, schedule, lesson):
    own = days(lesson()[1])
    schedule.path.unlink()
    _, board = lesson()
    assert (board.offered, days(board)) == ({}, own)


def test_is_it_asked_in_an_exercise_that_starts_from_an_older_draft(drafted, schedule, opened):
    id_ = change(schedule, **DAYS)
    session, board = opened()
    assert "Your practice copy from the lesson is here." in session.answers.notices
    assert f"different days for {id_}" in board.offered["message"]
    assert days(board)[3] == "Kim"
    answer(board, "take")
    assert days(opened()[1]) == (31, 32, 33, "Kim")


def test_is_nothing_asked_again_in_the_exercise_after_the_draft_has_taken_it_over(
    drafted, schedule, lesson, opened
):
    change(schedule, **DAYS)
    answer(lesson()[1], "take")
    _, board = opened()
    assert (board.offered, days(board)) == ({}, (31, 32, 33, "Kim"))


def test_does_the_note_of_a_draft_wait_for_a_disk_with_room(schedule, lesson, monkeypatch):
    from tests.support.learner_work import fill_the_disk

    _, board = lesson()
    with monkeypatch.context() as full:
        fill_the_disk(full)
        board.value = board.value | {"promise_day": 90}
        assert "No space left" in board.fault
    board.value = board.value | {"promise_day": 91}
    change(schedule, **DAYS)
    assert lesson()[1].offered
