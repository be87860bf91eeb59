"""Lesson and exercise 09 as a learner meets them, in a real JupyterLab."""

import json
import shutil
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
STEM = "09_planning_and_scheduling"
EXERCISE = f"exercises/{STEM}/{STEM}.ipynb"
LESSON = f"course/{STEM}.ipynb"
WORK = shutil.ignore_patterns("__pycache__", "answers.json*", "answers.damaged*", "my_work.json*")


@pytest.fixture
def course(lab):
    for part in ("course", "exercises", "assets"):
        shutil.copytree(ROOT / part, lab.root / part, ignore=WORK)
    return lab


def errors(nb):
    return nb.page.locator(".jp-OutputArea-output[data-mime-type*=error]").all_text_contents()


def answers(nb, until):
    path, found = nb.lab.root / f"exercises/{STEM}/answers.json", None
    for _ in range(120):
        if path.exists():
            found = json.loads(path.read_text())["answers"]
            if until(found):
                return found
        nb.page.wait_for_timeout(50)
    pytest.fail(f"never saved; the file holds {found}")


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_the_lesson_run_from_top_to_bottom_and_please_axe(course, notebook_page, axe, light):
    nb = notebook_page(LESSON).run_all()
    if not light:
        nb.dark()
    nb.widget("dates")
    assert errors(nb) == []
    assert axe(nb.page, ".th-dates") == []


def test_do_the_shortcuts_leave_the_notebook_alone_and_is_work_there_again(course, notebook_page):
    nb = notebook_page(EXERCISE).run_all()
    machine = nb.widget("dates")
    assert errors(nb) == []
    cells = nb.cells()
    machine.locator("[data-focus=row-T05]").click()
    handle = machine.get_by_role("slider", name="Most likely days of T05")
    for key in ("b", "d", "d", "a", "x"):
        handle.press(key)
    assert nb.cells() == cells
    handle.press("ArrowRight")
    found = answers(nb, lambda one: "wbs" in one)
    days = next(one["m"] for one in found["wbs"] if one["id"] == "T05")
    nb.lab.delete_kernels()
    nb.page.wait_for_timeout(300)
    again = nb.open().run_all().widget("dates")
    assert f"{days:g} days" in again.locator(".gantt-row[data-id=T05]").text_content()
