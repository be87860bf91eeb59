"""Does the cockpit save the plan, and does the bet stand beside what its changes did?"""

from twohats.answers import Store
from twohats.boards.plan import compare, left_to_do, open_board
from twohats.boards.plan_letter import open_letter
from twohats.desk import exercise
from twohats.scenario import load

from tests.support.course_folder import place_bet, session_of

SCENARIO = load()


def store(folder):
    return Store(folder / "answers.json", "14_plan", SCENARIO)


def opened(folder, *, draft=False):
    return session_of(store(folder), draft=draft)


def test_is_a_change_saved_as_the_plan(tmp_path):
    board = open_board(opened(tmp_path))
    board.value = board.value | {"promise_day": 90}
    assert store(tmp_path).get("plan").promise_day == 90
    assert open_board(opened(tmp_path)).value["promise_day"] == 90


def test_does_a_lesson_save_a_draft_only(tmp_path):
    board = open_board(opened(tmp_path, draft=True))
    board.value = board.value | {"promise_day": 90}
    assert store(tmp_path).get("plan") is None
    assert store(tmp_path).get("draft_plan").promise_day == 90


def test_does_the_letter_tell_the_plans_p80_and_keep_the_answer(tmp_path):
    letter = open_letter(opened(tmp_path))
    assert "Four of five simulated runs" in letter.as_text()
    assert letter.entries
    assert letter.options
    letter.value = letter.value | {"free_from_day": 84}
    assert store(tmp_path).get("next_again").free_from_day == 84


def test_does_a_lesson_keep_the_letters_answer_as_a_draft(tmp_path):
    letter = open_letter(opened(tmp_path, draft=True))
    letter.value = letter.value | {"free_from_day": 84}
    assert store(tmp_path).get("draft_next_again").free_from_day == 84


def roadmap_with(next_, later):
    rest = [one for one in SCENARIO.ids if one not in next_ + later]
    places = {"now": rest[:2], "next": next_, "later": later, "not_doing": rest[2:]}
    entries = [{"id": id_, "bucket": place} for place, ids in places.items() for id_ in ids]
    return {"entries": entries}


def test_does_the_letter_follow_a_roadmap_that_has_changed(tmp_path):
    """New entries stand where they were, those that left Next and Later are gone."""
    kept = store(tmp_path)
    kept.save("next_again", {"next": ["I05", "I09"], "later": ["I04"], "free_from_day": 90})
    kept.carry("frozen_roadmap", roadmap_with(["I09", "I12"], ["I13"]), "learner")
    letter = open_letter(session_of(kept))
    assert letter.value["next"] == ["I09", "I12"]
    assert letter.value["later"] == ["I13"]
    assert letter.value["free_from_day"] == 90
    assert {one["id"] for one in letter.entries} == {"I09", "I12", "I13"}


def test_is_the_bet_set_beside_what_the_changes_did(tmp_path):
    session = opened(tmp_path, draft=True)
    board = open_board(session)
    assert left_to_do(session, board) == left_to_do(session, None) == "Change the plan above"
    board.request = {"action": "assign", "count": 1}
    board.value = board.result["value"]
    board.request = {"action": "level", "count": 2}
    board.value = board.result["value"]
    assert left_to_do(session, board) == ""
    place_bet(session, 0)
    message = compare(session, board)
    assert "Your bet on the other gauges: <b>they get better, too</b>" in message
    assert "<b>None</b> of these" in message  # a double booking that is put right costs nothing
    risks = [one | {"owner": "Wei", "kind": "reduce"} for one in board.value["risks"]]
    buys = board.settings["responses"][:1]
    bought = [one | {"response": buys[0]["id"]} for one in risks]
    board.value = board.value | {"risks": bought}
    place_bet(session, 2)
    message = compare(session, board)
    assert "at least one of them gets worse" in message
    assert "Cost, " in message


def test_is_a_request_that_cannot_be_met_answered_with_its_fault(tmp_path):
    board = open_board(opened(tmp_path, draft=True))
    first = board.value["links"][0]
    back = first | {"before": first["after"], "after": first["before"]}
    board.value = board.value | {"links": [*board.value["links"], back]}
    board.request = {"action": "level", "count": 1}
    assert board.result["fault"]


def test_does_the_cockpit_look_again_when_the_letter_is_answered(tmp_path):
    """The last contradiction must go when it is put right, wherever that is."""
    desk = exercise("14_plan", tmp_path)
    board = desk.board()
    letter = desk.letter()
    letter.value = letter.value | {"first_release_without": ["Swap"]}
    parts = [one["parts"] for one in board.outlook["clashes"]]
    assert ["next", "scope"] in parts
    letter.value = letter.value | {"first_release_without": []}
    assert ["next", "scope"] not in [one["parts"] for one in board.outlook["clashes"]]


def test_does_the_letter_say_that_the_plan_has_changed_since(tmp_path):
    desk = exercise("14_plan", tmp_path)
    board, letter = desk.board(), desk.letter()
    assert not letter.stale
    board.value = board.value | {"promise_day": 90}
    assert letter.stale
    assert not desk.letter().stale


def test_are_changes_that_only_cost_something_counted_too(tmp_path):
    session = opened(tmp_path, draft=True)
    board = open_board(session)
    board.moves = [[{"name": "Cost", "words": "$1k to $2k", "better": False}]]
    assert "Changes that only made gauges worse: 1." in compare(session, board)
    assert "Changes that made a gauge better: 0. Changes" in compare(session, board)
    better = {"name": "Cost", "words": "$2k to $1k", "better": True}
    board.moves = [[better], [better, {"name": "Date", "words": "day 1 to day 2", "better": False}]]
    message = compare(session, board)
    assert "better: 2. Of these, <b>1</b> also made another gauge worse." in message
