"""Does a text that a person marks reach the marker, whatever happens to page, kernel and browser?

A learner is told that everything is saved as it is typed: nobody presses Ctrl+S.
"""

import html
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from twohats.draw.static_html import keep_pictures
from twohats.lessons.catalog import LESSONS, find_lesson
from twohats_instructor.course import Course
from twohats_instructor.feedback.write import write_feedback
from twohats_instructor.grading.batch import grade
from twohats_instructor.intake.collect import collect

from tests.support.formgrader import Server
from tests.support.lab import KERNEL_READY, ROOT

pytestmark = pytest.mark.browser
WINDOW = {"width": 1440, "height": 900}
EMPTY = "What you type in the field above appears here"
TEXT = "I left out I06:\nnobody left for want of *it*, $5 & <b>more</b>. "
SHORT = "Nobody leaves for want of it."


@dataclass(frozen=True)
class Field:
    """One field: how it is shown and found on a page, and where its text is in the answers."""

    find: Callable[[Any], Any]
    saved: Callable[[Any], Any]
    text: str = SHORT
    show: Callable[[Any], Any] = lambda page: None


def text_field(label: str, name: str) -> Field:
    return Field(
        lambda page: page.get_by_role("textbox", name=label),
        lambda answers: answers.get(f"text_{name}"),
        TEXT,
    )


def definition(role: str) -> Field:
    return Field(
        lambda page: page.get_by_role("textbox", name=f"What does a {role.replace('_', ' ')} do?"),
        lambda answers: answers.get("before_definitions", {}).get(role),
    )


def charter_line(name: str) -> Field:
    return Field(
        lambda page: page.locator(f".th-charter textarea[data-focus={name}]"),
        lambda answers: answers.get("charter", {}).get(name),
        show=choose_lead,
    )


def choose_lead(page):
    lead = page.get_by_label("The item in Now that becomes the project")
    if lead.input_value() != "I01":
        lead.select_option("I01")


def guess_first(page):
    guess = page.get_by_role("textbox", name="Your guess")
    if guess.count():
        guess.fill("35")
        page.get_by_role("button", name="Show the result").click()
        page.get_by_role("slider", name="Promised day").press("Home")


def open_card(page):
    if not page.locator(".lane-now .card[data-id=I05]").count():
        page.locator(".card[data-id=I05] .card-menu").select_option("now")
    if not page.locator(".details").count():
        page.locator(".card[data-id=I05] .card-more").click()


FIELDS = {
    "00_start": (
        Field(
            lambda page: page.locator(".th-slide textarea"),
            lambda answers: answers.get("date_guess", {}).get("sentence"),
            show=guess_first,
        ),
        definition("product_manager"),
        definition("project_manager"),
    ),
    "07_roadmap": (
        Field(
            lambda page: page.locator(".details").get_by_label("Outcome statement"),
            lambda answers: next(
                (
                    entry["outcome"]
                    for entry in answers.get("roadmap", {}).get("entries", ())
                    if entry["id"] == "I05"
                ),
                None,
            ),
            show=open_card,
        ),
        text_field("Two things not in Now, and why", "omissions"),
        text_field("The estimate that you are least sure of", "uncertainty"),
    ),
    "08_project_manager": (
        charter_line("purpose"),
        charter_line("result"),
        charter_line("end_condition"),
        charter_line("why_project"),
    ),
    "09_planning_and_scheduling": (text_field("Why the naive date is unlikely", "naive_date"),),
    "14_plan": (
        text_field("What you gave up, and for what", "trade_off_note"),
        text_field("From the work back to the purpose", "trace"),
    ),
}
MARKED = [lesson.stem for lesson in LESSONS if lesson.texts]
# The exercise with most kinds of fields, in every run. How any other field is saved is asked of its
# widget on the stage, and whether an exercise comes back from the disk in the walk through it.
each_exercise = pytest.mark.parametrize(
    "stem",
    [
        pytest.param(stem, marks=[pytest.mark.monthly] if stem != "07_roadmap" else [])
        for stem in FIELDS
    ],
)


def path_of(stem):
    return f"exercises/{stem}/{stem}.ipynb"


