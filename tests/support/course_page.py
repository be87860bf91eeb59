"""Pages of the course as learners have them: in a JupyterLab that opens them as pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from twohats.lessons.catalog import STEMS

from tests.support.lab import ROOT, Lab

WINDOW = {"width": 1440, "height": 900}
CLOSE_ALL = """() => {
    for (const widget of [...window.jupyterapp.shell.widgets("main")]) widget.dispose();
}"""
OPEN = "(path) => window.jupyterapp.commands.execute('docmanager:open', { path }).then(() => null)"
PAGES = [f"course/{stem}.ipynb" for stem in STEMS] + [
    f"exercises/{stem}/{stem}.ipynb" for stem in STEMS
]
_NOT_TAKEN = shutil.ignore_patterns("twohats", "*.json.previous", "my_work.json", "answers.json")


def each_page(in_every_run: Iterable[str]) -> list:
    """All pages as cases of a test: some in every run, all of them once a month."""
    always = tuple(in_every_run)
    return [
        path if path in always else pytest.param(path, marks=pytest.mark.monthly) for path in PAGES
    ]


# Those with most widgets and tables.
LARGEST_PAGES = ("course/07_roadmap.ipynb", "exercises/14_plan/14_plan.ipynb")


def course_lab(root: Path, home: Path, options: Iterable[str] = ()) -> Lab:
    """A JupyterLab, not waited for, that serves lessons, exercises and assets under `root`."""
    lab = Lab(root, home, options, view="page")
    for part in ("course", "exercises", "assets"):
        shutil.copytree(ROOT / part, root / part, ignore=_NOT_TAKEN)
    return lab


def forget_work(root: Path) -> None:
    """Removes what learners have saved, so that the next test meets a clean desk."""
    for pattern in ("answers.json*", "my_work.json*"):
        for path in root.rglob(pattern):
            path.unlink()


def opened(page: Page) -> Page:
    """The page once its cells have run."""
    page.locator(".th-bar").wait_for(timeout=60_000)
    page.locator(".th-bar:not([data-state=busy])").wait_for(timeout=60_000)
    page.locator(".jp-NotebookPanel:visible .th:visible").first.wait_for(timeout=60_000)
    return page


def theme(page: Page, name: str) -> None:
    """Switches to JupyterLab's "Light" or "Dark"."""
    code = "(theme) => window.jupyterapp.commands.execute('apputils:change-theme', { theme })"
    page.evaluate(f"(theme) => ({code})(theme).then(() => null)", f"JupyterLab {name}")
    is_light = str(name == "Light").lower()
    page.locator(f'body[data-jp-theme-light="{is_light}"]').wait_for(state="attached")
