"""The date slider alone on a page: accessible, and answered in the page at once."""

import re

import pytest
from twohats.widgets.date_slider.widget import DateSlider

pytestmark = pytest.mark.browser
GUESSED = {"guess": 40, "tried": [], "sentence": ""}


@pytest.mark.parametrize("value", [{}, GUESSED])
def test_does_axe_find_nothing(value, stage, axe):
    page = stage(DateSlider(value=value))
    for details in page.locator("details").all():
        if details.is_visible():
            details.locator("summary").click()
    assert axe(page, "#stage") == []


def test_does_the_slider_wait_for_a_guess(stage):
    page = stage(DateSlider())
    assert not page.get_by_role("slider", name="Promised day").is_visible()
    page.get_by_role("textbox").fill("60")
    page.get_by_role("button", name="Show the result").click()
    assert page.get_by_role("slider", name="Promised day").is_visible()
    assert page.evaluate("stage.state.value.guess") == 60


def test_is_a_guess_made_with_the_slider_alone_and_answered_in_large(stage):
    page = stage(DateSlider())
    handle = page.get_by_role("slider", name="Kept, in how many of 100 simulated runs")
    assert handle.get_attribute("aria-valuetext") == "no guess yet"
    handle.focus()
    for _ in range(20):
        handle.press("ArrowRight")
    assert page.locator(".slide-guessed").inner_text() == "70 of 100"
    assert page.get_by_role("textbox", name="Your guess").input_value() == "70"
    assert page.evaluate("stage.state.value.guess") is None
    page.get_by_role("button", name="Show the result").click()
    assert page.evaluate("stage.state.value.guess") == 70
    row = next(row for row in DateSlider().table if row["day"] == 95)
    told = page.locator(".slide-told").inner_text()
    assert told == f"You said 70. In fact, {row['kept']} of {len(row['finish'])}."


def test_do_question_answer_chart_and_table_speak_of_the_same_number_of_runs(stage):
    page = stage(DateSlider())
    asked = page.inner_text(".slide-ask")
    played = int(re.search(r"simulate this work (\d+) times", asked).group(1))
    assert f"these {played} simulated runs" in asked
    assert page.get_by_role("slider").get_attribute("max") == str(played), "the guess is of them"
    page = stage(DateSlider(value=GUESSED))
    assert page.locator(".slide-dots circle").count() == played
    assert page.locator(".slide-key").inner_text().count(f"{played} simulated runs") == 1
    assert page.locator(".slide-told").inner_text().endswith(f" of {played}.")
    flag = page.locator(".slide-field > .slide-flag").inner_text()
    page.get_by_text("All promised days as a table").click()
    cells = page.locator("table td:nth-of-type(1)").all_inner_texts()
    assert flag.rsplit(": ", 1)[1] in cells
    assert all(cell.endswith(f" of {played}") for cell in cells)


def test_does_the_handle_win_over_a_number_typed_before_it_was_moved(stage):
    page = stage(DateSlider())
    page.get_by_role("textbox").press_sequentially("200")
    page.get_by_role("slider").focus()
    page.get_by_role("slider").press("End")
    page.get_by_role("button", name="Show the result").click()
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
    page.get_by_role("button", name="Show the result").click()
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


def test_are_the_filled_dots_those_left_of_the_promise(stage):
    page = stage(DateSlider(value=GUESSED), reduced_motion="reduce")
    for row in DateSlider().table[::4]:
        page.get_by_role("combobox").select_option(label=f"day {row['day']}")
        filled, left, every = page.evaluate(
            """() => {
              const x = (node) => node.getBoundingClientRect().x;
              const line = x(document.querySelector(".slide-field > .slide-flag"));
              const dots = [...document.querySelectorAll(".slide-dots circle")];
              const isFilled = (dot) => dot.classList.contains("th-dot-kept");
              const left = dots.filter((dot) => x(dot) < line);
              return [dots.filter(isFilled).length, left.filter(isFilled).length, dots.length];
            }"""
        )
        assert (filled, left, every) == (row["kept"], row["kept"], len(row["finish"]))


