"""Files sorted by who sent them, each parcel with what its sender has written on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import pairwise

from twohats_instructor.intake import layouts
from twohats_instructor.intake.gradescope import without_metadata
from twohats_instructor.intake.identity import Identity, IdentityReader
from twohats_instructor.intake.kinds import is_packed, true_name
from twohats_instructor.intake.labels import HandInLabel, learner_id, packed_label
from twohats_instructor.intake.layouts import Sender
from twohats_instructor.intake.names import is_generic
from twohats_instructor.intake.unpack import FoundFile, Step, Way


@dataclass
class Parcel:
    """What one sender sent in one folder or archive; `sender` is None if nothing says who it is.

    `typed` are names that the sender wrote as the learner's, `folders` such that may be anything.
    """

    sender: Sender | None
    place: Way
    typed: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    packed_time: datetime | None = None
    stem: str = ""
    files: list[FoundFile] = field(default_factory=list)

    @property
    def location(self) -> tuple[str, ...]:
        """Where it was found."""
        return tuple(step.name for step in self.place)


def parcels(
    found: Iterable[FoundFile], stems: Sequence[str], known: Iterable[str] = ()
) -> list[Parcel]:
    """The files, by sender and place. `known` are ids of which a folder's name may be one."""
    files, rosters = without_metadata(found)
    grouped: dict[tuple[Way, str | None], Parcel] = {}
    reader = IdentityReader(files, stems, known, rosters)
    for file in files:
        identity = reader.identity(file)
        sender = identity.sender if identity else None
        key = (file.way, sender.full_reference if sender else None)
        parcel = grouped.setdefault(key, Parcel(sender, file.way))
        _add(parcel, file, identity, stems)
    return list(grouped.values())


def _add(parcel: Parcel, file: FoundFile, identity: Identity | None, stems: Sequence[str]) -> None:
    """Put a file into its parcel, under the name that its sender gave it, and read what it says."""
    own_names = [*(step.name for step in file.way), file.name]
    depth = 0
    if identity:
        depth = identity.depth
        own_names[depth] = identity.bare_name
    times = []
    for place in range(depth, len(own_names)):
        if identity and identity.sender.layout == "ILIAS":
            own_names[place], time = layouts.without_time(own_names[place])
            times.append(time)
    delivery = _delivery(file, depth)
    parcel.files.append(replace(file, name=own_names[-1], delivery=delivery))
    labels = [label for name in own_names[depth:] if (label := packed_label(name, stems))]
    _note_names(parcel, labels, own_names[depth + 1 : -1] if identity else [], stems)
    if identity and parcel.sender:
        times_said = [time for time in (*times, identity.sender.time, parcel.sender.time) if time]
        is_late = identity.sender.is_late or parcel.sender.is_late
        parcel.sender = replace(parcel.sender, time=max(times_said, default=None), is_late=is_late)
    folder_stem = next((name for name in reversed(own_names) if name in stems), "")
    parcel.stem = labels[-1].stem if labels else parcel.stem or folder_stem
    parcel.packed_time = labels[-1].time if labels else parcel.packed_time


def _delivery(file: FoundFile, depth: int) -> Way:
    """What the sender sent in one: the first archive behind the sender's name, or a folder."""
    for place in range(depth, len(file.way)):
        if file.way[place].is_archive:
            return file.way[: place + 1]
    if is_packed(file.name):
        return (*file.way, Step(true_name(file.name), True))
    return file.way[: depth + 1]


def _note_names(
    parcel: Parcel, labels: list[HandInLabel], folders: list[str], stems: Sequence[str]
) -> None:
    """The names that a sender wrote: in a packed name, as a platform would, or as a folder's."""
    forged = [sent for name in folders if (sent := layouts.folder_sender(name, stems))]
    # A folder of any name may look like one of ILIAS'.
    as_platform = [sent.student for sent in forged if sent.layout != "ILIAS"]
    typed = [*(label.student for label in labels), *as_platform]
    parcel.typed = list(dict.fromkeys([*parcel.typed, *typed]))
    before_stem = [
        learner_id(name)
        for name, following in pairwise(folders)
        if following in stems and not is_generic(name, stems)
    ]
    parcel.folders = list(dict.fromkeys([*parcel.folders, *filter(None, before_stem)]))
