"""Do the pages of the course open like an app, and run nothing but the course's own cells?"""

import json
import shutil

import pytest
from twohats.lessons.catalog import STEMS

from tests.support.course_page import OPEN, WINDOW, opened, theme

pytestmark = pytest.mark.browser
PAGES = [f"course/{stem}.ipynb" for stem in STEMS] + [
    f"exercises/{stem}/{stem}.ipynb" for stem in STEMS
]
CHROME = ".jp-CodeCell .jp-Cell-inputWrapper, .jp-InputPrompt, .jp-OutputPrompt, .jp-cell-toolbar"
CHROME += ", .jp-NotebookPanel-toolbar, #jp-menu-panel, .jp-SideBar, #jp-main-statusbar"
# The list of files, the gears of a cell's properties, nbgrader's Create Assignment and Validate.
CHROME += ", .jp-FileBrowser, .jp-NotebookTools, .nbgrader-NotebookWidget, [class*=nbgrader]"
CHROME += ", .validate-button, .jp-Notebook-footer, .lm-TabBar-addButton"


@pytest.mark.parametrize("path", PAGES)
def test_does_a_page_open_with_its_widgets_and_nothing_of_the_notebook(path, open_page):
    page = opened(open_page(path))
    assert page.locator(".jp-OutputArea-output[data-mime-type*=error]").count() == 0
    shown = page.locator(CHROME).filter(visible=True)
    assert shown.count() == 0, shown.first.evaluate("(node) => node.outerHTML.slice(0, 200)")
    number = path.rsplit("/", 1)[1][:2]
    kind = "lesson" if path.startswith("course/") else "exercise"
    title = page.locator(".th-bar-title").inner_text()
    assert title.startswith(number)
    assert title.endswith(kind)


def test_does_show_the_notebook_bring_jupyterlab_back_and_stay_chosen(open_page):
    page = opened(open_page(PAGES[0]))
    page.get_by_role("button", name="Show the notebook").click()
    page.locator("#jp-menu-panel").wait_for()
    page.locator(".jp-NotebookPanel-toolbar").wait_for()
    assert page.locator(".jp-CodeCell .jp-Cell-inputWrapper:visible").count() > 0
    page.reload()
    page.get_by_role("button", name="Show the page").click(timeout=60_000)
    page.get_by_role("button", name="Show the notebook").wait_for()
    opened(page)
    assert page.locator(CHROME).filter(visible=True).count() == 0


def test_does_the_start_page_open_on_the_slider_ready_to_move_with_no_click(open_page):
    page = opened(open_page("course/00_start.ipynb"))
    handle = page.get_by_role("slider", name="Kept, in how many of 100 tries")
    handle.wait_for()
    box = handle.bounding_box()
    assert box["y"] + box["height"] < WINDOW["height"], "the slider is on the first screen"
    handle.press("End")
    page.get_by_role("button", name="That is my guess").click()
    page.locator(".slide-told", has_text="You said 100.").wait_for()
    page.locator(".slide-onward").click()
    page.locator(".th-bar-title:visible", has_text="00 Start · exercise").wait_for()


def test_does_the_bar_show_a_dot_for_each_lesson_and_where_the_page_is(open_page):
    page = opened(open_page("course/07_roadmap.ipynb"))
    page.get_by_role("img", name="Lesson 8 of 21").wait_for()
    assert page.locator(".th-bar:visible .th-bar-dot").count() == 21
    assert page.get_by_role("img", name="You wear the product hat").is_visible()


@pytest.mark.parametrize("width", [320, 400, 800, 1440])
def test_are_all_parts_of_the_bar_in_sight_in_a_window_of_any_width(width, open_page):
    page = opened(open_page("course/07_roadmap.ipynb"))
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_timeout(500)
    bar = page.locator(".th-bar:visible").bounding_box()
    for button in page.locator(".th-bar:visible button").all():
        box = button.bounding_box()
        assert box["y"] + box["height"] <= bar["y"] + bar["height"]
        assert box["x"] + box["width"] <= width
    page.set_viewport_size(WINDOW)


def test_do_the_bars_buttons_lead_through_the_course(open_page):
    page = opened(open_page(PAGES[0]))
    assert page.get_by_role("button", name="Previous").is_disabled()
    page.get_by_role("button", name="Next").click()
    page.locator(".th-bar-title:visible", has_text="00 Start · exercise").wait_for()
    page.locator(".th-bar:visible").get_by_role("button", name="Map").click()
    page.locator(".th-bar-title:visible", has_text="00 Start · lesson").wait_for()
    labels = page.locator(".lm-TabBar-tab[data-th-label]").evaluate_all(
        "(tabs) => tabs.map((tab) => tab.dataset.thLabel)"
    )
    assert sorted(labels) == ["00 Start · exercise", "00 Start · lesson"]


def test_does_the_bar_say_what_is_saved_and_stay_one_line(open_page):
    """A second line would push the page down under the hand at each save."""
    page = opened(open_page("course/07_roadmap.ipynb"))
    before = page.locator(".th-bar:visible").bounding_box()
    page.locator(".card[data-id=I05] .card-menu").select_option("now")
    page.locator(".th-bar[data-state=kept] .th-bar-saved", has_text="Saved").wait_for()
    assert page.locator(".th-bar:visible").bounding_box() == before


