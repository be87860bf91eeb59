"""Lesson and exercise 08 as a learner meets them, in a real JupyterLab."""

import pytest

pytestmark = pytest.mark.browser

STEM = "08_project_manager"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"


def test_does_the_lesson_run_from_top_to_bottom(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    board = nb.widget("charter")
    board.get_by_label("The item in Now that becomes the project").select_option("I01")
    assert nb.errors() == []


def test_does_the_charter_stay_in_view_beside_the_last_question(course, notebook_page):
    nb = notebook_page(EXERCISE)
    nb.page.set_viewport_size({"width": 1600, "height": 700})
    board = nb.run_all().widget("charter")
    board.get_by_label("The item in Now that becomes the project").select_option("I01")
    board.get_by_label("Done when").focus()
    line = board.locator(".line[data-line=end_condition]")
    nb.until(lambda: line.bounding_box()["y"], lambda y: 0 < y < 700)
    nb.page.set_viewport_size({"width": 1000, "height": 700})
    position = "(node) => getComputedStyle(node).position"
    nb.until(lambda: board.locator(".page").evaluate(position), lambda found: found == "static")


def test_do_the_shortcuts_leave_the_notebook_alone_and_is_work_there_again(course, notebook_page):
    """Also that on a lead which was left for another one in between."""
    nb = notebook_page(EXERCISE).run_all()
    board = nb.widget("charter")
    assert nb.errors() == []
    cells = nb.cells()
    lead = board.get_by_label("The item in Now that becomes the project")
    lead.select_option("I01")
    result = board.get_by_label("Result", exact=True)
    result.press_sequentially("bddax")
    result.press("Tab")
    assert nb.cells() == cells
    nb.answers(lambda one: one.get("charter", {}).get("result") == "bddax")
    assert board.locator(".line[data-line=result] .words").text_content() == "bddax"
    board.get_by_role("button", name="Show the charter to the sponsor").click()
    found = nb.answers(lambda one: "Q5" in one["charter"]["answers"])
    assert found["charter"]["answers"]["Q5"]["sent_back"]
    other = board.locator("option:not([value=I01]):not([disabled])[value^=I]").first
    other_lead = other.get_attribute("value")
    lead.select_option(other_lead)
    nb.answers(lambda one: one["charter"]["lead"] == other_lead)
    nb.answers(lambda one: one.get("charters_aside", {}).get("I01", {}).get("result") == "bddax")
    again = nb.another_day().widget("charter")
    again.get_by_label("The item in Now that becomes the project").select_option("I01")
    assert again.get_by_label("Result", exact=True).input_value() == "bddax"
    assert again.locator("[data-question=Q5]").get_attribute("data-back") == "yes"
    assert nb.errors() == []


def test_is_freezing_told_as_it_is_seen(course, notebook_page):
    """The time and whether anything differs come together: nobody hears that work has changed."""
    nb = notebook_page(EXERCISE).run_all()
    board, freeze = nb.widget("charter"), nb.widget("freeze")
    board.get_by_label("The item in Now that becomes the project").select_option("I01")
    for words in ("An app", "An app and a handbook"):
        board.get_by_label("Result", exact=True).fill(words)
        board.get_by_label("Result", exact=True).press("Tab")
        nb.answers(lambda one, words=words: one.get("charter", {}).get("result") == words)
        freeze.locator(".th-main[aria-disabled=false]").click()
        freeze.get_by_text("Nothing has changed since then").first.wait_for()
        assert "Nothing has changed since then" in freeze.get_by_role("status").text_content()
        assert freeze.locator(".th-main").evaluate("(one) => one.matches(':focus')")
