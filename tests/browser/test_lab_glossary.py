"""Is a term looked up from any page, by mouse and by keys, and is the page as it was after it?"""

import pytest

from tests.support.course_page import opened, theme

pytestmark = pytest.mark.browser
LESSON = "course/09_planning_and_scheduling.ipynb"
PANEL = ".th-glossary"
FOCUSED = "document.activeElement.textContent.trim()"


@pytest.fixture
def page(open_page):
    page = opened(open_page(LESSON))
    yield page
    page.keyboard.press("Escape")
    theme(page, "Light")


def test_does_the_bars_button_open_the_glossary_and_escape_give_the_focus_back(page):
    button = page.locator(".th-bar:visible").get_by_role("button", name="Glossary")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="Glossary").wait_for()
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.type("slack")
    assert page.locator(f"{PANEL} .words-term strong").all_inner_texts() == ["float"]
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED).startswith("float")
    page.keyboard.press("Escape")
    assert page.locator(PANEL).count() == 0
    assert page.evaluate(FOCUSED) == "Glossary"
    assert button.get_attribute("aria-expanded") == "false"


def test_does_f1_open_it_from_a_field_and_leave_what_is_typed(page):
    field = page.get_by_label("Your answer from memory")
    field.fill("The sponsor decid")
    field.press("F1")
    page.get_by_role("dialog", name="Glossary").wait_for()
    page.keyboard.type("bd")
    page.keyboard.press("F1")
    assert page.locator(PANEL).count() == 0
    page.keyboard.type("es")
    assert field.input_value() == "The sponsor decides"


def test_are_the_terms_of_this_lesson_first_and_does_a_lesson_open(page):
    page.keyboard.press("F1")
    groups = page.locator(f"{PANEL} .words-group").all_inner_texts()
    assert groups[:2] == ["In lesson 09", "In the lessons you can open"]
    page.keyboard.type("charter")
    page.locator(f"{PANEL} .words-ways button", has_text="08").first.click()
    page.locator(".th-bar-title:visible", has_text="08 Project manager · lesson").wait_for()


def test_does_a_bold_term_in_the_text_open_its_entry_and_another_bold_word_nothing(page):
    bold = page.locator(".jp-RenderedMarkdown strong", has_text="How often will it be met?").first
    assert bold.locator("button").count() == 0
    term = page.locator(".th-term", has_text="three-point estimate")
    term.scroll_into_view_if_needed()
    term.press("Enter")
    page.locator(f"{PANEL} .words-term:focus", has_text="most likely").wait_for()
    page.keyboard.press("Escape")
    assert page.evaluate(FOCUSED) == "three-point estimate"


def test_does_axe_find_nothing_in_the_glossary_or_at_a_term(page, axe):
    for name in ("Light", "Dark"):
        theme(page, name)
        page.keyboard.press("F1")
        assert axe(page, PANEL) == []
        page.keyboard.press("Escape")
        assert axe(page, ".jp-RenderedMarkdown:has(.th-term)") == []


def test_is_all_of_an_entry_in_sight(page):
    """320 by 256 pixels is a window of 1280 by 1024 at 400% zoom."""
    for width, height in ((1440, 900), (320, 256)):
        page.set_viewport_size({"width": width, "height": height})
        page.keyboard.press("F1")
        panel = page.locator(PANEL)
        assert panel.evaluate("(node) => node.scrollWidth - node.clientWidth") <= 0
        box = panel.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert page.locator(f"{PANEL} input").bounding_box()["y"] < 200
        page.keyboard.press("Escape")
