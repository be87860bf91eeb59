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
from twohats_instructor.grading.mark import Marked, mark
from twohats_instructor.grading.record_marks import keep
from twohats_instructor.verdict import Verdict

if TYPE_CHECKING:
    from nbgrader.api import Gradebook

Progress = Callable[[int, int, str], None]
Task = tuple[str, str]  # learner, assignment


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
    tasks = list(handed_in(course, assignments or course.stems()))
    lines: list[GradingResult] = []
    with writer.opened(course.db_url) as gradebook:
        pens = _pens(course, gradebook, tasks)
        for task, marked in _judged(course, tasks, jobs):
            lines.append(_kept(course, pens[task[1]], task, marked))
            if progress:
                progress(len(lines), len(tasks), " ".join(reversed(task)))
    return lines


def _pens(course: Course, gradebook: Gradebook, tasks: list[Task]) -> dict[str, GradebookWriter]:
    pens = {}
    for stem in sorted({stem for _, stem in tasks}):
        writer.enrol(gradebook, course.db_url, course.released(stem))
        pens[stem] = GradebookWriter(
            gradebook, stem, [student for student, its in tasks if its == stem]
        )
    return pens


def handed_in(course: Course, assignments: Iterable[str]) -> Iterator[Task]:
    """Who has handed in what. Folders behind links are passed over."""
    submitted = course.gradebook / "submitted"
    for stem in assignments:
        for folder in sorted(submitted.glob(f"*/{stem}")):
            student = folder.parent
            linked = student.is_symlink() or folder.is_symlink()
            if folder.is_dir() and not linked and not student.name.startswith("."):
                yield student.name, stem


def _judged(
    course: Course, tasks: list[Task], jobs: int
) -> Iterator[tuple[Task, Marked | Exception]]:
    judge = partial(_judge, course)
    if jobs <= 1 or len(tasks) < 2:
        yield from zip(tasks, map(judge, tasks), strict=True)
        return
    # A forked process could inherit a lock that some thread of its parent holds.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from zip(tasks, pool.map(judge, tasks, chunksize=8), strict=True)


def _judge(course: Course, task: Task) -> Marked | Exception:
    """The marks, or the error as a value: one hand-in never stops the batch."""
    try:
        return mark(course, *task)
    except Exception as error:
        return RuntimeError(f"{type(error).__name__}: {error}")


def _kept(
    course: Course, pen: GradebookWriter, task: Task, marked: Marked | Exception
) -> GradingResult:
    if isinstance(marked, Marked):
        standing = keep(course, pen, marked)
        if late.concerns(pen.known[task[0]]):
            late.assign(course, *task)
        return GradingResult(*task, marked.record.verdict, standing)
    sentence = f"It could not be graded ({marked}); its marks were left as they were."
    return GradingResult(
        *task, Verdict("refused", (sentence,), True), PointsSoFar(0.0, 0.0, ()), failed=True
    )
