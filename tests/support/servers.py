"""Ending a server that a test has started."""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.warm import Warm

STOP_WITHIN_S = 30


def end_server(process: subprocess.Popen[bytes] | Warm) -> None:
    """Ends a process with all that it has started; it must lead a session of its own.

    A Jupyter server that is told to stop while a kernel starts may wait for a thread that does not
    end: what is still there after half a minute is killed.
    """
    _signal_group(process, signal.SIGTERM)
    try:
        process.wait(STOP_WITHIN_S)
    except subprocess.TimeoutExpired:
        _signal_group(process, signal.SIGKILL)
        process.wait()


def _signal_group(process: subprocess.Popen[bytes] | Warm, number: signal.Signals) -> None:
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:  # it has ended by itself
        process.poll()
