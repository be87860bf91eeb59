"""Grading everything that was handed in, fast: processes judge, and one writer keeps the marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

from twohats_instructor.course import Course
from twohats_instructor.grading import gradebook as writer
from twohats_instructor.grading import late
from twohats_instructor.grading.gradebook_writer import GradebookWriter, PointsSoFar
from twohats_instructor.grading.mark import MarkedHandIn, mark
from twohats_instructor.grading.record_marks import record_marks
from twohats_instructor.verdict import Verdict

if TYPE_CHECKING:
    from nbgrader.api import Gradebook

Progress = Callable[[int, int, str], None]
Submission = tuple[str, str]  # learner, assignment


@dataclass(frozen=True)
class GradingResult:
    """One graded hand-in; `failed` if it could not be graded at all, which is our fault."""

    student: str
    assignment: str
    verdict: Verdict
    standing: PointsSoFar
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
    tasks = list(submissions(course, assignments or course.stems()))
    lines: list[GradingResult] = []
    with writer.open_gradebook(course.db_url) as gradebook:
        pens = _gradebook_writers(course, gradebook, tasks)
        for task, marked in _mark_all(course, tasks, jobs):
            lines.append(_record_result(course, pens[task[1]], task, marked))
            if progress:
                progress(len(lines), len(tasks), " ".join(reversed(task)))
    return lines


def _gradebook_writers(
    course: Course, gradebook: Gradebook, tasks: list[Submission]
) -> dict[str, GradebookWriter]:
    pens = {}
    for stem in sorted({stem for _, stem in tasks}):
        writer.register_assignment(gradebook, course.db_url, course.released(stem))
        pens[stem] = GradebookWriter(
            gradebook, stem, [student for student, its in tasks if its == stem]
        )
    return pens


def submissions(course: Course, assignments: Iterable[str]) -> Iterator[Submission]:
    """Who has handed in what. Folders behind links are passed over."""
    submitted = course.gradebook / "submitted"
    for stem in assignments:
        for folder in sorted(submitted.glob(f"*/{stem}")):
            student = folder.parent
            linked = student.is_symlink() or folder.is_symlink()
            if folder.is_dir() and not linked and not student.name.startswith("."):
                yield student.name, stem


def _mark_all(
    course: Course, tasks: list[Submission], jobs: int
) -> Iterator[tuple[Submission, MarkedHandIn | Exception]]:
    judge = partial(_try_mark, course)
    if jobs <= 1 or len(tasks) < 2:
        yield from zip(tasks, map(judge, tasks), strict=True)
        return
    # A forked process could inherit a lock that some thread of its parent holds.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from zip(tasks, pool.map(judge, tasks, chunksize=8), strict=True)


def _try_mark(course: Course, task: Submission) -> MarkedHandIn | Exception:
    """The marks, or the error as a value: one hand-in never stops the batch."""
    try:
        return mark(course, *task)
    except Exception as error:
        return RuntimeError(f"{type(error).__name__}: {error}")


def _record_result(
    course: Course, pen: GradebookWriter, task: Submission, marked: MarkedHandIn | Exception
) -> GradingResult:
    if isinstance(marked, MarkedHandIn):
        standing = record_marks(course, pen, marked)
        if late.is_late(pen.known[task[0]]):
            late.apply_late_penalty(course, *task)
        return GradingResult(*task, marked.record.verdict, standing)
    sentence = f"It could not be graded ({marked}); its marks were left as they were."
    return GradingResult(
        *task, Verdict("refused", (sentence,), True), PointsSoFar(0.0, 0.0, ()), failed=True
    )
