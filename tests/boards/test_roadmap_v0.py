"""Is v0 played only once it is said what it will move, and does the first play fix that?"""

import pytest
from twohats.answers import Store
from twohats.boards import roadmap, roadmap_v0
from twohats.boards.own_numbers import own_numbers
from twohats.boards.v0_play import PLAYED
from twohats.boards.v0_questions import v0_deal
from twohats.desk import lesson
from twohats.product.roadmap import brought_k, sponsors_list

from tests.support.course_folder import place_bet, session_of
from tests.support.learner_work import fill_the_disk, on_disk
from tests.support.learner_work import roadmap as plain

STEM = "02_product_manager"
FIRST = plain(now=["I04", "I05"], next=["I13"])
SECOND = plain(now=["I11", "I12"], next=["I01"])
ALL_UP = {
    "retention": {"choice": "up", "reason": "r2"},
    "contribution": {"choice": "up", "reason": "c3"},
    "registrations": {"choice": "up", "reason": "g3"},
}


@pytest.fixture
def session(tmp_path, work, scenario):
    return session_of(Store(tmp_path / "answers.json", STEM, scenario), work=work)


@pytest.fixture
def draft(work):
    return session_of(work, stem=STEM, draft=True)


def opened(session):
    """Board, expectations and quarters, as the page opens them."""
    board = roadmap_v0.open_board(session)
    expected = roadmap_v0.open_expected(session)
    return board, expected, roadmap_v0.open_quarters(session, board, expected)


def expect(widget, expected=ALL_UP):
    widget.value = widget.value | {"expected": expected}


def press(quarters):
    quarters.presses += 1


def played(session, board=FIRST):
    widgets = opened(session)
    widgets[0].value = board
    expect(widgets[1])
    press(widgets[2])
    return widgets


def test_is_nothing_played_before_a_card_is_placed_and_something_expected(session):
    board, expected, quarters = opened(session)
    press(quarters)
    assert quarters.refusal.startswith("Now is still empty")
    board.value = FIRST
    press(quarters)
    assert quarters.refusal.startswith("First choose a direction")
    expect(expected, ALL_UP | {"retention": {"choice": "up", "reason": ""}})
    press(quarters)
    assert quarters.tracks == []
    assert PLAYED not in on_disk(session.answers)


def test_does_a_refusal_go_once_it_is_no_longer_true(session):
    board, expected, quarters = opened(session)
    board.value = FIRST
    press(quarters)
    expect(expected)
    assert quarters.refusal == ""


def test_does_the_first_play_fix_what_was_expected_and_of_which_board(session):
    board, expected, quarters = played(session)
    assert expected.value["kept"] == ALL_UP
    board.value = SECOND
    assert quarters.is_stale
    expect(expected, ALL_UP | {"retention": {"choice": "down", "reason": "r7"}})
    press(quarters)
    assert session.answers.get(PLAYED).bucket("now") == ("I04", "I05")
    assert session.answers.get("v0_prediction").counted["retention"].choice == "up"
    assert quarters.fixed.startswith("What you expected is marked")


@pytest.mark.parametrize("kind", ["session", "draft"])
def test_does_a_page_that_is_opened_again_show_how_the_play_ended(kind, request):
    opened_session = request.getfixturevalue(kind)
    board, _expected, quarters = played(opened_session)
    _board, _expected, again = opened(opened_session)
    assert (again.tracks, again.verdicts) == (quarters.tracks, quarters.verdicts)
    assert not again.is_stale
    board.value = SECOND
    assert opened(opened_session)[2].is_stale


def test_is_nothing_shown_that_could_not_be_kept(session, monkeypatch):
    board, expected, quarters = opened(session)
    board.value = FIRST
    expect(expected)
    fill_the_disk(monkeypatch)
    press(quarters)
    assert quarters.tracks == []
    assert "No space left" in quarters.fault


def test_do_three_lists_run_with_registrations_as_a_third_line(session, scenario):
    _board, expected, quarters = played(session)
    yours, sponsors, lot = quarters.tracks
    assert [yours["name"], sponsors["name"]] == ["Yours", "The requesters' list"]
    assert len(lot["registrations"]) == len(lot["retention"]) == 78
    world = scenario.twin_world(expected.value["deal"])
    ends = brought_k(sponsors_list(scenario), scenario, world)
    assert sponsors["brought_k"][-1] == pytest.approx(ends, abs=0.1)


