"""Fixtures for tests in a real browser.

- `browser`: Chromium, once for all tests (see the conftest above).
- `new_page(**options)`: a tab that cannot reach any other host; the test fails if it tried.
- `stage(widget, light=True, width=900)`: one widget on a bare page (see support/stage.py): fast.
  Each page has an origin, and so a storage, of its own; with further options a context as well.
- `shared_stage(widget)`: the same, once for several tests of a file.
- `lab`: a running JupyterLab (see support/lab.py), emptied before each test.
- `course`: the same, with what learners have: the lessons, the exercises and the assets.
- `shared_lab`: the lab and a function that opens a notebook, once for a whole file.
- `notebook_page(name)`: opens a notebook of `lab` in a window 1600 wide; returns a NotebookPage.
- `pages_server`: a JupyterLab with the course, whose pages open as pages; shared by all tests.
- `open_page(path)`: opens a page there as the only one, in a tab that is shared; returns the tab.
- `axe(page, root)`: what axe-core finds wrong inside a CSS selector: (rule, selector, why). A stage
  is asked in both themes; in JupyterLab's dark theme, which a test puts on, only colors are.
"""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.support.course_page import CLOSE_ALL, OPEN, course_lab, forget_work
from tests.support.course_page import WINDOW as PAGE_WINDOW
from tests.support.lab import OUTSIDE, Lab, NotebookPage
from tests.support.stage import ADDRESS, FIRST_PORT, stage_page
from tests.support.tab import LabTab

ROOT = Path(__file__).parents[2]
# The library, which is installed, and what somebody may have left in a clone they worked in.
NOT_TAKEN = ("twohats", "__pycache__", "answers.json*", "answers.damaged*", "my_work.json*")
WINDOW = {"width": 1600, "height": 1000}
STAGE_ADDRESSES = (ADDRESS.format(port=port) for port in itertools.count(FIRST_PORT))


#: How long something may take to come on a machine with much else to do: no test waits for less.
WAIT_MS = 60_000


def watched_context(browser, outside, **options):
    """A browser context that aborts requests to other hosts and adds their addresses to a list."""

    def refuse(route):
        outside.append(route.request.url)
        route.abort()

    def note(socket):
        if OUTSIDE.match(socket.url):
            outside.append(socket.url)

    context = browser.new_context(**{"viewport": WINDOW} | options)
    context.set_default_timeout(WAIT_MS)
    context.route(OUTSIDE, refuse)
    context.on("page", lambda page: page.on("websocket", note))
    return context


@pytest.fixture
def new_page(browser):
    contexts, outside = [], []

    def make(**options):
        contexts.append(watched_context(browser, outside, **options))
        return contexts[-1].new_page()

    yield make
    for context in contexts:
        context.close()
    assert outside == [], "a request tried to leave the machine"


@pytest.fixture(scope="session")
def _stage_context(browser):
    """One for all widgets: a browser makes a page in a known context in a third of the time."""
    outside = []
    context = watched_context(browser, outside)
    yield context
    context.close()
    assert outside == [], "a request tried to leave the machine"


