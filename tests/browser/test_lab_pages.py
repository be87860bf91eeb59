"""Do the pages of the course open like an app, and run nothing but the course's own cells?"""

import json
import shutil

import pytest
from twohats.answers import Store
from twohats.scenario import load

from tests.support.course_page import OPEN, PAGES, WINDOW, each_page, opened, theme
from tests.support.lab import ERROR

pytestmark = pytest.mark.browser
# The first page, and an exercise with every kind of cell; all of them once a month. Each page runs
# whole in every run as a notebook, and on its page in the tests of its lesson.
IN_EVERY_RUN = ("course/00_start.ipynb", "exercises/14_plan/14_plan.ipynb")
EACH_PAGE = each_page(IN_EVERY_RUN)
CHROME = ".jp-CodeCell .jp-Cell-inputWrapper, .jp-InputPrompt, .jp-OutputPrompt, .jp-cell-toolbar"
CHROME += ", .jp-NotebookPanel-toolbar, #jp-menu-panel, .jp-SideBar, #jp-main-statusbar"
# The list of files, the gears of a cell's properties, nbgrader's Create Assignment and Validate.
CHROME += ", .jp-FileBrowser, .jp-NotebookTools, .nbgrader-NotebookWidget, [class*=nbgrader]"
CHROME += ", .validate-button, .jp-Notebook-footer, .lm-TabBar-addButton"
ONE_LINE = 52  # pixels: a button, and what is around it

SCROLLER = ".jp-WindowedPanel-outer"
#: The sandbox's heading is at the top of what is in sight.
IS_AT_THE_SANDBOX = """() => [...document.querySelectorAll(".jp-RenderedMarkdown h2")].some(
    (heading) => heading.textContent.startsWith("Your own question") && heading.offsetParent
        && Math.abs(heading.getBoundingClientRect().top - heading
            .closest(".jp-WindowedPanel-outer").getBoundingClientRect().top) < 60)"""
#: Longer than a page holds a heading while it draws.
REST_MS = 3500

NOTHING_RAN = """[...window.jupyterapp.shell.currentWidget.content.widgets]
    .every((cell) => !cell.model.executionCount)"""


@pytest.mark.parametrize("path", EACH_PAGE)
def test_does_a_page_open_with_its_widgets_and_nothing_of_the_notebook(path, open_page):
    page = opened(open_page(path))
    assert page.locator(ERROR).count() == 0
    shown = page.locator(CHROME).filter(visible=True)
    assert shown.count() == 0, shown.first.evaluate("(node) => node.outerHTML.slice(0, 200)")
    number = path.rsplit("/", 1)[1][:2]
    kind = "lesson" if path.startswith("course/") else "exercise"
    title = page.locator(".th-bar-title").inner_text()
    assert title.startswith(number)
    assert title.endswith(kind)


def test_does_show_the_notebook_bring_jupyterlab_back_for_that_page_until_it_is_left(open_page):
    """After a reload it is a notebook again, with its widgets, and with the way back."""
    page = opened(open_page(PAGES[0]))
    page.get_by_role("button", name="Show the notebook").click()
    page.locator("#jp-menu-panel").wait_for()
    page.locator(".jp-NotebookPanel-toolbar").wait_for()
    assert page.locator(".jp-CodeCell .jp-Cell-inputWrapper:visible").count() > 0
    page.reload()
    page.get_by_role("button", name="Show the page").wait_for()
    opened(page).locator(".th-slide").wait_for()
    assert page.locator(".jp-NotebookPanel-toolbar").is_visible()
    page.get_by_role("button", name="Show the page").click()
    page.get_by_role("button", name="Show the notebook").wait_for()
    assert page.locator(CHROME).filter(visible=True).count() == 0
    page.reload()
    opened(page).get_by_role("button", name="Show the notebook").wait_for()


