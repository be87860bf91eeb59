"""A real JupyterLab in a folder of its own, and one notebook of it in Chromium.

For tests of whole lessons: put notebooks and other files under `lab.root` (or use `lab.write`),
then open one with the `notebook_page` fixture. Wait with `nb.until` for what a test asserts next,
not with `time.sleep`: the browser's answers are handled while Playwright waits.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import nbformat
from playwright.sync_api import Locator, Page

from tests.support.servers import end_server

ROOT = Path(__file__).parents[2]
START_WITHIN_S = 60
# A busy machine may take its time; a test that goes well does not wait for this.
SEEN_WITHIN_S = 60
# Requests that would leave the machine.
OUTSIDE = re.compile(r"(https?|wss?)://(?!127\.0\.0\.1[:/])")
# JupyterLab draws what a cell raised as it draws what it wrote to stderr.
ERROR = ".jp-OutputArea-output[data-mime-type$=stderr]"
IDLE = '.jp-Notebook-ExecutionIndicator[data-status="idle"]'
# Running a cell before the kernel stands makes JupyterLab ask which kernel to take.
KERNEL_READY = """() => window.jupyterapp?.shell.currentWidget?.context?.sessionContext
    ?.session?.kernel?.status === "idle" """
IS_CURRENT = "(path) => window.jupyterapp.shell.currentWidget?.context?.path === path"
# The page hears of sessions that have ended only now and then: it would wait for one of them.
CLOSE = "window.jupyterapp.shell.currentWidget.dispose()"
REFRESH = "window.jupyterapp.serviceManager.sessions.refreshRunning()"
# JupyterLab shows a launcher where no document is open.
CLOSE_OTHERS = """() => {
    const { shell } = window.jupyterapp;
    for (const widget of [...shell.widgets("main")])
        if (widget !== shell.currentWidget) widget.dispose();
}"""


class Lab:
    """The server: `url`, `token`, and `root`, the folder that it serves."""

    def __init__(self, root: Path, home: Path, options: Iterable[str] = (), view: str = "") -> None:
        """`options` are further ones of the server; `view` is how pages of the course open.

        A page runs by itself when it opens; most tests run cells themselves, as in a notebook.
        """
        self.root, self.home = root, home
        self.options, self.view = tuple(options), view or "notebook"
        self.set_extension(view=self.view)
        self.token = secrets.token_hex(12)
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
        command += [
            f"--port={self.port}",
            "--ServerApp.port_retries=0",
            f"--notebook-dir={self.root}",
        ]
        command += [f"--IdentityProvider.token={self.token}", "--expose-app-in-browser"]
        command += self.options
        with (self.home / "lab.log").open("wb") as log:
            return subprocess.Popen(
                command,
                cwd=self.root,
                env=self._environment(),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _environment(self) -> dict[str, str]:
        """The environment's own settings and nobody's personal ones."""
        own = {"HOME": self.home, "JUPYTER_CONFIG_DIR": self.home / "config"}
        own |= {"JUPYTER_DATA_DIR": self.home / "data", "IPYTHONDIR": self.home / "ipython"}
        own |= {"JUPYTER_RUNTIME_DIR": self.home / "runtime", "JUPYTER_PATH": self.home / "path"}
        # A notebook that a test writes may use the small data of tests/support.
        # An empty entry would be the folder of each notebook, by its full name.
        folders = [str(ROOT), os.environ.get("PYTHONPATH", "")]
        own |= {"PYTHONPATH": os.pathsep.join(filter(None, folders))}
        return os.environ | {name: str(value) for name, value in own.items()}

    def set_extension(self, **settings_by_name: Any) -> None:
        """Sets up the course's extension, taken from the checkout as it is."""
        extension = self.home / "path" / "labextensions" / "twohats-lab"
        if not extension.exists():
            extension.parent.mkdir(parents=True)
            extension.symlink_to(ROOT / "course" / "jupyter" / "labextension")
        settings = self.home / "config" / "lab" / "user-settings" / "twohats-lab"
        settings.mkdir(parents=True, exist_ok=True)
        (settings / "plugin.jupyterlab-settings").write_text(json.dumps(settings_by_name))

    def wait(self) -> None:
        """Returns when the server answers; raises with its log if it does not."""
        until = time.monotonic() + START_WITHIN_S
        while time.monotonic() < until and self.process.poll() is None:
            try:
                self.ask("GET", "/api/status")
                return
            except OSError:
                time.sleep(0.2)
        raise RuntimeError((self.home / "lab.log").read_text())

    def ask(self, method: str, path: str) -> Any:
        """One request to the server's API."""
        headers = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(self.url + path, method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def delete_kernels(self) -> None:
        """Ends all sessions, so that the next test meets a fresh kernel."""
        for session in self.ask("GET", "/api/sessions"):
            self.ask("DELETE", f"/api/sessions/{session['id']}")

    def clear(self) -> None:
        """Ends the kernels, empties the folder and forgets the settings that a test changed."""
        self.delete_kernels()
        shutil.rmtree(self.home / "config" / "lab" / "user-settings", ignore_errors=True)
        self.set_extension(view=self.view)
        for path in self.root.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def write(self, name: str, cells: Iterable[str]) -> str:
        """Writes a notebook of code cells (Markdown where one starts with #); returns its name."""
        made = [
            nbformat.v4.new_markdown_cell(cell)
            if cell.startswith("#")
            else nbformat.v4.new_code_cell(cell)
            for cell in cells
        ]
        kernel = {
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}
        }
        nbformat.write(nbformat.v4.new_notebook(cells=made, metadata=kernel), self.root / name)
        return name

    def stop(self) -> None:
        """Ends the server."""
        end_server(self.process)


