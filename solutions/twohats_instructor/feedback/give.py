"""Writing the feedback pages where nbgrader's own release of feedback looks for them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twohats.answers.files import write_whole

from twohats_instructor.course import Course
from twohats_instructor.feedback.content import pages
from twohats_instructor.feedback.html import html
from twohats_instructor.grading import gradebook as writer
from twohats_instructor.grading.record_marks import BESIDE


@dataclass(frozen=True)
class Given:
    """One page that was written, and how many answers on it still wait for a person."""

    student: str
    assignment: str
    path: str
    waiting: int


def give(
    course: Course,
    assignments: Sequence[str] = (),
    progress: Callable[[int, int, str], None] | None = None,
) -> list[Given]:
    """Write a page for each graded hand-in of some assignments, or of all."""
    given: list[Given] = []
    stems = list(assignments or course.stems())
    with writer.opened(course.db_url) as gradebook:
        for number, stem in enumerate(stems, start=1):
            for page in pages(course, gradebook, stem):
                folder = course.feedback(page.student, stem)
                write_whole(folder / f"{stem}.html", html(page).encode("utf-8", "replace"))
                _beside(course, page.student, stem)
                path = (folder / f"{stem}.html").relative_to(course.root)
                given.append(Given(page.student, stem, str(path), page.waiting))
            if progress:
                progress(number, len(stems), stem)
    return given


def _beside(course: Course, student: str, stem: str) -> None:
    for name in BESIDE:
        source = course.autograded(student, stem) / name
        if source.is_file():
            shutil.copyfile(source, course.feedback(student, stem) / name)
