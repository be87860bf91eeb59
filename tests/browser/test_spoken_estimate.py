"""The first screen of lesson 09: one sentence, three numbers, alone on a page."""

import pytest
from twohats.draw.face import faces_of
from twohats.scenario import load
from twohats.widgets.spoken_estimate.widget import SpokenEstimateBoard

pytestmark = pytest.mark.browser
WORDS = "A week, ten days if the south is busy."
REPLIES = {
    "left_out": "Where are the ten?",
    "all_bad": "Not every time.",
    "no_luck": "You didn't ask.",
    "calendar": "A week has five working days.",
    "agreed": "So I'd say it myself.",
}


@pytest.fixture
def make():
    def board(**value):
        return SpokenEstimateBoard(
            label="One remark, three numbers",
            speaker="Lucia Ortega",
            role="warehouse specialist",
            faces=faces_of("Lucia Ortega", load().company.portraits),
            words=WORDS,
            task="T04",
            task_name="Stock counts",
            packages=17,
            meant=(3, 5, 10),
            replies=REPLIES,
            value=value,
        )

    return board


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
@pytest.mark.parametrize("value", [{}, {"o": 3, "m": 5, "p": 10}], ids=["asked", "answered"])
def test_does_axe_find_nothing(make, value, light, stage, axe):
    assert axe(stage(make(**value), light), "#stage") == []


@pytest.mark.parametrize("width", [320, 600])
def test_does_nothing_run_out_of_a_narrow_page(make, width, stage):
    page = stage(make(o=3, m=5, p=10), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_are_three_numbers_taken_by_keyboard_alone(make, stage):
    page = stage(make())
    page.get_by_label("Optimistic days").focus()
    for number in ("3", "5", "10"):
        page.keyboard.type(number)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("stage.state.value") == {"o": 3, "m": 5, "p": 10}


def test_is_it_said_in_large_how_many_runs_take_longer(make, stage):
    page = stage(make(o=3, m=5, p=10))
    longer = page.evaluate("stage.state.outcome.longer")
    assert (
        f"In {longer} of 100 simulated runs the work takes longer."
        in page.locator(".spoken-said").text_content()
    )
    assert page.locator(".th-dot-late").count() == longer
    assert page.locator(".th-bubble").last.locator(".th-words").text_content() == REPLIES["agreed"]


def test_does_a_number_that_does_not_fit_stay_and_say_why(make, stage):
    page = stage(make(o=3, p=10))
    field = page.get_by_label("Most likely days")
    field.fill("12")
    field.press("Tab")
    assert "12 is more than the pessimistic 10 days" in page.locator("#stage").text_content()
    assert field.input_value() == "12"
    assert page.evaluate("stage.state.value.m") is None
    last = page.get_by_label("Pessimistic days")
    last.fill("20")
    last.press("Tab")
    assert page.evaluate("stage.state.value") == {"o": 3, "m": 12, "p": 20}


def test_does_the_button_lead_to_the_number_that_is_missing(make, stage):
    page = stage(make(o=3))
    page.get_by_role("button", name="Simulate my estimate").click()
    assert page.evaluate("document.activeElement.dataset.focus") == "m"
