"""All shared widgets in a real JupyterLab: keys, Python's side, exported pages."""

import urllib.request

import pytest

from tests.support.lab import IS_CURRENT

pytestmark = pytest.mark.browser

CELLS = (
    "# Widgets\n\n## All of them",
    """from twohats.checks.finding import Finding
from twohats.scenario.syllabus import course, questions
from twohats.widgets.check_panel.widget import CheckPanel
from twohats.widgets.course_map.widget import CourseMap
from twohats.widgets.freeze.widget import Freeze
from twohats.widgets.note.widget import Note
from twohats.widgets.quiz.widget import Quiz
from twohats.widgets.backup.widget import BackupButtons
from pathlib import Path""",
    """panel = CheckPanel()
hints = ("Look there.", "Enablers first.", "Put I02 into Now.")
found = [Finding("c", "What comes first?", 0, 4, "I16 does.", "It stops.", "Look.", None, hints)]
panel.on_check(lambda: panel.show(found))
panel""",
    "quiz = Quiz(questions=questions('07_roadmap', 'warm_up')); quiz",
    "note = Note(label='My words', least_words=3, most_words=9); note",
    """taken = []
shelf = BackupButtons(lambda: ("work.zip", b"PK", []), lambda raw: [f"{len(raw)} bytes are back."])
shelf""",
    """freeze = Freeze()
freeze.on_freeze(lambda: freeze.set_trait("frozen_at", "5 July, 14:02"))
freeze""",
    "CourseMap(course=course(), written=['07_roadmap'], done={}, path='full')",
)
NAME = "course/00_start.ipynb"
ROOTS = ("checks", "quiz", "note", "shelf", "freeze", "map")


@pytest.fixture(scope="module")
def page_of_all(shared_lab):
    """The widgets, run once: no test changes what another one looks at."""
    lab, open_notebook = shared_lab
    (lab.root / "course").mkdir()
    (lab.root / "exercises" / "07_roadmap").mkdir(parents=True)
    lab.write("course/07_roadmap.ipynb", ["# The roadmap"])
    lab.write("exercises/07_roadmap/07_roadmap.ipynb", ["# The exercise"])
    return open_notebook(lab.write(NAME, CELLS)).run_all()


@pytest.fixture
def nb(page_of_all):
    page_of_all.command("docmanager:open", path=NAME)  # the map may have opened another one
    page_of_all.page.wait_for_function(IS_CURRENT, arg=NAME)
    for root in ROOTS:
        page_of_all.widget(root)
    return page_of_all


def test_do_b_and_dd_inside_each_widget_change_no_cell(nb):
    before = nb.cells()
    nb.page.get_by_label("My words").fill("")
    for root in ROOTS:
        control = nb.widget(root).locator(":is(button:enabled, textarea, input:enabled)").first
        control.focus()
        for key in "bddaxzm":
            nb.page.keyboard.press(key)
        assert nb.cells() == before, root
    assert nb.page.get_by_label("My words").input_value() == "bddaxzm"


def hints_in_python(nb):
    nb.execute("Path('hints.txt').write_text(str(panel.hints))")
    return (nb.lab.root / "course" / "hints.txt").read_text()


def test_does_a_check_go_to_python_and_back(nb):
    nb.page.get_by_role("button", name="Check", exact=True).click()
    nb.page.get_by_text("0 of 1 met, 0 of 4 points.").first.wait_for()
    nb.page.get_by_role("button", name="Show a hint").click()
    nb.until(lambda: hints_in_python(nb), lambda hints: hints == "{'c': 1}")


def test_do_files_go_both_ways(nb):
    with nb.page.expect_download() as download:
        nb.page.get_by_role("button", name="Download my work").click()
    assert download.value.suggested_filename == "work.zip"
    assert download.value.path().read_bytes() == b"PK"
    nb.page.locator(".th-shelf input[type=file]").set_input_files(
        {"name": "w.zip", "mimeType": "application/zip", "buffer": b"12345"}
    )
    nb.page.get_by_text("5 bytes are back.").wait_for()


def test_does_a_lesson_of_the_map_open_in_a_tab_of_this_jupyterlab(nb):
    nb.page.evaluate("window.notReloaded = true")
    nb.widget("map").get_by_role("link", name="Milestone A").click()
    nb.page.locator(".lm-TabBar-tabLabel", has_text="07_roadmap.ipynb").wait_for()
    assert nb.page.evaluate("window.notReloaded")


def test_does_an_exercise_of_the_map_open_from_beside_the_course(nb):
    nb.widget("map").get_by_role("link", name="Exercise 07").click()
    nb.page.get_by_role("heading", name="The exercise").wait_for()


def test_does_the_servers_export_show_what_was_left(nb):
    """File > Save and Export Notebook As > HTML."""
    nb.page.get_by_label("My words").fill("These are mine.")
    nb.page.get_by_label("My words").press("Tab")
    address = f"{nb.lab.url}/nbconvert/html/course/00_start.ipynb?token={nb.lab.token}"

    def exported():
        nb.save()
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.read().decode()

    page = nb.until(exported, lambda page: "These are mine." in page)
    assert "widget-view+json" not in page
