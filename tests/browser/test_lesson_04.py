"""Lesson and exercise 04 as a learner meets them, in a real JupyterLab."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

STEM = "04_customer_focus"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"


def test_is_the_first_sitting_walked_from_the_taps_to_the_comparison(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    taps, board = (nb.page.locator(".th-voice").nth(place) for place in (0, 1))
    for name in ("Invoices", "Late or missing", "Skip or change"):
        taps.get_by_role("button", name=name).click()
    taps.get_by_role("button", name="Keep these three").click()
    board.get_by_role("radio", name="each customer").check()
    assert "Invoices" not in board.locator(".voice-sentence").text_content()
    board.get_by_label("Share of all who left, from").fill("25")
    board.get_by_label("Share of all who left, to").fill("35")
    board.get_by_label("Share of all who left, to").press("Enter")
    board.get_by_role("button", name="Put all who left under the line").click()
    expect(board.locator(".voice-sentence")).to_be_in_viewport()  # with the bars that change
    assert "You said 25 to 35%." in board.locator(".voice-said").text_content()
    nb.keep_prediction()
    nb.page.get_by_text("Serve your three needs for two quarters, to the end. Then").wait_for()
    board.get_by_role("button", name="Serve my three").click()
    board.get_by_role("button", name="To the end").click()
    board.get_by_role("heading", name="Week 26:").wait_for()
    nb.page.get_by_text("wrote a message in that quarter").wait_for()
    tables = nb.page.locator(".th-tables")
    tables.locator(".tv-count").wait_for()
    assert tables.locator(".tv-count").text_content() == "1,432 messages"
    assert nb.errors() == []


def row_of(found, need):
    """What was said about one need's share of all losses."""
    return found.get("loss_shares", {}).get("rows", {}).get(need, {})


def test_is_work_in_the_exercise_there_again_after_the_kernel_is_gone(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    board = nb.widget("voice")
    cells = nb.cells()
    board.get_by_label("Under the line of all five").select_option("left")
    board.get_by_label("Share of Refused card, from").fill("18")
    board.get_by_label("Share of Refused card, to").fill("25")
    board.get_by_label("Share of Refused card, to").press("Enter")
    board.locator("[data-focus=step-1]").click()
    board.get_by_role("checkbox", name="Refused card").check()
    nb.page.keyboard.press("d")
    nb.page.keyboard.press("d")
    assert nb.cells() == cells
    nb.answers(lambda one: one.get("three_needs", {}).get("ticked") == ["payment"])
    nb.answers(lambda one: row_of(one, "payment").get("high") == 25)
    again = nb.another_day().widget("voice")
    assert again.get_by_label("Share of Refused card, to").input_value() == "25"
    again.locator("[data-focus=step-1]").click()
    assert again.get_by_role("checkbox", name="Refused card").is_checked()
    assert nb.errors() == []


def test_is_a_table_there_as_it_was_grouped_after_the_page_is_opened_again(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    tables = nb.widget("tables")
    tables.get_by_label("Group by").select_option(label="Segment")
    assert "in 3 groups" in tables.locator(".tv-count").text_content()
    tables.get_by_role("button", name="Offices: show").click()
    assert tables.locator(".tv-count").text_content() == "305 of 1,432 messages"
    nb.answers(lambda one: any(view["filters"] for view in one.get("tables", {}).values()))
    again = nb.another_day().widget("tables")
    again.locator(".tv-count").wait_for()
    assert again.locator(".tv-count").text_content() == "305 of 1,432 messages"
    assert nb.errors() == []
