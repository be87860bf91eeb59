"""Penalties for late work, by whatever plugin nbgrader is configured with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twohats_instructor.course import CONFIG_FILE, Course

if TYPE_CHECKING:
    from nbgrader.api import SubmittedNotebook


def is_late(notebook: SubmittedNotebook) -> bool:
    """Whether a hand-in is late, or was when it was last graded."""
    submission = notebook.assignment
    # nbgrader cannot add an extension to a due date that is not there.
    has_due_date = submission.assignment.duedate is not None
    return (has_due_date and submission.total_seconds_late > 0) or bool(
        notebook.late_submission_penalty
    )


def apply_late_penalty(course: Course, student: str, stem: str) -> None:
    """Let nbgrader's own step work the penalty out, as `nbgrader autograde` does."""
    from nbformat.v4 import new_notebook
    from nbgrader.preprocessors import AssignLatePenalties
    from traitlets.config import PyFileConfigLoader

    config = PyFileConfigLoader(CONFIG_FILE, path=str(course.root)).load_config()
    resources = {"notebook": stem, "assignment": stem, "student": student, "db_url": course.db_url}
    AssignLatePenalties(config=config).preprocess(new_notebook(), {"nbgrader": resources})
