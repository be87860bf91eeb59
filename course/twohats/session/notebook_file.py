"""The notebook on the disk, where JupyterLab writes it when it is saved and not before."""

from __future__ import annotations

import json
import time
from datetime import datetime
from pathlib import Path
from typing import Any

from twohats.session.messages import clock_time

#: A notebook written so shortly before it is asked for was written by the same click.
_JUST_NOW_S = 2.0
_WITHIN_S = 4.0
_LOOK_AGAIN_S = 0.05
_AS_DEALT = "write your answer in place of this line"
_OLDER = (
    "{name} was last saved at {at}. If you have written in it since then, press Ctrl+S and make "
    "the file again."
)


def wait_until_saved(notebook: Path, within_s: float = _WITHIN_S) -> bool:
    """Wait for the save that the same click has asked JupyterLab for; whether it came."""
    since, end = time.time() - _JUST_NOW_S, time.monotonic() + within_s
    while time.monotonic() < end:
        if notebook.is_file() and notebook.stat().st_mtime >= since and _cells(notebook):
            return True
        time.sleep(_LOOK_AGAIN_S)
    return False


def warnings(notebook: Path, *, saved: bool) -> list[str]:
    """What whoever hands a notebook in should know of it: an old save, texts not written yet."""
    told = []
    if not saved:
        at = clock_time(datetime.fromtimestamp(notebook.stat().st_mtime).astimezone())
        told.append(_OLDER.format(name=notebook.name, at=at))
    left = sum(_AS_DEALT in "".join(cell.get("source", "")) for cell in _cells(notebook))
    if left:
        texts = (
            "One text that a person marks is"
            if left == 1
            else f"{left} texts that a person marks are"
        )
        told.append(f"{texts} still to be written.")
    return told


def _cells(notebook: Path) -> list[dict[str, Any]]:
    """The cells; none while the file is being written."""
    try:
        return list(json.loads(notebook.read_bytes())["cells"])
    except (ValueError, LookupError, TypeError):
        return []
