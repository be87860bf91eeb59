"""Are taps, switches, Kano and the exercise saved, dealt once, and played by the data?"""

from collections import Counter
from html import unescape

import pytest
from twohats.answers import Store
from twohats.boards import customer_focus as board_room
from twohats.boards.customer_facts import table_facts
from twohats.boards.own_numbers import own_numbers
from twohats.desk import exercise, lesson
from twohats.product.customers import INITIATIVES, dealt_needs, dealt_segment, pair_counts
from twohats_instructor.reference import reference

from tests.support.course_folder import place_bet, session_of
from tests.support.learner_work import on_disk

STEM = "04_customer_focus"
LOUD = {"three_needs": {"ticked": ["invoices", "delivery", "flexibility"], "is_kept": True}}
TOP = {"three_needs": {"ticked": ["payment", "delivery", "flexibility"], "is_kept": True}}


def played(page, value):
    board = page.board()
    board.value = board.value | value
    board.presses += 1
    return {track["name"]: track["lost"][-1] for track in board.played["tracks"]}


def test_is_what_is_tapped_on_the_first_screen_tapped_on_the_board_of_the_page(page, root):
    taps, board = page.voices(), page.board()
    taps.value = LOUD
    assert on_disk(page.answers)["draft_three_needs"]["ticked"] == LOUD["three_needs"]["ticked"]
    assert board.value["three_needs"]["is_kept"]
    assert lesson(STEM, root / "course").board().value["three_needs"] == taps.value["three_needs"]


def test_is_nothing_saved_before_something_is_answered(page, folder):
    page.board()
    assert "draft_loss_shares" not in on_disk(page.answers)
    desk = exercise(STEM, folder)
    desk.board()
    assert not desk.answers.path.exists()


def test_keeps_the_own_three_more_customers_than_every_letter(page):
    lost = played(page, LOUD)
    own, letters, nothing = lost.values()
    assert own < letters < nothing
    assert letters > 0.99 * nothing


def test_do_the_three_largest_needs_keep_more_than_the_three_loudest(page):
    own, loud, letters, _nothing = played(page, TOP).values()
    assert own < loud < letters


def test_does_a_page_that_is_opened_again_show_the_quarters_that_were_played(page, root):
    board = page.board()
    board.value = board.value | LOUD
    board.presses += 1
    assert lesson(STEM, root / "course").board().played == {}  # not yet shown to the end
    board.plays_ended += 1
    assert lesson(STEM, root / "course").board().played["tracks"] == board.played["tracks"]


def test_is_the_bet_compared_only_once_the_two_quarters_were_played(page):
    board = page.board()
    place_bet(page.session, 0)
    assert "Tap three needs above" in page.compare().data
    board.value = board.value | LOUD
    assert "Serve your three needs for two quarters" in page.compare().data
    board.plays_ended += 1
    words = page.compare().data
    assert "<b>21</b> wrote a message" in words
    assert "You tapped <b>2</b>" in words
    assert "Your bet: <b>about 700</b>" in words
    page.session.work.merge("quiz", {"04-p2": {"first": 1, "latest": 1}})
    words = page.compare().data
    assert "Your bet: <b>it ends in the middle</b>" in words
    assert "is 21% of the messages. Once each customer" in words
    assert "<b>1%</b>" in words
    assert "14 accounts wrote all 305." in words


def test_says_a_view_of_how_many_customers_its_rows_are(scenario):
    views = board_room.settings_of(scenario)["views"]
    spoke = {
        view["source"]: (view["customers"], view["under"])
        for view in views
        if (view["line"], view["unit"]) == ("spoke", "customers")
    }
    assert spoke["messages"] == (1041, 1064)  # the first as the bet says
    assert spoke["survey"] == (1100, 1100)


def test_says_the_page_how_many_gave_the_most_frequent_kind_of_answer(scenario):
    attributes = board_room.settings_of(scenario)["attributes"]
    most = {row["id"]: (row["kind"], row["kind_count"]) for row in attributes}
    assert most["window"] == ("performance", 26)
    assert most["planner"] == ("indifferent", 41)


