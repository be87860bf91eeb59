"""From a parcel to hand-ins: which file is the work, on which assignment, from when."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from twohats.text import join_list

from twohats_instructor.intake.kinds import true_name
from twohats_instructor.intake.layouts import Sender
from twohats_instructor.intake.parcels import Parcel
from twohats_instructor.intake.times import TimeEvidence
from twohats_instructor.intake.unpack import FoundFile, Way
from twohats_instructor.verdict import VerdictNote

_ENVELOPE = {"schema", "assignment", "answers"}
_MAX_SNIFFED_BYTES = 1_000_000
NOTEBOOK = ".ipynb"


@dataclass(frozen=True)
class HandIn:
    """One hand-in as it came, its files still where they were copied to."""

    stem: str
    sender: Sender | None
    typed: tuple[str, ...]
    folders: tuple[str, ...]
    times: TimeEvidence
    location: tuple[str, ...]
    answers: Path | None
    notebook: Path | None
    original_files: dict[str, Path]
    notes: tuple[VerdictNote, ...]
    delivery: Way = ()

    @property
    def reference(self) -> str:
        """The sender's name, for comparing; empty if nobody is named."""
        return self.sender.full_reference if self.sender else ""


@dataclass
class _Work:
    """The files of one assignment in a parcel."""

    answers: list[str] = field(default_factory=list)
    notebooks: list[str] = field(default_factory=list)


def hand_ins(parcel: Parcel, stems: Sequence[str]) -> tuple[list[HandIn], list[FoundFile]]:
    """The hand-ins in a parcel, and the files of it that were refused, with the reason."""
    refused = [file for file in parcel.files if file.refusal]
    files, notes = _files(parcel)
    envelopes = {name: _top_level(file) for name, file in files.items() if not _is_notebook(name)}
    works = _by_stem(parcel, envelopes, [name for name in files if _is_notebook(name)], stems)
    nameless = [name for name in files if _is_notebook(name) or _is_answers(name, envelopes)]
    if nameless and not works:
        reason = f"No assignment of this course is named by {join_list(sorted(files))}."
        refused.append(replace(files[nameless[0]], path=None, refusal=reason))
    return [
        _hand_in(parcel, stem, work, files, envelopes, notes) for stem, work in works.items()
    ], refused


def _files(parcel: Parcel) -> tuple[dict[str, FoundFile], list[VerdictNote]]:
    """The files that were read, by the name that they should have."""
    files: dict[str, FoundFile] = {}
    notes = []
    for file in (file for file in parcel.files if file.path):
        name = true_name(file.name)
        if parcel.sender and parcel.sender.layout == "Canvas":
            # Canvas tells apart what a learner sent twice under one name.
            name = re.sub(r"-\d+(?=\.[a-z]+$)", "", name)
        if true_name(file.name) != file.name:
            notes.append(VerdictNote("repaired", f"{file.name} was taken for {name}."))
        if name in files:
            sentence = f"{name} was there twice; the later one in the archive counts."
            notes.append(VerdictNote("repaired", sentence, needs_look=True))
        files[name] = file
    return files, notes


def _by_stem(
    parcel: Parcel, envelopes: dict[str, dict], notebooks: list[str], stems: Sequence[str]
) -> dict[str, _Work]:
    """Which files are the work on which assignment. What the parcel's own name says comes first."""
    answers = [name for name in envelopes if _is_answers(name, envelopes)]
    # A name, not the folder around: in a folder of one exercise may be another's notebook.
    parcel_stem = parcel.stem
    stem_of = {name: parcel_stem or str(envelopes[name].get("assignment")) for name in answers}
    stem_of |= {name: parcel_stem or _stem_in_name(name, stems) for name in notebooks}
    known_stems = {stem for stem in stem_of.values() if stem in stems}
    only = next(iter(known_stems)) if len(known_stems) == 1 else ""
    works: dict[str, _Work] = {}
    for name, stem in stem_of.items():
        # Beside work on several assignments, what names none of them may belong to any.
        if only or stem in known_stems:
            work = works.setdefault(stem if stem in known_stems else only, _Work())
            (work.answers if name in envelopes else work.notebooks).append(name)
    return works


