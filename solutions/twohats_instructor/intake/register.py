"""Everybody whose work is known, of this run and of earlier ones: against them a name is held."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from twohats_instructor.intake.layouts import Sender, Trust
from twohats_instructor.intake.names import squashed


@dataclass(frozen=True)
class RegisterEntry:
    """Whose work on which assignment came from whom, and what names were typed in it."""

    student: str
    stem: str
    layout: str
    reference: str
    trust: int
    names: tuple[str, ...]
    typed: tuple[str, ...]
    sent_as: str = field(default="", compare=False)
    first: str = field(default="", compare=False)
    last: str = field(default="", compare=False)

    @classmethod
    def of(cls, student: str, stem: str, sender: Sender, typed: Iterable[str]) -> RegisterEntry:
        """The entry for one hand-in."""
        names = (sender.name, *sender.aliases, *sender.readings, student)
        reference = sender.full_reference
        return cls(
            student,
            stem,
            sender.layout,
            reference,
            sender.trust,
            names,
            tuple(typed),
            sender.sent_as,
        )

    def as_data(self) -> dict:
        """The entry as plain data."""
        return asdict(self)

    def has_typed(self, name: str) -> bool:
        """Whether this name was typed in the work."""
        return squashed(name) in map(squashed, self.typed)

    @property
    def is_of_platform(self) -> bool:
        """Whether a platform has said who sent it."""
        return self.trust == Trust.PLATFORM


def entries_on_disk(folder: Path) -> Iterator[RegisterEntry]:
    """The entries beside all work that counts already; what cannot be read is passed over."""
    entries = (entry_at(path) for path in sorted(folder.glob("*/*.json")))
    yield from (entry for entry in entries if entry is not None)


def entry_at(path: Path) -> RegisterEntry | None:
    """The entry that was kept at `path`; None if there is none that can be read."""
    try:
        data = json.loads(path.read_text("utf-8"))["entry"]
        names, typed = tuple(data.pop("names")), tuple(data.pop("typed"))
        return RegisterEntry(**data, names=names, typed=typed)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
