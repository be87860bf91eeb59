"""The company's papers in a real JupyterLab: each has the course bar, with a way back."""

import pytest

from tests.support.course_page import OPEN, opened, theme

pytestmark = pytest.mark.browser

EXERCISE = "exercises/07_roadmap/07_roadmap.ipynb"
NOTES = "assets/scenarios/marrowby/engineering_notes.md"
COLORS = """() => {
    const of = (at) => getComputedStyle(document.querySelector(at));
    const paper = ".th-paper .jp-RenderedMarkdown";
    return [of(".th-paper .jp-MarkdownViewer").backgroundColor, of(paper).color,
        of(`${paper} h1`).color, of(`${paper} h1`).fontFamily.split(",")[0]];
}"""


@pytest.fixture
def paper(open_page):
    """The engineering notes, as the exercise's own link opens them."""
    page = opened(open_page(EXERCISE))
    page.get_by_role("link", name="engineering notes", exact=True).click()
    page.get_by_role("heading", name="Page 2. Stock").wait_for()
    return page


def bar(page):
    return page.locator(".th-paper .th-bar:visible")


def names(page):
    return [name.strip() for name in bar(page).get_by_role("button").all_inner_texts()]


def test_has_a_paper_the_course_bar_and_a_way_back_to_the_page_it_was_opened_from(paper):
    assert bar(paper).locator(".th-bar-title").inner_text() == "Engineering notes"
    assert bar(paper).get_attribute("data-hat") == "product"
    assert names(paper) == ["← Back to exercise 07", "Map"]
    label = paper.locator(".lm-TabBar-tab.lm-mod-current").get_attribute("data-th-label")
    assert label == "Engineering notes"
    kernel = "() => [...window.jupyterapp.serviceManager.sessions.running()].length"
    sessions = paper.evaluate(kernel)
    bar(paper).get_by_role("button", name="Back to exercise 07").click()
    paper.locator(".th-board:visible").wait_for()
    assert paper.evaluate(kernel) == sessions  # nothing was run


def test_leads_a_paper_back_to_the_page_that_was_in_front_last(paper):
    paper.evaluate(OPEN, "course/00_start.ipynb")
    paper.locator(".th-bar-title:visible", has_text="00 Start · lesson").wait_for()
    paper.evaluate(
        """(path) => window.jupyterapp.commands.execute("docmanager:open",
        { path, factory: "Markdown Preview" }).then(() => null)""",
        NOTES,
    )
    paper.wait_for_function(
        "document.querySelector('.th-paper .th-bar').innerText.includes('Back to lesson 00')"
    )
    assert names(paper) == ["← Back to lesson 00"]  # which has the map


def test_leads_a_paper_to_the_map_once_its_page_is_closed(paper):
    paper.evaluate("""() => {
        for (const widget of [...window.jupyterapp.shell.widgets("main")])
            if (widget.context?.path.endsWith(".ipynb")) widget.dispose();
    }""")
    paper.wait_for_function(
        "!document.querySelector('.th-paper .th-bar').innerText.includes('Back')"
    )
    assert names(paper) == ["Map"]


def test_has_a_paper_the_page_s_ground_and_letters_light_and_dark(paper):
    light = paper.evaluate(COLORS)
    theme(paper, "Dark")
    dark = paper.evaluate(COLORS)
    theme(paper, "Light")
    assert light[:2] == ["rgb(247, 246, 242)", "rgb(33, 38, 44)"]
    assert dark[:2] == ["rgb(20, 22, 25)", "rgb(236, 234, 228)"]
    assert light[1] == light[2]
    assert dark[1] == dark[2]
    assert light[3] == dark[3] == '"Iowan Old Style"'


def test_does_axe_find_nothing_in_the_bar_of_a_paper(paper, axe):
    assert axe(paper, ".th-paper .th-bar") == []
