"""Do the two charters follow the lead on the board, and is the guess kept?"""

from twohats.boards.two_charters import open_two_charters
from twohats.desk import lesson

from tests.support.learner_work import on_disk

STEM = "08_project_manager"


def open_desk(root):
    folder = root / "course"
    folder.mkdir(parents=True, exist_ok=True)
    return lesson(STEM, folder)


def test_is_the_guess_saved_and_there_again(root):
    play = open_desk(root).two_charters()
    assert "no guess yet" in play.as_text()
    play.value = {play.key: "year2"}
    again = open_desk(root)
    assert on_disk(again.work)["notes"] == {f"{STEM}.closing": "year2"}
    shown = again.two_charters()
    assert shown.value == {shown.key: "year2"}
    assert "Your guess: in the second year." in shown.as_text()
    assert "does not close in five years" in shown.as_html()


def test_follow_both_charters_the_lead_on_the_board(root, scenario):
    desk = open_desk(root)
    board, play = desk.board(), desk.two_charters()
    first, second = (lead["id"] for lead in board.leads[:2])
    board.value = {"lead": second}
    assert play.lead == scenario.initiative(second).name
    board.value = {"lead": first}
    assert play.lead == scenario.initiative(first).name
    assert play.lanes[0]["quarters"][1]["closed"][0] == play.lead
    assert [len(lane["quarters"]) for lane in play.lanes] == [20, 20]


def test_is_something_played_before_an_entry_leads(root):
    assert open_two_charters(open_desk(root).session, None).lead
