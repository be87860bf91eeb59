"""The roadmap board in a real JupyterLab: four ways to move a card, and what must not happen."""

import json

import pytest

from tests.support.board_moves import by_keyboard, by_menu, by_mouse, card, lane, middle

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


def test_does_a_roadmap_built_by_keyboard_alone_reach_python(nb):
    for bucket, ids in WANTED.items():
        for id_ in ids:
            by_keyboard(nb, id_, bucket)
    assert buckets(value(nb, lambda found: buckets(found) == WANTED)) == WANTED


def test_does_a_roadmap_built_by_the_cards_menus_reach_python(nb):
    for bucket, ids in WANTED.items():
        for id_ in ids:
            by_menu(nb, id_, bucket)
    assert buckets(value(nb, lambda found: buckets(found) == WANTED)) == WANTED


def test_does_a_roadmap_built_in_the_table_reach_python(nb):
    nb.page.get_by_text("Edit the same roadmap as a table").click()
    for bucket, ids in WANTED.items():
        for id_ in ids:
            nb.page.get_by_label(f"Place of {id_}").select_option(bucket)
    nb.page.get_by_label("Reach of I15").fill("900")
    nb.page.get_by_label("Evidence of I01").fill("E01 e02")
    nb.page.get_by_label("Evidence of I01").press("Tab")
    found = value(
        nb,
        lambda found: found["entries"][[e["id"] for e in found["entries"]].index("I01")][
            "evidence"
        ],
    )
    assert buckets(found) == WANTED
    assert found["estimates"]["I15"] == {"reach": 900, "impact": 0, "confidence": 0}
    assert next(e["evidence"] for e in found["entries"] if e["id"] == "I01") == ["E01", "E02"]


def test_does_a_finger_on_the_handle_move_a_card(nb):
    touch = nb.page.context.new_cdp_session(nb.page)

    def send(kind, *at):
        points = [{"x": x, "y": y} for x, y in at]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    lane(nb, "next").scroll_into_view_if_needed()
    grip = middle(card(nb, "I16").locator(".card-grip"))
    target = middle(lane(nb, "now").locator("h4"))
    send("touchStart", grip)
    for step in range(1, 11):
        send("touchMove", tuple(a + (b - a) * step / 10 for a, b in zip(grip, target, strict=True)))
        nb.page.wait_for_timeout(20)
    send("touchEnd")
    assert buckets(value(nb))["now"] == ["I16"]


def test_does_escape_take_a_card_back(nb):
    card(nb, "I03").locator(".card-menu").select_option("next")
    value(nb, lambda found: buckets(found) == {"next": ["I03"]})
    card(nb, "I03").locator(".card-grip").focus()
    for key in (" ", "ArrowRight", "Escape"):
        nb.page.keyboard.press(key)
    assert lane(nb, "next").locator(".card").count() == 1
    x, y = middle(card(nb, "I03").locator(".card-name"))
    nb.page.mouse.move(x, y)
    nb.page.mouse.down()
    nb.page.mouse.move(x + 200, y, steps=4)
    nb.page.keyboard.press("Escape")
    nb.page.mouse.up()
    assert lane(nb, "next").locator(".card").count() == 1
    # What Python hears next holds that move and no other: a late one would stand in it too.
    card(nb, "I11").locator(".card-menu").select_option("now")
    heard = buckets(value(nb, lambda found: "now" in buckets(found)))
    assert heard == {"next": ["I03"], "now": ["I11"]}


def test_does_undo_take_the_last_move_back(nb):
    card(nb, "I03").locator(".card-menu").select_option("now")
    card(nb, "I11").locator(".card-menu").select_option("now")
    nb.page.get_by_role("button", name="Undo").click()
    assert buckets(value(nb, lambda found: buckets(found) == {"now": ["I03"]})) == {"now": ["I03"]}


def test_is_the_focus_kept_when_the_board_redraws(nb):
    card(nb, "I03").locator(".card-menu").focus()
    card(nb, "I03").locator(".card-menu").select_option("now")
    focus = "document.activeElement.dataset.focus"
    assert nb.page.evaluate(focus) == "menu-I03"
    value(nb)
    card(nb, "I03").locator(".card-grip").focus()
    for key in (" ", "ArrowRight", " "):
        nb.page.keyboard.press(key)
    assert nb.page.evaluate(focus) == "grip-I03"
    assert nb.page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "false"


def test_is_the_saved_board_back_after_a_reload_before_anything_runs(nb):
    card(nb, "I09").locator(".card-menu").select_option("now")
    value(nb)
    nb.save()
    nb.lab.delete_kernels()
    nb.page.wait_for_timeout(300)
    nb.reload()
    nb.widget("board")
    assert lane(nb, "now").locator(".card[data-id=I09]").count() == 1
    assert card(nb, "I09").locator(".card-effort span").all_text_contents()[:2] == ["BE 2", "MO 5"]
    nb.page.get_by_text(
        "Shown as it was last saved. To go on, choose Run → Run All Cells."
    ).wait_for()


@pytest.mark.parametrize("where", [".card-grip", ".card-menu", ".card-more"])
def test_do_b_and_dd_inside_the_board_change_no_cell(nb, where):
    before = nb.cells()
    card(nb, "I05").locator(where).focus()
    for key in "bddaxzm0":
        nb.page.keyboard.press(key)
    assert nb.cells() == before
    assert nb.page.locator(".jp-CodeCell").count() == len(CELLS) - 1


def test_do_the_letters_change_no_cell_outside_of_widgets_either(nb):
    before = nb.cells()
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
