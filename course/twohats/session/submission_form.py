"""The shelves: all of one's work down and up, and one exercise to hand in."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

import ipywidgets

from twohats.answers import Store
from twohats.scenario import Scenario
from twohats.session.backup import export_work, restore_work
from twohats.session.notebook_file import wait_until_saved, warnings
from twohats.session.paths import ANSWERS
from twohats.session.progress import note_packed
from twohats.session.submission import name_in_file
from twohats.session.submission import pack_submission as packed
from twohats.widgets.backup.widget import BackupButtons

_WRITING_S = 1.0


def backup_buttons(root: Path, scenario: Scenario) -> BackupButtons:
    """Download my work, load my work: one zip for everything under `root`."""
    return BackupButtons(
        lambda: _all_of_it(root),
        lambda content: restore_work(content, root, scenario),
        label="Your work in one file",
        help="After loading, close the notebooks that are open and open them again.",
    )


def submission_form(folder: Path, work: Store) -> ipywidgets.VBox:
    """A field for the learner's name, and the button that makes the zip to hand in."""
    known = (work.get("notes") or {}).get("name") or os.environ.get("JUPYTERHUB_USER", "")
    name = ipywidgets.Text(
        value=known,
        description="Your name or id",
        placeholder="as your instructor asks",
        continuous_update=False,
        style={"description_width": "initial"},
        # Less than all of the line: the field has a margin of two pixels on each side.
        layout={"width": "min(100% - 4px, 420px)"},
    )
    button = BackupButtons(
        lambda: _made(name.value.strip(), folder, work),
        label="Hand in by file",
        download_label="Make the file to hand in",
    )
    return ipywidgets.VBox([name, button])


def _all_of_it(root: Path) -> tuple[str, bytes, list[str]]:
    """All work under `root`, once JupyterLab has written what it was asked to save."""
    time.sleep(_WRITING_S)
    return (*export_work(root), [])


def _made(learner: str, folder: Path, work: Store) -> tuple[str, bytes, list[str]]:
    """The file made of the notebook as it is saved by the same click, and remarks on it.

    The name that did is kept for the next file, and the map is told. If that fails the learner has
    the file all the same.
    """
    notebook = folder / f"{folder.name}.ipynb"
    name_in_file(learner)  # a name that cannot stand is told at once
    saved = wait_until_saved(notebook)
    made = packed(folder, learner)
    with contextlib.suppress(OSError, ValueError):
        note_packed(work, folder / ANSWERS, folder.name)
        work.merge("notes", {"name": learner})
    return (*made, warnings(notebook, saved=saved))
