"""First table, room and cases of lesson 05 alone on a page: by mouse, keys and touch."""

import pytest
from twohats.answers import Store
from twohats.boards.alignment import open_board, open_cases, open_table
from twohats.scenario import load
from twohats_instructor.typical.alignment_rooms import GOOD, HONEST, turn

from tests.support.course_folder import session_of

pytestmark = pytest.mark.browser
STEM = "05_cross_functional_leadership"
TURNS = HONEST["asks, then shows what fits"][0]


@pytest.fixture
def lesson(tmp_path):
    return session_of(Store(tmp_path / "my_work.json", "my_work", load()), stem=STEM, draft=True)


@pytest.fixture
def table(lesson):
    return open_table(lesson)


@pytest.fixture
def room(lesson):
    return open_board(lesson)


@pytest.fixture
def voted(room):
    signed = {**room.settings["dealt"], **GOOD}
    log = {**room.value["alignment_log"], "turns": TURNS}
    room.value = room.value | {
        "alignment_log": log,
        "package": {"choices": GOOD, "signed": signed},
    }
    return room


@pytest.fixture
def cases(tmp_path):
    return open_cases(session_of(Store(tmp_path / "answers.json", STEM, load())))


def answer(page, board):
    """What Python would answer to a change: the stage has no Python."""
    board.value = page.evaluate("stage.state.value")
    page.evaluate(
        "([room, outcome]) => { stage.model.set('room', room);"
        " stage.model.set('outcome', outcome); }",
        [board.room, board.outcome],
    )


def guess_all(page, key):
    for name in page.evaluate("stage.state.settings.people.map(({ name }) => name)"):
        page.locator(f"[data-focus='{key}-{name}-yes']").check()


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
@pytest.mark.parametrize("which", ["table", "room", "voted", "cases"])
def test_does_axe_find_nothing(which, light, stage, axe, request):
    assert axe(stage(request.getfixturevalue(which), light), "#stage") == []


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing_in_what_opens_later(table, voted, cases, light, stage, axe):
    page = stage(table, light)
    guess_all(page, "first")
    page.get_by_role("button", name="Turn the cards over").click()
    assert axe(page, "#stage") == []
    page = stage(voted, light)
    page.get_by_role("button", name="Play two quarters").click()
    page.get_by_role("button", name="To the end").click()
    page.get_by_text("As a table").click()
    assert axe(page, "#stage") == []
    page = stage(cases, light)
    for step in (1, 2):
        page.locator(f"[data-focus=step-{step}]").click()
        assert axe(page, "#stage") == []