class NotebookPage:
    """One notebook in one tab: `page` is Playwright's own."""

    def __init__(self, page: Page, lab: Lab, name: str) -> None:
        self.page, self.lab, self.name = page, lab, name

    def open(self) -> NotebookPage:
        """Opens the notebook in an empty workspace and waits for its kernel."""
        path = f"/lab/tree/{quote(self.name)}?reset&token={self.lab.token}"
        self.page.goto(self.lab.url + path)
        self.page.locator(".jp-Notebook").wait_for()
        self.page.wait_for_function(KERNEL_READY)
        return self

    def open_in_loaded_lab(self) -> NotebookPage:
        """Opens the notebook in a tab that has JupyterLab loaded, as the only document in it."""
        self.command("docmanager:open", path=self.name)
        self.page.wait_for_function(IS_CURRENT, arg=self.name)
        self.page.evaluate(CLOSE_OTHERS)
        self.page.wait_for_function(KERNEL_READY)
        return self

    def go_on(self, name: str) -> NotebookPage:
        """Opens another notebook in this tab, and closes this one."""
        return NotebookPage(self.page, self.lab, name).open_in_loaded_lab()

    def another_day(self) -> NotebookPage:
        """Closes the notebook without saving it, ends its kernel, opens it again and runs it.

        The loaded JupyterLab stays: `reload` and `open` load it again, which takes four seconds.
        """
        self.page.evaluate(CLOSE)
        self.lab.delete_kernels()
        self.page.evaluate(REFRESH)
        return self.open_in_loaded_lab().run_all()

    def reload(self) -> NotebookPage:
        """Reloads the tab; nothing is run."""
        self.page.reload()
        self.page.locator(".jp-Notebook").wait_for()
        return self

    def wait_idle(self) -> None:
        """Waits until the kernel does nothing (the sign may stand outside the window)."""
        self.page.locator(IDLE).first.wait_for(state="attached", timeout=60_000)

    def command(self, name: str, **arguments: Any) -> Any:
        """Runs one of JupyterLab's commands by its id."""
        code = "([name, args]) => window.jupyterapp.commands.execute(name, args).then(() => null)"
        return self.page.evaluate(code, [name, arguments])

    def run_all(self) -> NotebookPage:
        """Runs all cells and waits for the end."""
        self.command("notebook:run-all-cells")
        self.wait_idle()
        return self

    def keep_prediction(self, option: int = 0) -> None:
        """Keeps an option of the page's first prediction: its place, from 0."""
        button = self.page.get_by_role("button", name="Place my bet")
        quiz = self.page.locator(".th-quiz", has=button)
        quiz.locator(f"[data-focus=options-{option}]").check(timeout=60_000)
        button.click()

    def execute(self, code: str) -> None:
        """Runs code in the notebook's kernel, beside its cells.

        A widget holds back a change while the one before it is being answered: what was just
        clicked may reach Python after this code.
        """
        kernel = "window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel"
        request = f"(code) => {kernel}.requestExecute({{ code }}).done.then(() => null)"
        self.page.evaluate(request, code)

    def save(self) -> None:
        """Saves the notebook."""
        self.command("docmanager:save")

    def dark(self) -> None:
        """Switches to JupyterLab's dark theme."""
        self.command("apputils:change-theme", theme="JupyterLab Dark")
        self.page.locator('body[data-jp-theme-light="false"]').wait_for(state="attached")

    def cells(self) -> int:
        """How many cells the notebook has, those that are not drawn yet included."""
        return self.page.evaluate(
            "window.jupyterapp.shell.currentWidget.content.model.cells.length"
        )

    def widget(self, name: str) -> Locator:
        """The root of the widget of that kind: "board", "checks", "quiz", "note", "map" …"""
        root = self.page.locator(f".jp-OutputArea .th-{name}")
        root.wait_for()
        return root

    def until(self, look: Callable[[], Any], done: Callable[[Any], Any] = bool) -> Any:
        """Looks again and again until what is seen is `done`; returns it."""
        end = time.monotonic() + SEEN_WITHIN_S
        while not done(seen := look()):
            if time.monotonic() > end:
                raise AssertionError(
                    f"never came; last seen: {str(seen)[:300]} … {str(seen)[-300:]}"
                )
            self.page.wait_for_timeout(50)
        return seen

    def answers(self, done: Callable[[Any], Any] = lambda found: True) -> Any:
        """The answers in this notebook's file of work, once they are there and `done`."""
        folder = (self.lab.root / self.name).parent
        path = folder / ("my_work.json" if folder.name == "course" else "answers.json")

        def look() -> Any:
            return json.loads(path.read_text())["answers"] if path.exists() else None

        try:
            return self.until(look, lambda found: found is not None and done(found))
        except AssertionError as error:
            state = f"the page says {self.saved_lines()}, and its kernel {self.kernel_lines()}"
            raise AssertionError(f"{error}; {state}") from None

    def kernel_lines(self) -> list[str]:
        """What the page knows about its kernel, and the server about all: who is it that waits?"""
        kernel = "window.jupyterapp.shell.currentWidget.context.sessionContext.session?.kernel"
        seen = self.page.evaluate(f"[{kernel}?.connectionStatus, {kernel}?.status].join(' ')")
        states = [kernel["execution_state"] for kernel in self.lab.ask("GET", "/api/kernels")]
        return [seen, *states]

    def saved_lines(self) -> list[str]:
        """What the widgets say about saving, and what they ask about it, in sight or not."""
        lines = self.page.locator(".jp-OutputArea :is(.th-saved, .th-notice)")
        return [" ".join(line.split()) for line in lines.all_text_contents() if line.strip()]

    def errors(self) -> list[str]:
        """What the cells raised, or wrote to stderr."""
        return self.page.locator(ERROR).all_text_contents()

    def on_disk(self) -> Any:
        """The notebook as it is saved; while it is being written it is looked at again."""

        def look() -> Any:
            try:
                return nbformat.read(self.lab.root / self.name, as_version=4)
            except nbformat.reader.NotJSONError:
                return None

        return self.until(look)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
