"""Is a page one column with its first thing to touch in sight, and is it printed whole?"""

import re
from collections import Counter

import pytest

from tests.support.course_page import LARGEST_PAGES, each_page, opened, theme

pytestmark = pytest.mark.browser
WIDTHS = (1440, 1024, 800)
# The left edges of texts, of what outputs say, and of widgets: what is invisible has none, and a
# widget without a border begins where its content does.
EDGES = """() => {
    const { node } = window.jupyterapp.shell.currentWidget;
    const parts = node.querySelectorAll(
        ".jp-RenderedMarkdown > :is(h1, h2, h3, p, table, blockquote),"
        + ".jp-OutputArea-output .th, .th-carried, .th-papers");
    return [...parts].filter((one) => one.offsetWidth > 1 && !one.parentElement.closest(".th"))
        .map((one) => {
            const { borderLeftWidth, paddingLeft } = getComputedStyle(one);
            const inset = one.matches(".th") && !parseFloat(borderLeftWidth) ? paddingLeft : "0";
            return Math.round(one.getBoundingClientRect().left + parseFloat(inset));
        });
}"""
# The right edges of what takes the whole column: texts, and widgets of no width.
RIGHT_EDGES = """() => {
    const { node } = window.jupyterapp.shell.currentWidget;
    const parts = node.querySelectorAll(
        ".th-board, .th-checks, .th-note[data-marked], .th-ending, .th-letter," +
        ".jp-RenderedMarkdown");
    return [...parts].filter((one) => one.offsetWidth > 1).map((one) => {
        const { paddingRight } = getComputedStyle(one);
        const inset = one.matches(".th") ? 0 : parseFloat(paddingRight);
        return Math.round(one.getBoundingClientRect().right - inset);
    });
}"""
# What is cut off at its right: a text that is wider than its box, and does not scroll.
CUT = """() => {
    const { node } = window.jupyterapp.shell.currentWidget;
    const isCut = (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 8
        && ["hidden", "clip"].includes(getComputedStyle(one).overflowX)
        && one.textContent.trim() && one.checkVisibility({ visibilityProperty: true })
        && !one.closest(".th-unseen, svg");
    return [...node.querySelectorAll("*")].filter(isCut).map((one) => one.outerHTML.slice(0, 160));
}"""
MOST_PAGES_OF_A_CUT_PAGE = 3
WITH_PAPERS = "exercises/05_cross_functional_leadership/05_cross_functional_leadership.ipynb"
OPEN_PAPER = """(path) => window.jupyterapp.commands
    .execute("docmanager:open", { path, factory: "Markdown Preview" }).then(() => null)"""
PAPERS = ("engineering_notes.md", "company.md", "documents/D1_letters.md")
# The left edges of all parts of a paper: headings, paragraphs, lists and tables.
PAPER_EDGES = """() => {
    const { node } = window.jupyterapp.shell.currentWidget;
    return [...node.querySelectorAll(".jp-RenderedMarkdown > *")]
        .map((one) => [one.tagName, Math.round(one.getBoundingClientRect().left)]);
}"""
# JupyterLab's "¶" behind a heading, which the pointer brings up.
ANCHOR = ".jp-InternalAnchorLink"


def read_paper(page, name):
    """Opens a paper of the company as a link in a page does, and waits for its text."""
    page.evaluate(OPEN_PAPER, f"assets/scenarios/marrowby/{name}")
    page.locator(".jp-MarkdownViewer h2:visible").first.wait_for(timeout=60_000)


def headings_with_anchor(headings):
    """How many headings have an anchor that is seen while the pointer is on the first of them."""
    headings.first.hover()
    anchors = headings.locator(ANCHOR)
    assert anchors.count() > 0
    return anchors.filter(visible=True).count()


@pytest.mark.parametrize("path", each_page(LARGEST_PAGES))
def test_do_texts_and_widgets_share_one_left_edge_and_is_nothing_cut_off(path, open_page):
    page = opened(open_page(path))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 18_000})
        page.wait_for_timeout(1500)
        edges = Counter(page.evaluate(EDGES))
        assert sum(edges.values()) > 8
        assert max(edges) - min(edges) <= 1, (width, edges)
        assert page.evaluate(CUT) == [], width


