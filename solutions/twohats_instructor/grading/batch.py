"""Grading everything that was handed in, fast: processes judge, and one writer keeps the marks."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

from twohats_instructor.course import Course
from twohats_instructor.exercises.exchange import show_as_released
from twohats_instructor.grading import gradebook as writer
from twohats_instructor.grading import late
from twohats_instructor.grading.gradebook_writer import GradebookWriter, PointsSoFar
from twohats_instructor.grading.mark import MarkedHandIn, mark
from twohats_instructor.grading.record_marks import record_marks
from twohats_instructor.verdict import Verdict

if TYPE_CHECKING:
    from nbgrader.api import Gradebook

#: What one learner's name or file is to blame for; a full disk would stop everybody.
_OF_ONE_FILE = (errno.ENAMETOOLONG, errno.EISDIR, errno.EACCES, errno.EPERM, errno.EINVAL)
Progress = Callable[[int, int, str], None]
Submission = tuple[str, str]  # learner, assignment


@dataclass(frozen=True)
class GradingResult:
    """One graded hand-in; `failed` if it could not be graded at all, which is our fault."""

    student: str
    assignment: str
    verdict: Verdict
    points_so_far: PointsSoFar
    failed: bool = False


def grade(
    course: Course,
    assignments: Sequence[str] = (),
    jobs: int = 1,
    progress: Progress | None = None,
) -> list[GradingResult]:
    """Grade the hand-ins that count, of some assignments or of all; one line for each.

    Run again, it ends in the same gradebook: a killed run is simply started once more.
    """
    queue = list(submissions(course, assignments or course.stems()))
    results: list[GradingResult] = []
    with writer.open_gradebook(course.db_url) as gradebook:
        writers = _gradebook_writers(course, gradebook, queue)
        show_as_released(course, course.stems())
        for submission, outcome in _mark_all(course, queue, jobs):
            results.append(_record_result(course, writers[submission[1]], submission, outcome))
            if progress:
                progress(len(results), len(queue), " ".join(reversed(submission)))
    return results


def _gradebook_writers(
    course: Course, gradebook: Gradebook, queue: list[Submission]
) -> dict[str, GradebookWriter]:
    writers = {}
    for stem in sorted({stem for _, stem in queue}):
        writer.register_assignment(gradebook, course.db_url, course.released_notebook(stem))
        writers[stem] = GradebookWriter(
            gradebook, stem, [student for student, assignment in queue if assignment == stem]
        )
    return writers


def submissions(course: Course, assignments: Iterable[str]) -> Iterator[Submission]:
    """Who has handed in what. Folders behind links are passed over."""
    submitted = course.gradebook / "submitted"
    for stem in assignments:
        for submission_folder in sorted(submitted.glob(f"*/{stem}")):
            learner_folder = submission_folder.parent
            is_linked = learner_folder.is_symlink() or submission_folder.is_symlink()
            if (
                submission_folder.is_dir()
                and not is_linked
                and not learner_folder.name.startswith(".")
            ):
                yield learner_folder.name, stem


def _mark_all(
    course: Course, queue: list[Submission], jobs: int
) -> Iterator[tuple[Submission, MarkedHandIn | Exception]]:
    mark_one = partial(_try_mark, course)
    if jobs <= 1 or len(queue) < 2:
        yield from zip(queue, map(mark_one, queue), strict=True)
        return
    # A forked process could inherit a lock that some thread of its parent holds.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from zip(queue, pool.map(mark_one, queue, chunksize=8), strict=True)


def _try_mark(course: Course, submission: Submission) -> MarkedHandIn | Exception:
    """The marks, or the error as a value: one hand-in never stops the batch."""
    try:
        return mark(course, *submission)
    except Exception as error:
        return RuntimeError(f"{type(error).__name__}: {error}")


def _record_result(
    course: Course,
    gradebook_writer: GradebookWriter,
    submission: Submission,
    outcome: MarkedHandIn | Exception,
) -> GradingResult:
    if not isinstance(outcome, MarkedHandIn):
        return _failed(submission, f"It could not be graded ({outcome})")
    try:
        points = record_marks(course, gradebook_writer, outcome)
        if late.is_late(gradebook_writer.submissions[submission[0]]):
            late.apply_late_penalty(course, *submission)
    except OSError as error:
        if error.errno not in _OF_ONE_FILE:
            raise
        return _failed(submission, f"What was found could not be kept ({error.strerror})")
    return GradingResult(*submission, outcome.record.verdict, points)


def _failed(submission: Submission, reason: str) -> GradingResult:
    sentence = f"{reason}; it stays as it was before."
    return GradingResult(
        *submission, Verdict("refused", (sentence,), True), PointsSoFar(0.0, 0.0, ()), failed=True
    )
