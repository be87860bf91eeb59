"""Where does Python act on what a page sends: among its cells, or beside them?"""

import pytest

pytestmark = pytest.mark.browser

CELLS = (
    """import threading
from pathlib import Path
from twohats.widgets.note.widget import Note
def keep(change):
    Path(f"{change['new']}.txt").write_text(threading.current_thread().name)
note = Note(label="My words")
note.observe(keep, "text")
note""",
)
# JupyterLab opens a further thread, where it is allowed to, with the first change.
WORDS = ("First", "Second", "Third")


def test_does_a_change_wait_for_its_turn_in_the_thread_of_the_cells(lab, notebook_page):
    """In a thread of its own it would be saved while another one is, and one could get lost."""
    nb = notebook_page(lab.write("one.ipynb", CELLS)).run_all()
    for word in WORDS:
        nb.page.get_by_label("My words").fill(word)
        nb.page.keyboard.press("Tab")
        path = lab.root / f"{word}.txt"
        thread = nb.until(lambda path=path: path.exists() and path.read_text())
        assert thread == "MainThread", word
