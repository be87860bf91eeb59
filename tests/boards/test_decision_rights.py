"""Are inbox, owners and cases saved, dealt once, and played as they are set?"""

from html import unescape

import pytest
from twohats.answers import Store
from twohats.boards import decision_rights as board_room
from twohats.boards import owners_play
from twohats.both.decision_rights import everywhere, play
from twohats.desk import exercise, lesson
from twohats_instructor.reference import reference
from twohats_instructor.scenario.roles import owners as sources

from tests.support.course_folder import place_bet, session_of
from tests.support.learner_work import on_disk

STEM = "01_two_titles"
#: Who knows more of each of the lesson's eight.
GOOD = dict.fromkeys(("D16", "D17", "D20", "D21", "D23"), "product")
GOOD |= dict.fromkeys(("D18", "D19", "D22"), "project")


def owned(leads, asking=("D20", "D23")):
    rows = {
        id_: {"lead": lead, "asked": "other" if id_ in asking else "nobody"}
        for id_, lead in leads.items()
    }
    return {"owners": {"deal": 0, "rows": rows}}


def test_is_the_inbox_saved_as_a_first_draft_of_decision_rights(page, root):
    board = page.inbox()
    assert len(board.messages) == 12
    board.value = {"decision_rights": {"deal": 0, "rows": {"M01": {"lead": "product"}}}}
    saved = on_disk(page.answers)["draft_decision_rights"]
    assert saved["rows"]["M01"]["lead"] == "product"
    assert lesson(STEM, root / "course").inbox().value == board.value


def test_has_every_message_of_the_inbox_its_votes_and_a_line_on_the_split(page):
    for message in page.inbox().messages:
        assert sum(message["votes"].values()) == 20
        assert message["line"]


def test_are_owners_and_predictions_saved_side_by_side(page):
    board = page.board()
    assert set(board.value) == {"owners", "owner_predictions"}
    board.value = board.value | owned(GOOD)
    assert on_disk(page.answers)["draft_owners"]["rows"]["D23"]["asked"] == "other"
    assert "draft_owner_predictions" not in on_disk(page.answers)


def test_tells_the_page_nothing_of_what_each_side_knows(page):
    assert set(page.board().decisions[0]) == {
        "id",
        "decision",
        "product",
        "project",
        "last_quarter",
    }


def test_are_twelve_weeks_played_as_the_owners_are_set_with_three_others(page):
    board = page.board()
    board.value = board.value | owned(GOOD)
    board.presses += 1
    played = board.played
    assert [track["name"] for track in played["tracks"]] == [
        *("Yours", "All shared", "All product", "All project")
    ]
    yours, *others = (track["mean"] for track in played["tracks"])
    assert all(yours < other / 2 for other in others), others
    lost = sum(event["hours"] for event in played["events"])
    assert played["tracks"][0]["hours"][-1] == pytest.approx(lost, abs=0.1)


def predicted_rows():
    said = {"choice": "nothing", "reason": "owner_knows"}
    return {"deal": 0, "rows": dict.fromkeys(("D16", "D18", "D20", "D23"), said)}


def test_is_a_prediction_judged_by_the_owner_that_the_decision_has(page):
    board = page.board()
    board.value = owned(GOOD) | {"owner_predictions": predicted_rows()}
    board.presses += 1
    predicted = board.played["predicted"]
    assert set(predicted) == set(board.asked)
    assert predicted["D16"]["trouble"] == predicted["D16"]["said"] == ("nothing", "owner_knows")
    assert predicted["D20"]["trouble"] == ("nothing", "owner_asks")
    assert not any(one["is_earlier"] for one in predicted.values())


def test_does_a_prediction_stay_with_the_owner_that_it_was_first_played_with(page, root):
    """What was right for that owner isn't wrong because the decision has another one by now."""
    first = owned(GOOD)
    said = predicted_rows() | {"made_for": first["owners"]["rows"]}
    later = owned(GOOD | {"D16": "both"})
    page.board().value = later | {"owner_predictions": said}
    board = lesson(STEM, root / "course").board()  # the next day
    board.presses += 1
    predicted = board.played["predicted"]
    assert predicted["D16"]["trouble"] == ("nothing", "owner_knows")
    assert predicted["D16"]["owner"] == ("product", "nobody")
    assert [id_ for id_, one in predicted.items() if one["is_earlier"]] == ["D16"]


def test_is_another_arrangement_played_with_the_same_luck(page):
    board = page.board()
    board.presses += 1
    before = [(event["decision"], event["week"]) for event in board.played["events"]]
    board.value = board.value | owned(GOOD)
    board.presses += 1
    assert [(event["decision"], event["week"]) for event in board.played["events"]] == before


def test_does_a_page_that_is_opened_again_show_the_weeks_that_were_played(page, root):
    board = page.board()
    board.value = board.value | owned(GOOD)
    board.presses += 1
    assert lesson(STEM, root / "course").board().played == {}  # not yet shown to the end
    board.plays_ended += 1
    assert lesson(STEM, root / "course").board().played["tracks"] == board.played["tracks"]