@pytest.mark.parametrize("which", ["table", "room", "voted", "cases"])
def test_does_it_fit_a_narrow_page(which, stage, request):
    page = stage(request.getfixturevalue(which), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_are_all_targets_large_enough(table, room, cases, stage):
    for board in (table, room, cases):
        page = stage(board, width=320)
        small = page.evaluate(
            """[...document.querySelectorAll("#stage :is(button, select, label.radio, label.tick)")]
            .map((one) => one.getBoundingClientRect())
            .filter(({ width, height }) => width && (width < 24 || height < 24)).length"""
        )
        assert small == 0


def test_are_the_cards_turned_over_once_all_nine_are_guessed(table, stage):
    page = stage(table, width=1320)
    button = page.locator("[data-focus=turn]")
    assert button.is_disabled()
    assert "9 of 9 still to guess" in button.text_content()
    guess_all(page, "first")
    button.click()
    assert page.locator(".seat[data-sign]").count() == 9
    assert "4 of 9 would sign" in page.locator(".room-said").text_content()
    assert page.evaluate("stage.state.value.who_signs.shown") is True


def test_is_the_first_guess_all_on_the_first_screen(table, stage):
    page = stage(table, width=1320)
    box = page.locator("[data-focus=turn]").bounding_box()
    assert box["y"] + box["height"] < 760


def test_takes_a_turn_a_person_an_act_and_what_it_is_about(room, stage):
    page = stage(room, width=1320)
    page.locator("[data-focus='person-Ines Carvalho']").click()
    page.get_by_role("button", name="Turn 1 of 8: ask Ines").click()
    answer(page, room)
    assert "on the shelf at that minute" in page.locator(".talk").text_content()
    page.get_by_label("Show evidence").check()
    take = page.locator("[data-focus=take]")
    assert take.is_disabled()
    assert "Choose the evidence first" in take.text_content()
    page.get_by_label("Which evidence?").select_option("cards")
    take.click()
    turns = page.evaluate("stage.state.value.alignment_log.turns")
    assert [turn["act"] for turn in turns] == ["ask", "show"]
    assert turns[1]["item"] == "cards"


def test_is_no_turn_lost_by_asking_somebody_twice(room, stage):
    """A second question gets the same answer; the focus goes to what else may be done."""
    page = stage(room, width=1320)
    take = page.locator("[data-focus=take]")
    take.press("Enter")
    answer(page, room)
    assert take.is_disabled()
    assert take.text_content() == "You have already asked Leila"
    assert page.get_by_label("Ask what they need").evaluate("(it) => it === document.activeElement")
    page.locator("[data-focus='person-Ines Carvalho']").click()
    assert take.text_content() == "Turn 2 of 8: ask Ines"


def test_is_the_talk_brought_into_sight_on_a_narrow_page(room, stage):
    page = stage(room, width=320)
    page.locator("[data-focus='person-Leila Haddad']").click()
    talk = page.locator(".talk").bounding_box()
    assert -1 <= talk["y"] < page.viewport_size["height"] - 100


def test_are_guesses_and_turns_made_by_touch(table, room, stage):
    page = stage(table, width=320, has_touch=True)
    page.locator(".seat .radio").first.tap()
    assert page.evaluate("stage.state.value.who_signs.at_first") == {"Leila Haddad": "yes"}
    page = stage(room, width=320, has_touch=True)
    page.locator("[data-focus='person-Noor Rahman']").tap()
    page.locator(".acts .radio").nth(3).tap()
    page.locator("[data-focus=take]").tap()
    (turn,) = page.evaluate("stage.state.value.alignment_log.turns")
    assert (turn["act"], turn["person"]) == ("concede", "Noor Rahman")


def test_can_a_turn_not_be_taken_back(room, stage):
    page = stage(room, width=1320)
    page.locator("[data-focus=take]").click()
    answer(page, room)
    page.keyboard.press("Control+z")
    assert page.evaluate("stage.state.value.alignment_log.turns.length") == 1


def test_is_a_package_changed_and_the_change_taken_back(room, stage):
    page = stage(room, width=1320)
    page.locator("[data-focus=issue-payments-now]").check()
    assert page.evaluate("stage.state.value.package.choices") == {"payments": "now"}
    page.get_by_role("button", name="Undo").click()
    assert page.evaluate("stage.state.value.package.choices") == {}


def test_is_it_told_by_how_much_the_back_end_is_over(tmp_path, stage):
    room = open_board(session_of(Store(tmp_path / "answers.json", STEM, load())))
    page = stage(room, width=1320)
    for option in ("lead-stock_then_swap", "payments-now"):
        page.locator(f"[data-focus=issue-{option}]").check()
    answer(page, room)
    assert "3.5 too many" in page.locator(".weeks-used").text_content()


def test_are_the_faces_covered_while_the_vote_is_guessed(room, stage):
    room.value = room.value | {"who_signs": {**room.value["who_signs"], "shown": True}}
    page = stage(room, width=1320)
    signs = page.locator(".people .person-sign")
    assert signs.count() == 9
    assert "You can vote before all turns are used" in page.locator("#stage").text_content()
    page.locator("[data-focus=to-vote]").click()
    assert signs.count() == 0
    assert "faces are covered" in page.locator(".room-said").text_content()
    page.get_by_role("button", name="Back to the room").click()
    assert signs.count() == 9
    assert page.locator(".ballot").count() == 0


def test_is_each_of_the_nine_there_once_after_the_vote(voted, stage):
    page = stage(voted, width=1320)
    assert page.locator("#stage .person").count() == 9
    assert page.locator(".signed").count() == 0
    assert "✓ signs" in page.locator("[data-focus='person-Leila Haddad']").text_content()
    page.locator("[data-focus='person-Ines Carvalho']").click()
    assert "With Ines Carvalho" in page.locator(".talk").text_content()


def test_is_it_on_the_first_cards_who_has_to_sign(table, stage):
    page = stage(table, width=1320)
    assert page.locator(".seat", has_text="has to sign").count() == 5


def test_is_a_promise_shown_and_that_the_package_breaks_it(room, stage):
    page = stage(room, width=1320)
    page.locator("[data-focus='person-Greta Lindqvist']").click()
    page.get_by_label("Offer a trade").check()
    page.get_by_label("You promise them …").select_option("offices/next_with_test")
    page.get_by_role("button", name="offer it to Greta").click()
    answer(page, room)
    promise = page.locator(".promise")
    assert "▲ Promised, not on the table" in promise.text_content()
    assert "▲ This package breaks 1 promise" not in page.locator("#stage").text_content()
    page.locator("[data-focus=to-vote]").click()
    warning = page.locator(".promise-warning").text_content()
    assert "breaks 1 promise" in warning
    assert "Greta doesn't sign it. Settling it takes 2 weeks" in warning
    page.locator("[data-focus=issue-offices-next_with_test]").check()
    assert promise.text_content().startswith("Promised:")
    assert page.locator(".promise-warning").count() == 0


def test_is_it_said_beside_a_promise_what_it_binds_to(room, stage):
    page = stage(room, width=1320)
    assert page.locator(".promise-terms").count() == 0
    page.locator("[data-focus='person-Oskar Nyman']").click()
    page.get_by_label("Offer a trade").check()
    assert "Oskar doesn't sign. Without Oskar there is no agreement" in (
        page.locator(".promise-terms").text_content()
    )
    page.locator("[data-focus='person-Greta Lindqvist']").click()
    page.get_by_label("Concede: grant their wish").check()
    assert "Settling it takes 2 weeks of the second quarter: $80k" in (
        page.locator(".promise-terms").text_content()
    )


def test_is_a_broken_promise_said_by_its_person_after_the_vote_and_in_the_quarters(voted, stage):
    promise = turn("offer Greta offices/now")
    voted.value = voted.value | {
        "alignment_log": {**voted.value["alignment_log"], "turns": [*TURNS[:6], promise]}
    }
    page = stage(voted, width=1320)
    broken = page.locator(".broken").text_content()
    assert "breaks 1 promise" in broken
    assert "You promised me “Office invoicing: Now”" in broken
    page.get_by_role("button", name="Play two quarters").click()
    page.get_by_role("button", name="To the end").click()
    assert "You promised me “Office invoicing: now”" in page.locator(".quarter-feed").text_content()


def test_does_an_escalation_settle_the_issue_and_answer_as_leila(room, stage):
    page = stage(room, width=1320)
    page.locator("[data-focus='person-Oskar Nyman']").click()
    page.get_by_label("Escalate: Leila decides").check()
    page.get_by_label("Which decision?").select_option("lead")
    page.get_by_role("button", name="escalate to Leila").click()
    answer(page, room)
    assert "You have hardly asked anybody" in page.locator(".talk").text_content()
    assert page.locator("[data-focus=issue-lead-planner]").is_disabled()
    assert "Leila has decided this" in page.locator(".package").text_content()


def test_is_the_vote_called_with_the_keyboard_alone(room, stage):
    page = stage(room, width=1320)
    page.locator("[data-focus=to-vote]").press("Enter")
    call = page.locator("[data-focus=call]")
    assert call.is_disabled()
    assert "9 of 9 still to guess" in call.text_content()
    for name in page.evaluate("stage.state.settings.people.map(({ name }) => name)"):
        page.locator(f"[data-focus='guess-{name}-no']").press("Space")
    call.press("Enter")
    answer(page, room)
    assert "No agreement" in page.locator(".room-said").first.text_content()
    assert page.evaluate("Object.keys(stage.state.value.package.signed).length") == 6
    assert page.locator("[data-focus=issue-payments-now]").is_disabled()
    assert page.locator("[data-focus=take]").count() == 0


def test_are_two_quarters_played_week_by_week_next_to_two_others(voted, stage):
    page = stage(voted, width=1320)
    assert "All five sign" in page.locator(".room-said").first.text_content()
    page.get_by_role("button", name="Play two quarters").click()
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="One week").click()
    page.get_by_role("button", name="To the end").click()
    assert page.locator(".th-line-end").count() == 3
    assert page.locator(".quarter-feed .th-bubble").count() >= 6
    assert "Over six quarters" in page.locator(".outcome").text_content()