def test_does_the_next_page_open_as_a_page_after_one_was_shown_as_a_notebook(open_page):
    page = opened(open_page(PAGES[0]))
    page.get_by_role("button", name="Show the notebook").click()
    page.locator(".jp-NotebookPanel-toolbar").wait_for()
    page.get_by_role("button", name="Next").click()
    page.locator(".th-bar-title:visible", has_text="00 Start · exercise").wait_for()
    page.locator(".th-pretest").wait_for()
    assert page.locator(CHROME).filter(visible=True).count() == 0
    page.locator(".th-bar:visible").get_by_role("button", name="Map").click()
    page.get_by_role("button", name="Show the page").click()
    page.get_by_role("button", name="Show the notebook").wait_for()
    assert page.locator(CHROME).filter(visible=True).count() == 0


def test_is_a_page_closed_without_a_question_and_saved_with_what_its_widgets_show(
    pages_server, open_page
):
    """“Discard” would sound as if work could be lost. A notebook is asked about as ever."""
    file = pages_server.root / PAGES[0]
    original = file.read_bytes()
    try:
        page = opened(open_page(PAGES[0]))
        page.locator(".th-slide").get_by_role("textbox").fill("41")
        page.get_by_role("button", name="Show the result").click()
        page.get_by_text("You said 41.").first.wait_for()
        close = page.locator(".lm-TabBar-tab[data-th-label] .lm-TabBar-tabCloseIcon")
        dot = close.locator(".jp-icon-busy")
        assert dot.evaluate("(dot) => getComputedStyle(dot).fill") == "none"
        close.click()
        page.locator(".lm-TabBar-tab[data-th-label]").wait_for(state="detached")
        assert page.locator(".jp-Dialog").count() == 0
        assert b'"guess": 41' in file.read_bytes()
    finally:
        file.write_bytes(original)


def test_does_show_the_page_bring_the_page_back_where_the_settings_ask_for_notebooks(
    pages_server, open_page
):
    page = opened(open_page(PAGES[0]))
    pages_server.set_extension(view="notebook")
    try:
        page.reload()
        page.get_by_role("button", name="Show the page").wait_for()
        assert page.evaluate(NOTHING_RAN)
        page.get_by_role("button", name="Show the page").click()
        opened(page).locator(".th-slide").wait_for()
        assert page.locator(CHROME).filter(visible=True).count() == 0
    finally:
        pages_server.set_extension(view="page")


def test_does_the_start_page_open_on_the_slider_ready_to_move_with_no_click(open_page):
    page = opened(open_page("course/00_start.ipynb"))
    handle = page.get_by_role("slider", name="Kept, in how many of 100 simulated runs")
    handle.wait_for()
    box = handle.bounding_box()
    assert box["y"] + box["height"] < WINDOW["height"], "the slider is on the first screen"
    handle.press("End")
    page.get_by_role("button", name="Show the result").click()
    page.locator(".slide-told", has_text="You said 100.").wait_for()
    page.locator(".slide-onward").click()
    page.locator(".th-bar-title:visible", has_text="00 Start · exercise").wait_for()


def test_does_the_bar_show_a_dot_for_each_lesson_where_the_page_is_and_what_is_done(
    open_page, pages_server
):
    work = Store(pages_server.root / "course" / "my_work.json", "my_work", load())
    work.merge("packed", {"00_start": "1 now"})
    page = opened(open_page("course/07_roadmap.ipynb"))
    page.get_by_role("img", name="Lesson 8 of 21, 1 done").wait_for()
    dots = page.locator(".th-bar:visible .th-bar-dot")
    assert dots.count() == 21
    is_filled = "(all) => all.map((dot) => dot.firstElementChild.getAttribute('fill') !== 'none')"
    filled = dots.evaluate_all(is_filled)
    assert [at for at, is_done in enumerate(filled) if is_done] == [0, 7]
    assert page.get_by_role("img", name="You wear the product hat").is_visible()


