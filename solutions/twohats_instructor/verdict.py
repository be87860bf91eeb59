"""What became of one hand-in: every one gets a verdict, and no verdict destroys anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

VerdictKind = Literal["sound", "mended", "restored", "answer by answer", "refused"]
#: From nothing to tell up to nothing that could be graded.
KINDS: tuple[VerdictKind, ...] = ("sound", "mended", "restored", "answer by answer", "refused")


@dataclass(frozen=True)
class VerdictNote:
    """One thing found in a hand-in, and whether a person should look at it."""

    kind: VerdictKind
    sentence: str
    needs_look: bool = False


@dataclass(frozen=True)
class Verdict:
    """The worst thing found names the verdict; the sentences tell all of it."""

    kind: VerdictKind = "sound"
    sentences: tuple[str, ...] = ()
    needs_look: bool = False

    @classmethod
    def of(cls, notes: Iterable[VerdictNote]) -> Verdict:
        """The verdict over all notes; the same sentence is kept once."""
        notes = list(notes)
        worst_index = max((KINDS.index(note.kind) for note in notes), default=0)
        sentences = tuple(dict.fromkeys(note.sentence for note in notes))
        return cls(KINDS[worst_index], sentences, any(note.needs_look for note in notes))

    def as_data(self) -> dict:
        """The verdict as plain data."""
        return {
            "kind": self.kind,
            "sentences": list(self.sentences),
            "needs_look": self.needs_look,
        }
