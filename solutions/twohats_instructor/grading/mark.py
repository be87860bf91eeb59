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
from twohats.session.marked_texts import saved_texts

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
from twohats_instructor.intake.storage import intake_verdict
from twohats_instructor.verdict import Verdict, VerdictNote

MAX_TEXT = 50_000


@dataclass(frozen=True)
class MarkedHandIn:
    """The marks of one hand-in, and the notebook that shows them to a person."""

    record: GradingRecord
    copy: dict


def mark(course: Course, student: str, stem: str) -> MarkedHandIn:
    """Mark the hand-in that counts. Never raises on anything that a learner can hand in."""
    released = exercise.load(course.released_notebook(stem))
    folder = course.submitted_folder(student, stem)
    reading = _read_answers(folder, course.gradebook, stem)
    notebook_in = _read_notebook(folder / f"{stem}.ipynb", course.gradebook)
    return _mark_parts(
        released, student, reading, notebook_in, intake_verdict(course, student, stem)
    )


def _mark_parts(
    released: Exercise,
    student: str,
    reading: Reading,
    notebook_in: HandedInNotebook,
    collected: Verdict,
) -> MarkedHandIn:
    scores = scoring.score_with_notes(released.stem, reading)
    restored_parts = restore(released, notebook_in, saved_texts(released.stem, reading))
    texts_by_name = restored_parts.texts | _texts_in_work(released, reading)
    # In the order of the exercise, whether a cell or a widget holds the text.
    cell_names = [exercise.grade_id(cell) for cell in released.graded_cells]
    texts = {name: _cut(texts_by_name[name]) for name in cell_names if name in texts_by_name}
    picture, picture_notes = _draw_artefact(released.stem, reading)
    record = GradingRecord(
        student=student,
        assignment=released.stem,
        verdict=Verdict.of(
            (*collected.notes, *scores.notes, *restored_parts.notes, *picture_notes)
        ),
        findings=scores.findings,
        texts=texts,
        answers=_digest(released.stem, reading),
        picture=picture,
        untouched_cells=_untouched_texts(released, texts),
    )
    copy = marking_copy(
        released,
        texts,
        restored_parts.other_cells,
        scores.findings,
        picture,
        rubrics.load(released.stem),
        record.verdict,
    )
    return MarkedHandIn(record, copy)


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
        note = VerdictNote("restored", f"Refused: {error}{notebook.TEXT_LOST}", needs_look=True)
        return HandedInNotebook(notes=(note,), readable=False)


def _draw_artefact(stem: str, reading: Reading) -> tuple[str, list[VerdictNote]]:
    try:
        return artefact_picture(stem, reading), []
    except Exception as error:  # a picture is a help, never a reason to stop
        sentence = f"The artifact could not be drawn ({type(error).__name__})."
        return "<p>The artifact could not be drawn.</p>", [
            VerdictNote("answer by answer", sentence, needs_look=True)
        ]


def _cut(text: str | None) -> str | None:
    """A text as far as somebody can read it: copies of one cell may add up to a whole book."""
    if text is None or len(text) <= MAX_TEXT:
        return text
    return f"{text[:MAX_TEXT]} […] (cut here; the file itself is kept whole)"


def _texts_in_work(released: Exercise, reading: Reading) -> dict[str, str | None]:
    """The texts that are part of the artefact: empty if there are none, None if they are lost."""
    spec = grading_spec(released.stem)
    work = spec.work(reading)
    if spec.why_empty(work):
        is_lost = reading.invalid and not work.answers
        return dict.fromkeys(released.task_cells, None if is_lost else "")
    return {name: spec.texts[name](work) for name in released.task_cells}


def _untouched_texts(released: Exercise, texts: dict[str, str | None]) -> tuple[str, ...]:
    def is_empty(name: str, text: str) -> bool:
        cell = released.text_cells.get(name)
        return not text.strip() if cell is None else exercise.is_untouched(cell, text)

    return tuple(name for name, text in texts.items() if text is not None and is_empty(name, text))


def _digest(stem: str, reading: Reading) -> str:
    """A name for what the checks judged: it changes when, and only when, the answers do."""
    artefacts = grading_spec(stem).answers(reading)
    content: Any = to_jsonable_python([artefacts, reading.carried, reading.faults])
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]
