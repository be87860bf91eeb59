"""Can a learner write a text that a person marks, as the page tells them to?"""

import io
import shutil
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
STEMS = ("07_roadmap", "09_planning_and_scheduling", "14_plan")
HERE = "Click here, press Enter"


@pytest.mark.parametrize("stem", STEMS)
def test_does_click_enter_and_typing_put_the_words_into_the_cell(lab, notebook_page, stem):
    """The words hold letters that would insert, cut or delete cells in command mode."""
    shutil.copytree(ROOT / "exercises" / stem, lab.root / "exercises" / stem)
    nb = notebook_page(f"exercises/{stem}/{stem}.ipynb")
    place = nb.page.locator(".jp-RenderedMarkdown em", has_text=HERE).first
    place.wait_for(state="attached")
    before = nb.cells()
    place.click()
    nb.page.keyboard.press("Enter")
    nb.page.keyboard.press("Control+A")
    nb.page.keyboard.type("add bbb dd xx")
    nb.page.keyboard.press("Shift+Enter")
    nb.page.locator(".jp-RenderedMarkdown", has_text="add bbb dd xx").wait_for()
    assert nb.cells() == before


def test_does_the_file_to_hand_in_hold_what_was_written_and_never_saved(course, notebook_page):
    """Nobody presses Ctrl+S who was told that everything is saved."""
    stem = "09_planning_and_scheduling"
    nb = notebook_page(f"exercises/{stem}/{stem}.ipynb").run_all()
    place = nb.page.locator(".jp-RenderedMarkdown em", has_text=HERE).first
    place.scroll_into_view_if_needed()
    place.click()
    nb.page.keyboard.press("Enter")
    nb.page.keyboard.press("Control+A")
    nb.page.keyboard.type("I promise what four of five runs keep.")
    nb.page.keyboard.press("Shift+Enter")
    nb.page.get_by_label("Your name or id").fill("ada")
    nb.page.get_by_label("Your name or id").press("Tab")
    machine = nb.widget("dates")
    machine.get_by_role("button", name="Add a package").click()
    nb.answers(lambda one: "wbs" in one)
    with nb.page.expect_download() as download:
        nb.page.get_by_role("button", name="Make the file to hand in").click()
    with zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes())) as packed:
        assert "four of five runs keep." in packed.read(f"{stem}.ipynb").decode()
