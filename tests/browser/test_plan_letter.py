"""The letter alone on a page."""

import pytest
from twohats.widgets.plan_letter.widget import PlanLetter

from tests.support.stage import moved_by_another_widget

pytestmark = pytest.mark.browser


def letter(*without, needs=None, value=None):
    """A letter that offers items; with each goes what needs it."""
    needs = needs or {}
    effort = {"needs": "Back end 12", "effort": {"BE": 12, "MO": 0}}
    entries = [{"id": "I02", "name": "Gift boxes", "was": "next"} | effort]
    told = {"days": 4.2, "cost_k": 6.0, "lost": 0.3, "lost_k": 12.4}
    options = [
        {"without": item, "dependents": [name for name in needs if item in needs[name]]} | told
        for item in without or ("Swap",)
    ]
    skills = [
        {"skill": "BE", "name": "Back end", "capacity": 16, "taken": 6.4},
        {"skill": "MO", "name": "Mobile app", "capacity": 14, "taken": 0.0},
    ]
    sentences = ["The plan can promise day 84."]
    return PlanLetter.for_letter(value, sentences, entries, options, skills, needs=needs)


def test_does_axe_find_nothing(stage, axe):
    assert axe(stage(letter()), "#stage") == []


def test_moves_nothing_when_another_widget_is_on_the_page(stage):
    assert moved_by_another_widget(stage(letter())) == []


def test_is_an_answer_kept(stage):
    page = stage(letter(), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.get_by_role("row", name="Back end (BE)").inner_text().endswith("2.4 short")
    assert "30% of the outcome: $12k a quarter" in page.get_by_role("row", name="Swap").inner_text()
    page.get_by_label("Where Gift boxes goes").select_option("later")
    assert page.get_by_role("row", name="Back end (BE)").inner_text().endswith("yes")
    page.get_by_label("Leave out Swap").check()
    page.get_by_label("Stop at").fill("soon")
    page.keyboard.press("Tab")
    words = "Stop at: “soon” does not fit. A number from 0 to 2,000 is expected."
    assert page.locator(".th-refusal", has_text=words).is_visible()
    value = page.evaluate("stage.state.value")
    assert (value["next"], value["later"]) == ([], ["I02"])
    assert value["first_release_without"] == ["Swap"]
    assert value["stop_at"] is None


def test_do_the_fields_shrink_as_far_as_a_notebook_in_a_narrow_window(stage):
    """At 320 pixels JupyterLab leaves a widget about 200."""
    page = stage(letter(), width=220)
    end = page.locator(".th-letter").evaluate("(one) => one.getBoundingClientRect().right")
    for box in page.locator(".th-letter .field input").all():
        assert box.evaluate("(one) => one.getBoundingClientRect().right") < end - 6


def test_is_a_box_to_tick_large_enough_for_a_finger(stage):
    box = stage(letter()).get_by_label("Leave out Swap").bounding_box()
    assert (box["width"], box["height"]) == (24, 24)


@pytest.mark.parametrize("way", ["mouse", "Tab"])
def test_does_the_next_field_take_what_is_typed_without_another_click(way, stage):
    page = stage(letter())
    page.get_by_label("What would make us stop the project").fill("Orders a week")
    if way == "mouse":
        page.get_by_label("Stop at").click()
    else:
        page.keyboard.press("Tab")
    page.keyboard.type("40")
    page.keyboard.press("Enter")
    value = page.evaluate("stage.state.value")
    assert (value["stop_measure"], value["stop_at"]) == ("Orders a week", 40)


def test_does_a_box_after_a_field_take_the_first_click_and_the_next_one_add_to_it(stage):
    page = stage(letter("Swap", "Pick-up"))
    page.get_by_label("Next can have this plan's people").fill("90")
    page.get_by_label("Leave out Swap").click()
    page.get_by_label("Leave out Pick-up").click()
    value = page.evaluate("stage.state.value")
    assert value["free_from_day"] == 90
    assert value["first_release_without"] == ["Swap", "Pick-up"]
    page.get_by_label("Leave out Swap").click()
    assert page.evaluate("stage.state.value.first_release_without") == ["Pick-up"]


def stock_and_swap(value=None):
    return letter("Stock", "Swap", "Pick-up", needs={"Swap": ["Stock"]}, value=value)


def omitted(page):
    return page.evaluate("stage.state.value.first_release_without")


def test_is_an_item_left_out_with_the_one_that_needs_it(stage):
    page = stage(stock_and_swap())
    page.get_by_label("Leave out Stock, and with it Swap").check()
    assert omitted(page) == ["Stock", "Swap"]
    assert page.get_by_label("Leave out Swap", exact=True).is_checked()
    page.get_by_role("button", name="Undo").click()
    assert omitted(page) == []
    page.get_by_label("Leave out Swap", exact=True).check()
    assert omitted(page) == ["Swap"]
    assert page.locator(".th-stack .th-offer").count() == 0


@pytest.mark.parametrize(
    ("answer", "left"), [("Bring back “Stock”", []), ("Leave out “Swap”", ["Stock", "Swap"])]
)
def test_is_it_offered_to_keep_what_an_item_needs_that_comes_back(stage, answer, left):
    page = stage(stock_and_swap())
    page.get_by_label("Leave out Stock, and with it Swap").check()
    page.get_by_label("Leave out Swap", exact=True).uncheck()
    assert omitted(page) == ["Stock"]
    offer = page.locator(".th-stack .th-offer")
    assert "“Swap” needs “Stock”, which is left out." in offer.inner_text()
    offer.get_by_role("button", name=answer).click()
    assert omitted(page) == left
    assert offer.count() == 0


def test_does_an_older_answer_open_unchanged_and_can_be_taken_back(stage):
    """It leaves out the one without the other, and something that is offered no longer."""
    value = {"next": ["I02"], "later": [], "first_release_without": ["Stock", "Lockers"]}
    page = stage(stock_and_swap(value))
    assert omitted(page) == ["Stock", "Lockers"]
    assert "“Swap” needs “Stock”" in page.locator(".th-stack .th-offer").inner_text()
    assert "not known" in page.get_by_role("row", name="Lockers").inner_text()
    page.get_by_label("Leave out Lockers").click()  # its row goes with it
    assert omitted(page) == ["Stock"]


def test_does_axe_find_nothing_in_what_is_offered(stage, axe):
    value = {"next": ["I02"], "later": [], "first_release_without": ["Stock", "Lockers"]}
    assert axe(stage(stock_and_swap(value)), "#stage") == []


def test_is_the_answer_told_in_words():
    told = letter().as_text()
    assert "Next: Gift boxes." in told
    assert "Back end: Next needs 12 person-weeks, and 9.6 are left." in told


def test_does_an_old_letter_ask_for_a_press_and_nothing_else(stage):
    page = stage(letter())
    again = page.get_by_role("button", name="Bring the letter up to date")
    assert again.count() == 0
    page.evaluate("stage.model.set('stale', true)")
    again.click()
    assert page.evaluate("stage.state.requests") == 1
