"""Whose work is it, on which assignment, and from when? What names of files and folders say."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from twohats.text import joined_name

TIME_FORMAT = "%Y-%m-%d-%H-%M-%S"
#: No part of a path may have more than 255 bytes; a letter has up to four.
MAX_SIGNS, MAX_ID_BYTES = 64, 200
_MOODLE_TAIL = re.compile(r"_\d+_assignsubmission_\w+$")
# The vowels of these scripts are marks: a name in which there is none has hardly a vowel left.
_SCRIPTS_OF_MARKS = (
    "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA",
    "MALAYALAM", "SINHALA", "MYANMAR", "KHMER", "TIBETAN",
)  # fmt: skip


@dataclass(frozen=True)
class HandInLabel:
    """What is known of a hand-in before it is opened; `time` is in UTC, None if unknown."""

    stem: str
    student: str
    time: datetime | None = None


def read_label(parts: Sequence[str], stems: Iterable[str]) -> HandInLabel | None:
    """Read a label off the path of a file or folder; the innermost name that tells all wins.

    Two ways are known: STEM_LEARNER_attempt_TIME anywhere in a name, and LEARNER/STEM as folders.
    """
    stems = list(stems)
    for part in reversed(parts):
        label = packed_label(part, stems)
        if label:
            return label
    for student, stem in zip(reversed(parts[:-1]), reversed(parts[1:]), strict=True):
        if stem in stems and learner_id(student):
            return HandInLabel(stem, learner_id(student))
    return None


@lru_cache(maxsize=20_000)
def learner_id(name: str) -> str:
    """A learner's id from the name of a folder; empty if nothing usable is left of it.

    The id of an id is itself: what one step takes off may bare what another takes off.
    """
    while (bare := _bare(name)) != name:
        name = bare
    return _shortened(name)


def _bare(name: str) -> str:
    """A name as an id, without Moodle's tail and without separators around it."""
    name = name.strip().rstrip("_")
    bare = _MOODLE_TAIL.sub("", name)
    if any(map(str.isalnum, bare)):
        name = bare
    return joined_name(name, ".").lstrip(".-").rstrip("._-")


def _shortened(student: str) -> str:
    """An id that fits into a path; two long names with the same beginning stay two."""
    if len(student) <= MAX_SIGNS and len(student.encode()) <= MAX_ID_BYTES:
        return student
    tail = hashlib.sha256(student.encode()).hexdigest()[:8]
    start = student[: MAX_SIGNS - 9]
    # Never between a letter and its marks.
    while start and (len(start.encode()) > MAX_ID_BYTES - 9 or _is_mark(student[len(start)])):
        start = start[:-1]
    return f"{start}.{tail}".lstrip(".-")


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "M"


def packed_label(part: str, stems: Iterable[str]) -> HandInLabel | None:
    """What STEM_LEARNER_attempt_TIME tells, the form in which the button packs."""
    stem_pattern = "|".join(re.escape(stem) for stem in stems)
    if not stem_pattern:
        return None
    pattern = rf"(?:^|.*?[^0-9])({stem_pattern})_([^/\\]{{1,200}}?)_attempt_([0-9-]{{8,30}})"
    match = re.match(pattern, part, re.DOTALL)
    if not match or not learner_id(match[2]):
        return None
    return HandInLabel(match[1], learner_id(match[2]), parse_time(match[3]))


def has_lost_marks(student: str) -> bool:
    """Whether an id may be what was left of a name when its marks were taken for separators."""
    letters = [sign for sign in student if sign.isalpha()]
    is_of_marks = any(
        unicodedata.name(letter, "").startswith(_SCRIPTS_OF_MARKS) for letter in letters
    )
    has_marks = any(map(_is_mark, student))
    return "_" in student and is_of_marks and not has_marks


def parse_time(text: str) -> datetime | None:
    """A time as `twohats pack` writes it, in UTC; None if it is no time."""
    try:
        time = datetime.strptime(text.strip("-")[:19], TIME_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return time if 2000 < time.year < 2100 else None
