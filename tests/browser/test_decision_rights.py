"""Inbox, owners and exercise of lesson 01 alone on a page: by mouse, keys and touch."""

import pytest
from twohats.answers import Store
from twohats.boards.decision_rights import open_board, open_inbox
from twohats.scenario import load

from tests.support.course_folder import session_of

pytestmark = pytest.mark.browser
STEM = "01_two_titles"
LEADS = {
    "D16": "product",
    "D17": "product",
    "D18": "project",
    "D19": "project",
    "D20": "both",
    "D21": "nobody",
    "D22": "project",
    "D23": "product",
}
PREDICTED = {"choice": "nothing", "reason": "owner_knows"}


@pytest.fixture
def work(tmp_path):
    return Store(tmp_path / "my_work.json", "my_work", load())


@pytest.fixture
def inbox(work):
    return open_inbox(session_of(work, stem=STEM, draft=True))


@pytest.fixture
def owners(work):
    board = open_board(session_of(work, stem=STEM, draft=True))
    rows = {id_: {"lead": lead, "asked": "nobody"} for id_, lead in LEADS.items()}
    said = dict.fromkeys(board.asked, PREDICTED)
    board.value = {
        "owners": {"deal": 0, "rows": rows},
        "owner_predictions": {"deal": 0, "rows": said},
    }
    return board


@pytest.fixture
def exercise(tmp_path):
    return open_board(session_of(Store(tmp_path / "answers.json", STEM, load())))


def trays(page):
    return page.evaluate(
        "Object.fromEntries(Object.entries(stage.state.value.decision_rights.rows)"
        ".map(([id, { lead }]) => [id, lead]))"
    )


def sort_all(page, count=12):
    for number in range(count):
        page.locator(".lane-inbox .card-grip").first.press(str(1 + number % 4))


def answer_play(page, board):
    """What Python would answer to a press: the stage has no Python."""
    board.presses += 1
    page.evaluate("(played) => stage.model.set('played', played)", board.played)


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
@pytest.mark.parametrize("which", ["inbox", "owners", "exercise"])
def test_does_axe_find_nothing(which, light, stage, axe, request):
    assert axe(stage(request.getfixturevalue(which), light), "#stage") == []


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing_once_it_is_sorted_and_played(inbox, owners, light, stage, axe):
    page = stage(inbox, light)
    sort_all(page)
    page.get_by_role("button", name="See how twenty others").click()
    assert axe(page, "#stage") == []
    page = stage(owners, light)
    page.get_by_role("button", name="Play twelve weeks").click()
    answer_play(page, owners)
    page.get_by_role("button", name="To the end").click()
    page.get_by_text("As a table").click()
    assert axe(page, "#stage") == []


def test_does_the_page_send_the_end_of_a_play_only_once_it_is_shown(owners, stage):
    """What a play shows may be said elsewhere from then on, and not before."""
    page = stage(owners)
    page.get_by_role("button", name="Play twelve weeks").click()
    answer_play(page, owners)
    page.get_by_role("button", name="One week").click()
    assert page.evaluate("stage.sent.at(-1).plays_ended") == 0
    page.get_by_role("button", name="To the end").click()
    assert page.evaluate("stage.sent.at(-1).plays_ended") == 1


