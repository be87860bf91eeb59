"""Who sent what in Gradescope's export: its folders bear numbers, and one file beside them names.

The file is YAML, with everything that Gradescope knows of an attempt. Only the few lines on the
senders and the time are parsed: the whole is large, and a parser can be brought down by depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from twohats_instructor.intake.kinds import GRADESCOPE_FILE
from twohats_instructor.intake.layouts import Sender, folder_sender
from twohats_instructor.intake.unpack import FoundFile, Way

MAX_BYTES = 50_000_000
#: What is told of one submission's senders, in characters; a large group needs a tenth of it.
_MAX_PART = 20_000
_EMPTY = ("", "~", "null")
_WANTED = (":submitters", ":created_at")
_SUBMISSION = re.compile(r"(?m)^[\"']?(submission_\d+)[\"']?:[^\n]*\n")
_KEY = re.compile(r"(?m)^  (?=[^\s\-#])")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?")

#: For each folder of an export, the senders by the names of their folders.
Rosters = Mapping[Way, Mapping[str, Sender]]


def without_metadata(files: Iterable[FoundFile]) -> tuple[list[FoundFile], Rosters]:
    """The files without Gradescope's own, and what that says of the senders.

    What lies inside a sender's folder is the sender's word, and names nobody.
    """
    rosters: dict[Way, Mapping[str, Sender]] = {}
    remaining = []
    for file in files:
        if file.name != GRADESCOPE_FILE:
            remaining.append(file)
        elif file.path and not any(folder_sender(step.name, ()) for step in file.way):
            with file.path.open("rb") as stream:
                raw = stream.read(MAX_BYTES + 1)
            if len(raw) <= MAX_BYTES:
                rosters[file.way] = dict(_senders(raw.decode("utf-8", "replace")))
    return remaining, rosters


def _senders(text: str) -> Iterator[tuple[str, Sender]]:
    pieces = _SUBMISSION.split(text.replace("\r\n", "\n"))
    for folder, content in zip(pieces[1::2], pieces[2::2], strict=True):
        data = _parsed("".join(_wanted(content)))
        sender = folder_sender(folder, ())
        people = data.get(":submitters")
        if sender and isinstance(people, list):
            yield folder, _named(sender, people, _time(data.get(":created_at")))


def _wanted(content: str) -> Iterator[str]:
    """The parts of one submission's lines that tell the senders and the time."""
    # Whether entries are indented or not, a list's dashes never begin a key.
    starts = [match.start() for match in _KEY.finditer(content)]
    for start, end in pairwise([*starts, len(content)]):
        part = content[start:end]
        if part.strip().lstrip("\"'").startswith(_WANTED) and len(part) <= _MAX_PART:
            yield part


def _parsed(text: str) -> dict[str, Any]:
    """A few lines of YAML as strings, lists and mappings; nothing if they are broken."""
    import yaml

    try:
        # The base loader makes text of everything: no number, no date and no object of a tag.
        data = yaml.load(text, yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _named(sender: Sender, people: list, time: datetime | None) -> Sender:
    """The sender by name; of several, the number stays and the names are told beside it."""
    submitters = [person for person in people if isinstance(person, dict)]
    names = [name for person in submitters if (name := _word(person, ":name", ":email", ":sid"))]
    if len(people) != 1 or len(names) != 1:
        return replace(sender, aliases=tuple(names), time=time)
    aliases = (_word(submitters[0], key) for key in (":email", ":sid"))
    return replace(sender, name=names[0], aliases=tuple(filter(None, aliases)), time=time)


def _word(person: dict, *keys: str) -> str:
    """The first of some keys that says something; YAML's own empty values say nothing."""
    values = (person.get(key) for key in keys)
    return next((v.strip() for v in values if isinstance(v, str) and v.strip() not in _EMPTY), "")


def _time(text: Any) -> datetime | None:
    match = _TIME.match(text) if isinstance(text, str) else None
    if not match:
        return None
    zone = "+00:00" if match[3] in (None, "Z", "UTC") else match[3]
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}{zone}").astimezone(UTC)
    except (ValueError, OverflowError):
        return None
