"""What a feedback page says, gathered from the gradebook and from the record of the grading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twohats.checks.finding import Finding
from twohats.scenario.syllabus import hat_of

from twohats_instructor import rubrics
from twohats_instructor.course import Course
from twohats_instructor.grading import record as records
from twohats_instructor.grading.batch import submissions
from twohats_instructor.grading.record import GradingRecord
from twohats_instructor.intake import exercise

if TYPE_CHECKING:
    from nbgrader.api import Gradebook, SubmittedNotebook


@dataclass(frozen=True)
class MarkedText:
    """A free text, and what a person gave and said; `points` is None until then."""

    title: str
    text: str | None
    points: float | None
    max_points: float
    comment: str


@dataclass(frozen=True)
class FeedbackPage:
    """All that a learner reads about one assignment."""

    title: str
    student: str
    points: float
    max_points: float
    penalty: float
    findings: tuple[Finding, ...]
    answers: tuple[MarkedText, ...]
    notes: tuple[str, ...]
    picture: str
    #: The hat that the exercise wears, as in `twohats.theme.HATS`.
    hat: str = "both"

    @property
    def waiting(self) -> int:
        """How many answers a person has not marked yet."""
        return sum(answer.points is None for answer in self.answers)

    @property
    def waiting_points(self) -> float:
        """The most that these answers can still bring."""
        return sum(answer.max_points for answer in self.answers if answer.points is None)


def record_of(course: Course, student: str, stem: str) -> GradingRecord | str:
    """The record of one grading, or a sentence on why there is none to make a page from."""
    path = course.record_file(student, stem)
    again = f"run twohats-instructor grade {stem} again."
    if not path.is_file():
        return f"it is not graded yet, or the record of its grading is gone; {again}"
    record = records.load(path)
    if record is None or (record.student, record.assignment) != (student, stem):
        return f"the record of its grading is broken; {again}"
    return record


def graded_students(course: Course, gradebook: Gradebook, stem: str) -> list[str]:
    """Everybody who should get a page: handed in, in the gradebook, or with a record."""
    folder = course.record_file("*", stem).parent
    with_record = {path.stem for path in folder.glob("*.json")}
    with_marks = {work.student_id for work in gradebook.assignment_submissions(stem)}
    handed_in = {student for student, _ in submissions(course, [stem])}
    return sorted(with_record | with_marks | handed_in)


def feedback_page(course: Course, gradebook: Gradebook, record: GradingRecord) -> FeedbackPage:
    """The page for one graded hand-in."""
    stem = record.assignment
    notebook = gradebook.find_submission_notebook(stem, stem, record.student)
    penalty = notebook.late_submission_penalty or 0.0
    return FeedbackPage(
        title=_title(course, stem),
        student=record.student,
        points=notebook.score - penalty,
        max_points=notebook.max_score,
        penalty=penalty,
        findings=tuple(_findings(notebook, record)),
        answers=tuple(_marked_texts(notebook, record)),
        notes=record.verdict.for_learner,
        picture=record.picture,
        hat=hat_of(stem),
    )


def _title(course: Course, stem: str) -> str:
    first = exercise.source(exercise.load(course.released_notebook(stem)).cells[0]).splitlines()[0]
    return first.lstrip("# ").strip()


def _findings(notebook: SubmittedNotebook, record: GradingRecord) -> Iterator[Finding]:
    """The findings; where a person has changed the points, theirs count."""
    manual_points = {grade.cell.name: grade.manual_score for grade in notebook.grades}
    for name, finding in record.findings.items():
        points = manual_points.get(name)
        if points is None:
            yield finding
        else:
            sentence = f"{finding.seen} Your instructor has set the points."
            yield replace(finding, points=min(max(points, 0.0), finding.max), seen=sentence)


def _marked_texts(notebook: SubmittedNotebook, record: GradingRecord) -> Iterator[MarkedText]:
    comments = {comment.cell.name: comment.comment or "" for comment in notebook.comments}
    rubrics_by_name = rubrics.load(record.assignment)
    grades = {grade.cell.name: grade for grade in notebook.grades}
    for name, text in record.texts.items():
        yield MarkedText(
            title=rubrics_by_name[name].criterion if name in rubrics_by_name else name,
            # What the exercise itself had put there is nothing that the learner wrote.
            text="" if name in record.untouched_cells else text,
            points=None if grades[name].needs_manual_grade else grades[name].score,
            max_points=grades[name].cell.max_score,
            comment=comments.get(name, ""),
        )
