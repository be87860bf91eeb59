"""Reading answers that may be broken: what is sound is kept, the rest gets a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from twohats.answers.envelope import ARTEFACTS, CARRIED, SCHEMA, Envelope, Pack, Stamp, validate
from twohats.answers.errors import error_sentences
from twohats.answers.migrations import migrate
from twohats.answers.parsing import UnreadableError, parse

_NEWER = (
    "answers.json was saved by a newer version of the course (format {}; this one reads up to {}). "
    "Update the course, then open it again."
)
_SHUT = (
    "answers.json cannot be opened now ({}). It is left as it is: see whether another program has "
    "it open, then run this cell again."
)


@dataclass(frozen=True)
class Fault:
    """One thing that was wrong: `mended` costs nothing, `lost` means the answer cannot be used."""

    where: str
    sentence: str
    grade: Literal["mended", "lost"] = "lost"


@dataclass(frozen=True)
class Reading:
    """All that could be read of one file.

    `sound` holds what the learner made, `carried` what it builds on, both typed and by name;
    `origins` says who made what is carried.
    `envelope` is None when nothing could be read at all. `foreign` marks a file that is not
    damaged and must be left as it is: it belongs to a newer course, another lesson or another
    scenario, or the disk does not open it now.
    """

    envelope: Envelope | None = None
    sound: dict[str, Any] = field(default_factory=dict)
    carried: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    foreign: bool = False

    @property
    def lost(self) -> tuple[Fault, ...]:
        """The faults that cost an answer."""
        return tuple(fault for fault in self.faults if fault.grade == "lost")


def read(source: Path | bytes, pack: Pack, assignment: str | None = None) -> Reading:
    """Read one `answers.json`, whatever state it is in. Never raises on bad content."""
    try:
        raw = source if isinstance(source, bytes) else source.read_bytes()
        data, mended = parse(raw)
    except FileNotFoundError:
        return _nothing("there is no answers.json")
    except OSError as error:
        return Reading(faults=(Fault("answers.json", _SHUT.format(error.strerror)),), foreign=True)
    except UnreadableError as error:
        return _nothing(f"answers.json cannot be read: {error}")
    notes = [Fault("answers.json", f"Mended: {note}.", "mended") for note in mended]
    return _opened(data, pack, assignment, notes)


def _opened(data: Any, pack: Pack, assignment: str | None, notes: list[Fault]) -> Reading:
    if not isinstance(data, dict):
        return _nothing("answers.json holds no mapping of names to answers", notes)
    version = data.get("schema", 0)
    if not isinstance(version, int) or isinstance(version, bool) or version < 0:
        return _nothing("answers.json: schema is no whole number of 0 or more", notes)
    if version > SCHEMA:
        return Reading(
            faults=(*notes, Fault("answers.json", _NEWER.format(version, SCHEMA))), foreign=True
        )
    data, changes = migrate(data, Stamp.of(pack), assignment)
    notes += [Fault("answers.json", f"Mended: {change}.", "mended") for change in changes]
    try:
        envelope = Envelope.model_validate(data)
    except ValidationError as error:
        told = [Fault("answers.json", one) for one in error_sentences("answers.json", error)]
        return Reading(faults=(*notes, *told))
    return _judged(envelope, pack, assignment, notes)


def _judged(envelope: Envelope, pack: Pack, assignment: str | None, notes: list) -> Reading:
    foreign = _foreign(envelope, pack, assignment)
    if foreign:
        return Reading(envelope, faults=(*notes, *foreign), foreign=True)
    sound, faults = _each(ARTEFACTS, envelope.answers)
    handed = {name: one.data for name, one in envelope.carried.items()}
    carried, more = _each(CARRIED, handed)
    origins = {name: envelope.carried[name].origin for name in carried}
    return Reading(envelope, sound, carried, origins, (*notes, *faults, *more))


def _each(kind: dict[str, TypeAdapter], found: dict) -> tuple[dict[str, Any], list[Fault]]:
    """Look into each artefact by itself, so that one bad answer costs no other."""
    sound, faults = {}, []
    for name, data in found.items():
        artefact, told = validate(kind, name, data)
        if told:
            faults += [Fault(name, sentence) for sentence in told]
        else:
            sound[name] = artefact
    return sound, faults


def _foreign(envelope: Envelope, pack: Pack, assignment: str | None) -> list[Fault]:
    faults = []
    if assignment and envelope.assignment != assignment:
        faults.append(f"These answers are for {envelope.assignment}, and {assignment} is expected.")
    found, here = envelope.scenario, Stamp.of(pack)
    if found != here:
        faults.append(
            f"These answers were made for the scenario {_named(found)}; this is {_named(here)}."
        )
    return [Fault("answers.json", sentence) for sentence in faults]


def _named(stamp: Stamp) -> str:
    return f"{stamp.pack}, version {stamp.version}, seed {stamp.seed}"


def _nothing(why: str, notes: list[Fault] | None = None) -> Reading:
    name = why.startswith("answers.json")  # a file's name keeps its spelling
    sentence = (why if name else why[0].upper() + why[1:]) + "."
    return Reading(faults=(*(notes or []), Fault("answers.json", sentence)))
