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
    location: tuple[str, ...]
    answers: bytes | None
    notebook: bytes | None
    original_files: dict[str, bytes]
    notes: tuple[VerdictNote, ...]


def identify_hand_in(
    bundle: FileBundle, stems: Iterable[str], learner: str = ""
) -> HandIn | VerdictNote | None:
    """The hand-in in a unit, or why it is refused, or None if nothing in it looks like work."""
    if bundle.refusal:
        return VerdictNote("refused", bundle.refusal, needs_look=True)
    answers, notes = _answers_file(bundle)
    notebooks = [name for name in bundle.files if name.lower().endswith(".ipynb")]
    if answers is None and not notebooks:
        return None
    envelope = _top_level(bundle.files.get(answers or "", b""))
    label = labels.read_label(bundle.location, stems) or _label_from_content(
        bundle, envelope, notebooks, stems, learner
    )
    if isinstance(label, VerdictNote):
        return label
    notebook, notebook_notes = _notebook_file(notebooks, label.stem)
    return HandIn(
        stem=label.stem,
        student=learner or label.student,
        time=label.time
        or _saved_time(envelope)
        or datetime.fromtimestamp(int(bundle.modified), UTC),
        location=bundle.location,
        answers=bundle.files[answers] if answers else None,
        notebook=bundle.files[notebook] if notebook else None,
        original_files=bundle.files,
        notes=(*notes, *notebook_notes),
    )


def _answers_file(bundle: FileBundle) -> tuple[str | None, list[VerdictNote]]:
    if "answers.json" in bundle.files:
        return "answers.json", []
    envelopes = [name for name, raw in bundle.files.items() if set(_top_level(raw)) >= _ENVELOPE]
    if len(envelopes) == 1:
        return envelopes[0], [VerdictNote("mended", f"{envelopes[0]} was taken for answers.json.")]
    return None, []


def _notebook_file(notebooks: list[str], stem: str) -> tuple[str | None, list[VerdictNote]]:
    if f"{stem}.ipynb" in notebooks:
        copies = ", ".join(name for name in notebooks if name != f"{stem}.ipynb")
        return f"{stem}.ipynb", [VerdictNote("mended", f"Left aside: {copies}.")] if copies else []
    candidates = [name for name in notebooks if name.startswith(stem)] or notebooks
    if len(candidates) == 1:
        return candidates[0], [
            VerdictNote("mended", f"{candidates[0]} was taken for {stem}.ipynb.")
        ]
    if candidates:
        names = ", ".join(candidates)
        sentence = f"Which notebook is the hand-in? There are {names}; none was taken."
        return None, [VerdictNote("restored", sentence, needs_look=True)]
    return None, []


def _label_from_content(
    bundle: FileBundle, envelope: dict, notebooks: list[str], stems: Iterable[str], learner: str
) -> HandInLabel | VerdictNote:
    """Files that carry no label: the answers name the assignment, the folder the learner."""
    stems = list(stems)
    guesses = [envelope.get("assignment"), *(name[: -len(".ipynb")] for name in notebooks)]
    stem = next((guess for guess in guesses if guess in stems), None) or next(
        (candidate for candidate in stems for name in notebooks if name.startswith(candidate)), None
    )
    location = "/".join(bundle.location)
    if stem is None:
        return VerdictNote(
            "refused", f"{location}: no assignment of this course is named.", needs_look=True
        )
    student = learner or (
        labels.learner_id(bundle.location[-1]) if len(bundle.location) > 1 else ""
    )
    if not student:
        sentence = f"{location}: whose work is it? Put it into a folder with the learner's name."
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


def _saved_time(envelope: dict) -> datetime | None:
    saved_at = envelope.get("saved_at")
    try:
        time = datetime.fromisoformat(saved_at) if isinstance(saved_at, str) else None
        if time is None or time.tzinfo is None or not 2000 < time.year < 2100:
            return None
        return time.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def hand_ins(bundles: Iterable[FileBundle], stems: Iterable[str], learner: str = "") -> Iterator:
    """Hand-ins and refusals, in the order in which they were found."""
    stems = list(stems)
    for bundle in bundles:
        hand_in = identify_hand_in(bundle, stems, learner)
        if hand_in is not None:
            yield hand_in
