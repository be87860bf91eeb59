"""The roadmap board in a real JupyterLab: does its value reach Python, and Python's the board?

Every way to move a card is tried on the stage, in test_stage_board_moves.py.
"""

import json

import pytest

from tests.support.board_moves import by_mouse, card, lane

pytestmark = pytest.mark.browser

IMPORTS = """import json, pathlib
from tests.support import small_pack as pack
from twohats.widgets.roadmap.widget import RoadmapBoard"""
BOARD = """board = RoadmapBoard.for_scenario(pack.scenario(), carried=pack.carried())
def keep(change):
    pathlib.Path("value.json").write_text(json.dumps(change["new"]))
    board.confirm("Saved 14:02")
board.confirm("Nothing to save yet")
board.observe(keep, "value")
board"""
CELLS = ("# A lesson\n\n## The board", IMPORTS, BOARD, "1 + 1")
WANTED = {"now": ["I01", "I02"], "next": ["I13"], "not_doing": ["I15"]}


@pytest.fixture
def nb(lab, notebook_page):
    page = notebook_page(lab.write("lesson.ipynb", CELLS)).run_all()
    page.widget("board")
    return page


def value(nb, until=lambda value: True):
    """What Python has, once it has what is waited for."""
    path = nb.lab.root / "value.json"

    def look():
        text = path.read_text() if path.exists() else ""
        return json.loads(text) if text else None

    return nb.until(look, lambda found: found is not None and until(found))


def buckets(found):
    names = dict.fromkeys(entry["bucket"] for entry in found["entries"])
    return {
        name: [entry["id"] for entry in found["entries"] if entry["bucket"] == name]
        for name in names
        if name != "unplaced"
    }


def saved_value(nb):
    """The board's value as the notebook holds it on the disk."""
    widgets = nb.on_disk()["metadata"].get("widgets", {})
    states = [one["state"] for state in widgets.values() for one in state["state"].values()]
    return next((state["value"] for state in states if "cards" in state), {"entries": []})


def test_does_a_roadmap_built_by_mouse_reach_python(nb):
    for bucket, ids in WANTED.items():
        for id_ in ids:
            by_mouse(nb, id_, bucket)
    assert buckets(value(nb, lambda found: buckets(found) == WANTED)) == WANTED


def test_is_the_saved_board_back_after_a_reload_before_anything_runs(nb):
    card(nb, "I09").locator(".card-menu").select_option("now")
    value(nb)
    nb.save()
    nb.lab.delete_kernels()
    nb.reload()
    nb.widget("board")
    assert lane(nb, "now").locator(".card[data-id=I09]").count() == 1
    effort = card(nb, "I09").locator(".card-effort > span")
    assert effort.first.get_attribute("title") == "Back end: 2 person-weeks"
    nb.page.get_by_text(
        "Shown as it was last saved. To go on, choose Run → Run All Cells."
    ).wait_for()


def test_do_letters_change_no_cell_inside_the_board_and_outside(nb):
    before = nb.cells()
    for where in (".card-grip", ".card-menu", ".card-more"):
        card(nb, "I05").locator(where).focus()
        for key in "bddaxzm0":
            nb.page.keyboard.press(key)
        assert nb.cells() == before
    assert nb.page.locator(".jp-CodeCell").count() == len(CELLS) - 1
    nb.page.locator(".jp-InputPrompt").last.click()
    nb.page.keyboard.press("Escape")
    for key in "bddaxm":
        nb.page.keyboard.press(key)
    assert nb.cells() == before


def test_does_ctrl_s_still_save(nb):
    card(nb, "I05").locator(".card-menu").select_option("now")
    value(nb)
    card(nb, "I05").locator(".card-grip").focus()
    nb.page.keyboard.press("Control+s")
    nb.until(lambda: buckets(saved_value(nb)), lambda found: found == {"now": ["I05"]})


def test_does_python_keep_the_board_it_was_given(nb):
    """A value set by Python is shown at once."""
    nb.execute("board.value = pack.good().model_dump()")
    lane(nb, "now").locator(".card[data-id=I12]").wait_for()
    assert lane(nb, "not_doing").locator(".card").count() == 7
