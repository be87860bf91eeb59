"""Whose work is it, on which assignment, and from when? What names of files and folders say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

TIME_FORMAT = "%Y-%m-%d-%H-%M-%S"
_LMS_TAIL = re.compile(r"_\d+_assignsubmission_\w+$")


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
        label = _label_of_packed_file(part, stems)
        if label:
            return label
    for student, stem in zip(reversed(parts[:-1]), reversed(parts[1:]), strict=True):
        if stem in stems and learner_id(student):
            return HandInLabel(stem, learner_id(student))
    return None


def learner_id(name: str) -> str:
    """A learner's id from the name of a folder; empty if nothing usable is left of it."""
    name = _LMS_TAIL.sub("", name.strip().rstrip("_"))
    return re.sub(r"[^\w.@-]+", ".", name).strip(".-")[:64]


def _label_of_packed_file(part: str, stems: list[str]) -> HandInLabel | None:
    stem_pattern = "|".join(re.escape(stem) for stem in stems)
    if not stem_pattern:
        return None
    pattern = rf"(?:^|.*?[^0-9])({stem_pattern})_([\w.@-]{{1,64}})_attempt_([0-9-]{{8,30}})"
    match = re.match(pattern, part)
    if not match or not learner_id(match[2]):
        return None
    return HandInLabel(match[1], learner_id(match[2]), parse_time(match[3]))


def parse_time(text: str) -> datetime | None:
    """A time as `twohats pack` writes it, in UTC; None if it is no time."""
    try:
        time = datetime.strptime(text.strip("-")[:19], TIME_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return time if 2000 < time.year < 2100 else None