# What the chart says, and what could cross it: the lines, the dots, the ring of the handle.
CROSSED = """() => {
    const all = (at) => [...document.querySelectorAll(at)];
    const box = (node, more = 0) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return { left: left - more, right: right + more, top: top - more, bottom: bottom + more };
    };
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5
        && b.top < a.bottom - 0.5;
    const [flag, half] = [all(".slide-field > .slide-flag b")[0], all(".slide-half span")[0]];
    const line = box(all(".slide-field > .slide-flag")[0]);
    const days = all(".slide-days span").filter((day) => day.offsetParent);
    const dots = all(".slide-dots circle").map((dot) => box(dot));
    const ring = all("input.slide-day").map((range) =>
        box(range, 3 + parseFloat(getComputedStyle(range).outlineOffset)));
    const words = [flag, half, ...days];
    return words.flatMap((word, at) => {
        const others = [...words.slice(at + 1).map((other) => box(other)), ...dots];
        if (word !== flag) others.push(line, ...ring);
        const { left, right } = box(word);
        const isOut = left < 0 || right > innerWidth;
        return isOut || others.some((other) => meet(box(word), other)) ? [word.innerText] : [];
    }).concat(ring.some((edge) => dots.some((dot) => meet(edge, dot))) ? ["ring"] : []);
}"""


@pytest.mark.parametrize("width", [1200, 800, 560, 360])
def test_is_no_word_of_the_chart_crossed_wherever_the_promise_is(stage, width):
    """Neither by the promise's line, nor by dots or other words, nor by the ring of the handle."""
    page = stage(DateSlider(value=GUESSED), width=width, reduced_motion="reduce")
    handle = page.get_by_role("slider", name="Promised day")
    handle.press("Home")
    for row in DateSlider().table:
        assert handle.get_attribute("aria-valuetext").startswith(f"day {row['day']}")
        assert page.evaluate(CROSSED) == [], row["day"]
        handle.press("ArrowRight")


def test_is_the_promise_s_word_drawn_over_the_line_of_the_middle(stage):
    page = stage(DateSlider(value=GUESSED), width=1200)
    page.get_by_role("combobox").select_option(label="day 110")
    on_top = """() => {
        const line = document.querySelector(".slide-half").getBoundingClientRect();
        const word = document.querySelector(".slide-field > .slide-flag b");
        const { top, height } = word.getBoundingClientRect();
        return document.elementFromPoint(line.left + 0.5, top + height / 2) === word;
    }"""
    assert page.evaluate(on_top)


def test_is_the_handle_on_the_axis_below_the_promise(stage):
    page = stage(DateSlider(value=GUESSED), width=1200)
    for index in (0, 5, 16):
        page.get_by_role("combobox").select_option(index=index)
        off = page.evaluate(
            """(share) => {
              const range = document.querySelector(".slide-day").getBoundingClientRect();
              const flag = document.querySelector(".slide-field > .slide-flag");
              const handle = range.x + 14 + share * (range.width - 28);
              return Math.abs(handle - flag.getBoundingClientRect().x - 1);
            }""",
            index / 16,
        )
        assert off < 2


def test_do_the_words_say_the_numbers_of_the_promised_day(stage):
    page = stage(DateSlider(value=GUESSED))
    row = DateSlider().table[7]
    page.get_by_role("combobox").select_option(index=7)
    said = page.locator(".slide-foot").inner_text()
    for part in ("day", "middle", "faults", "escaped", "overtime", "low", "high"):
        assert str(row[part]) in said
    flag = page.locator(".slide-field > .slide-flag").inner_text()
    assert flag == f"day {row['day']}: {row['kept']} of {len(row['finish'])}"


def test_does_it_stand_still_where_motion_is_not_wanted(stage):
    page = stage(DateSlider(value=GUESSED), reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll("#stage *")].filter((node) =>
        getComputedStyle(node).transitionDuration !== "0s").length"""
    assert page.evaluate(moving) == 0


def test_is_the_sentence_committed_when_the_field_is_left(stage):
    page = stage(DateSlider(value=GUESSED))
    page.get_by_role("textbox").fill("Only the share changed.")
    page.get_by_role("slider").focus()
    assert page.evaluate("stage.state.value.sentence") == "Only the share changed."


def test_is_the_page_to_pass_on_handed_to_the_browser(stage):
    page = stage(DateSlider(value=GUESSED))
    page.get_by_role("button", name="Download this slider as a web page").click()
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
    assert page.get_by_role("button", name="Show the result").is_enabled()
    page.get_by_role("textbox").fill("")
    page.get_by_role("slider").press("ArrowRight")
    assert page.get_by_role("button", name="Show the result").is_enabled()


def test_does_enter_in_the_guess_give_the_focus_to_the_slider_that_appears(stage):
    """As the button does: whoever works by keyboard goes on where the answer is."""
    page = stage(DateSlider())
    page.get_by_role("textbox", name="Your guess").fill("60")
    page.keyboard.press("Enter")
    page.locator(".slide-told").wait_for()
    assert page.evaluate("document.activeElement.dataset.focus") == "day"
