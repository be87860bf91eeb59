"""Is what was not saved, and every question about it, in the window of whoever works far below?"""

import json

import pytest

from tests.support.course_page import WINDOW, opened
from tests.support.lab import NotebookPage

pytestmark = pytest.mark.browser
EXERCISE = "exercises/07_roadmap/07_roadmap.ipynb"
LESSON = "course/09_planning_and_scheduling.ipynb"
ELSEWHERE = """
from twohats.answers import Store
other = Store(desk.answers.path, "07_roadmap", desk.scenario)
entries = [entry | {"bucket": "later"} for entry in desk._board.value["entries"]]
other.save("roadmap", desk._board.value | {"entries": entries}, anyway=True)"""
FULL = """
import twohats.answers.store
write_whole = twohats.answers.store.write_whole
def refuse(*_): raise OSError(28, "No space left on device")
twohats.answers.store.write_whole = refuse"""
TO_THE_END = """(board) => {
    const scroller = board.closest('.jp-WindowedPanel-outer');
    const { bottom } = board.getBoundingClientRect();
    scroller.scrollTop += bottom - scroller.getBoundingClientRect().bottom;
}"""


@pytest.fixture
def page(open_page):
    page = opened(open_page(EXERCISE))
    board = page.locator(".th-board")
    board.locator("summary").first.click()  # the table twin: the board is longer than the window
    yield page
    page.evaluate("localStorage.clear()")


def in_the_window(page, words):
    """The notice, once it says this and the board is scrolled to its end."""
    notice = page.locator(".th-board .th-notice", has_text=words)
    notice.wait_for()
    page.locator(".th-board").evaluate(TO_THE_END)
    page.wait_for_timeout(200)
    bar = page.locator(".th-bar:visible").bounding_box()
    box, board = notice.bounding_box(), page.locator(".th-board").bounding_box()
    assert board["y"] < 0, "the board begins above the window"
    return bar["y"] + bar["height"] <= box["y"] and box["y"] + box["height"] <= WINDOW["height"]


def move(page, lane):
    page.locator(".th-board .card[data-id=I05] .card-menu").select_option(lane)


def test_are_a_change_elsewhere_and_a_full_disk_said_where_the_eye_is(page, pages_server):
    notebook = NotebookPage(page, pages_server, EXERCISE)
    move(page, "now")
    page.locator(".th-bar[data-state=kept]").wait_for()
    notebook.execute(ELSEWHERE)
    move(page, "next")
    assert in_the_window(page, "This was changed in another window meanwhile")
    page.get_by_role("button", name="Take the other one").click()
    page.locator(".th-board .th-notice").wait_for(state="detached")
    notebook.execute(FULL)
    move(page, "now")
    assert in_the_window(page, "Not saved: No space left on device")
    notebook.execute("twohats.answers.store.write_whole = write_whole")
    page.get_by_role("button", name="Save again").click()
    page.locator(".th-board .th-notice").wait_for(state="detached")
    page.locator(".th-bar[data-state=kept]").wait_for()


def test_is_a_newer_version_in_this_browser_offered_where_the_eye_is(page):
    move(page, "now")
    page.locator(".th-bar[data-state=kept]").wait_for()
    key = "twohats:07_roadmap/roadmap"
    page.evaluate(
        """(key) => {
            const { value } = JSON.parse(localStorage.getItem(key));
            const moved = value.entries.map((entry) => ({ ...entry, bucket: "later" }));
            const newer = { ...value, entries: moved };
            localStorage.setItem(key, JSON.stringify({ at: 9e15, value: newer }));
        }""",
        key,
    )
    page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells').then(() => null)")
    assert in_the_window(page, "This browser holds a newer version of your work")


@pytest.mark.parametrize(
    ("choice", "kept"), [("Keep this one", "Mine."), ("Take the other one", "Theirs.")]
)
def test_is_it_asked_whose_note_is_kept_where_two_windows_write_into_it(
    choice, kept, open_page, pages_server, new_page
):
    page = opened(open_page(LESSON))
    other = new_page(viewport=WINDOW)
    other.goto(f"{pages_server.url}/lab/workspaces/other/tree/{LESSON}?token={pages_server.token}")
    write_note(opened(other), "Theirs.")
    other.locator(".th-bar[data-state=kept]").wait_for()
    write_note(page, "Mine.")
    note = page.locator(".th-note").first
    notice = note.locator(".th-notice", has_text="This was changed in another window meanwhile")
    notice.wait_for()
    assert saved_note(pages_server) == "Theirs."
    notice.get_by_role("button", name=choice).click()
    notice.wait_for(state="detached")
    page.locator(".th-bar[data-state=kept]").wait_for()
    assert note.get_by_role("textbox").input_value() == kept
    notebook = NotebookPage(page, pages_server, LESSON)
    notebook.until(lambda: saved_note(pages_server), lambda text: text == kept)


def write_note(page, text):
    entry = page.locator(".th-note").first.get_by_role("textbox")
    entry.scroll_into_view_if_needed()
    entry.fill(text)
    entry.press("Control+Enter")


def saved_note(server):
    """The only note that was saved."""
    saved = json.loads((server.root / "course" / "my_work.json").read_text("utf-8"))
    (text,) = saved["answers"]["notes"].values()
    return text
