"""nbgrader's gradebook: opening it, and making an assignment known to it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbgrader.api import Gradebook


class ChangedExerciseError(RuntimeError):
    """The released notebook has other graded cells than the gradebook, which holds hand-ins."""


@contextmanager
def open_gradebook(db_url: str) -> Iterator[Gradebook]:
    """The gradebook, closed again whatever happens."""
    # nbgrader calls `alembic` by its bare name, and an environment need not be activated.
    command_folder = str(Path(sys.executable).parent)
    if command_folder not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([command_folder, os.environ.get("PATH", "")])
    from nbgrader.api import Gradebook  # takes seconds: only when marks are written

    with Gradebook(db_url) as gradebook:
        yield gradebook


def register_assignment(gradebook: Gradebook, db_url: str, released: Path) -> None:
    """Make an assignment known to the gradebook, from its released notebook."""
    import nbformat
    from nbgrader.preprocessors import SaveCells

    stem = released.stem
    notebook = nbformat.read(released, as_version=4)
    if _stored_cells(gradebook, stem) == _released_cells(notebook):
        return
    gradebook.update_or_create_assignment(stem)
    resources = {"nbgrader": {"notebook": stem, "assignment": stem, "db_url": db_url}}
    try:
        SaveCells().preprocess(notebook, resources)
    except RuntimeError as error:
        raise ChangedExerciseError(
            f"{stem} has other graded cells than before, and the gradebook holds hand-ins. "
            "Release it under a new name, or start a new gradebook."
        ) from error


def _stored_cells(gradebook: Gradebook, stem: str) -> set[tuple] | None:
    from nbgrader.api import MissingEntry

    try:
        notebook = gradebook.find_notebook(stem, stem)
    except MissingEntry:
        return None
    max_points = {
        cell.name: cell.max_score for cell in (*notebook.grade_cells, *notebook.task_cells)
    }
    return {(cell.name, max_points.get(cell.name)) for cell in notebook.source_cells}


def _released_cells(notebook: dict) -> set[tuple]:
    cells_metadata = [cell["metadata"].get("nbgrader", {}) for cell in notebook["cells"]]
    roles = ("grade", "solution", "locked", "task")
    return {
        (metadata["grade_id"], metadata.get("points"))
        for metadata in cells_metadata
        if any(metadata.get(role) for role in roles)
    }