@contextmanager
def leaving(page):
    """JupyterLab and the widgets ask before a page with unsaved work is left: it is left."""

    def accept(dialog):
        dialog.accept()

    page.on("dialog", accept)
    yield
    page.remove_listener("dialog", accept)


def type_into(nb, field):
    field.show(nb.page)
    entry = field.find(nb.page)
    entry.scroll_into_view_if_needed()
    entry.fill(field.text)
    return entry


def assert_texts(nb, fields):
    for field in fields:
        field.show(nb.page)
        newer = nb.page.get_by_role("button", name="Use the newer version")
        if newer.count():
            newer.first.click()
        assert field.find(nb.page).input_value() == field.text


@each_exercise
def test_is_what_was_typed_there_after_a_reload_a_killed_kernel_and_a_shut_browser(
    stem, course, notebook_page
):
    """Reloaded right after the last key, with no pause in which it might have been saved."""
    fields = FIELDS[stem]
    nb = notebook_page(path_of(stem)).run_all()
    for field in fields:
        type_into(nb, field)
    with leaving(nb.page):
        nb.reload()
    nb.page.wait_for_function(KERNEL_READY)
    nb.run_all()
    assert_texts(nb, fields)
    answers = nb.answers(lambda found: all(field.saved(found) == field.text for field in fields))
    nb.lab.delete_kernels()
    # A context of its own is another browser: it holds no copy.
    other = notebook_page(path_of(stem), viewport=WINDOW).run_all()
    assert_texts(other, fields)
    assert other.answers() == answers
    assert other.errors() == []


def hand_in(nb, folder):
    """The zip of the hand-in button as a file, its notebook's cells by id, and its answers."""
    with nb.page.expect_download() as download:
        nb.page.get_by_role("button", name="Make the file to hand in").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    stem = nb.name.rsplit("/", 1)[1].removesuffix(".ipynb")
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as packed:
        notebook = json.loads(packed.read(f"{stem}.ipynb"))
        answers = json.loads(packed.read("answers.json"))["answers"]
    return path, {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}, answers


def class_of_one(root):
    """An instructor's course without any hand-in."""
    for name in ("exercises", "solutions"):
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info", "answers.json*")
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    shutil.copy(ROOT / "nbgrader_config.py", root)
    (root / "gradebook").mkdir()
    return Course(root)


def words(page):
    """The text of a page, whatever its spaces."""
    return " ".join(html.unescape(page).split())


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    "stem",
    [
        pytest.param(stem, marks=[pytest.mark.monthly] if stem != "14_plan" else [])
        for stem in MARKED
    ],
)
def test_does_a_text_go_from_its_field_to_the_marker_and_back(
    stem, course, notebook_page, tmp_path
):
    """Handed in right after the last key; the mark comes from the formgrader's own button too."""
    names = find_lesson(stem).texts
    fields = [field for field in FIELDS[stem] if field.text == TEXT]
    nb = notebook_page(path_of(stem)).run_all()
    nb.page.get_by_label("Your name or id").fill("ada")
    nb.page.get_by_label("Your name or id").press("Tab")
    for field in fields:
        type_into(nb, field)
    zip_path, cells, answers = hand_in(nb, tmp_path)
    assert [cells[name] for name in names] == [TEXT for _ in names]
    assert [answers[f"text_{name}"] for name in names] == [TEXT for _ in names]

    desk = class_of_one(tmp_path / "class")
    assert [line.student for line in collect(desk, [zip_path])] == ["ada"]
    (line,) = grade(desk)
    assert set(names) <= set(line.points_so_far.awaiting)
    (tmp_path / "state").mkdir()
    server = Server(desk.root, tmp_path / "state")
    try:
        shutil.rmtree(desk.gradebook / "autograded")
        pressed = server.ask(f"formgrader/api/submission/{stem}/ada/autograde", "POST")
        assert json.loads(pressed)["success"], pressed
        (notebook,) = json.loads(server.ask(f"formgrader/api/submitted_notebooks/{stem}/{stem}"))
        page = words(server.ask(f"formgrader/submissions/{notebook['id']}/"))
    finally:
        server.stop()
    assert page.count(words(TEXT)) == len(names)
    assert all(f'id="{name}"' in page for name in names)
    (result,) = write_feedback(desk)
    feedback = words((desk.root / result.path).read_text("utf-8"))
    assert feedback.count(words(TEXT)) == len(names)


