"""The shelves: all of one's work down and up, and one exercise to hand in."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import ipywidgets

from twohats.answers import Store
from twohats.desk.handing_in import hand_in as packed
from twohats.desk.places import ANSWERS
from twohats.desk.progress import note_packed
from twohats.desk.shelf import download, load
from twohats.scenario import Scenario
from twohats.widgets.shared.work_shelf import WorkShelf


def shelf(root: Path, scenario: Scenario) -> WorkShelf:
    """Download my work, load my work: one zip for everything under `root`."""
    return WorkShelf(
        lambda: download(root),
        lambda content: load(content, root, scenario),
        label="Your work in one file",
        help="After loading, close the notebooks that are open and open them again.",
    )


def hand_in(folder: Path, work: Store) -> ipywidgets.VBox:
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
    button = WorkShelf(
        lambda: _noted(packed(folder, name.value), name.value.strip(), folder, work),
        label="Hand in by file",
        download_label="Make the file to hand in",
    )
    return ipywidgets.VBox([name, button])


def _noted(made: tuple[str, bytes], learner: str, folder: Path, work: Store) -> tuple[str, bytes]:
    """The file made; the name that did is kept for the next one, and the map is told.

    If that fails the learner has the file all the same.
    """
    with contextlib.suppress(OSError, ValueError):
        note_packed(work, folder / ANSWERS, folder.name)
        work.merge("notes", {"name": learner})
    return made
