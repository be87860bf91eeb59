"""Lesson and exercise 08 as a learner meets them, in a real JupyterLab."""

import pytest

pytestmark = pytest.mark.browser

STEM = "08_project_manager"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"


def test_does_the_lesson_run_from_top_to_bottom(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    board = nb.widget("charter")
    board.get_by_label("The item in Now that leads").select_option("I01")
    assert nb.errors() == []


@pytest.mark.parametrize("width", [1600, 1000])
def test_does_the_charter_stay_in_view_beside_the_last_question(course, notebook_page, width):
    nb = notebook_page(EXERCISE, viewport={"width": width, "height": 700}).run_all()
    board = nb.widget("charter")
    board.get_by_label("The item in Now that leads").select_option("I01")
    board.get_by_label("It is over when").focus()
    box, screen = board.locator(".line[data-line=end_condition]"), nb.page.viewport_size["height"]
    if width == 1600:
        nb.page.wait_for_timeout(300)
        assert 0 < box.bounding_box()["y"] < screen
    else:
        assert (
            board.locator(".page").evaluate("(one) => getComputedStyle(one).position") == "static"
        )


def test_do_the_shortcuts_leave_the_notebook_alone_and_is_work_there_again(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    board = nb.widget("charter")
    assert nb.errors() == []
    cells = nb.cells()
    board.get_by_label("The item in Now that leads").select_option("I01")
    result = board.get_by_label("Result")
    result.press_sequentially("bddax")
    result.press("Tab")
    assert nb.cells() == cells
    found = nb.answers(lambda one: one.get("charter", {}).get("result"))
    assert found["charter"]["result"] == "bddax"
    assert board.locator(".line[data-line=result] .words").text_content() == "bddax"
    board.get_by_role("button", name="Ask the sponsor").click()
    found = nb.answers(lambda one: "Q5" in one["charter"]["answers"])
    assert found["charter"]["answers"]["Q5"]["sent_back"]
    nb.lab.delete_kernels()
    nb.page.wait_for_timeout(300)
    again = nb.open().run_all().widget("charter")
    assert again.get_by_label("Result").input_value() == "bddax"
    assert again.locator("[data-question=Q5]").get_attribute("data-back") == "yes"


def test_is_freezing_told_as_it_is_seen(course, notebook_page):
    """The time and whether anything differs come together: nobody hears that work has changed."""
    nb = notebook_page(EXERCISE).run_all()
    board, freeze = nb.widget("charter"), nb.widget("freeze")
    board.get_by_label("The item in Now that leads").select_option("I01")
    for words in ("An app", "An app and a handbook"):
        board.get_by_label("Result").fill(words)
        board.get_by_label("Result").press("Tab")
        nb.answers(lambda one, words=words: one.get("charter", {}).get("result") == words)
        freeze.locator(".th-main[aria-disabled=false]").click()
        freeze.get_by_text("just as it is now").first.wait_for()
        assert "just as it is now" in freeze.get_by_role("status").text_content()
        assert freeze.locator(".th-main").evaluate("(one) => one.matches(':focus')")


def test_does_the_charter_of_a_lead_come_back_on_another_day(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    board = nb.widget("charter")
    lead = board.get_by_label("The item in Now that leads")
    lead.select_option("I01")
    board.get_by_label("Result").fill("An app")
    board.get_by_label("Result").press("Tab")
    nb.answers(lambda one: one.get("charter", {}).get("result") == "An app")
    other = board.locator("option:not([value=I01]):not([disabled])[value^=I]").first
    lead.select_option(other.get_attribute("value"))
    found = nb.answers(lambda one: one["charter"]["lead"] != "I01")
    assert found["charters_aside"]["I01"]["result"] == "An app"
    nb.lab.delete_kernels()
    nb.page.wait_for_timeout(300)
    again = nb.open().run_all().widget("charter")
    again.get_by_label("The item in Now that leads").select_option("I01")
    assert again.get_by_label("Result").input_value() == "An app"
    assert nb.errors() == []