def show_cell(nb, name):
    """JupyterLab draws no cell that is far from the window; those above may still grow."""
    nb.page.evaluate(
        """(name) => {
            const { content } = window.jupyterapp.shell.currentWidget;
            const place = content.widgets.findIndex((cell) => cell.model.id === name);
            return content.scrollToItem(place, "start").then(() => null);
        }""",
        name,
    )


def show_field(nb, name, field):
    """Scrolls to the cell of that name until its field is drawn; returns the field.

    Between two scrolls JupyterLab has the time to draw what the first one has brought into sight.
    """
    entry = field.find(nb.page)

    def look():
        show_cell(nb, name)
        nb.page.wait_for_timeout(400)
        return entry.is_visible()

    nb.until(look)
    return entry


def picture(nb, name):
    """What the output of that cell is in an exported page, as the notebook is saved."""
    exported = keep_pictures(nb.on_disk(), {})[0]
    (cell,) = (cell for cell in exported["cells"] if cell["id"] == name)
    (output,) = cell["outputs"]
    return words(output["data"].get("text/html", ""))


def save_by_key(nb):
    """Presses Ctrl+S and waits until the file is written again."""
    path = nb.lab.root / nb.name
    before = path.stat().st_mtime_ns
    nb.page.keyboard.press("Control+s")
    nb.until(lambda: path.stat().st_mtime_ns != before)


def test_are_the_texts_and_their_pictures_there_after_saves_without_a_kernel(course, notebook_page):
    """Opened, saved with Ctrl+S before anything ran, and opened again (ipywidgets PR 4015)."""
    stem, name = "09_planning_and_scheduling", "naive_date-text"
    (field,) = FIELDS[stem]
    nb = notebook_page(path_of(stem)).run_all()
    type_into(nb, field)
    nb.answers(lambda found: field.saved(found) == TEXT)
    # The picture is drawn when the hand has rested.
    nb.until(lambda: (nb.save(), picture(nb, name))[1], lambda drawn: words(TEXT) in drawn)
    for _ in range(2):
        nb.lab.delete_kernels()
        with leaving(nb.page):
            nb.open()
        assert show_field(nb, name, field).input_value() == TEXT
        assert "model not found" not in nb.page.locator(".jp-Notebook").inner_text().lower()
        save_by_key(nb)
    assert words(TEXT) in picture(nb, name)


@pytest.mark.parametrize("keys", ["Shift+Enter", "Control+Enter"])
def test_do_the_keys_that_run_cells_save_a_text_and_leave_it_as_it_is(keys, course, notebook_page):
    stem = "09_planning_and_scheduling"
    (field,) = FIELDS[stem]
    nb = notebook_page(path_of(stem)).run_all()
    cells, entry = nb.cells(), type_into(nb, field)
    nb.page.keyboard.press(keys)
    nb.answers(lambda found: field.saved(found) == TEXT)
    assert entry.input_value() == TEXT
    assert entry.evaluate("(node) => node === document.activeElement")
    assert nb.cells() == cells


def test_is_a_page_without_the_cells_that_are_filled_and_a_notebook_with_them_closed(
    course, notebook_page
):
    stem = "14_plan"
    nb = notebook_page(path_of(stem)).run_all()
    line = nb.page.locator(".jp-RenderedMarkdown", has_text=EMPTY).first
    line.scroll_into_view_if_needed()
    line.dblclick()
    nb.page.keyboard.press("Enter")
    nb.page.keyboard.type("Typed into the cell.")
    sources = nb.page.evaluate(
        "window.jupyterapp.shell.currentWidget.content.widgets"
        ".map(({ model }) => model.sharedModel.getSource())"
    )
    assert "Typed into the cell." not in "".join(sources)
    nb.lab.set_extension(view="page")
    page = notebook_page(path_of(stem), viewport=WINDOW).page
    page.locator(".th-note[data-marked]").first.wait_for(state="attached", timeout=60_000)
    page.locator(".th-bar:not([data-state=busy])").wait_for(timeout=60_000)
    for note in page.locator(".th-note[data-marked]").all():
        note.scroll_into_view_if_needed()
        assert (
            page.locator(".jp-RenderedMarkdown", has_text=EMPTY).filter(visible=True).count() == 0
        )