def _hand_in(
    parcel: Parcel,
    stem: str,
    work: _Work,
    files: dict[str, FoundFile],
    envelopes: dict[str, dict],
    notes: list[VerdictNote],
) -> HandIn:
    answers, answers_notes = _answers_file(work.answers)
    notebook, notebook_notes = _notebook_file(work.notebooks, stem)
    chosen_files = [files[name] for name in (answers, notebook) if name]
    sender = parcel.sender
    return HandIn(
        stem=stem,
        sender=sender,
        typed=tuple(parcel.typed),
        folders=tuple(parcel.folders),
        times=TimeEvidence(
            platform=sender.time if sender else None,
            packed=parcel.packed_time,
            saved=_saved_time(envelopes[answers]) if answers else None,
            dated=max((file.dated for file in chosen_files if file.dated), default=None),
            modified=max((file.modified for file in chosen_files if file.modified), default=None),
            is_late=bool(sender and sender.is_late),
        ),
        location=parcel.location,
        answers=files[answers].path if answers else None,
        notebook=files[notebook].path if notebook else None,
        original_files={name: file.path for name, file in files.items() if file.path},
        notes=(*notes, *answers_notes, *notebook_notes),
        delivery=chosen_files[0].delivery if chosen_files else (),
    )


def _answers_file(names: list[str]) -> tuple[str | None, list[VerdictNote]]:
    if "answers.json" in names:
        return "answers.json", []
    if len(names) == 1:
        return names[0], [VerdictNote("repaired", f"{names[0]} was taken for answers.json.")]
    if names:
        sentence = f"Which answers count? There are {join_list(sorted(names))}; none was taken."
        return None, [VerdictNote("restored", sentence, needs_look=True)]
    return None, []


def _notebook_file(notebooks: list[str], stem: str) -> tuple[str | None, list[VerdictNote]]:
    if f"{stem}.ipynb" in notebooks:
        copies = join_list(name for name in notebooks if name != f"{stem}.ipynb")
        is_alone = len(notebooks) == 1
        notes = [] if is_alone else [VerdictNote("repaired", f"Left aside: {copies}.")]
        return f"{stem}.ipynb", notes
    candidates = [name for name in notebooks if name.startswith(stem)] or notebooks
    if len(candidates) == 1:
        return candidates[0], [
            VerdictNote("repaired", f"{candidates[0]} was taken for {stem}.ipynb.")
        ]
    if candidates:
        names = join_list(candidates)
        sentence = f"Which notebook is the hand-in? There are {names}; none was taken."
        return None, [VerdictNote("restored", sentence, needs_look=True)]
    return None, []


def _is_notebook(name: str) -> bool:
    return name.lower().endswith(NOTEBOOK)


def _is_answers(name: str, envelopes: dict[str, dict]) -> bool:
    return name == "answers.json" or set(envelopes.get(name, {})) >= _ENVELOPE


def _stem_in_name(name: str, stems: Sequence[str]) -> str:
    return next((stem for stem in stems if stem in name), "")


def _top_level(file: FoundFile) -> dict[str, Any]:
    """The top of a JSON file; empty if it has none. Only used to tell files apart."""
    if file.path is None or file.path.stat().st_size > _MAX_SNIFFED_BYTES:
        return {}
    try:
        data = json.loads(file.path.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _saved_time(envelope: dict) -> datetime | None:
    saved_at = envelope.get("saved_at")
    try:
        time = datetime.fromisoformat(saved_at) if isinstance(saved_at, str) else None
        return time.astimezone(UTC) if time and time.tzinfo else None
    except (ValueError, OverflowError):
        return None