def test_can_two_tabs_of_one_lesson_be_told_apart_and_keep_both_files_their_names(
    pages_server, open_page
):
    page = opened(open_page("course/09_planning_and_scheduling.ipynb"))
    page.evaluate(OPEN, "exercises/09_planning_and_scheduling/09_planning_and_scheduling.ipynb")
    page.locator(
        ".th-bar-title:visible", has_text="09 Planning and scheduling · exercise"
    ).wait_for()
    labels = page.locator(".lm-TabBar-tab[data-th-label]").evaluate_all(
        "(tabs) => tabs.map((tab) => getComputedStyle(tab, '::after').content.slice(1, -1))"
    )
    assert sorted(label.split(" · ")[1] for label in labels) == ["exercise", "lesson"]
    widths = page.locator(".lm-TabBar-tab[data-th-label]").evaluate_all(
        "(tabs) => tabs.map((tab) => tab.getBoundingClientRect().width)"
    )
    assert min(widths) > 250, "the word that tells them apart is not cut off"
    for folder in ("course", "exercises/09_planning_and_scheduling"):
        assert (pages_server.root / folder / "09_planning_and_scheduling.ipynb").is_file()


FOREIGN = [
    "open('ran', 'w')",
    "desk.board(open('ran', 'w'))",
    "# only a comment\ropen('ran', 'w')",
    "desk.save(roadmap={})",
]


@pytest.mark.parametrize("code", FOREIGN)
def test_does_foreign_code_among_the_courses_cells_wait_for_its_reader(
    code, pages_server, open_page
):
    path = pages_server.root / "course" / "07_roadmap.ipynb"
    original = path.read_bytes()
    notebook = json.loads(original)
    cell = {"cell_type": "code", "id": "foreign", "metadata": {}, "outputs": []}
    notebook["cells"].append(cell | {"execution_count": None, "source": [code]})
    path.write_text(json.dumps(notebook), "utf-8")
    try:
        page = opened(open_page("course/07_roadmap.ipynb"))
        assert cell_count(page, "foreign") is None
        assert not (pages_server.root / "course" / "ran").exists()
    finally:
        path.write_bytes(original)


def cell_count(page, id_):
    """The execution count of a cell: None if it never ran."""
    return page.evaluate(
        """(id) => [...window.jupyterapp.shell.currentWidget.content.widgets]
            .find((cell) => cell.model.id === id).model.executionCount""",
        id_,
    )


def test_does_a_strangers_module_beside_a_page_not_run(pages_server, open_page):
    """The notebook's folder is on Python's search path."""
    folder = pages_server.root / "course" / "anywidget"
    folder.mkdir()
    (folder / "__init__.py").write_text("open('ran', 'w')")
    try:
        opened(open_page("course/07_roadmap.ipynb"))
        assert not (pages_server.root / "course" / "ran").exists()
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize(
    "place", ["elsewhere/07_roadmap.ipynb", "gradebook/x/exercises/07_roadmap/07_roadmap.ipynb"]
)
def test_does_a_page_that_is_not_in_its_place_run_nothing(place, pages_server, open_page):
    target = pages_server.root / place
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(pages_server.root / "course" / "07_roadmap.ipynb", target)
    page = open_page(place)
    page.locator(".jp-Notebook").wait_for(timeout=60_000)
    page.wait_for_timeout(2000)
    assert page.locator(".th-bar").count() == 0
    assert page.locator(".jp-NotebookPanel-toolbar").is_visible()
    assert page.evaluate(
        "[...window.jupyterapp.shell.currentWidget.content.widgets]"
        ".every((cell) => !cell.model.executionCount)"
    )


@pytest.mark.parametrize("name", ["Dark", "Light"])
@pytest.mark.parametrize("size", [(1440, 900), (320, 256)])
def test_does_axe_find_nothing_in_the_course_bar(size, name, open_page, axe):
    """320 by 256 pixels is a window of 1280 by 1024 at 400% zoom."""
    page = opened(open_page("course/07_roadmap.ipynb"))
    page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    theme(page, name)
    assert axe(page, ".th-bar") == []
    theme(page, "Light")


def test_does_the_tab_key_reach_every_button_of_the_bar_and_enter_press_it(open_page):
    page = opened(open_page("course/07_roadmap.ipynb"))
    page.locator(".th-bar:visible").get_by_role("button", name="Previous").focus()
    names = []
    for _ in range(5):
        names.append(page.evaluate("document.activeElement.textContent.trim()"))
        page.keyboard.press("Tab")
    words = " ".join(" ".join(names).split())
    assert words == "← Previous Map Glossary Next → Show the notebook"
    page.locator(".th-bar:visible").get_by_role("button", name="Next").press("Enter")
    page.locator(".th-bar-title:visible", has_text="07 Roadmap · exercise").wait_for()


def test_is_what_the_check_panel_says_not_shown_a_second_time(open_page):
    """The cells that nbgrader asks run, and stay out of sight: the panel says the same."""
    page = opened(open_page("exercises/00_start/00_start.ipynb"))
    page.locator(".jp-Cell.th-filled .jp-OutputArea-output").first.wait_for(state="attached")
    assert page.get_by_role("heading", name="What the machine marks").count() == 0
    assert page.locator(".jp-Cell.th-filled:visible").count() == 0
