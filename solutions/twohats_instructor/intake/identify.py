"""From a unit of files to one hand-in: which file is the work, whose is it, from when."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from twohats_instructor.intake import labels
from twohats_instructor.intake.labels import HandInLabel
from twohats_instructor.intake.unpack import FileBundle
from twohats_instructor.verdict import VerdictNote

_ENVELOPE = {"schema", "assignment", "answers"}


@dataclass(frozen=True)
class HandIn:
    """One hand-in as it came. `time` is its own, in UTC."""

    stem: str
    student: str
    time: datetime
    where: tuple[str, ...]
    answers: bytes | None
    notebook: bytes | None
    original: dict[str, bytes]
    notes: tuple[VerdictNote, ...]


def identify_hand_in(
    unit: FileBundle, stems: Iterable[str], learner: str = ""
) -> HandIn | VerdictNote | None:
    """The hand-in in a unit, or why it is refused, or None if nothing in it looks like work."""
    if unit.refused:
        return VerdictNote("refused", unit.refused, needs_look=True)
    answers, notes = _answers_file(unit)
    notebooks = [name for name in unit.files if name.lower().endswith(".ipynb")]
    if answers is None and not notebooks:
        return None
    told = _top_level(unit.files.get(answers or "", b""))
    label = labels.read_label(unit.where, stems) or _label_from_content(
        unit, told, notebooks, stems, learner
    )
    if isinstance(label, VerdictNote):
        return label
    notebook, more = _notebook_file(notebooks, label.stem)
    return HandIn(
        stem=label.stem,
        student=learner or label.student,
        time=label.time or _saved_time(told) or datetime.fromtimestamp(int(unit.modified), UTC),
        where=unit.where,
        answers=unit.files[answers] if answers else None,
        notebook=unit.files[notebook] if notebook else None,
        original=unit.files,
        notes=(*notes, *more),
    )


def _answers_file(unit: FileBundle) -> tuple[str | None, list[VerdictNote]]:
    if "answers.json" in unit.files:
        return "answers.json", []
    found = [name for name, raw in unit.files.items() if set(_top_level(raw)) >= _ENVELOPE]
    if len(found) == 1:
        return found[0], [VerdictNote("mended", f"{found[0]} was taken for answers.json.")]
    return None, []


def _notebook_file(found: list[str], stem: str) -> tuple[str | None, list[VerdictNote]]:
    if f"{stem}.ipynb" in found:
        copies = ", ".join(name for name in found if name != f"{stem}.ipynb")
        return f"{stem}.ipynb", [VerdictNote("mended", f"Left aside: {copies}.")] if copies else []
    named = [name for name in found if name.startswith(stem)] or found
    if len(named) == 1:
        return named[0], [VerdictNote("mended", f"{named[0]} was taken for {stem}.ipynb.")]
    if named:
        listed = ", ".join(named)
        sentence = f"Which notebook is the hand-in? There are {listed}; none was taken."
        return None, [VerdictNote("restored", sentence, needs_look=True)]
    return None, []


def _label_from_content(
    unit: FileBundle, told: dict, notebooks: list[str], stems: Iterable[str], learner: str
) -> HandInLabel | VerdictNote:
    """Files that carry no label: the answers name the assignment, the folder the learner."""
    stems = list(stems)
    guesses = [told.get("assignment"), *(name[: -len(".ipynb")] for name in notebooks)]
    stem = next((guess for guess in guesses if guess in stems), None) or next(
        (one for one in stems for name in notebooks if name.startswith(one)), None
    )
    shown = "/".join(unit.where)
    if stem is None:
        return VerdictNote(
            "refused", f"{shown}: no assignment of this course is named.", needs_look=True
        )
    student = learner or (labels.learner_id(unit.where[-1]) if len(unit.where) > 1 else "")
    if not student:
        sentence = f"{shown}: whose work is it? Put it into a folder with the learner's name."
        return VerdictNote("refused", sentence, needs_look=True)
    return HandInLabel(stem, student)


def _top_level(raw: bytes) -> dict[str, Any]:
    """The top of a JSON file; empty if it has none. Only used to tell files apart."""
    if len(raw) > 1_000_000:
        return {}
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _saved_time(told: dict) -> datetime | None:
    saved = told.get("saved_at")
    try:
        time = datetime.fromisoformat(saved) if isinstance(saved, str) else None
        sane = time and time.tzinfo and 2000 < time.year < 2100
        return time.astimezone(UTC) if sane else None
    except (ValueError, OverflowError):
        return None


def hand_ins(units: Iterable[FileBundle], stems: Iterable[str], learner: str = "") -> Iterator:
    """Hand-ins and refusals, in the order in which they were found."""
    stems = list(stems)
    for unit in units:
        found = identify_hand_in(unit, stems, learner)
        if found is not None:
            yield found
