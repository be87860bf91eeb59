"""Is the frozen roadmap a copy that stays, and does the learner see what has changed since?"""

import pytest
from twohats.answers import Store
from twohats.boards import lesson_board
from twohats.session.autosave import autosave
from twohats.session.baseline import freeze_button
from twohats.widgets.roadmap.widget import RoadmapBoard

from tests.support.course_folder import session_of
from tests.support.learner_work import fill_the_disk, on_disk, roadmap

STEMS = {"roadmap": "07_roadmap", "charter": "08_project_manager", "plan": "14_plan"}
OWN = roadmap(now=["I01"], later=["I02"])
MOVED = roadmap(now=["I02"], not_doing=["I01"])


def button_for(store, name="roadmap", board=None):
    """The freeze button of the lesson that makes `name`, on work in `store`."""
    return freeze_button(session_of(store, stem=STEMS[name]), lesson_board(name).BASELINE, board)


@pytest.fixture
def board(store, scenario):
    board = RoadmapBoard.for_scenario(scenario, None, {})
    autosave(board, store, "roadmap")
    return board


@pytest.fixture
def frozen(store, scenario, board):
    """A button that was pressed once."""
    board.value = OWN
    button = button_for(store, board=board)
    button.presses += 1
    return button


def test_is_a_copy_frozen(frozen, store):
    kept = on_disk(store)
    assert kept["frozen_roadmap"].pop("frozen_at")
    assert kept["roadmap"].pop("frozen_at") is None
    assert kept["frozen_roadmap"] == kept["roadmap"]
    assert (frozen.differs, frozen.consequences) == (False, [])
    assert frozen.frozen_at
    assert frozen.saved.startswith("Saved ")


def test_is_a_card_dragged_out_and_back_no_change(store, board, scenario):
    """It is last in the list then, but where it was on the board."""
    board.value = roadmap(now=["I01"], next=["I03"], later=["I02"])
    button_for(store, board=board).presses += 1
    first, *others = board.value["entries"]
    board.value = board.value | {"entries": [*others, first]}
    assert store.get("roadmap").entries[-1].id == "I01"
    assert not button_for(store).differs
    board.value = board.value | {"entries": [*others, first | {"bucket": "later"}]}
    assert button_for(store).differs


def test_is_said_what_is_still_open_and_can_it_be_frozen_all_the_same(store, board):
    button = button_for(store, board=board)
    assert button.missing == []  # there is nothing to freeze yet
    board.value = OWN
    assert button.missing[0].startswith("You have not made your bet on the value.")
    assert "14 cards are still under “Not yet placed”." in button.missing
    assert "You have not decided on any of the 12 possible dependencies yet." in button.missing
    assert "1 card in Now lacks an outcome statement: I01." in button.missing
    button.presses += 1
    assert button.frozen_at


def test_does_a_part_that_is_filled_in_leave_the_list(store, board, scenario):
    button = button_for(store, board=board)
    arrows = list(scenario.backlog.arrows)
    bet = {"low": 1000, "high": 1500}
    board.value = OWN | {"value_bet": bet, "arrows": {arrows[0]: "1"}, "no_arrows": arrows[1:]}
    assert not [words for words in button.missing if "bet" in words or "dependencies" in words]


@pytest.mark.parametrize(
    ("bet", "state"),
    [({"low": 1500, "high": 2000}, "kept"), ({"low": 1500, "high": None}, "late"), ({}, "late")],
)
@pytest.mark.parametrize("is_open", [True, False])
def test_does_freezing_lock_the_bet_on_the_board_and_on_the_disk(store, board, bet, state, is_open):
    board.value = OWN | {"value_bet": bet}
    button = button_for(store, board=board if is_open else None)
    button.presses += 1
    kept = on_disk(store)
    for name in ("roadmap", "frozen_roadmap"):
        assert kept[name]["value_bet"]["state"] == state
    assert not button.differs
    if is_open:
        assert board.roadmap.value_bet.state == state


def test_does_freezing_again_leave_the_bet_as_it_was(frozen, store, board):
    board.value = board.value | {"value_bet": {"low": 1, "high": 2, "state": "late"}}
    frozen.presses += 1
    assert store.get("frozen_roadmap").value_bet.state == "late"


def test_does_the_frozen_copy_stay_when_the_board_moves_on(frozen, store, board):
    board.value = MOVED
    assert store.get("frozen_roadmap").bucket("now") == ("I01",)
    assert frozen.differs


def test_are_the_consequences_told_in_words(frozen, board, scenario):
    board.value = MOVED
    first, second = (scenario.initiative(id_).name for id_ in ("I01", "I02"))
    assert sorted(frozen.consequences) == sorted(
        [f"“{second}” moves from Later to Now.", f"“{first}” moves from Now to Not doing."]
    )