@pytest.mark.parametrize("path", LARGEST_PAGES)
def test_does_all_that_takes_the_whole_column_end_at_one_right_edge(path, open_page):
    page = opened(open_page(path))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 18_000})
        page.wait_for_timeout(1500)
        edges = Counter(page.evaluate(RIGHT_EDGES))
        assert sum(edges.values()) > 4
        assert max(edges) - min(edges) <= 1, (width, edges)


def test_do_all_parts_of_a_paper_share_one_left_edge(open_page):
    """Headings and texts have fonts of different sizes, so that each had a measure of its own."""
    page = opened(open_page(WITH_PAPERS))
    tags = set()
    for name in PAPERS:
        read_paper(page, name)
        for width in (1440, 800):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_function("(width) => innerWidth === width", arg=width)
            parts = page.evaluate(PAPER_EDGES)
            tags |= {tag for tag, _ in parts}
            assert len({left for _, left in parts}) == 1, (name, width, parts)
    assert {"H1", "H2", "P", "UL", "TABLE"} <= tags


def test_is_no_sign_for_an_address_shown_at_a_heading_of_a_page_or_a_paper(open_page):
    """Links to headings go without it: the sandbox is opened by one in the tests of pages."""
    page = opened(open_page(WITH_PAPERS))
    assert headings_with_anchor(page.locator(".th-page .jp-RenderedMarkdown h2")) == 0
    read_paper(page, PAPERS[0])
    assert headings_with_anchor(page.locator(".jp-MarkdownViewer h2")) == 0


def test_is_the_board_of_lesson_07_on_its_first_screen(open_page):
    page = opened(open_page("course/07_roadmap.ipynb"))
    page.set_viewport_size({"width": 1440, "height": 900})
    board = page.locator(".th-board")
    board.wait_for(timeout=60_000)
    in_sight = (
        "(all) => all.filter((one) => one.getBoundingClientRect().bottom < innerHeight).length"
    )
    assert board.locator(".card").evaluate_all(in_sight) >= 8
    assert board.locator(".lane").nth(1).get_by_text("Now").is_visible()


def test_does_a_page_end_where_its_content_does(open_page):
    page = opened(open_page("course/00_start.ipynb"))
    page.set_viewport_size({"width": 1440, "height": 900})
    scroller = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer")
    scroller.evaluate("(node) => { node.scrollTop = node.scrollHeight; }")
    page.wait_for_timeout(800)
    scroller.evaluate("(node) => { node.scrollTop = node.scrollHeight; }")
    last = page.locator(".th-ending").last
    last.wait_for(timeout=60_000)
    assert last.bounding_box()["y"] > 300


def test_do_the_gauges_of_exercise_14_take_a_fifth_of_a_small_window_at_most(open_page):
    page = opened(open_page("exercises/14_plan/14_plan.ipynb"))
    page.set_viewport_size({"width": 1024, "height": 800})
    box = page.locator(".gauge-box")
    box.wait_for(timeout=60_000)
    assert box.bounding_box()["height"] / 800 <= 0.2


@pytest.mark.parametrize("path", LARGEST_PAGES)
def test_is_a_page_printed_whole_and_dark_on_light(path, open_page):
    page = opened(open_page(path))
    theme(page, "Dark")
    printed = page.pdf(format="A4")
    (pages,) = re.findall(rb"/Count (\d+)", printed)
    assert int(pages) > MOST_PAGES_OF_A_CUT_PAGE
    page.emulate_media(media="print")
    ink = page.locator(".jp-RenderedMarkdown p").first
    assert ink.evaluate("(one) => getComputedStyle(one).color") == "rgb(33, 38, 44)"
    assert page.locator(".th-bar").first.is_hidden()
    page.emulate_media(media="null")
    theme(page, "Light")