def put_on_stage(page, widget, light, width):
    """Shows a widget in a page of its own origin."""
    page.set_viewport_size({"width": width, "height": 900})
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    html, address = stage_page(widget, light), next(STAGE_ADDRESSES)
    page.route(address, lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(address)
    page.locator("body[data-ready]").wait_for()
    assert errors == []
    return page


@pytest.fixture
def stage(new_page, _stage_context):
    pages = []

    def make(widget, light=True, width=900, **options):
        pages.append(new_page(**options) if options else _stage_context.new_page())
        return put_on_stage(pages[-1], widget, light, width)

    yield make
    for page in pages:
        page.close()


@pytest.fixture(scope="module")
def shared_stage(_stage_context):
    """A stage that stays until the end of the file: its tests leave it as they found it."""
    pages = []

    def make(widget):
        pages.append(_stage_context.new_page())
        return put_on_stage(pages[-1], widget, light=True, width=900)

    yield make
    for page in pages:
        page.close()


@pytest.fixture(scope="session")
def _server(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    server = Lab(tmp_path_factory.mktemp("root"), home)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


@pytest.fixture
def lab(_server):
    _server.clear()
    yield _server
    _server.delete_kernels()


@pytest.fixture
def course(lab):
    for part in ("course", "exercises", "assets"):
        shutil.copytree(ROOT / part, lab.root / part, ignore=shutil.ignore_patterns(*NOT_TAKEN))
    return lab


@pytest.fixture(scope="session")
def _tab(browser):
    outside = []
    context = watched_context(browser, outside)
    yield LabTab(context, WINDOW)
    context.close()
    assert outside == [], "a request tried to leave the machine"


@pytest.fixture(scope="module")
def shared_lab(_server, _tab):
    """The lab, and what opens a notebook in it: for tests of a file that share one notebook."""
    _server.clear()
    yield _server, lambda name: _tab.open(_server, name)
    _tab.empty()
    _server.delete_kernels()


@pytest.fixture
def notebook_page(lab, new_page, _tab, request):
    """The first notebook of a test opens in the loaded tab, others in tabs of their own."""
    opened, failed_before = [], request.session.testsfailed

    def make(name, **options):
        opened.append(name)
        if options or len(opened) > 1:
            return NotebookPage(new_page(**options), lab, name).open()
        return _tab.open(lab, name)

    yield make
    if request.session.testsfailed > failed_before:
        _tab.throw_away()
    _tab.empty()


@pytest.fixture(scope="session")
def pages_server(tmp_path_factory):
    server = course_lab(tmp_path_factory.mktemp("root"), tmp_path_factory.mktemp("home"))
    try:
        server.wait()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def _pages_tab(pages_server, browser):
    """One tab for all pages: loading JupyterLab takes longer than opening a page."""
    outside = []
    context = watched_context(browser, outside)
    page = context.new_page()
    page.goto(f"{pages_server.url}/lab?reset&token={pages_server.token}")
    page.locator("#jp-main-dock-panel").wait_for(timeout=60_000)
    yield page
    context.close()
    assert outside == [], "a request tried to leave the machine"


@pytest.fixture
def open_page(pages_server, _pages_tab):
    def make(path):
        _pages_tab.set_viewport_size(PAGE_WINDOW)
        _pages_tab.evaluate(CLOSE_ALL)
        pages_server.delete_kernels()
        _pages_tab.evaluate(OPEN, path)
        return _pages_tab

    yield make
    _pages_tab.evaluate(CLOSE_ALL)
    pages_server.delete_kernels()
    forget_work(pages_server.root)


RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# Page-wide rules are JupyterLab's or the bare stage's own affair.
NOT_OURS = {rule: {"enabled": False} for rule in ("region", "page-has-heading-one")}
# What depends on a theme's colors; names and roles are those of the light one.
OF_COLORS = ("color-contrast", "link-in-text-block")
# Asking for the animations draws what is due; one without an end is not waited for.
REST = """async () => {
  const ends = ({ effect }) => Number.isFinite(effect.getComputedTiming().endTime);
  const running = () =>
    document.getAnimations().filter((each) => each.playState === "running" && ends(each));
  for (let moving = running(); moving.length > 0; moving = running())
    await Promise.all(moving.map((each) => each.finished.catch(() => undefined)));
}"""
HAS_AXE, RUN_AXE = "'axe' in window", "([root, options]) => axe.run(root, options)"
IS_STAGE, IS_DARK = "'stage' in window", "document.body.dataset.jpThemeLight === 'false'"
WEAR = "(isLight) => { document.body.dataset.jpThemeLight = String(isLight); }"


@pytest.fixture
def axe():
    def ask(page, root, options):
        # Of what is right only one node is described: half of the time goes into descriptions.
        options |= {"resultTypes": ["violations"]}
        if not page.evaluate(HAS_AXE):
            page.evaluate(AXE_SCRIPT)
        # A color on its way to another is nobody's fault.
        page.evaluate(REST)
        return [
            (fault["id"], node["target"][-1], node["failureSummary"])
            for fault in page.evaluate(RUN_AXE, [root, options])["violations"]
            for node in fault["nodes"]
        ]

    def colors(page, root):
        return ask(page, root, {"runOnly": {"type": "rule", "values": list(OF_COLORS)}})

    def dark_colors(page, root):
        """Without motion, so that nothing is waited for."""
        page.emulate_media(reduced_motion="reduce")
        page.evaluate(WEAR, False)
        faults = colors(page, root)
        page.evaluate(WEAR, True)
        page.emulate_media(reduced_motion="no-preference")
        return faults

    def find(page, root, rules=RULES):
        if page.evaluate(IS_DARK):
            return colors(page, root)
        of_rules = {"runOnly": {"type": "tag", "values": list(rules)}, "rules": NOT_OURS}
        faults = ask(page, root, of_rules)
        return faults + (dark_colors(page, root) if page.evaluate(IS_STAGE) else [])

    return find
