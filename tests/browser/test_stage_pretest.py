"""The pre-test alone on a page: answered by key and by touch, and told nothing."""

import pytest
from twohats.scenario.syllabus import inventory
from twohats.widgets.pretest.widget import PretestWidget

pytestmark = pytest.mark.browser
ITEMS = list(inventory("B"))
EMPTY = {"form": "B", "dealt": "", "items": {}}


def shown(stage, answered=0, **options):
    items = {one["id"]: {"option": "a", "confidence": 50} for one in ITEMS[:answered]}
    return stage(PretestWidget(items=ITEMS, value=EMPTY | {"items": items}), **options)


def item(page):
    return page.locator(".pre-number").inner_text()


@pytest.mark.parametrize("answered", [0, 5, 12])
def test_does_axe_find_nothing(answered, stage, axe):
    assert axe(shown(stage, answered), "#stage") == []


def test_does_it_open_at_the_first_item_without_an_answer(stage):
    assert item(shown(stage, 5)) == "Situation 6 of 12"


def test_can_all_be_answered_by_keys_alone(stage):
    page = shown(stage)
    page.get_by_role("radio").first.focus()
    for number in range(len(ITEMS)):
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        assert item(page) == f"Situation {number + 1} of 12", "arrow keys only choose"
        assert page.get_by_role("status").inner_text().startswith(f"{number + 1} of 12 answered")
        page.keyboard.press("Enter")
        if number == 5:
            page.get_by_role("button", name="Answer the other situations").focus()
            page.keyboard.press("Enter")
    given = page.evaluate("stage.state.value.items")
    assert {(one["option"], one["confidence"]) for one in given.values()} == {("b", 75)}
    assert set(given) == {one["id"] for one in ITEMS}


def test_does_how_sure_lead_to_the_next_item_and_undo_back_to_the_one_taken_back(stage):
    page = shown(stage)
    page.locator(".pre-options .radio").nth(1).click()
    page.locator(".pre-sure .radio").nth(2).click()
    assert item(page) == "Situation 2 of 12"
    page.get_by_role("button", name="Undo").click()
    assert item(page) == "Situation 1 of 12"
    assert page.locator(".pre-progress").inner_text() == "0 of 12 answered, 12 open"
    assert page.locator(".pre-options input").nth(1).is_checked()


def test_does_an_answer_out_of_order_lead_to_the_next_item_that_is_open(stage):
    page = shown(stage)

    def rate(option):
        page.locator(".pre-options .radio").nth(option).click()
        page.locator(".pre-sure .radio").nth(2).click()

    for place, following in ((12, 1), (3, 4), (2, 4), (11, 1)):
        page.get_by_role("button", name=f"Situation {place},").click()
        assert item(page) == f"Situation {place} of 12"
        rate(place % 4)
        assert item(page) == f"Situation {following} of 12"
    assert page.locator(".pre-progress").inner_text() == "4 of 12 answered, 8 open"
    given = page.evaluate("stage.state.value.items")
    assert {id_: one["option"] for id_, one in given.items()} == {
        ITEMS[place - 1]["id"]: "abcd"[place % 4] for place in (12, 3, 2, 11)
    }


def test_does_an_item_passed_over_come_back_before_the_end(stage):
    page = shown(stage)
    page.get_by_role("button", name="Situation 2,").click()
    for _ in range(11):
        assert page.locator(".pre-options input:checked").count() == 0, "an open item"
        page.locator(".pre-options .radio").first.click()
        page.locator(".pre-sure .radio").first.click()
        onward = page.get_by_role("button", name="Answer the other situations")
        if onward.count():
            onward.click()
    assert item(page) == "Situation 1 of 12"
    assert page.locator(".pre-progress").inner_text() == "11 of 12 answered, 1 open"


def test_is_an_item_half_answered_open_and_its_choice_kept(stage):
    page = shown(stage)
    page.locator(".pre-options .radio").nth(3).click()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Situation 12,").click()
    page.locator(".pre-options .radio").first.click()
    page.locator(".pre-sure .radio").first.click()
    assert item(page) == "Situation 1 of 12"
    assert page.locator(".pre-options input").nth(3).is_checked()


def test_is_a_place_to_stop_named_after_six_and_the_end_after_twelve(stage):
    for answered, words, button in (
        (
            5,
            "6 of 12 answered, 6 open. This is a good place to stop",
            "Answer the other situations",
        ),
        (11, "12 of 12 answered. Thank you", "Look at your answers"),
    ):
        page = shown(stage, answered)
        page.locator(".pre-options .radio").first.click()
        page.locator(".pre-sure .radio").first.click()
        assert page.locator(".pre-rest-words").inner_text().startswith(words)
        page.get_by_role("button", name=button).click()
        assert item(page) == f"Situation {7 if answered == 5 else 1} of 12"


def test_can_the_last_answer_of_a_sitting_be_taken_back(stage):
    page = shown(stage, 5)
    page.locator(".pre-options .radio").first.click()
    page.locator(".pre-sure .radio").first.click()
    page.get_by_role("button", name="Undo").click()
    assert item(page) == "Situation 6 of 12"


def test_can_an_item_be_answered_by_touch_on_a_narrow_page(stage):
    page = shown(stage, width=320, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.locator(".pre-options .radio").nth(2).tap()
    page.locator(".pre-sure .radio").nth(3).tap()
    assert page.evaluate("stage.state.value.items") == {
        ITEMS[0]["id"]: {"option": "c", "confidence": 100}
    }


def test_does_sureness_wait_for_a_choice_and_is_half_an_answer_told(stage):
    page = shown(stage)
    assert page.locator(".pre-sure input").first.is_disabled()
    page.locator(".pre-options input").first.check()
    assert page.locator(".pre-sure input").first.is_enabled()
    assert page.get_by_role(
        "button", name="Situation 1, answered, but how sure you are is missing"
    ).is_visible()
    assert page.locator(".pre-progress").inner_text() == "0 of 12 answered, 12 open"


def test_does_the_focus_stay_on_the_option_chosen(stage):
    page = shown(stage)
    page.locator(".pre-options input").nth(1).check()
    page.locator(".pre-options input").nth(1).focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") == "c"


@pytest.mark.parametrize("answered", [1, 12])
def test_is_nothing_told_about_what_is_right(answered, stage):
    first, second = (
        stage(PretestWidget(items=ITEMS, value=value)).locator("#stage").inner_text()
        for value in (
            EMPTY | {"items": {o["id"]: {"option": c, "confidence": 50} for o in ITEMS[:answered]}}
            for c in "ab"
        )
    )
    assert first == second
