"""How learning platforms name what they let download: who sent a file, by the platform's own word.

Nothing here is typed by a learner: it is the name of a folder, or what comes before a file's own
name, in the archive that the platform makes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum

from twohats_instructor.intake.labels import learner_id, packed_label, parse_time


class Trust(IntEnum):
    """How much a name is worth: who wrote it decides."""

    TYPED = 0
    PACKED_FOLDER = 1
    FOLDER = 2
    PLATFORM = 3


@dataclass(frozen=True)
class Sender:
    """Who sent something. `key` is the platform's number; `time` is the platform's own, if told.

    `readings` are longer names that may be meant, where a platform joins names without a border.
    `sent_as` is what the platform had put before the learner's own file name, a folder or the
    start of a name: with it feedback finds the way back.
    """

    layout: str
    name: str
    trust: Trust
    key: str = ""
    aliases: tuple[str, ...] = ()
    time: datetime | None = None
    is_late: bool = False
    readings: tuple[str, ...] = ()
    sent_as: str = field(default="", compare=False)

    @property
    def student(self) -> str:
        """The learner's id, as far as the name alone gives one."""
        return learner_id(self.name)

    @property
    def reference(self) -> str:
        """The name by which a person can speak of this sender."""
        return f"typed:{self.student}" if self.trust == Trust.TYPED else self.student

    @property
    def full_reference(self) -> str:
        """The same with the platform's number, for two of one name."""
        if not self.key.isdigit():
            return self.key or self.reference
        return f"{self.reference}_{self.key}"

    def in_words(self) -> str:
        """The sender in a sentence."""
        number = f" {self.key}" if self.key.isdigit() else ""
        return f"{self.name} ({self.layout}{number})"


_DAY = r"(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2}), (?P<year>\d{4})"
_DAY_FIRST = r"(?P<day2>\d{1,2}) (?P<month2>[A-Z][a-z]{2,8})\.?,? (?P<year2>\d{4})"
_CLOCK = r"(?: (?P<hour>\d{1,2})[:.]?(?P<minute>\d{2})(?: (?P<half>[AP]M))?)?"
#: The platform, and the name of the folder that it makes for each sender.
FOLDERS = (
    ("Moodle", re.compile(r"(?P<name>.+?)_(?P<key>\d+)_assignsubmission_[a-z]+_?")),
    (
        "Brightspace",
        re.compile(rf"(?P<key>\d+)-\d+ - (?P<name>.+?) - (?:{_DAY}|{_DAY_FIRST}){_CLOCK}"),
    ),
    ("Gradescope", re.compile(r"submission_(?P<key>\d+)")),
    (
        "ILIAS",
        re.compile(r"(?P<last>[^_]+)_(?P<first>[^_]+(?:_[^_]+)*?)_(?P<name>[^_]+)_(?P<key>\d+)"),
    ),
)
#: The platform, and what it puts before a learner's own file name when all lie in one folder.
FILES = (
    ("Moodle", re.compile(r"(?P<name>.+?)_(?P<key>\d+)_assignsubmission_[a-z]+_(?P<file>.+)")),
    (
        "Canvas",
        re.compile(r"(?P<name>[^_\s]+)(?P<late>_LATE)?_(?P<key>\d+)_(?P<number>\d+)_(?P<file>.+)"),
    ),
    (
        "Blackboard",
        re.compile(
            r"(?P<before>.+?)_attempt_(?P<time>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|(?P<receipt>\.txt))"
        ),
    ),
)
#: A user name with more parts than this is read by its last ones.
MAX_PARTS = 4
_ILIAS_FILE = re.compile(r"(?P<time>\d{14})_(?P<file>.+)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def folder_sender(name: str, stems: Iterable[str]) -> Sender | None:
    """The sender that a platform's folder names; None for any other folder."""
    if packed_label(name, stems):
        return None
    for layout, pattern in FOLDERS:
        match = pattern.fullmatch(name)
        if match:
            parts = match.groupdict()
            aliases = (f"{parts['first']} {parts['last']}",) if parts.get("first") else ()
            user = parts.get("name") or f"submission {parts['key']}"
            key, time = parts["key"], _time_in_words(parts)
            return Sender(layout, user, Trust.PLATFORM, key, aliases, time, sent_as=f"{name}/")
    return None


def file_sender(name: str, stems: Iterable[str]) -> tuple[Sender, str] | None:
    """The sender before a file's name, and the learner's own name of it; None if there is none.

    Blackboard's own note about an attempt has no such name: it is empty.
    """
    for layout, pattern in FILES:
        match = pattern.fullmatch(name)
        if not match:
            continue
        parts = match.groupdict()
        users = [parts["name"]] if "name" in parts else _blackboard_users(parts["before"], stems)
        user = users[0]
        if not learner_id(user) or _is_only_packed(name, stems):
            continue
        time = parse_time(parts["time"]) if parts.get("time") else None
        sender = Sender(
            layout,
            user,
            Trust.PLATFORM,
            # A user whose name holds _ is cut; what comes before the attempt tells two such apart.
            parts.get("key") or parts.get("before", ""),
            time=time,
            is_late=bool(parts.get("late")),
            readings=tuple(users[1:]),
            sent_as=name[: match.start("file")] if match["file"] else f"{name[:-4]}_",
        )
        return sender, _own_name(parts, stems)
    return None


def _own_name(parts: dict[str, str | None], stems: Iterable[str]) -> str:
    """The learner's own name of a file; Canvas' second number may be our stem's."""
    name = parts.get("file") or ""
    with_number = f"{parts.get('number')}_{name}"
    return with_number if with_number.startswith(tuple(stems)) else name


def _blackboard_users(before: str, stems: Iterable[str]) -> list[str]:
    """The user in ASSIGNMENT_user, the shortest reading first: either part may hold a _.

    There is only one after a stem of ours.
    """
    for stem in stems:
        if before.startswith(f"{stem}_"):
            return [before[len(stem) + 1 :]]
    parts = before.split("_")
    return ["_".join(parts[-length:]) for length in range(1, min(len(parts), MAX_PARTS + 1))] or [
        before
    ]


def _is_only_packed(name: str, stems: Iterable[str]) -> bool:
    """Whether a name is what our own button made, renamed at its end: ..._attempt_TIME_2.zip."""
    stem_pattern = "|".join(re.escape(stem) for stem in stems)
    return bool(
        stem_pattern
        and re.fullmatch(rf"(?:{stem_pattern})_.+?_attempt_[\d-]+(?:_\d+)?\.zip", name)
        and name.count("_attempt_") == 1
    )


def without_time(name: str) -> tuple[str, datetime | None]:
    """A file's name without the time that ILIAS puts before it, and that time."""
    match = _ILIAS_FILE.fullmatch(name)
    if not match:
        return name, None
    try:
        return match["file"], datetime.strptime(match["time"], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return name, None


def _time_in_words(parts: dict[str, str | None]) -> datetime | None:
    """A time as Brightspace writes it into a folder's name, read as UTC: no zone is told."""
    month, day, year = (
        parts.get(name) or parts.get(f"{name}2") for name in ("month", "day", "year")
    )
    if not (month and day and year) or month[:3].lower() not in _MONTHS:
        return None
    hour, minute = int(parts.get("hour") or 0), int(parts.get("minute") or 0)
    if parts.get("half"):
        hour = hour % 12 + (12 if parts["half"] == "PM" else 0)
    try:
        number = _MONTHS.index(month[:3].lower()) + 1
        return datetime(int(year), number, int(day), hour, minute, tzinfo=UTC)
    except ValueError:
        return None
