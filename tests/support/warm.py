"""Commands of nbgrader and its server, started by a process that has loaded their modules.

Loading them takes three seconds of a processor, more than most commands need afterwards. Each
command is still a process of its own, a fork of one that has loaded and done nothing: with its own
folder, environment and outputs, and it ends alone.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

#: Where the environment's scripts of these names begin.
MAINS = {"nbgrader": "nbgrader.apps.nbgraderapp", "jupyter-server": "jupyter_server.serverapp"}
LOADED = (
    *MAINS.values(),
    "nbgrader.server_extensions.formgrader",
    "nbgrader.server_extensions.assignment_list",
    "twohats_instructor.feedback.nbgrader_side",
    "twohats_instructor.grading.nbgrader_side",
)
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(list(LOADED))


class Warm:
    """A running command; `pid`, `wait` and `poll` are those of `subprocess.Popen`.

    It leads a session of its own, and appends what it prints to the files `out` and `err`.
    """

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        out: Path,
        err: Path,
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        arguments = (list(command), str(folder), (str(out), str(err)), dict(environment))
        self._process = _CONTEXT.Process(target=_run, args=arguments)
        self._process.start()
        self.pid = self._process.pid

    def wait(self, timeout: float | None = None) -> int:
        """The exit code; raises `subprocess.TimeoutExpired` after that many seconds."""
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
        return self._process.exitcode

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""
        return self._process.exitcode


def _run(
    command: list[str], folder: str, outputs: tuple[str, str], environment: dict[str, str]
) -> None:
    """What the new process does first: all that differs between two commands."""
    os.setsid()
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for number, path in zip((1, 2), outputs, strict=True):
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(opened, number)
        os.close(opened)
    sys.argv = command
    sys.exit(import_module(MAINS[command[0]]).main())
