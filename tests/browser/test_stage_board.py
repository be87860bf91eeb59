"""Is the board on one screen, with few keys to every place and the details beside their card?"""

import pytest
from twohats.scenario import load
from twohats.widgets.roadmap.widget import RoadmapBoard

pytestmark = pytest.mark.browser
STORY = load()
CARRIED = {n: STORY.reference(n) for n in ("strategy", "evidence", "estimates", "kpi_tree")}
#: What JupyterLab with the course leaves of 1440 by 900: below its tabs and the course bar.
WIDTH, HEIGHT = 1400, 825
FOCUS = "document.activeElement.dataset.focus"


def board(value=None, **traits):
    return RoadmapBoard.for_scenario(STORY, value, CARRIED, **traits)


def placed(page, bucket):
    return [e["id"] for e in page.evaluate("stage.state.value.entries") if e["bucket"] == bucket]


def test_are_all_cards_lanes_and_bars_on_one_screen(stage):
    page = stage(board(), width=WIDTH)
    for part in (".board-body", ".worth", ".lane-not_doing", ".card[data-id=I16]"):
        box = page.locator(part).bounding_box()
        assert box["y"] + box["height"] <= HEIGHT, part
        assert box["x"] + box["width"] <= WIDTH, part


def test_do_nine_cards_take_at_most_sixty_keys(stage):
    """One key a card: the focus goes on to the card that took its place."""
    page = stage(board(), width=WIDTH)
    presses = 0
    while not str(page.evaluate(FOCUS)).startswith("grip-"):
        page.keyboard.press("Tab")
        presses += 1
    for key in "111222334":
        page.keyboard.press(key)
        presses += 1
    assert presses <= 60
    assert placed(page, "now") == ["I01", "I02", "I03"]
    assert placed(page, "next") == ["I04", "I05", "I06"]
    assert placed(page, "later") == ["I07", "I08"]
    assert placed(page, "not_doing") == ["I09"]
    assert page.evaluate(FOCUS) == "grip-I10"


def test_does_a_key_bring_a_card_back_and_undo_take_it_back(stage):
    page = stage(board(), width=WIDTH)
    page.locator("[data-focus=grip-I03]").press("1")
    page.locator("[data-focus=grip-I03]").press("0")
    assert placed(page, "now") == []
    page.keyboard.press("Control+z")
    assert placed(page, "now") == ["I03"]


def test_does_a_key_to_the_own_lane_only_say_so(stage):
    page = stage(board(), width=WIDTH)
    page.locator("[data-focus=grip-I03]").press("1")
    edits = page.evaluate("stage.state.edits")
    page.locator("[data-focus=grip-I03]").press("1")
    assert page.evaluate("stage.state.edits") == edits
    assert page.locator("[role=status]").text_content() == "I03 Delivery promise is in Now."


@pytest.mark.parametrize("id_", ["I01", "I09", "I16"])
def test_do_the_details_lie_beside_their_card_and_in_sight(stage, id_):
    page = stage(board(), width=WIDTH)
    page.locator(f"[data-focus=grip-{id_}]").press("2" if id_ == "I09" else "Shift")
    page.locator(f"[data-focus=grip-{id_}]").press("Enter")
    details = page.locator(".details").bounding_box()
    card = page.locator(f".card[data-id={id_}]").bounding_box()
    is_beside = (
        details["x"] >= card["x"] + card["width"] or details["x"] + details["width"] <= card["x"]
    )
    assert is_beside
    assert details["y"] >= 0
    assert details["y"] + details["height"] <= page.evaluate("innerHeight")
    page.keyboard.press("Escape")
    assert page.locator(".details").count() == 0
    assert page.evaluate(FOCUS) in (f"more-{id_}", f"grip-{id_}")


@pytest.mark.parametrize("width", [320, 800, 1000, WIDTH])
def test_is_nothing_wider_than_the_page(stage, width):
    page = stage(board(), width=width)
    page.locator("[data-focus=grip-I01]").press("Enter")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_do_strip_and_bars_stay_in_sight_below_a_long_lane(stage):
    """A card is dropped far down while value, bars and Check are read above."""
    roadmap = board().value
    entries = [entry | {"bucket": "now"} for entry in roadmap["entries"]]
    page = stage(board(roadmap | {"entries": entries}), width=WIDTH)
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    page.locator(".lane-now .card").last.scroll_into_view_if_needed()
    strip = page.locator(".th-board > .th-head").bounding_box()
    assert strip["y"] == pytest.approx(0, abs=1)
    bars = page.locator(".lane-now .meters").bounding_box()
    assert strip["height"] <= bars["y"] <= HEIGHT / 3
    on_top = f"document.elementFromPoint({bars['x'] + 30}, {bars['y'] + 20}).closest('.meters')"
    assert page.evaluate(f"{on_top} !== null"), "no card lies over them"
