"""From a hand-in to marks that are kept, in an order that a killed run cannot spoil.

The gradebook comes first, then the copy for the formgrader, then the record. As long as the new
record is not there, a second run finds the same changes as the first and flags them again.
"""

from __future__ import annotations

import json
import shutil
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from twohats.answers.files import write_whole

from twohats_instructor.course import Course
from twohats_instructor.grading import record as records
from twohats_instructor.grading.gradebook_writer import GradebookWriter, PointsSoFar
from twohats_instructor.grading.mark import MarkedHandIn, mark
from twohats_instructor.intake import safe_read
from twohats_instructor.intake.register import entry_at
from twohats_instructor.intake.safe_read import RefusedError
from twohats_instructor.intake.shown_names import shown_name

if TYPE_CHECKING:
    from nbgrader.api import Gradebook

#: What nbgrader's own release of feedback looks for beside the notebook.
SUBMISSION_FILES = ("timestamp.txt", "submission_secret.txt")


def record_marks(
    course: Course, gradebook_writer: GradebookWriter, hand_in: MarkedHandIn, with_copy: bool = True
) -> PointsSoFar:
    """Write the marks of one hand-in, its copy and its record."""
    record = hand_in.record
    student, stem = record.student, record.assignment
    path = course.record_file(student, stem)
    folder = course.submitted_folder(student, stem)
    name = shown_name(student, entry_at(course.intake_file(student, stem)))
    points = gradebook_writer.write(record, records.load(path), submission_time(folder), name)
    if with_copy:
        _write_copy(hand_in.copy, course.autograded_folder(student, stem) / f"{stem}.ipynb", folder)
    records.save(record, path)
    return points


def mark_and_record(course: Course, gradebook: Gradebook, student: str, stem: str) -> dict:
    """Mark and keep one hand-in, but for the copy, which the caller writes; returns the copy."""
    hand_in = mark(course, student, stem)
    record_marks(course, GradebookWriter(gradebook, stem, [student]), hand_in, with_copy=False)
    return hand_in.copy


def submission_time(folder: Path) -> datetime | None:
    """When the hand-in came, in UTC as nbgrader keeps it; None if nobody has noted it."""
    from nbgrader.utils import parse_utc

    try:
        timestamp = safe_read.read(folder / "timestamp.txt", folder, 60)
        return parse_utc(timestamp.decode("utf-8").strip()) if timestamp else None
    except (RefusedError, ValueError, OverflowError):
        return None


def _write_copy(copy: dict, path: Path, folder: Path) -> None:
    write_whole(path, json.dumps(copy, indent=1).encode("utf-8") + b"\n")
    for name in SUBMISSION_FILES:
        if (folder / name).is_file() and not (folder / name).is_symlink():
            shutil.copyfile(folder / name, path.with_name(name))
