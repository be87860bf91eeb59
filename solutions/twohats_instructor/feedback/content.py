"""What a feedback page says, gathered from the gradebook and from the record of the grading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twohats.checks.finding import Finding

from twohats_instructor import rubrics
from twohats_instructor.course import Course
from twohats_instructor.grading import record as records
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

    @property
    def waiting(self) -> int:
        """How many answers a person has not marked yet."""
        return sum(answer.points is None for answer in self.answers)


def feedback_pages(course: Course, gradebook: Gradebook, stem: str) -> Iterator[FeedbackPage]:
    """A page for each learner whose work on an assignment has been graded."""
    for path in sorted(course.record_file("*", stem).parent.glob("*.json")):
        record = records.load(path)
        if record is not None:
            yield feedback_page(course, gradebook, record)


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
        notes=record.verdict.sentences,
        picture=record.picture,
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
            text=text,
            points=None if grades[name].needs_manual_grade else grades[name].score,
            max_points=grades[name].cell.max_score,
            comment=comments.get(name, ""),
        )
