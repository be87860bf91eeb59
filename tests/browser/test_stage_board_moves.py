"""Ways to move a card, and to take it back: what the board gives to be saved.

That a board in JupyterLab gives its value to Python is asked in test_lab_board.py.
"""

import time
from types import SimpleNamespace

import pytest
from twohats.widgets.roadmap.widget import RoadmapBoard

from tests.support import small_pack as pack
from tests.support.board_moves import by_keyboard, by_menu, card, lane, middle

pytestmark = pytest.mark.browser

WANTED = {"now": ["I01", "I02"], "next": ["I13"], "not_doing": ["I15"]}
BUCKETS = """() => {
    const found = {};
    for (const { id, bucket } of stage.state.value.entries)
        if (bucket !== "unplaced") (found[bucket] ??= []).push(id);
    return found;
}"""
FOCUS = "document.activeElement.dataset.focus"
WITHIN_S = 20


@pytest.fixture
def nb(stage):
    """The board's page, which the helpers find as if it were a notebook's."""
    page = stage(RoadmapBoard.for_scenario(pack.scenario(), carried=pack.carried()), width=1600)
    page.set_viewport_size({"width": 1600, "height": 1000})
    page.evaluate("document.getElementById('stage').className = 'jp-OutputArea'")
    return SimpleNamespace(page=page)


def assert_saved(nb, wanted):
    """Steps of a key are given to be saved when the hand rests."""
    until = time.monotonic() + WITHIN_S
    while (found := nb.page.evaluate(BUCKETS)) != wanted:
        assert time.monotonic() < until, found
        nb.page.wait_for_timeout(50)


@pytest.mark.parametrize("move", [by_keyboard, by_menu], ids=lambda move: move.__name__)
def test_is_a_whole_roadmap_built_without_a_mouse(nb, move):
    for bucket, ids in WANTED.items():
        for id_ in ids:
            move(nb, id_, bucket)
    assert_saved(nb, WANTED)


def test_is_a_whole_roadmap_built_in_the_table(nb):
    nb.page.get_by_text("Edit the same roadmap as a table").click()
    for bucket, ids in WANTED.items():
        for id_ in ids:
            nb.page.get_by_label(f"Place of {id_}").select_option(bucket)
    nb.page.get_by_label("Reach of I15").fill("900")
    nb.page.get_by_label("Evidence of I01").fill("E01 e02")
    nb.page.get_by_label("Evidence of I01").press("Tab")
    assert_saved(nb, WANTED)
    found = nb.page.evaluate("stage.state.value")
    assert found["estimates"]["I15"] == {"reach": 900, "impact": 0, "confidence": 0}
    (entry,) = (entry for entry in found["entries"] if entry["id"] == "I01")
    assert entry["evidence"] == ["E01", "E02"]


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
    assert_saved(nb, {"now": ["I16"]})


def test_does_escape_take_a_card_back(nb):
    card(nb, "I03").locator(".card-menu").select_option("next")
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
    # What is saved next holds that move and no other: a late one would be in it too.
    card(nb, "I11").locator(".card-menu").select_option("now")
    assert_saved(nb, {"next": ["I03"], "now": ["I11"]})


def drag(nb, id_, bucket):
    """By the mouse, from the card's name into the lane; the mouse is still pressed."""
    x, y = middle(card(nb, id_).locator(".card-name"))
    nb.page.mouse.move(x, y)
    nb.page.mouse.down()
    to_x, to_y = middle(lane(nb, bucket).locator("h4"))
    nb.page.mouse.move(to_x, to_y + 40, steps=4)


def test_is_a_press_answered_however_soon_it_follows_a_drag(nb):
    drag(nb, "I11", "now")
    nb.page.evaluate("globalThis.setTimeout = () => 0")  # no time goes by from here on
    nb.page.mouse.up()
    nb.page.get_by_role("button", name="Undo").click()
    assert nb.page.evaluate(BUCKETS) == {}


def test_does_letting_go_after_escape_open_nothing(nb):
    drag(nb, "I11", "now")
    nb.page.keyboard.press("Escape")
    nb.page.wait_for_timeout(80)
    nb.page.evaluate("addEventListener('click', () => { globalThis.hasClicked = true })")
    nb.page.mouse.up()
    assert not nb.page.evaluate("globalThis.hasClicked")
    assert nb.page.evaluate(BUCKETS) == {}


def test_does_undo_take_the_last_move_back(nb):
    for id_ in ("I03", "I11"):
        card(nb, id_).locator(".card-menu").select_option("now")
    nb.page.get_by_role("button", name="Undo").click()
    assert_saved(nb, {"now": ["I03"]})


def test_is_the_focus_kept_when_the_board_redraws(nb):
    card(nb, "I03").locator(".card-menu").focus()
    card(nb, "I03").locator(".card-menu").select_option("now")
    assert nb.page.evaluate(FOCUS) == "menu-I03"
    by_keyboard(nb, "I03", "later")
    assert nb.page.evaluate(FOCUS) == "grip-I03"
    assert nb.page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "false"
