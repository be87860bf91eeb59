"""The one writer of marks: scores go into the gradebook, a person's marks stay as they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from twohats_instructor.grading.record import GradingRecord
from twohats_instructor.intake.shown_names import name_of_id

if TYPE_CHECKING:
    from nbgrader.api import Grade, Gradebook, Student, SubmittedNotebook


@dataclass(frozen=True)
class PointsSoFar:
    """The points of one hand-in so far, out of how many, and the cells that await a person."""

    points: float
    max_points: float
    awaiting: tuple[str, ...]


class GradebookWriter:
    """Writes the marks of one assignment.

    nbgrader's own calls read and commit cell by cell. Here all that is known of an assignment is
    read once, and each hand-in is one transaction.
    """

    def __init__(self, gradebook: Gradebook, stem: str, students: Iterable[str]) -> None:
        self.db = gradebook.db
        # What was committed is still what we know: nobody else writes between two hand-ins.
        gradebook.db().expire_on_commit = False
        self.notebook = gradebook.find_notebook(stem, stem)
        self.cells = {
            cell.id: cell
            for cell in (
                *self.notebook.grade_cells,
                *self.notebook.solution_cells,
                *self.notebook.task_cells,
            )
        }
        self.submissions = self._load_submissions(list(students))

    def write(
        self,
        record: GradingRecord,
        previous: GradingRecord | None,
        submitted_at: datetime | None,
        name: tuple[str, str],
    ) -> PointsSoFar:
        """Write the marks of one hand-in; `previous` is what the last grading of it had found.

        `name` is the learner's first and last name, for whom the gradebook has none.
        """
        changed_cells = record.changed_cells(previous)
        notebook = self.submissions.get(record.student) or self._add_submission(record.student)
        notebook.assignment.timestamp = submitted_at
        _give_name(notebook.assignment.student, name)
        for grade in notebook.grades:
            cell = self.cells[grade.cell_id]
            # A release may have lowered the points: what was given may be more than there is.
            is_too_much = (grade.manual_score or 0.0) > cell.max_score
            _write_points(grade, cell.name, record, cell.name in changed_cells or is_too_much)
        for comment in notebook.comments:
            is_untouched = self.cells[comment.cell_id].name in record.untouched_cells
            comment.auto_comment = "No response." if is_untouched else None
        is_new = previous is None or changed_cells or previous.verdict != record.verdict
        if record.verdict.needs_look and is_new:
            # A person may take the flag off; it comes back only with something new to look at.
            notebook.flagged = True
        self.db.commit()
        return self._points_so_far(notebook)

    def _load_submissions(self, students: list[str]) -> dict[str, SubmittedNotebook]:
        from nbgrader.api import SubmittedAssignment, SubmittedNotebook
        from sqlalchemy.orm import joinedload, selectinload

        notebooks = (
            self.db.query(SubmittedNotebook)
            .join(SubmittedAssignment)
            .filter(SubmittedNotebook.notebook_id == self.notebook.id)
            .filter(SubmittedAssignment.student_id.in_(students))
            .options(
                joinedload(SubmittedNotebook.assignment).joinedload(SubmittedAssignment.student),
                selectinload(SubmittedNotebook.grades),
                selectinload(SubmittedNotebook.comments),
            )
        )
        return {notebook.assignment.student_id: notebook for notebook in notebooks}

    def _add_submission(self, student_id: str) -> SubmittedNotebook:
        """The rows of a learner who has handed in nothing before, as add_submission makes them."""
        from nbgrader.api import Comment, Grade, Student, SubmittedAssignment, SubmittedNotebook

        student = self.db.get(Student, student_id) or Student(id=student_id)
        submission = SubmittedAssignment(assignment_id=self.notebook.assignment_id, student=student)
        notebook = SubmittedNotebook(notebook_id=self.notebook.id, assignment=submission)
        for cell in (*self.notebook.grade_cells, *self.notebook.task_cells):
            notebook.grades.append(Grade(cell_id=cell.id))
        for cell in (*self.notebook.solution_cells, *self.notebook.task_cells):
            notebook.comments.append(Comment(cell_id=cell.id))
        self.db.add_all([student, submission])
        self.submissions[student_id] = notebook
        return notebook

    def _points_so_far(self, notebook: SubmittedNotebook) -> PointsSoFar:
        cells = {grade: self.cells[grade.cell_id] for grade in notebook.grades}
        awaiting = (cell.name for grade, cell in cells.items() if grade.needs_manual_grade)
        points = sum(_points(grade) + (grade.extra_credit or 0.0) for grade in cells)
        max_points = sum(cell.max_score for cell in cells.values())
        return PointsSoFar(points, max_points, tuple(sorted(awaiting)))


def _give_name(student: Student, name: tuple[str, str]) -> None:
    """A name for whom nobody has given one; what a person wrote stays."""
    has = (student.first_name or None, student.last_name or None)
    if has in ((None, None), name_of_id(student.id)) and has != name:
        student.first_name, student.last_name = name


def _points(grade: Grade) -> float:
    """A person's points count before the machine's, as everywhere in nbgrader."""
    return (grade.auto_score if grade.manual_score is None else grade.manual_score) or 0.0


def _write_points(grade: Grade, name: str, record: GradingRecord, is_changed: bool) -> None:
    if name in record.findings:
        grade.auto_score = float(record.findings[name].points)
    else:
        grade.auto_score = 0.0 if name in record.untouched_cells else None
    if grade.manual_score is None:
        grade.needs_manual_grade = grade.auto_score is None
    elif is_changed:
        grade.needs_manual_grade = True