def test_calls_the_ending_no_need_unheard_of_which_somebody_writes(page, scenario):
    assert "payment" in scenario.customers.needs_of_feedback
    page.board().value = page.board().value | LOUD
    page.board().plays_ended += 1
    assert "hardly anybody mentions" in own_numbers(page.session, None).numbers[0].text


def test_tells_the_page_that_a_measure_is_no_source_to_tick(scenario):
    facts = [line for lines in table_facts(scenario).values() for line in lines]
    measures = [line for line in facts if line.startswith("Measures")]
    assert measures
    assert all("isn't a source to tick" in line for line in measures)


def test_are_the_three_behind_most_losses_those_of_the_accounts_and_the_survey(scenario):
    assert board_room.top_needs(scenario) == ("flexibility", "payment", "delivery")


def test_gets_a_learner_the_same_cases_every_time(folder):
    first, again = exercise(STEM, folder).board(), exercise(STEM, folder).board()
    assert first.settings == again.settings
    assert first.value["loss_shares"]["deal"] == first.value["blind_spots"]["deal"]
    assert (len(first.settings["asked"]), len(first.settings["cases"])) == (5, 3)
    assert [row["id"] for row in first.settings["initiatives"]] == list(INITIATIVES)


def test_does_the_deal_of_saved_answers_stay_whatever_the_lot_says(tmp_path, scenario):
    store = Store(tmp_path / "answers.json", STEM, scenario)
    store.save("loss_shares", {"deal": 11, "line": "left", "rows": {}})
    board = board_room.open_board(session_of(store))
    assert board.settings["segment"] == dealt_segment(11)
    assert board.settings["asked"] == list(dealt_needs(11))


def test_are_five_different_needs_asked_in_every_deal_and_both_segments_dealt():
    assert all(len(set(dealt_needs(deal))) == 5 for deal in range(16))
    assert Counter(dealt_segment(deal) for deal in range(16)).most_common(1)[0][1] == 8


def test_tells_the_exercise_s_page_no_share_and_no_count_of_those_who_were_not_asked(folder):
    settings = exercise(STEM, folder).board().settings
    assert settings["counts"]["lapsed"] is None
    assert "views" not in settings
    assert not any("kind" in row or "better" in row for row in settings["attributes"])


def test_says_every_fact_of_an_initiative_a_count_of_the_tables(scenario):
    facts = table_facts(scenario)
    assert set(facts) == set(INITIATIVES)
    assert all(any(sign.isdigit() for sign in " ".join(lines)) for lines in facts.values())
    assert "115 of these 282 then lapsed." in facts["I11"][0]


@pytest.mark.parametrize("attribute", ["planner", "points"])
def test_would_nobody_dislike_to_go_without_it_as_the_facts_say(attribute, scenario):
    pairs = pair_counts(scenario.customers.kano, attribute)
    assert all(without != "dislike" for _with, without in pairs)


def test_asks_nobody_in_the_interviews_for_points_as_the_facts_say(scenario):
    quotes = [talk.quote.lower() for talk in scenario.customers.interviews]
    assert not [quote for quote in quotes if "points" in quote or "rebate" in quote]


def test_holds_the_paper_every_case_of_the_exercise_with_its_answer(folder):
    desk = exercise(STEM, folder)
    desk.save(**reference(STEM))
    board = exercise(STEM, folder).board()
    html = unescape(board.as_html())
    for case in board.settings["cases"]:
        assert case["words"] in html
    assert "all who left" in html
    assert "with it: expect it; without it: dislike it" in html


def test_does_the_roadmap_build_on_the_own_effects_and_on_the_reference_for_the_rest(root, folder):
    desk = exercise(STEM, folder)
    effect = {"reach": 700, "impact": 0.25, "confidence": 80, "sources": ["messages", "cohorts"]}
    half = effect | {"impact": None}
    desk.save(effects={"rows": {"I04": effect, "I06": half}})
    roadmap = root / "exercises" / "07_roadmap"
    roadmap.mkdir(parents=True, exist_ok=True)
    reading = exercise("07_roadmap", roadmap).answers.reading
    assert reading.origins["estimates"] == "learner"
    assert reading.carried["estimates"]["I04"].reach == 700
    assert reading.carried["estimates"]["I06"].reach == 4500
    assert reading.origins["evidence"] == "reference"
