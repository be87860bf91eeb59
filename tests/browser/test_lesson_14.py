"""Lesson and exercise 14 as a learner meets them, in a real JupyterLab."""

import pytest

pytestmark = pytest.mark.browser

STEM = "14_plan"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"


def test_does_the_lesson_run_from_top_to_bottom(course, notebook_page):
    nb = notebook_page(LESSON).run_all()
    nb.widget("cockpit")
    nb.widget("letter")
    assert nb.errors() == []


def test_are_the_tasks_shared_out_levelled_and_taken_back_below_gauges_that_stay_in_sight(
    course, notebook_page
):
    nb = notebook_page(EXERCISE).run_all()
    cockpit = nb.widget("cockpit")
    nb.widget("letter")
    assert nb.errors() == []
    # The cells above may still grow: scroll again until the panel's end is in sight.
    to_panel = "document.querySelector('.th-cockpit .records').scrollIntoView({block: 'end'})"
    box = "document.querySelector('.gauge-box').getBoundingClientRect()"
    nb.page.wait_for_function(f"{to_panel}, {box}.top > 0 && {box}.top < 200")
    assert nb.page.evaluate(f"{box}.height / innerHeight") < 0.4
    cockpit.get_by_role("button", name="Assign every task").click()
    shared = nb.answers(
        lambda one: "plan" in one and all(t["person"] for t in one["plan"]["tasks"])
    )
    assert all(task["start"] is None for task in shared["plan"]["tasks"])
    cockpit.get_by_role("button", name="Level the plan").click()
    nb.answers(lambda one: all(task["start"] is not None for task in one["plan"]["tasks"]))
    told = cockpit.locator(".moved")
    told.filter(has_text="Staffing").wait_for()
    for _ in range(2):
        cockpit.get_by_role("button", name="Undo").click()
    nb.answers(lambda one: not any(task["person"] for task in one["plan"]["tasks"]))


def test_do_the_shortcuts_leave_the_notebook_alone_and_is_work_there_again(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    cockpit = nb.widget("cockpit")
    cells = nb.cells()
    cockpit.get_by_role("tab", name="Promise and cost").click()
    day = cockpit.get_by_label("Promised day")
    tab = cockpit.get_by_role("tab", name="Promise and cost")
    for key in ("b", "d", "d", "a", "x"):
        tab.press(key)
        day.press(key)
    assert nb.cells() == cells
    day.fill("95")
    day.press("Tab")
    nb.answers(lambda one: one.get("plan", {}).get("promise_day") == 95)
    again = nb.another_day().widget("cockpit")
    again.get_by_role("tab", name="Promise and cost").click()
    assert again.get_by_label("Promised day").input_value() == "95"


def test_can_the_documents_be_read_and_the_plan_be_frozen(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    papers = nb.page.locator("details", has_text="Report on tests")
    papers.locator("summary").click()
    assert papers.get_by_text("D3.101").is_visible()
    cockpit = nb.widget("cockpit")
    freeze = nb.widget("freeze").locator(".th-main")
    freeze.click()
    nb.widget("freeze").get_by_text("doesn't promise a day yet").first.wait_for()
    cockpit.get_by_role("tab", name="Promise and cost").click()
    cockpit.get_by_label("Promised day").fill("95")
    cockpit.get_by_label("Promised day").press("Tab")
    nb.answers(lambda one: one.get("plan", {}).get("promise_day") == 95)
    freeze.click()
    assert nb.answers(lambda one: "frozen_plan" in one)["frozen_plan"]["promise_day"] == 95