@pytest.mark.parametrize("which", ["inbox", "owners", "exercise"])
def test_does_it_fit_a_narrow_page(which, stage, request):
    page = stage(request.getfixturevalue(which), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_are_all_twelve_and_four_trays_on_the_first_screen(inbox, stage):
    page = stage(inbox, width=1320)
    last = page.locator(".lane-inbox .card").last
    box = last.bounding_box()
    assert page.locator(".trays .lane").count() == 4
    assert box["y"] + box["height"] < 760


def test_is_a_message_sorted_by_the_mouse(inbox, stage):
    page = stage(inbox, width=1320)
    card = page.locator(".card[data-id=M01] .mail-head").bounding_box()
    tray = page.locator(".lane-product").bounding_box()
    page.mouse.move(card["x"] + 5, card["y"] + 5)
    page.mouse.down()
    page.mouse.move(tray["x"] + 60, tray["y"] + 70, steps=6)
    page.mouse.up()
    assert trays(page) == {"M01": "product"}
    page.get_by_role("button", name="Undo").click()
    assert trays(page) == {}


def test_is_a_message_sorted_by_keys_and_said_where_it_is(inbox, stage):
    page = stage(inbox, width=1320)
    page.locator(".card[data-id=M02] .card-grip").focus()
    page.keyboard.press("2")
    assert trays(page) == {"M02": "project"}
    assert "Project, place 1 of 1" in page.get_by_role("status").text_content()
    page.locator(".card[data-id=M03] .card-grip").focus()
    for key in ("Space", "ArrowRight", "ArrowRight", "ArrowRight", "Space"):
        page.keyboard.press(key)
    assert trays(page)["M03"] == "both"


def test_is_a_message_sorted_by_its_menu_as_on_a_phone(inbox, stage):
    page = stage(inbox, width=320)
    page.get_by_label("Move coffee to").select_option("Neither")
    assert trays(page) == {"M08": "nobody"}


def test_is_the_split_shown_once_all_are_sorted_with_the_own_trays(inbox, stage):
    page = stage(inbox)
    button = page.locator("[data-focus=show]")
    assert button.is_disabled()
    sort_all(page, 11)
    assert "1 of 12 still to sort" in button.text_content()
    sort_all(page, 1)
    button.click()
    assert page.locator(".votes tbody tr").count() == 12
    assert page.locator(".votes .is-split").count() == 3
    assert page.locator(".vote-you").count() == 12
    assert "of 12 messages." in page.locator(".rights-said").text_content()
    page.get_by_role("button", name="Back to the trays").click()
    assert page.locator(".trays .card").count() == 12


def test_waits_play_until_all_have_an_owner_and_four_are_predicted(work, stage):
    board = open_board(session_of(work, stem=STEM, draft=True))
    page = stage(board, width=1320)
    play = page.locator("[data-focus=play]")
    assert play.is_disabled()
    assert "8 of 8 still to answer" in play.text_content()
    for row in page.locator(".owner-row").all():
        row.get_by_label("Product").check()
    assert "4 of 4 still to predict" in play.text_content()


def test_asks_only_one_side_the_other_side(owners, stage):
    page = stage(owners, width=1320)
    row = page.locator(".owner-row").first
    asks = row.get_by_label("asks the other side first")
    asks.check()
    assert page.evaluate("stage.state.value.owners.rows.D16.asked") == "other"
    row.get_by_label("Both").check()
    assert asks.is_disabled()
    assert page.evaluate("stage.state.value.owners.rows.D16.asked") == "nobody"
    page.keyboard.press("Control+z")
    assert page.evaluate("stage.state.value.owners.rows.D16") == {
        "lead": "product",
        "asked": "other",
    }


def test_are_twelve_weeks_shown_week_by_week_and_then_beside_three_others(owners, stage):
    page = stage(owners, width=1320)
    page.get_by_role("button", name="Play twelve weeks").click()
    assert page.evaluate("stage.state.presses") == 1
    answer_play(page, owners)
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="One week").click()
    page.get_by_role("button", name="To the end").click()
    assert "Twelve weeks:" in page.locator(".rights-said").text_content()
    assert page.locator(".weeks [data-kind]").count() > 10
    assert page.locator(".hours-end").count() == 4
    assert page.locator(".means li").count() == 4
    assert "You predicted 2 of 4" in page.locator(".rights-play").text_content()


def test_says_the_result_of_a_prediction_what_is_the_rule_and_what_these_weeks_brought(
    owners, stage
):
    """A cross in the grid doesn't contradict a tick beside "it mostly goes well"."""
    page = stage(owners, width=1320)
    page.get_by_role("button", name="Play twelve weeks").click()
    made_for = page.evaluate("stage.state.value.owner_predictions.made_for")
    assert set(made_for) == set(owners.asked)
    answer_play(page, owners)
    page.get_by_role("button", name="To the end").click()
    part = page.locator(".rights-part").filter(has_text="You predicted")
    assert "A prediction is about what usually happens" in part.inner_text()
    events = [one for one in owners.played["events"] if one["decision"] == "D18"]
    unlucky = sum(one["kind"] == "unlucky" for one in events)
    row = part.get_by_role("row").filter(has_text="Who works on what").inner_text()
    assert "✓ it mostly goes well" in row
    assert (
        f"a bad choice, although enough was known ({unlucky})" in row if unlucky else "✕" not in row
    )