@pytest.mark.parametrize("lot", [0, 7, 15])
def test_is_the_first_play_neither_lucky_nor_unlucky(scenario, lot):
    decisions = owners_play.recurring(scenario)
    owners = {id_: (lead, "nobody") for id_, lead in GOOD.items()}
    run = owners_play.usual_runs(scenario)[lot]
    events = play(decisions, owners, run, scenario.seed)
    lost = sum(event.hours for event in events)
    assert lost == pytest.approx(owners_play.mean_hours(scenario, owners), rel=0.1)


def test_are_the_bets_compared_only_once_the_weeks_were_played_to_the_end(page, root):
    board = page.board()
    board.value = board.value | owned(GOOD)
    board.presses += 1
    assert "Make your first bet above" in page.compare().data
    place_bet(page.session, 0)
    assert "Play the twelve weeks above to the end" in page.compare().data
    board.plays_ended += 1
    assert "about the same" in page.compare().data
    assert "about the same" in lesson(STEM, root / "course").compare().data  # the next day, too


def test_does_a_play_in_the_exercise_open_no_comparison_of_the_lesson(folder, page):
    exercise(STEM, folder).board().plays_ended += 1
    assert "plays" not in on_disk(page.work)


def test_do_two_owners_and_none_lose_about_the_same_as_the_comparison_says(scenario):
    decisions = owners_play.recurring(scenario)
    both, none = (
        owners_play.mean_hours(scenario, everywhere(decisions, lead)) for lead in ("both", "nobody")
    )
    assert abs(both - none) < 0.1 * none


def test_is_the_second_bet_compared_with_owners_who_ask_only_where_they_do_not_know(page, scenario):
    decisions = owners_play.recurring(scenario)
    knowing = owners_play.knowing_owners(decisions)
    assert {id_ for id_, (_, asked) in knowing.items() if asked == "other"} == {"D20", "D23"}
    asks, knows = (
        owners_play.mean_hours(scenario, who)
        for who in (everywhere(decisions, "product", "other"), knowing)
    )
    assert asks > 1.5 * knows
    board = page.board()
    board.value = board.value | owned(GOOD)
    place_bet(page.session, 0)
    board.plays_ended += 1
    assert "Make your second bet above, too." in page.compare().data
    assert f"<b>{asks:.0f}</b>" not in page.compare().data
    place_bet(page.session, 1, "01-p2")
    words = page.compare().data
    assert "Your second bet: <b>it loses as many hours</b>" in words
    assert f"asks each time loses <b>{asks:.0f}</b> hours" in words
    assert f"too little, <b>{knows:.0f}</b> are lost" in words


def test_gets_a_learner_the_same_cases_every_time(folder):
    first, again = exercise(STEM, folder).board(), exercise(STEM, folder).board()
    assert (first.decisions, first.chart) == (again.decisions, again.chart)
    assert {part["deal"] for part in first.value.values()} == {first.value["owners"]["deal"]}
    assert (len(first.classified), len(first.decisions), len(first.asked)) == (15, 8, 4)


def test_is_nothing_saved_before_something_is_answered(folder):
    desk = exercise(STEM, folder)
    desk.board()
    assert not desk.answers.path.exists()


def test_does_the_deal_of_saved_answers_stay_whatever_the_lot_says(tmp_path, scenario):
    store = Store(tmp_path / "answers.json", STEM, scenario)
    store.save("colleague_chart", {"deal": 11, "faults": {}})
    board = board_room.open_board(session_of(store))
    assert [row["id"] for row in board.decisions] == sources.DEALS[11]
    assert board.value["owners"]["deal"] == 11


def test_holds_the_paper_every_case_of_the_exercise_with_its_answer(folder):
    desk = exercise(STEM, folder)
    desk.save(**reference(STEM))
    board = exercise(STEM, folder).board()
    html = board.as_html()
    for words in [*board.classified.values(), *(line["decision"] for line in board.chart)]:
        assert words in unescape(html)
    assert "worth to customers" in html
    assert "two have the last word" in html


def test_are_the_definitions_of_lesson_00_shown_or_is_it_said_that_there_are_none(root, page):
    words = page.first_definitions().data
    assert "what you wrote" not in words
    assert 'href="../exercises/00_start/00_start.ipynb"' in words
    assert "you have not written them yet. Write them there" in words
    start = root / "exercises" / "00_start"
    start.mkdir(parents=True)
    desk = exercise("00_start", start)
    texts = {"product_manager": "Chooses <b>what</b>.", "project_manager": ""}
    desk.save(before_definitions=texts)
    words = page.first_definitions().data
    assert "Chooses &lt;b&gt;what&lt;/b&gt;." in words
    # Folded: the page above asks from memory.
    assert "<details><summary>Show what you wrote in exercise 00." in words
    assert "not written them yet" not in words
