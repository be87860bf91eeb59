"""Lesson and exercise 09 as a learner meets them, in a real JupyterLab."""

import pytest

pytestmark = pytest.mark.browser

STEM = "09_planning_and_scheduling"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"


def test_does_the_lesson_run_from_top_to_bottom(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    nb.widget("dates")
    assert nb.errors() == []


def test_do_the_shortcuts_leave_the_notebook_alone_and_is_work_there_again(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    machine = nb.widget("dates")
    assert nb.errors() == []
    cells = nb.cells()
    machine.locator("[data-focus=row-T05]").click()
    handle = machine.get_by_role("slider", name="Most likely days of T05")
    for key in ("b", "d", "d", "a", "x"):
        handle.press(key)
    assert nb.cells() == cells
    handle.press("ArrowRight")
    days = float(handle.get_attribute("aria-valuenow"))
    nb.answers(lambda one: [row["m"] for row in one.get("wbs", ()) if row["id"] == "T05"] == [days])
    again = nb.another_day().widget("dates")
    assert f"{days:g} days" in again.locator(".gantt-row[data-id=T05]").text_content()
