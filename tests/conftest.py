"""Tests marked `monthly` are left out unless `--monthly` asks for them; long ones run first.

They ask the same question of more cases (every lead, every lesson, a second seed); the run without
them asks it of enough to notice a change. Tests with drawn examples draw new ones then.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
from hypothesis import settings

# An example may take its time: speed is compared in tests/benchmark, and no test fails of it.
# Every run has the same examples, so that a change is never stopped by a fault elsewhere that
# chance turned up. The monthly run draws new ones, and says how to draw a failing one again.
settings.register_profile("same-examples", deadline=None, derandomize=True)
settings.register_profile("new-examples", deadline=None, derandomize=False, print_blob=True)


def pytest_addoption(parser):
    parser.addoption("--monthly", action="store_true", help="run the tests marked monthly too")


def pytest_configure(config):
    """Before any test is read: the profile is fixed when a test is declared."""
    if config.getoption("hypothesis_profile", None):
        return
    # A seed asks for other examples too; it would be ignored where all are fixed.
    has_seed = config.getoption("hypothesis_seed", None) is not None
    is_new = config.getoption("--monthly") or has_seed
    settings.load_profile("new-examples" if is_new else "same-examples")


def pytest_collection_modifyitems(config, items):
    if not config.getoption("--monthly"):
        config.hook.pytest_deselected(items=[item for item in items if is_monthly(item)])
        items[:] = [item for item in items if not is_monthly(item)]
        run_browser_tests_again(items)
    # The longest first: at the end no worker waits for another one's long test, and what a file has
    # installed or started is not needed by both.
    items.sort(key=place_in_run)


def run_browser_tests_again(items):
    """A browser test that fails is run once more, and the summary names it.

    A shared machine may stall a page or a kernel for a minute. The monthly run gives nothing a
    second chance.
    """
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


def is_monthly(item):
    return item.get_closest_marker("monthly") is not None


LONGEST_FIRST = ("install", "browser", "nbgrader")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def place_in_run(item):
    """Tests keep their order within a kind, and so within a file."""
    marks = {mark.name for mark in item.iter_markers()}
    return next((n for n, name in enumerate(LONGEST_FIRST) if name in marks), len(LONGEST_FIRST))


@pytest.fixture(autouse=True)
def _without_a_browsers_loop(request):
    """A browser of an earlier test keeps its event loop running; other tests meet none."""
    if request.node.get_closest_marker("browser"):
        yield
        return
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(loop)


@pytest.fixture(scope="session")
def browser():
    """Chromium, once for all tests: a second Playwright in one process would not start.

    Found by TWOHATS_CHROMIUM, else /usr/bin/chromium, else Playwright's own.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        yield chromium
        chromium.close()


def _chromium() -> str | None:
    """The browser's path, or None for Playwright's own."""
    named = os.environ.get("TWOHATS_CHROMIUM")
    return named or next((path for path in ["/usr/bin/chromium"] if Path(path).exists()), None)
