"""Writing the feedback pages where nbgrader's own release of feedback looks for them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twohats.answers.files import write_whole

from twohats_instructor.course import Course
from twohats_instructor.feedback.content import feedback_page, graded_students, record_of
from twohats_instructor.feedback.html import page_html
from twohats_instructor.grading import gradebook as writer
from twohats_instructor.grading.record_marks import SUBMISSION_FILES

if TYPE_CHECKING:
    from nbgrader.api import Gradebook


@dataclass(frozen=True)
class FeedbackResult:
    """One learner's page, and how many answers on it still wait for a person.

    Without a page, `path` is empty and `problem` says why.
    """

    student: str
    assignment: str
    path: str = ""
    waiting: int = 0
    problem: str = ""


def write_feedback(
    course: Course,
    assignments: Sequence[str] = (),
    progress: Callable[[int, int, str], None] | None = None,
) -> list[FeedbackResult]:
    """Write a page for each graded hand-in of some assignments, or of all; one line for each."""
    results: list[FeedbackResult] = []
    stems = list(assignments or course.stems())
    with writer.open_gradebook(course.db_url) as gradebook:
        for number, stem in enumerate(stems, start=1):
            students = graded_students(course, gradebook, stem)
            results += [_try_write(course, gradebook, student, stem) for student in students]
            if progress:
                progress(number, len(stems), stem)
    return results


def _try_write(course: Course, gradebook: Gradebook, student: str, stem: str) -> FeedbackResult:
    """One learner's page, or why there is none: one of them never keeps the others waiting."""
    record = record_of(course, student, stem)
    if isinstance(record, str):
        return FeedbackResult(student, stem, problem=record)
    try:
        page = feedback_page(course, gradebook, record)
        html = page_html(page).encode("utf-8", "replace")
    except Exception as error:  # a record is a file: somebody may have put anything into it
        again = f"run twohats-instructor grade {stem} again."
        problem = f"gradebook and record do not agree ({type(error).__name__}); {again}"
        return FeedbackResult(student, stem, problem=problem)
    path = course.feedback_folder(student, stem) / f"{stem}.html"
    write_whole(path, html)
    _copy_submission_files(course, student, stem)
    return FeedbackResult(student, stem, str(path.relative_to(course.root)), page.waiting)


def _copy_submission_files(course: Course, student: str, stem: str) -> None:
    for name in SUBMISSION_FILES:
        source = course.autograded_folder(student, stem) / name
        if source.is_file():
            shutil.copyfile(source, course.feedback_folder(student, stem) / name)
