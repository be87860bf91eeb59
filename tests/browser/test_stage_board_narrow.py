"""Is the board read and used by keyboard in a window of 800 pixels, and are its codes said?"""

import pytest
from twohats.scenario import load
from twohats.widgets.roadmap.widget import RoadmapBoard

pytestmark = pytest.mark.browser
STORY = load()
CARRIED = {n: STORY.reference(n) for n in ("strategy", "evidence", "estimates", "kpi_tree")}
WINDOW = {"width": 800, "height": 780}
OUTCOME = "Customers whose card is refused keep their box: fewer than 5% leave by the end of March."
BUCKETS = ("now", "next", "later", "not_doing", "unplaced")
# Where the strip that sticks ends, and the edges of what has the focus.
FOCUSED = """() => {
    const strip = document.querySelector(".th-board > .th-head").getBoundingClientRect();
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return { strip: strip.bottom, top, bottom };
}"""
COVERED = """() => [...document.querySelectorAll(".card")].filter((card) => {
    const actions = card.querySelector(".card-actions").getBoundingClientRect();
    const [from, to] = [actions.left + 1, actions.right - 1];
    const isBeside = (top, bottom) => bottom <= actions.top + 3 || top >= actions.bottom - 3;
    return [...card.querySelectorAll("p, li")].some((words) => {
        const range = document.createRange();
        range.selectNodeContents(words);
        const box = words.getBoundingClientRect(); // what is beyond it is cut off by an ellipsis
        const covers = ({ width, left, right, top, bottom }) => width > 1 && left < to
            && Math.min(right, box.right) > from && !isBeside(top, Math.min(bottom, box.bottom));
        return words.checkVisibility() && [...range.getClientRects()].some(covers);
    });
}).map((card) => `${card.dataset.id} ${card.closest(".lane").dataset.lane}`)"""


def board(spread=True, **traits):
    """All cards in the lanes by turns, each with an outcome statement."""
    roadmap = RoadmapBoard.for_scenario(STORY, None, CARRIED).value
    entries = [
        entry | {"bucket": BUCKETS[at % 5] if spread else "now", "outcome": OUTCOME}
        for at, entry in enumerate(roadmap["entries"])
    ]
    return RoadmapBoard.for_scenario(STORY, roadmap | {"entries": entries}, CARRIED, **traits)


@pytest.fixture
def page(stage):
    page = stage(board(spread=False), width=WINDOW["width"])
    page.set_viewport_size(WINDOW)
    return page


def test_are_title_and_close_of_an_opened_card_below_the_strip_and_stay_there(page):
    page.locator("[data-focus=grip-I03]").press("Enter")
    spot = page.evaluate(FOCUSED)
    assert page.evaluate("document.activeElement.dataset.focus") == "details-title"
    assert spot["strip"] <= spot["top"] < spot["bottom"] <= WINDOW["height"]
    for _ in range(14):
        page.keyboard.press("Tab")
    spot = page.evaluate(FOCUSED)
    assert spot["strip"] <= spot["top"]
    close = page.locator(".details").get_by_role("button", name="Close").bounding_box()
    assert spot["strip"] <= close["y"] + 1
    assert close["y"] + close["height"] <= WINDOW["height"]


@pytest.mark.parametrize("opener", ["grip-I03", "more-I14"])
def test_does_escape_bring_back_the_card_and_the_focus_in_sight(page, opener):
    page.locator(f"[data-focus={opener}]").press("Enter")
    page.keyboard.press("Escape")
    spot = page.evaluate(FOCUSED)
    assert page.evaluate("document.activeElement.dataset.focus") == opener
    assert spot["strip"] <= spot["top"] < spot["bottom"] <= WINDOW["height"]


@pytest.mark.parametrize("width", [360, 640, 800, 1000, 1200, 1400])
def test_do_the_buttons_of_a_card_cover_no_text(stage, width):
    page = stage(board(), width=width)
    assert page.evaluate(COVERED) == []


BROKEN = """() => [...document.querySelectorAll(".card-name")].flatMap((name) => {
    const broken = [];
    const texts = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (const { index, 0: word } of text.data.matchAll(/[^ -]+/g)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (range.getClientRects().length > 1) broken.push(word);
        }
    return broken;
})"""


@pytest.mark.parametrize("width", [640, 800, 910, 1000, 1120, 1400])
def test_does_no_name_of_a_card_break_within_a_word(stage, width):
    page = stage(board(), width=width)
    assert page.evaluate(BROKEN) == []


def test_does_the_ring_around_a_handle_leave_the_name_readable(page):
    grip = page.locator("[data-focus=grip-I03]")
    grip.focus()
    page.keyboard.press("Shift")
    assert grip.evaluate("(node) => getComputedStyle(node).outlineOffset") == "-3px"


@pytest.mark.parametrize("width", [800, 1400])
def test_is_every_skill_s_code_said_in_words(stage, width):
    page = stage(board(), width=width)
    legend = page.locator(".board-help").all_inner_texts()[-1]
    effort = page.locator(".lane-now .card-effort > span")
    titles = [effort.nth(n).get_attribute("title") for n in range(effort.count())]
    for code, name in STORY.backlog.skills.items():
        assert f"{code} {name}" in legend
    assert all(title.split(":")[0] in STORY.backlog.skills.values() for title in titles)


# Of a card and of what has the focus: whether both are whole below the strip and in the window.
IN_SIGHT = """(id) => {
    const strip = document.querySelector(".th-board > .th-head").getBoundingClientRect();
    const tray = document.querySelector(".lane-unplaced").getBoundingClientRect();
    const card = document.querySelector(`.card[data-id=${id}]`).getBoundingClientRect();
    const hand = document.activeElement.getBoundingClientRect();
    const isTray = document.activeElement.closest(".lane-unplaced") !== null;
    const isWhole = ({ top, bottom }, above) => top >= above - 1 && bottom <= innerHeight + 1;
    return [isWhole(card, isTray ? tray.bottom : strip.bottom), isWhole(hand, strip.bottom)];
}"""


@pytest.mark.parametrize("key", ["1", "2", "3", "4"])
def test_is_each_card_in_sight_where_a_key_has_placed_it_and_the_focus_in_the_tray(stage, key):
    page = stage(RoadmapBoard.for_scenario(STORY, None, CARRIED), width=WINDOW["width"])
    page.set_viewport_size(WINDOW)
    page.keyboard.press("Tab")  # somebody who works by keys
    page.locator("[data-focus=grip-I01]").focus()
    for number in range(1, 10):
        id_ = f"I{number:02d}"
        assert page.evaluate("document.activeElement.dataset.focus") == f"grip-{id_}"
        page.keyboard.press(key)
        assert page.evaluate(IN_SIGHT, id_) == [True, True], id_


def test_is_a_card_in_sight_that_arrow_keys_carry_from_lane_to_lane(page):
    page.keyboard.press("Tab")
    grip = page.locator("[data-focus=grip-I08]")
    grip.focus()
    grip.press("Space")
    for key in ("ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.dataset.focus") == "grip-I08"
        assert page.evaluate(IN_SIGHT, "I08")[1], key


def test_is_a_card_in_sight_that_the_menu_was_used_for_by_keys(stage):
    page = stage(RoadmapBoard.for_scenario(STORY, None, CARRIED), width=WINDOW["width"])
    page.set_viewport_size(WINDOW)
    page.keyboard.press("Tab")
    menu = page.locator("[data-focus=menu-I16]")
    menu.press("Shift")
    menu.select_option("not_doing")
    assert page.evaluate(IN_SIGHT, "I16") == [True, True]
