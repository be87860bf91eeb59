"""Marking one hand-in: files in, a record and a marking copy out. Nothing is written or run."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic_core import to_jsonable_python
from twohats import answers
from twohats.answers import Fault, Reading
from twohats.answers.parsing import MOST_BYTES

from twohats_instructor import rubrics, scoring
from twohats_instructor.checks import grading_spec
from twohats_instructor.course import Course
from twohats_instructor.grading.artefact_picture import artefact_picture
from twohats_instructor.grading.marking_copy import marking_copy
from twohats_instructor.grading.record import GradingRecord
from twohats_instructor.intake import exercise, notebook, safe_read
from twohats_instructor.intake.exercise import Exercise
from twohats_instructor.intake.notebook import HandedInNotebook
from twohats_instructor.intake.restore import restore
from twohats_instructor.verdict import Verdict, VerdictNote


@dataclass(frozen=True)
class MarkedHandIn:
    """The marks of one hand-in, and the notebook that shows them to a person."""

    record: GradingRecord
    copy: dict


def mark(course: Course, student: str, stem: str) -> MarkedHandIn:
    """Mark the hand-in that counts. Never raises on anything that a learner can hand in."""
    wanted = exercise.load(course.released(stem))
    folder = course.submitted(student, stem)
    reading = _read_answers(folder, course.gradebook, stem)
    handed = _read_notebook(folder / f"{stem}.ipynb", course.gradebook)
    return _mark_parts(wanted, student, reading, handed)


def _mark_parts(
    wanted: Exercise, student: str, reading: Reading, handed: HandedInNotebook
) -> MarkedHandIn:
    scores = scoring.score_with_notes(wanted.stem, reading)
    found = restore(wanted, handed)
    read_texts = found.texts | _texts_in_work(wanted, reading)
    # In the order of the exercise, whether a cell or a widget holds the text.
    order = [exercise.grade_id(cell) for cell in wanted.graded]
    texts = {name: read_texts[name] for name in order if name in read_texts}
    drawn, notes = _draw_artefact(wanted.stem, reading)
    record = GradingRecord(
        student=student,
        assignment=wanted.stem,
        verdict=Verdict.of((*scores.notes, *found.notes, *notes)),
        findings=scores.findings,
        texts=texts,
        answers=_digest(wanted.stem, reading),
        picture=drawn,
        untouched=_untouched_texts(wanted, texts),
    )
    shown = marking_copy(
        wanted,
        texts,
        found.others,
        scores.findings,
        drawn,
        rubrics.load(wanted.stem),
        record.verdict,
    )
    return MarkedHandIn(record, shown)


def _read_answers(folder: Path, gradebook: Path, stem: str) -> Reading:
    try:
        raw = safe_read.read(folder / "answers.json", gradebook, MOST_BYTES)
    except safe_read.RefusedError as error:
        return Reading(faults=(Fault("answers.json", f"Refused: {error}"),))
    pack = grading_spec(stem).scenario
    # A path that is not there makes the sentence for a missing file.
    return answers.read(folder / "answers.json" if raw is None else raw, pack, stem)


def _read_notebook(path: Path, gradebook: Path) -> HandedInNotebook:
    try:
        return notebook.read(safe_read.read(path, gradebook, notebook.MAX_BYTES))
    except safe_read.RefusedError as error:
        note = VerdictNote("restored", f"Refused: {error} Free text needs a look.", needs_look=True)
        return HandedInNotebook(notes=(note,), readable=False)


def _draw_artefact(stem: str, reading: Reading) -> tuple[str, list[VerdictNote]]:
    try:
        return artefact_picture(stem, reading), []
    except Exception as error:  # a picture is a help, never a reason to stop
        sentence = f"The artefact could not be drawn ({type(error).__name__})."
        return "<p>The artefact could not be drawn.</p>", [
            VerdictNote("answer by answer", sentence, needs_look=True)
        ]


def _texts_in_work(wanted: Exercise, reading: Reading) -> dict[str, str | None]:
    """The texts that are part of the artefact: empty if there are none, None if they are lost."""
    sheet = grading_spec(wanted.stem)
    if sheet.nothing_to_judge(reading):
        lost = reading.lost and not sheet.work(reading)
        return dict.fromkeys(wanted.tasks, None if lost else "")
    work = sheet.work(reading)
    return {name: sheet.gathered[name](work) for name in wanted.tasks}


def _untouched_texts(wanted: Exercise, texts: dict[str, str | None]) -> tuple[str, ...]:
    def empty(name: str, text: str) -> bool:
        cell = wanted.written.get(name)
        return not text.strip() if cell is None else exercise.is_untouched(cell, text)

    return tuple(name for name, text in texts.items() if text is not None and empty(name, text))


def _digest(stem: str, reading: Reading) -> str:
    """A name for what the checks judged: it changes when, and only when, the answers do."""
    work = grading_spec(stem).work(reading)
    judged: Any = to_jsonable_python([work, reading.carried, reading.faults])
    return hashlib.sha256(json.dumps(judged, sort_keys=True).encode()).hexdigest()[:16]