def test_is_a_prediction_not_judged_by_an_owner_who_came_later(owners, stage):
    page = stage(owners, width=1320)
    page.get_by_role("button", name="Play twelve weeks").click()
    made_for = page.evaluate("stage.state.value.owner_predictions.made_for")
    page.locator("[data-focus=D16-lead-both]").check()
    owners.value = page.evaluate("stage.state.value")
    answer_play(page, owners)
    page.get_by_role("button", name="To the end").click()
    part = page.locator(".rights-part").filter(has_text="You predicted")
    assert "You predicted 2 of 4" in part.inner_text()
    row = part.get_by_role("row").filter(has_text="Which of the week")
    assert "With the owner it had when you predicted: Product." in row.inner_text()
    # What is predicted again belongs to the owner that is there now.
    page.locator("[data-focus=predict-D16-choice]").select_option("reversed")
    left = page.evaluate("stage.state.value.owner_predictions.made_for")
    assert left == {id_: owner for id_, owner in made_for.items() if id_ != "D16"}


def test_is_it_said_that_the_owners_have_changed_since(owners, stage):
    page = stage(owners, width=1320)
    page.get_by_role("button", name="Play twelve weeks").click()
    answer_play(page, owners)
    page.get_by_role("button", name="To the end").click()
    page.locator(".owner-row").first.get_by_label("Nobody").check()
    note = page.get_by_role("group", name="The play is older than your work")
    assert "Your owners have changed since." in note.inner_text()
    asked = page.evaluate("stage.state.presses")
    note.get_by_role("button", name="Play it as it is now").click()
    assert page.evaluate("stage.state.presses") == asked + 1


def test_are_the_four_parts_of_the_exercise_counted_and_taken_back(exercise, stage):
    page = stage(exercise, width=1320)
    row = page.locator(".decision-row").first
    row.get_by_label("Product").check()
    row.get_by_label("Asked first: decision 1").select_option("finance")
    row.get_by_label("Judged first: decision 1").select_option("worth")
    assert "1 of 15" in page.locator("[data-focus=step-0]").text_content()
    page.get_by_role("button", name="Go on: Owners").click()
    assert page.locator(".owner-row").count() == 8
    page.locator("[data-focus=step-3]").click()
    page.locator(".chart-lines select").nth(4).select_option("doubled")
    assert "1 of 2" in page.locator("[data-focus=step-3]").text_content()
    page.locator("[data-focus=step-1]").click()
    page.get_by_role("button", name="Undo").click()
    assert page.evaluate("stage.state.value.colleague_chart.faults") == {}
    assert page.locator(".chart-lines").is_visible()


def test_are_all_targets_large_enough(inbox, owners, exercise, stage):
    for board in (inbox, owners, exercise):
        page = stage(board, width=320)
        small = page.evaluate(
            """[...document.querySelectorAll("#stage :is(button, select, label.radio, label.tick)")]
            .map((one) => one.getBoundingClientRect())
            .filter(({ width, height }) => width && (width < 24 || height < 24)).length"""
        )
        assert small == 0


@pytest.mark.parametrize("width", [1200, 760, 480])
def test_are_the_parts_of_the_exercise_equally_high_however_long_their_names(
    stage, exercise, width
):
    steps = stage(exercise, width=width).locator(".th-step")
    boxes = [step.bounding_box() for step in steps.all()]
    assert len(boxes) == 4
    rows = {round(box["y"]): set() for box in boxes}
    for box in boxes:
        rows[round(box["y"])].add(round(box["height"]))
    assert all(len(heights) == 1 for heights in rows.values()), rows