def test_is_each_measure_told_beside_what_was_said_of_it(session):
    _board, _expected, quarters = played(session)
    told = {row["name"]: row for row in quarters.verdicts}
    assert told["Registrations"]["came"].endswith(": up")
    assert told["Registrations"]["holds"]
    assert told["Retention"]["came"].endswith(": unchanged")
    assert not told["Retention"]["holds"]
    assert told["Retention"]["said"] == "up"


def test_is_nothing_of_marrowby_played(session, scenario):
    """Neither its effects nor its hidden links: lesson 07 is about these."""
    world = scenario.world()
    twins = [scenario.twin_world(deal) for deal in range(16)]
    assert all(twin.effects != world.effects for twin in twins)
    hidden = set(world.dependencies) - {("I06", "I09"), ("I16", "I02")}
    assert all(not hidden & set(twin.dependencies) for twin in twins)


def test_plays_the_exercise_at_another_company_than_the_lesson(session, draft, scenario):
    lesson, exercise = (scenario.twin_world(v0_deal(one)) for one in (draft, session))
    assert lesson.effects != exercise.effects


def test_may_a_lesson_be_played_again_and_again_with_other_expectations(draft):
    _board, expected, quarters = played(draft)
    assert expected.value["kept"] is None
    expect(expected, ALL_UP | {"retention": {"choice": "unchanged", "reason": "r6"}})
    press(quarters)
    assert quarters.verdicts[0]["said"] == "unchanged"
    assert PLAYED not in on_disk(draft.answers)


def test_does_the_comparison_tell_what_the_claims_bring_beside_random_lists(draft):
    played(draft)
    assert "of the 200 random lists bring in more" in roadmap_v0.compare(draft, None)


def test_is_the_bet_compared_only_once_six_quarters_were_played(root):
    page = lesson(STEM, root / "course")
    place_bet(page.session, 0)
    assert "Place a few cards in Now above" in page.compare().data
    board, expected = page.board(), page.expected()
    quarters = page.quarters()
    board.value = FIRST
    expect(expected)
    press(quarters)
    assert "Play the six quarters above to the end" in page.compare().data
    quarters.plays_ended += 1
    assert "random lists bring in more" in page.compare().data


def test_are_the_results_dealt_and_kept(session, scenario):
    cases = roadmap_v0.open_cases(session)
    first = cases.settings["results"][0][0]
    cases.value = cases.value | {"ticked": [first]}
    again = roadmap_v0.open_cases(session)
    assert again.value == cases.value
    assert again.settings == cases.settings
    assert len(cases.settings["results"]) == 8


def test_do_the_own_numbers_tell_the_outcome_only_once_it_was_played(session):
    roadmap_v0.open_board(session).value = FIRST
    before = own_numbers(session, None)
    played(session)
    after = own_numbers(session, None)
    assert "**3 of 16** ideas" in after.headline
    assert len(after.numbers) == len(before.numbers) + 2
    assert after.numbers[2].value == "1"  # of what was said to go up, registrations did


# ---- what lesson 07 makes of it


def of_lesson_07(work):
    return roadmap.open_board(session_of(work, stem="07_roadmap", draft=True))


def test_begins_lesson_07_with_the_places_of_v0(work):
    work.save("draft_roadmap_v0", FIRST)
    board = of_lesson_07(work)
    assert board.roadmap.bucket("now") == ("I04", "I05")
    assert board.settings["notice"].startswith("The cards are where you put them in lesson 02")
    assert board.roadmap.estimates


def test_is_work_in_lesson_07_left_as_it_is(work):
    work.save("draft_roadmap_v0", FIRST)
    work.save("draft_roadmap", SECOND)
    board = of_lesson_07(work)
    assert board.roadmap.bucket("now") == ("I11", "I12")
    assert "notice" not in board.settings


def test_begins_lesson_07_with_an_empty_board_without_a_v0(work):
    board = of_lesson_07(work)
    assert board.roadmap.bucket("now") == ()
    assert "notice" not in board.settings


def test_is_v0_compared_and_played_in_lesson_07_before_a_card_moves(work):
    work.save("draft_roadmap_v0", FIRST)
    session = session_of(work, stem="07_roadmap", draft=True)
    assert " of 2</b> items keep their place" in roadmap.compare(session, None)
    assert roadmap.open_quarters(session, None, None).is_ready
