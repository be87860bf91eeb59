"""Can a whole page be read and used in a narrow window, at 400% zoom, and by keyboard alone?"""

import pytest

from tests.support.course_page import LARGEST_PAGES, each_page, opened

pytestmark = pytest.mark.browser
# 320 by 256 pixels is a window of 1280 by 1024 at 400% zoom.
ZOOMED = {"width": 320, "height": 256}
NARROW = {"width": 320, "height": 640}
# High enough for JupyterLab to draw every cell.
WHOLE = {"width": 320, "height": 18_000}
# What scrolls sideways and is no box of its own for one table or chart; what sticks out of the
# window and is in no such box.
TOO_WIDE = """() => {
    const width = document.documentElement.clientWidth;
    const { node } = window.jupyterapp.shell.currentWidget;
    const seen = [...node.querySelectorAll("*")].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }) && !one.closest(".th-unseen"));
    const boxes = seen.filter((one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX)
        && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1);
    const isOwn = (box) => box.tabIndex === 0 && box.ariaLabel && box.querySelector("table, svg");
    const outside = seen.filter((one) => {
        const { left, right, width: own, height } = one.getBoundingClientRect();
        const isInside = own === 0 || height === 0 || (left >= -1 && right <= width + 1);
        return !isInside && !one.parentElement.closest("svg")
            && !boxes.some((box) => box !== one && box.contains(one));
    });
    return [...boxes.filter((box) => !isOwn(box)), ...outside].map((one) =>
        `${one.outerHTML.slice(0, 120)} ${one.scrollWidth}>${one.clientWidth}`);
}"""
# The element with the focus: whether it is in the window below the bar, with a ring around it or
# around what is drawn for it.
FOCUSED = """() => {
    const node = document.activeElement;
    if (!node?.closest("#jp-main-dock-panel")) return null;
    const bar = [...document.querySelectorAll(".th-bar")].find((one) => one.offsetWidth);
    const label = node.closest("label");
    const box = (node.offsetWidth > 4 || !label ? node : label).getBoundingClientRect();
    const top = bar.contains(node) ? 0 : bar.getBoundingClientRect().bottom;
    const ring = (one) => one && getComputedStyle(one).outlineStyle !== "none"
        && parseFloat(getComputedStyle(one).outlineWidth) >= 2;
    const isInSight = box.bottom > top + 2 && box.top < innerHeight - 2
        && box.right > 0 && box.left < innerWidth;
    return { name: node.outerHTML.slice(0, 120), isInSight,
        hasRing: [node, label, ...(node.parentElement?.children ?? [])].some(ring) };
}"""
LEAST_STOPS = 12
MOST_STOPS = 400


@pytest.mark.parametrize("path", each_page(LARGEST_PAGES))
def test_is_nothing_cut_off_and_only_tables_and_charts_scroll_sideways(path, open_page):
    page = opened(open_page(path))
    page.set_viewport_size(WHOLE)
    page.wait_for_timeout(1500)
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("path", LARGEST_PAGES)
def test_does_the_bar_leave_the_page_more_than_half_of_a_window_at_400_percent(path, open_page):
    page = opened(open_page(path))
    page.set_viewport_size(ZOOMED)
    page.wait_for_timeout(500)
    bar = page.locator(".th-bar:visible").bounding_box()
    assert bar["y"] + bar["height"] < ZOOMED["height"] / 2
    for button in page.locator(".th-bar:visible button").all():
        box = button.bounding_box()
        assert bar["y"] <= box["y"]
        assert box["y"] + box["height"] <= bar["y"] + bar["height"]
        assert box["x"] + box["width"] <= ZOOMED["width"]
        assert box["height"] >= 24


@pytest.mark.parametrize("path", each_page(LARGEST_PAGES))
def test_is_the_focus_in_sight_at_each_stop_of_the_tab_key_through_a_page(path, open_page):
    page = opened(open_page(path))
    page.set_viewport_size(NARROW)
    page.locator(".th-bar:visible button:enabled").first.focus()
    stops, unseen = 0, []
    while stops < MOST_STOPS:
        page.keyboard.press("Tab")
        page.wait_for_timeout(30)
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        stops += 1
        if not (focused["isInSight"] and focused["hasRing"]):
            unseen.append(focused)
    assert [focused["name"] for focused in unseen] == []
    assert LEAST_STOPS < stops < MOST_STOPS, "the key leads through the page and out of it again"
