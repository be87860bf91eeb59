"""Fixtures for tests in a real browser.

- `browser`: Chromium. Found by TWOHATS_CHROMIUM, else /usr/bin/chromium, else Playwright's own.
- `new_page(**options)`: a tab that cannot reach any other host; the test fails if it tried.
- `stage(widget, light=True, width=900)`: one widget on a bare page (see support/stage.py): fast.
- `lab`: a running JupyterLab (see support/lab.py), emptied before each test.
- `course`: the same, with what learners have: the lessons, the exercises and the assets.
- `notebook_page(name)`: opens a notebook of `lab` in a window 1600 wide; returns a NotebookPage.
- `pages_server`: a JupyterLab with the course, whose pages open as pages; shared by all tests.
- `open_page(path)`: opens a page there as the only one, in a tab that is shared; returns the tab.
- `axe(page, root)`: what axe-core finds wrong inside a CSS selector: (rule, selector, why).
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from tests.support.course_page import CLOSE_ALL, OPEN, course_lab, forget_work
from tests.support.course_page import WINDOW as PAGE_WINDOW
from tests.support.lab import OUTSIDE, Lab, NotebookPage
from tests.support.stage import ADDRESS, stage_page
from tests.support.tab import LabTab

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
ROOT = Path(__file__).parents[2]
# What somebody may have left in a clone they worked in.
WORK = shutil.ignore_patterns("__pycache__", "answers.json*", "answers.damaged*", "my_work.json*")
WINDOW = {"width": 1600, "height": 1000}


def _chromium() -> str | None:
    """The browser's path, or None for Playwright's own."""
    named = os.environ.get("TWOHATS_CHROMIUM")
    return named or next((path for path in ["/usr/bin/chromium"] if Path(path).exists()), None)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        yield chromium
        chromium.close()


def watched_context(browser, outside, **options):
    """A browser context that aborts requests to other hosts and adds their addresses to a list."""

    def refuse(route):
        outside.append(route.request.url)
        route.abort()

    def note(socket):
        if OUTSIDE.match(socket.url):
            outside.append(socket.url)

    context = browser.new_context(**{"viewport": WINDOW} | options)
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


@pytest.fixture
def stage(new_page):
    def make(widget, light=True, width=900, **options):
        page = new_page(viewport={"width": width, "height": 900}, **options)
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        # An address of its own, so that the page may keep things in the browser's storage.
        html = stage_page(widget, light)
        page.route(ADDRESS, lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto(ADDRESS)
        page.locator("body[data-ready]").wait_for()
        assert errors == []
        return page

    return make


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
        shutil.copytree(ROOT / part, lab.root / part, ignore=WORK)
    return lab


@pytest.fixture(scope="session")
def _tab(browser):
    outside = []
    context = watched_context(browser, outside)
    yield LabTab(context, WINDOW)
    context.close()
    assert outside == [], "a request tried to leave the machine"


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


@pytest.fixture
def axe():
    def find(page, root, rules=RULES):
        options = {"runOnly": {"type": "tag", "values": list(rules)}, "rules": NOT_OURS}
        found = Axe().run(page, context=root, options=options).response
        return [
            (one["id"], node["target"][-1], node["failureSummary"])
            for one in found["violations"]
            for node in one["nodes"]
        ]

    return find