def test_does_a_new_start_bring_all_turns_back_and_keep_the_package(voted, stage):
    page = stage(voted, width=1320)
    page.get_by_role("button", name="Start the room again").click()
    answer(page, voted)
    value = page.evaluate("stage.state.value")
    assert value["alignment_log"]["turns"] == []
    assert value["package"] == {"choices": GOOD, "signed": None}
    assert "8 turns left" in page.locator(".room-said").text_content()


def test_is_a_room_of_the_exercise_closed_once_there_was_a_vote(tmp_path, stage):
    board = open_board(session_of(Store(tmp_path / "answers.json", STEM, load())))
    board.value = board.value | {"package": {"choices": GOOD, "signed": GOOD}}
    page = stage(board, width=1320)
    assert page.get_by_role("button", name="Start the room again").count() == 0


def test_are_at_most_three_facts_chosen_each_with_its_place(cases, stage):
    page = stage(cases, width=1320)
    for id_ in ("F02", "F04", "F07"):
        page.locator(f"[data-focus=fact-{id_}]").check()
    assert page.locator("[data-focus=fact-F01]").is_disabled()
    assert "Three are ticked" in page.locator(".th-alignment").text_content()
    page.locator("[data-focus=place-F02]").select_option("notes_2")
    assert "1 of 3" in page.locator("[data-focus=step-0]").text_content()
    page.locator("[data-focus=fact-F04]").uncheck()
    assert page.evaluate("stage.state.value.facts.places") == {"F02": "notes_2", "F07": ""}


def test_are_needs_and_episodes_counted_and_taken_back_where_they_are(cases, stage):
    page = stage(cases, width=1320)
    page.get_by_role("button", name="Go on: Nine needs").click()
    page.locator("[data-focus='need-Wei Zhang-c']").check()
    page.locator("[data-focus='stop-Noor Rahman']").check()
    assert "2 of 12" in page.locator("[data-focus=step-1]").text_content()
    page.get_by_role("button", name="Go on: Three episodes").click()
    page.get_by_label("Your move: episode 1").select_option("trade")
    page.get_by_label("Why: episode 1").select_option("wants_other_things")
    assert "1 of 3" in page.locator("[data-focus=step-2]").text_content()
    page.locator("[data-focus=step-0]").click()
    page.get_by_role("button", name="Undo").click()
    assert page.locator("[data-focus=step-2]").get_attribute("aria-current") == "step"
    (row,) = page.evaluate("Object.values(stage.state.value.levers.rows)")
    assert row == {"choice": "trade", "reason": ""}
