"""Writing the feedback pages where nbgrader's own release of feedback looks for them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twohats.answers.files import write_whole

from twohats_instructor.course import Course
from twohats_instructor.feedback.content import feedback_pages
from twohats_instructor.feedback.html import page_html
from twohats_instructor.grading import gradebook as writer
from twohats_instructor.grading.record_marks import SUBMISSION_FILES


@dataclass(frozen=True)
class FeedbackResult:
    """One page that was written, and how many answers on it still wait for a person."""

    student: str
    assignment: str
    path: str
    waiting: int


def write_feedback(
    course: Course,
    assignments: Sequence[str] = (),
    progress: Callable[[int, int, str], None] | None = None,
) -> list[FeedbackResult]:
    """Write a page for each graded hand-in of some assignments, or of all."""
    results: list[FeedbackResult] = []
    stems = list(assignments or course.stems())
    with writer.open_gradebook(course.db_url) as gradebook:
        for number, stem in enumerate(stems, start=1):
            for page in feedback_pages(course, gradebook, stem):
                folder = course.feedback_folder(page.student, stem)
                write_whole(folder / f"{stem}.html", page_html(page).encode("utf-8", "replace"))
                _copy_submission_files(course, page.student, stem)
                path = (folder / f"{stem}.html").relative_to(course.root)
                results.append(FeedbackResult(page.student, stem, str(path), page.waiting))
            if progress:
                progress(number, len(stems), stem)
    return results


def _copy_submission_files(course: Course, student: str, stem: str) -> None:
    for name in SUBMISSION_FILES:
        source = course.autograded_folder(student, stem) / name
        if source.is_file():
            shutil.copyfile(source, course.feedback_folder(student, stem) / name)
