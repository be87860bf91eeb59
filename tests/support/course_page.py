"""Pages of the course as learners have them: in a JupyterLab that opens them as pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

from tests.support.lab import ROOT, Lab

WINDOW = {"width": 1440, "height": 900}
CLOSE_ALL = """() => {
    for (const widget of [...window.jupyterapp.shell.widgets("main")]) widget.dispose();
}"""
OPEN = "(path) => window.jupyterapp.commands.execute('docmanager:open', { path }).then(() => null)"
_NOT_TAKEN = shutil.ignore_patterns("twohats", "*.json.previous", "my_work.json", "answers.json")


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
