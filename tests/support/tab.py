"""One browser tab with JupyterLab loaded, which one test after another uses.

Loading JupyterLab takes four seconds, opening a notebook in it one. Between two tests the tab is
emptied; what cannot be emptied for certain (a failed test, a dialog, another theme) is thrown away.
"""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Error, Page

from tests.support.lab import Lab, NotebookPage

# Disposed of and not closed: closing asks whether unsaved work is to be kept.
EMPTY = """async () => {
    // The file browser follows the open document, into a folder that the next test may not have.
    const place = { path: "/", dontShowBrowser: true };
    await window.jupyterapp.commands.execute("filebrowser:go-to-path", place);
    for (const area of ["main", "down"])
        for (const widget of [...window.jupyterapp.shell.widgets(area)]) widget.dispose();
    localStorage.clear();
    sessionStorage.clear();
    const isLight = document.body.dataset.jpThemeLight === "true";
    return isLight && document.querySelector(".jp-Dialog") === null;
}"""


class LabTab:
    """The tab of one browser context; `window` is its size at the start of each test."""

    def __init__(self, context: BrowserContext, window: dict[str, int]) -> None:
        self.context, self.window = context, window
        self.page: Page | None = None

    def open(self, lab: Lab, name: str) -> NotebookPage:
        """Opens a notebook of the lab, in the loaded JupyterLab if there is one."""
        if self.page is not None:
            return NotebookPage(self.page, lab, name).open_in_loaded_lab()
        self.page = self.context.new_page()
        return NotebookPage(self.page, lab, name).open()

    def empty(self) -> None:
        """Closes all documents and forgets what the browser has kept, or throws the tab away."""
        try:
            is_empty = self.page is not None and self.page.evaluate(EMPTY)
        except Error:
            is_empty = False
        if is_empty:
            self.page.set_viewport_size(self.window)
        else:
            self.throw_away()

    def throw_away(self) -> None:
        """Closes the tab; the next test loads JupyterLab again."""
        if self.page is not None:
            self.page.close()
        self.page = None
