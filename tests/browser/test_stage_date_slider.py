"""The date slider alone on a page: accessible, and answered in the page at once."""

import pytest
from twohats.widgets.date_slider.widget import DateSlider

pytestmark = pytest.mark.browser
GUESSED = {"guess": 40, "tried": [], "sentence": ""}


@pytest.mark.parametrize("light", [True, False])
@pytest.mark.parametrize("value", [{}, GUESSED])
def test_does_axe_find_nothing(value, light, stage, axe):
    page = stage(DateSlider(value=value), light=light)
    for details in page.locator("details").all():
        if details.is_visible():
            details.locator("summary").click()
    assert axe(page, "#stage") == []


def test_does_the_slider_wait_for_a_guess(stage):
    page = stage(DateSlider())
    assert not page.get_by_role("slider", name="Promised day").is_visible()
    page.get_by_role("textbox").fill("60")
    page.get_by_role("button", name="That is my guess").click()
    assert page.get_by_role("slider", name="Promised day").is_visible()
    assert page.evaluate("stage.state.value.guess") == 60


def test_is_a_guess_made_with_the_slider_alone_and_answered_in_large(stage):
    page = stage(DateSlider())
    handle = page.get_by_role("slider", name="Kept, in how many of 100 tries")
    assert handle.get_attribute("aria-valuetext") == "no guess yet"
    handle.focus()
    for _ in range(20):
        handle.press("ArrowRight")
    assert page.locator(".slide-guessed").inner_text() == "70 of 100"
    assert page.get_by_role("textbox", name="Your guess").input_value() == "70"
    assert page.evaluate("stage.state.value.guess") is None
    page.get_by_role("button", name="That is my guess").click()
    assert page.evaluate("stage.state.value.guess") == 70
    row = next(row for row in DateSlider().table if row["day"] == 95)
    truth = round(100 * row["kept"] / len(row["finish"]))
    assert page.locator(".slide-told").inner_text() == f"You said 70. It is {truth}. of 100"


def test_does_the_handle_win_over_a_number_typed_before_it_was_moved(stage):
    page = stage(DateSlider())
    page.get_by_role("textbox").press_sequentially("200")
    page.get_by_role("slider").focus()
    page.get_by_role("slider").press("End")
    page.get_by_role("button", name="That is my guess").click()
    assert page.evaluate("stage.state.value.guess") == 100


def test_does_the_button_onward_lead_to_the_page_named_and_is_none_without_one(stage):
    onward = {"href": "07_roadmap.ipynb", "words": "Start", "note": "07: Roadmap"}
    link = stage(DateSlider(value=GUESSED, onward=onward)).get_by_role("link", name="Start")
    assert link.get_attribute("href") == "07_roadmap.ipynb"
    assert stage(DateSlider(value=GUESSED)).get_by_role("link").count() == 0


@pytest.mark.parametrize("value", [{}, GUESSED])
def test_does_it_fit_a_narrow_page(value, stage):
    page = stage(DateSlider(value=value), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("guess", ["101", "2.5"])
def test_does_a_guess_that_does_not_fit_get_a_sentence_to_see(stage, guess):
    page = stage(DateSlider())
    page.get_by_role("textbox").fill(guess)
    page.get_by_role("button", name="That is my guess").click()
    said = page.locator(".th-refusal", has_text="A whole number from 0 to 100 is expected.")
    assert said.is_visible()
    assert f"“{guess}”" in said.text_content()


def test_do_slider_and_menu_say_the_same_and_commit_the_day(stage):
    page = stage(DateSlider(value=GUESSED))
    page.get_by_role("slider").press("End")
    late = page.locator(".slide-number").inner_text()
    page.get_by_role("slider").press("Home")
    page.get_by_role("combobox").select_option(index=len(DateSlider().table) - 1)
    assert page.locator(".slide-number").inner_text() == late
    assert page.evaluate("stage.state.value.tried.length") == 3


def test_does_a_bar_left_of_the_promise_mean_that_it_was_kept(stage):
    page = stage(DateSlider(value=GUESSED))
    for row in DateSlider().table[::4]:
        page.get_by_role("combobox").select_option(label=f"day {row['day']}")
        left, every = page.evaluate(
            """() => {
              const line = Number(document.querySelector(".slide-line").getAttribute("x1"));
              const bars = [...document.querySelectorAll(".slide-bar")];
              const high = (bar) => Number(bar.getAttribute("height"));
              const sum = (some) => some.reduce((all, bar) => all + high(bar), 0);
              return [sum(bars.filter((bar) => Number(bar.getAttribute("x")) < line)), sum(bars)];
            }"""
        )
        assert left / every == pytest.approx(row["kept"] / len(row["finish"]))


def test_is_the_sentence_committed_when_the_field_is_left(stage):
    page = stage(DateSlider(value=GUESSED))
    page.get_by_role("textbox").fill("Only the share changed.")
    page.get_by_role("slider").focus()
    assert page.evaluate("stage.state.value.sentence") == "Only the share changed."


def test_is_the_page_to_pass_on_handed_to_the_browser(stage):
    page = stage(DateSlider(value=GUESSED))
    page.get_by_role("button", name="Download this as a page").click()
    assert page.evaluate("stage.sent.at(-1)") == {"ask": "page"}
    with page.expect_download() as got:
        page.evaluate("stage.tell('msg:custom', { page: '<p>Here.</p>', name: 'a.html' })")
    assert got.value.suggested_filename == "a.html"


def test_does_the_button_say_what_to_do_before_there_is_a_guess(stage):
    page = stage(DateSlider())
    waiting = page.get_by_role("button", name="Move the slider to guess")
    assert waiting.is_disabled()
    assert page.locator(".slide-guessed").inner_text() == "?"
    page.get_by_role("textbox").fill("6")
    assert page.get_by_role("button", name="That is my guess").is_enabled()
    page.get_by_role("textbox").fill("")
    page.get_by_role("slider").press("ArrowRight")
    assert page.get_by_role("button", name="That is my guess").is_enabled()


def test_does_enter_in_the_guess_give_the_focus_to_the_slider_that_appears(stage):
    """As the button does: whoever works by keyboard goes on where the answer is."""
    page = stage(DateSlider())
    page.get_by_role("textbox", name="Your guess").fill("60")
    page.keyboard.press("Enter")
    page.locator(".slide-told").wait_for()
    assert page.evaluate("document.activeElement.dataset.focus") == "day"