def test_does_freezing_again_take_the_newer_roadmap(frozen, store, board):
    board.value = MOVED
    frozen.presses += 1
    assert store.get("frozen_roadmap").bucket("now") == ("I02",)
    assert (frozen.differs, frozen.consequences) == (False, [])


def test_is_what_was_frozen_before_still_known_later(frozen, store, scenario):
    later = button_for(store)
    assert later.frozen_at == frozen.frozen_at
    assert not later.differs


@pytest.mark.parametrize("made", [None, roadmap(next=["I01"])])
def test_is_an_empty_now_refused(store, scenario, made):
    if made:
        store.save("roadmap", made)
    button = button_for(store)
    button.presses += 1
    assert "Now is still empty" in button.fault
    assert store.get("frozen_roadmap") is None
    assert button.frozen_at is None


def test_does_a_full_disk_freeze_nothing(store, scenario, board, monkeypatch):
    board.value = OWN
    button = button_for(store, board=board)
    with monkeypatch.context() as full:
        fill_the_disk(full)
        button.presses += 1
        assert button.fault.startswith("Not saved: No space left on device. ")
        assert button.frozen_at is None
    button._answer(button, {"ask": "again"}, [])
    assert button.fault == ""
    assert button.frozen_at is not None


def test_is_there_nothing_to_tell_before_the_first_freeze(store, board):
    board.value = OWN
    assert button_for(store).consequences == []


@pytest.fixture
def charter(scenario, exercise_folder):
    """The answers of the charter's exercise, with a charter in them."""
    store = Store(exercise_folder / "charter.json", "08_project_manager", scenario)
    store.save("charter", {"lead": "I01", "budget_k": 100})
    return store


def test_is_a_charter_frozen_and_what_changes_afterwards_told(charter, scenario):
    button = button_for(charter, "charter")
    button.presses += 1
    assert button.label == "Freeze my charter"
    assert on_disk(charter)["frozen_charter"]["frozen_at"]
    assert (button.differs, button.consequences) == (False, [])
    charter.save("charter", {"lead": "I01", "budget_k": 120, "handover_owner": "Wei Zhang"})
    later = button_for(charter, "charter")
    assert later.differs
    assert later.consequences == ["Different since then: the budget, who takes over the result."]


def test_is_another_lead_told_by_what_it_does_to_the_lessons_after_it(charter, scenario):
    button_for(charter, "charter").presses += 1
    charter.save("charter", {"lead": "I12", "budget_k": 62})
    (told,) = button_for(charter, "charter").consequences
    assert "lessons 09 and 14 and their exercises start over with Substitution rules." in told
    assert "kept" not in told, "nothing has been made there"


@pytest.mark.parametrize("where", ["lesson", "exercise"])
def test_is_it_told_that_work_on_the_lead_before_is_kept_where_there_is_some(
    charter, root, work, scenario, where
):
    if where == "lesson":
        work.save("draft_plan", {"lead": "I01"})
    else:
        path = root / "exercises" / "14_plan" / "answers.json"
        path.parent.mkdir()
        Store(path, "14_plan", scenario).save("plan", {"lead": "I01"})
    button_for(charter, "charter").presses += 1
    charter.save("charter", {"lead": "I12"})
    (told,) = button_for(charter, "charter").consequences
    assert "What you have made there so far is kept, and comes back" in told


@pytest.mark.parametrize("made", [None, {"budget_k": 100}])
def test_is_a_charter_without_a_lead_refused(store, scenario, made):
    if made:
        store.save("charter", made)
    button = button_for(store, "charter")
    button.presses += 1
    assert "First choose the item in Now that becomes the project" in button.fault
    assert store.get("frozen_charter") is None


def test_is_a_plan_without_a_promise_not_frozen_and_a_change_of_it_told(store, scenario):
    button = button_for(store, "plan")
    button.presses += 1
    assert "doesn't promise a day yet" in button.fault
    store.save("plan", {"lead": "I01", "promise_day": 90})
    button.presses += 1
    assert store.get("frozen_plan").promise_day == 90
    store.save("plan", {"lead": "I01", "promise_day": 95})
    again = button_for(store, "plan")
    assert again.differs
    assert again.consequences == ["Different since then: the promised day."]


def test_is_a_plan_for_another_project_told_in_one_sentence(store, scenario):
    store.save("plan", {"lead": "I01", "promise_day": 90})
    button_for(store, "plan").presses += 1
    store.save("plan", {"lead": "I12", "promise_day": 60, "scope": ["Rules"]})
    before, now = (scenario.initiative(id_).name for id_ in ("I01", "I12"))
    told = button_for(store, "plan").consequences
    assert told == [f"The frozen plan is for {before}; this one is for {now}."]