def test_are_all_parts_of_the_bar_in_sight_in_a_window_of_any_width(open_page):
    page = opened(open_page("course/07_roadmap.ipynb"))
    for width in (320, 400, 800, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(500)
        bar = page.locator(".th-bar:visible").bounding_box()
        for button in page.locator(".th-bar:visible button").all():
            box = button.bounding_box()
            assert box["y"] + box["height"] <= bar["y"] + bar["height"], width
            assert box["x"] + box["width"] <= width


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
    assert sorted(labels) == ["00 exercise · Start", "00 lesson · Start"]


@pytest.mark.parametrize("width", [800, 1024, 1440])
def test_does_the_bar_say_what_is_saved_and_stay_one_line(width, open_page):
    """A second line would push the page down under the hand at each save."""
    page = opened(open_page("course/07_roadmap.ipynb"))
    page.set_viewport_size({"width": width, "height": 900})
    page.locator(".card[data-id=I05] .card-menu").select_option("now")
    page.locator(".th-bar[data-state=kept] .th-bar-saved", has_text="Saved").wait_for()
    assert page.locator(".th-bar:visible").bounding_box()["height"] <= ONE_LINE
    is_cut = "(title) => title.scrollWidth > title.clientWidth"
    assert not page.locator(".th-bar-title:visible").evaluate(is_cut)


SAY = """(widget, detail) => widget.dispatchEvent(
    new CustomEvent("twohats:saved", { bubbles: true, detail }))"""
LONGEST = "05_cross_functional_leadership"


def test_does_the_bar_stay_as_high_as_it_is_while_work_is_saved(open_page):
    """At any width, also with the longest name of a page."""
    page = opened(open_page(f"exercises/{LONGEST}/{LONGEST}.ipynb"))
    for width in (320, 400, 640, 800, 1024, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        heights = set()
        for name, words in (("", ""), ("pending", "Saving …"), ("kept", "Saved 10:48")):
            page.locator(".th:visible").first.evaluate(SAY, {"name": name, "words": words})
            page.locator(f".th-bar[data-state='{name}']").wait_for()
            page.wait_for_timeout(100)  # the window's size reaches the bar a moment later
            heights.add(page.locator(".th-bar:visible").bounding_box()["height"])
        assert len(heights) == 1, width


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
    # The words that tell them apart come first: a tab among many is cut off at its end.
    assert sorted(label[:9] for label in labels) == ["09 exerci", "09 lesson"]
    widths = page.locator(".lm-TabBar-tab[data-th-label]").evaluate_all(
        "(tabs) => tabs.map((tab) => tab.getBoundingClientRect().width)"
    )
    assert min(widths) > 250
    for folder in ("course", "exercises/09_planning_and_scheduling"):
        assert (pages_server.root / folder / "09_planning_and_scheduling.ipynb").is_file()


FOREIGN = [
    "open('ran', 'w')",
    "desk.board(open('ran', 'w'))",
    "# only a comment\ropen('ran', 'w')",
    "desk.save(roadmap={})",
]


@pytest.fixture
def add_cells(pages_server):
    """Adds code cells to the page of lesson 07, at a place from 0 or at its end."""
    path = pages_server.root / "course" / "07_roadmap.ipynb"
    original = path.read_bytes()

    def add(codes, place=None):
        notebook = json.loads(original)
        place = len(notebook["cells"]) if place is None else place
        notebook["cells"][place:place] = [
            {
                "cell_type": "code",
                "id": f"added-{number}",
                "metadata": {},
                "outputs": [],
                "execution_count": None,
                "source": [code],
            }
            for number, code in enumerate(codes)
        ]
        path.write_text(json.dumps(notebook), "utf-8")

    yield add
    path.write_bytes(original)


def test_does_foreign_code_among_the_courses_cells_wait_for_its_reader(
    pages_server, open_page, add_cells
):
    add_cells(FOREIGN)
    page = opened(open_page("course/07_roadmap.ipynb"))
    for number, code in enumerate(FOREIGN):
        assert cell_count(page, f"added-{number}") is None, code
    assert not (pages_server.root / "course" / "ran").exists()


def test_is_the_rest_of_a_page_there_when_some_of_its_cells_fail(open_page, add_cells):
    """A kernel drops what waits behind a cell that fails."""
    add_cells(['desk.table("nowhere")', 'desk.quiz("nothing")'], place=3)
    page = opened(open_page("course/07_roadmap.ipynb"))
    page.locator(ERROR).nth(1).wait_for(state="attached")
    page.locator(".jp-OutputArea .th-ending").wait_for(state="attached")


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


def test_does_the_bar_say_why_where_python_has_loaded_a_strangers_module(pages_server, open_page):
    """Loaded before the page could ask, as a start-up file of IPython does: then nothing runs."""
    startup = pages_server.home / "ipython" / "profile_default" / "startup" / "stranger.py"
    startup.parent.mkdir(parents=True, exist_ok=True)
    startup.write_text("import stranger_beside_the_page")
    module = pages_server.root / "course" / "stranger_beside_the_page.py"
    module.write_text("")
    try:
        page = open_page("course/07_roadmap.ipynb")
        bar = page.locator(".th-bar[data-state=fault] .th-bar-saved")
        bar.wait_for(timeout=60_000)
        words = bar.inner_text()
        assert "This page runs nothing by itself: Python has loaded" in words
        assert module.name in words
        assert page.evaluate(NOTHING_RAN)
    finally:
        startup.unlink()
        module.unlink()


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
    assert page.evaluate(NOTHING_RAN)


def test_does_axe_find_nothing_in_the_course_bar(open_page, axe):
    """320 by 256 pixels is a window of 1280 by 1024 at 400% zoom."""
    page = opened(open_page("course/07_roadmap.ipynb"))
    for name in ("Dark", "Light"):
        theme(page, name)
        for width, height in ((1440, 900), (320, 256)):
            page.set_viewport_size({"width": width, "height": height})
            assert axe(page, ".th-bar") == []


def test_does_the_tab_key_reach_every_button_of_the_bar_and_enter_press_it(open_page):
    page = opened(open_page("course/07_roadmap.ipynb"))
    page.locator(".th-bar:visible").get_by_role("button", name="Previous").focus()
    names = []
    for _ in range(5):
        names.append(page.evaluate("document.activeElement.innerText.trim()"))
        page.keyboard.press("Tab")
    words = " ".join(" ".join(names).split())
    assert words == "← Previous Map Glossary Next → Show the notebook"
    page.locator(".th-bar:visible").get_by_role("button", name="Next").press("Enter")
    page.locator(".th-bar-title:visible", has_text="07 Roadmap · exercise").wait_for()


@pytest.mark.parametrize("link", ["Open the engineering notes", "engineering notes"])
def test_is_a_paper_opened_to_be_read_with_jupyterlab_still_put_away(link, open_page):
    page = opened(open_page("exercises/07_roadmap/07_roadmap.ipynb"))
    page.locator(".th-board").wait_for()
    page.get_by_role("link", name=link, exact=True).click()
    page.get_by_role("heading", name="Page 2. Stock").wait_for()
    assert page.locator(".jp-FileEditor").count() == 0
    assert page.locator(CHROME).filter(visible=True).count() == 0
    page.locator(".lm-TabBar-tab", has_text="engineering_notes.md").locator(
        ".lm-TabBar-tabCloseIcon"
    ).click()
    page.locator(".th-board").wait_for()


def test_is_what_the_check_panel_says_not_shown_a_second_time(open_page):
    """The cells that nbgrader asks run, and stay out of sight: the panel says the same."""
    page = opened(open_page("exercises/00_start/00_start.ipynb"))
    page.locator(".jp-Cell.th-filled .jp-OutputArea-output").first.wait_for(state="attached")
    assert page.get_by_role("heading", name="What is marked automatically").count() == 0
    assert page.locator(".jp-Cell.th-filled:visible").count() == 0


def test_does_the_maps_link_to_the_sandbox_scroll_to_it_whether_its_page_is_open_or_not(open_page):
    page = opened(open_page("course/00_start.ipynb"))
    link = page.get_by_role("link", name="Sandbox: your own question")
    link.click()
    page.wait_for_function(IS_AT_THE_SANDBOX, timeout=90_000)
    page.wait_for_timeout(REST_MS)
    assert page.evaluate(IS_AT_THE_SANDBOX)  # also once what is above it is drawn
    page.evaluate("(at) => { document.querySelectorAll(at)[1].scrollTop = 0; }", SCROLLER)
    assert not page.evaluate(IS_AT_THE_SANDBOX)
    page.evaluate(OPEN, "course/00_start.ipynb")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(IS_AT_THE_SANDBOX, timeout=90_000)
    page.wait_for_timeout(REST_MS)
    page.mouse.move(700, 500)
    page.mouse.wheel(0, -400)
    page.wait_for_function(f"!({IS_AT_THE_SANDBOX})()", timeout=60_000)
