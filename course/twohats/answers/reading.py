"""Reading answers that may be broken: what is valid is kept, the rest gets a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from twohats.answers.base import Origin
from twohats.answers.envelope import ARTEFACTS, CARRIED, SCHEMA, Envelope, Pack, Stamp, validate
from twohats.answers.errors import error_sentences
from twohats.answers.migrations import migrate
from twohats.answers.parsing import UnreadableError, parse

_CANNOT_BE_READ = "answers.json cannot be read: {}"
_OTHER_LESSON = "These answers are for {}, and {} is expected."
_NEWER = (
    "answers.json was saved by a newer version of the course (format {}; this one reads up to {}). "
    "Update the course, then open it again."
)
_SHUT = (
    "answers.json cannot be opened now ({}). It is left as it is: see whether another program has "
    "it open, then open this page again."
)


@dataclass(frozen=True)
class Fault:
    """One thing that was wrong: `repaired` costs nothing, `invalid` makes an answer unusable."""

    where: str
    sentence: str
    grade: Literal["repaired", "invalid"] = "invalid"


@dataclass(frozen=True)
class Reading:
    """All that could be read of one file.

    `valid` holds what the learner made, `carried` what it builds on, both typed and by name;
    `origins` says who made what is carried.
    `envelope` is None when nothing could be read at all. `foreign` marks a file that is not
    damaged and must be left as it is: it belongs to a newer course, another lesson or another
    scenario, or the disk does not open it now.
    """

    envelope: Envelope | None = None
    valid: dict[str, Any] = field(default_factory=dict)
    carried: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    foreign: bool = False

    @property
    def invalid(self) -> tuple[Fault, ...]:
        """The faults that cost an answer."""
        return tuple(fault for fault in self.faults if fault.grade == "invalid")


def read(source: Path | bytes, pack: Pack, assignment: str | None = None) -> Reading:
    """Read one `answers.json`, whatever state it is in. Never raises on bad content."""
    try:
        raw = source if isinstance(source, bytes) else source.read_bytes()
        data, repairs = parse(raw)
    except FileNotFoundError:
        return _unreadable("there is no answers.json")
    except OSError as error:
        return Reading(faults=(Fault("answers.json", _SHUT.format(error.strerror)),), foreign=True)
    except UnreadableError as error:
        return _unreadable(_CANNOT_BE_READ.format(error))
    notes = [_repair(note) for note in repairs]
    return _read_envelope(data, pack, assignment, notes)


def why_nothing_counts(raw: bytes, assignment: str) -> str:
    """Why no answer in a file can count, as `read` says it; empty if one may.

    This looks at the file and at what it says of itself, not at the answers in it.
    """
    try:
        data, _ = parse(raw)
    except UnreadableError as error:
        return f"{_CANNOT_BE_READ.format(error)}."
    why = _why_no_envelope(data)
    written_for = "" if why else data.get("assignment", assignment)
    if why or written_for == assignment or not isinstance(written_for, str):
        return why
    return _OTHER_LESSON.format(written_for, assignment)


def _why_no_envelope(data: Any) -> str:
    """Why data is nothing that this version of the course has saved; empty if it can be."""
    if not isinstance(data, dict):
        return "answers.json holds no mapping of names to answers."
    version = data.get("schema", 0)
    if not _is_version(version):
        return "answers.json: schema isn't a whole number of 0 or more."
    return _NEWER.format(version, SCHEMA) if version > SCHEMA else ""


def _is_version(version: Any) -> bool:
    return isinstance(version, int) and not isinstance(version, bool) and version >= 0


def _read_envelope(data: Any, pack: Pack, assignment: str | None, notes: list[Fault]) -> Reading:
    why = _why_no_envelope(data)
    if why:
        is_newer = isinstance(data, dict) and _is_version(data.get("schema", 0))
        return Reading(faults=(*notes, Fault("answers.json", why)), foreign=is_newer)
    data, changes = migrate(data, Stamp.of(pack), assignment)
    notes += [_repair(change) for change in changes]
    try:
        envelope = Envelope.model_validate(data)
    except ValidationError as error:
        sentences = error_sentences("answers.json", error)
        faults = [Fault("answers.json", sentence) for sentence in sentences]
        return Reading(faults=(*notes, *faults))
    return _validate_parts(envelope, pack, assignment, notes)


def _validate_parts(
    envelope: Envelope, pack: Pack, assignment: str | None, notes: list[Fault]
) -> Reading:
    mismatches = _mismatches(envelope, pack, assignment)
    if mismatches:
        return Reading(envelope, faults=(*notes, *mismatches), foreign=True)
    valid, faults = _validate_each(ARTEFACTS, envelope.answers)
    carried_data = {name: part.data for name, part in envelope.carried.items()}
    carried, carried_faults = _validate_each(CARRIED, carried_data)
    origins = {name: envelope.carried[name].origin for name in carried}
    return Reading(envelope, valid, carried, origins, (*notes, *faults, *carried_faults))


def _validate_each(
    kind: dict[str, TypeAdapter], data_by_name: dict
) -> tuple[dict[str, Any], list[Fault]]:
    """Look into each artefact by itself, so that one bad answer costs no other."""
    valid, faults = {}, []
    for name, data in data_by_name.items():
        artefact, sentences = validate(kind, name, data)
        if sentences:
            faults += [Fault(name, sentence) for sentence in sentences]
        else:
            valid[name] = artefact
    return valid, faults


def _mismatches(envelope: Envelope, pack: Pack, assignment: str | None) -> list[Fault]:
    """Why the file belongs to another lesson or another scenario; nothing if it does not."""
    sentences = []
    if assignment and envelope.assignment != assignment:
        sentences.append(_OTHER_LESSON.format(envelope.assignment, assignment))
    stamp, expected = envelope.scenario, Stamp.of(pack)
    if stamp != expected:
        sentences.append(
            f"These answers were made for the scenario {_label(stamp)}; this is {_label(expected)}."
        )
    return [Fault("answers.json", sentence) for sentence in sentences]


def _repair(note: str) -> Fault:
    return Fault("answers.json", f"Put right: {note}.", "repaired")


def _label(stamp: Stamp) -> str:
    return f"{stamp.pack}, version {stamp.version}, seed {stamp.seed}"


def _unreadable(why: str, notes: list[Fault] | None = None) -> Reading:
    is_file_name = why.startswith("answers.json")  # a file's name keeps its spelling
    sentence = (why if is_file_name else why[0].upper() + why[1:]) + "."
    return Reading(faults=(*(notes or []), Fault("answers.json", sentence)))
