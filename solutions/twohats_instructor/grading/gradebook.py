"""The one writer of nbgrader's gradebook: scores go in, a person's marks stay as they are."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from twohats_instructor.grading.record import Record

if TYPE_CHECKING:
    from nbgrader.api import Grade, Gradebook, SubmittedNotebook


class ChangedExerciseError(RuntimeError):
    """The released notebook has other graded cells than the gradebook, which holds hand-ins."""


@dataclass(frozen=True)
class Standing:
    """The points of one hand-in so far, out of how many, and the cells that await a person."""

    points: float
    most: float
    awaiting: tuple[str, ...]


@contextmanager
def opened(db_url: str) -> Iterator[Gradebook]:
    """The gradebook, closed again whatever happens."""
    # nbgrader calls `alembic` by its bare name, and an environment need not be activated.
    here = str(Path(sys.executable).parent)
    if here not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([here, os.environ.get("PATH", "")])
    from nbgrader.api import Gradebook  # takes seconds: only when marks are written

    with Gradebook(db_url) as gradebook:
        yield gradebook


def enrol(gradebook: Gradebook, db_url: str, released: Path) -> None:
    """Make an assignment known to the gradebook, from its released notebook."""
    from nbformat import NotebookNode, from_dict
    from nbgrader.preprocessors import SaveCells

    stem = released.stem
    notebook: NotebookNode = from_dict(json.loads(released.read_text("utf-8")))
    if _known(gradebook, stem) == _cells(notebook):
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


def _known(gradebook: Gradebook, stem: str) -> set[tuple] | None:
    from nbgrader.api import MissingEntry

    try:
        known = gradebook.find_notebook(stem, stem)
    except MissingEntry:
        return None
    worth = {cell.name: cell.max_score for cell in (*known.grade_cells, *known.task_cells)}
    return {(cell.name, worth.get(cell.name)) for cell in known.source_cells}


def _cells(notebook: dict) -> set[tuple]:
    marks = [cell["metadata"].get("nbgrader", {}) for cell in notebook["cells"]]
    kept = ("grade", "solution", "locked", "task")
    return {
        (one["grade_id"], one.get("points")) for one in marks if any(one.get(kind) for kind in kept)
    }


def write(
    gradebook: Gradebook, record: Record, older: Record | None, handed_in: datetime | None
) -> Standing:
    """Write the marks of one hand-in; `older` is what the last grading of it had found."""
    changed = record.changed(older)
    notebook = _submission(gradebook, record, handed_in)
    for grade in notebook.grades:
        _mark(grade, record, grade.cell.name in changed)
    for comment in notebook.comments:
        untouched = comment.cell.name in record.untouched
        comment.auto_comment = "No response." if untouched else None
    news = older is None or changed or older.verdict != record.verdict
    if record.verdict.needs_look and news:
        # A person may take the flag off again; it comes back only with something new to look at.
        notebook.flagged = True
    standing = _standing(notebook)
    gradebook.db.commit()
    return standing


def _standing(notebook: SubmittedNotebook) -> Standing:
    grades = notebook.grades
    awaiting = sorted(grade.cell.name for grade in grades if grade.needs_manual_grade)
    points = sum(_given(grade) + (grade.extra_credit or 0.0) for grade in grades)
    return Standing(points, sum(grade.cell.max_score for grade in grades), tuple(awaiting))


def _given(grade: Grade) -> float:
    """A person's points count before the machine's, as everywhere in nbgrader."""
    return (grade.auto_score if grade.manual_score is None else grade.manual_score) or 0.0


def _mark(grade: Grade, record: Record, changed: bool) -> None:
    name, marked = grade.cell.name, grade.manual_score is not None
    if name in record.findings:
        grade.auto_score = float(record.findings[name].points)
    else:
        grade.auto_score = 0.0 if name in record.untouched else None
    if not marked:
        grade.needs_manual_grade = grade.auto_score is None
    elif changed:
        grade.needs_manual_grade = True


def _submission(
    gradebook: Gradebook, record: Record, handed_in: datetime | None
) -> SubmittedNotebook:
    from nbgrader.api import MissingEntry

    try:
        submission = gradebook.find_submission(record.assignment, record.student)
    except MissingEntry:
        gradebook.update_or_create_student(record.student)
        submission = gradebook.add_submission(record.assignment, record.student)
    submission.timestamp = handed_in
    return next(one for one in submission.notebooks if one.name == record.assignment)
