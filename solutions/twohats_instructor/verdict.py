"""What became of one hand-in: every one gets a verdict, and no verdict destroys anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from twohats.text import agree

VerdictKind = Literal["sound", "repaired", "restored", "answer by answer", "refused"]
#: From nothing to tell up to nothing that could be graded.
KINDS: tuple[VerdictKind, ...] = ("sound", "repaired", "restored", "answer by answer", "refused")
#: Names that verdicts had before: a gradebook may hold them.
_EARLIER_KINDS: Mapping[str, VerdictKind] = {"mended": "repaired"}
#: A file with ten thousand faults must fill neither a page nor a terminal.
MAX_SENTENCES = 5
MAX_LENGTH = 600


def few_sentences(sentences: Iterable[str]) -> tuple[str, ...]:
    """The first sentences, none of them endless, and how many more there are."""
    distinct = list(dict.fromkeys(sentences))
    head = tuple(map(_shortened, distinct[:MAX_SENTENCES]))
    rest = len(distinct) - len(head)
    if not rest:
        return head
    noun, verb = agree(rest, "fault", "faults"), agree(rest, "is", "are")
    return (*head, f"{rest:,} more {noun} of this kind {verb} not listed.")


def _shortened(sentence: str) -> str:
    return sentence if len(sentence) <= MAX_LENGTH else f"{sentence[:MAX_LENGTH]} […]"


@dataclass(frozen=True)
class VerdictNote:
    """One thing found in a hand-in, and whether a person should look at it.

    What is `for_marker` speaks of the learner, or of others, and is not on the learner's page.
    """

    kind: VerdictKind
    sentence: str
    needs_look: bool = False
    for_marker: bool = False


@dataclass(frozen=True)
class Verdict:
    """The worst thing found names the verdict; the sentences tell all of it.

    `for_marker` are those of the sentences that a learner's page leaves out.
    """

    kind: VerdictKind = "sound"
    sentences: tuple[str, ...] = ()
    needs_look: bool = False
    for_marker: tuple[str, ...] = ()

    @classmethod
    def of(cls, notes: Iterable[VerdictNote]) -> Verdict:
        """The verdict over all notes; the same sentence is kept once, and few of each kind."""
        notes = list(notes)
        worst_index = max((KINDS.index(note.kind) for note in notes), default=0)
        # What collecting has told, grading tells again: as a part of another verdict.
        distinct: dict[str, VerdictNote] = {}
        for note in notes:
            distinct.setdefault(note.sentence, note)
        distinct_notes = list(distinct.values())
        sentences = tuple(
            sentence
            for kind in dict.fromkeys(note.kind for note in distinct_notes)
            for sentence in few_sentences(
                note.sentence for note in distinct_notes if note.kind == kind
            )
        )
        private = {_shortened(note.sentence) for note in distinct_notes if note.for_marker}
        return cls(
            KINDS[worst_index],
            sentences,
            any(note.needs_look for note in notes),
            tuple(sentence for sentence in sentences if sentence in private),
        )

    @classmethod
    def from_data(cls, data: Mapping) -> Verdict:
        """The verdict that `as_data` made; raises KeyError or TypeError for anything else."""
        for_marker = tuple(data.get("for_marker", ()))
        kind = _EARLIER_KINDS.get(data["kind"], data["kind"])
        return cls(kind, tuple(data["sentences"]), data["needs_look"], for_marker)

    @property
    def for_learner(self) -> tuple[str, ...]:
        """The sentences that the learner reads too."""
        return tuple(sentence for sentence in self.sentences if sentence not in self.for_marker)

    @property
    def notes(self) -> tuple[VerdictNote, ...]:
        """What an earlier step found, for the verdict over a later one."""
        return tuple(
            VerdictNote(self.kind, sentence, self.needs_look, sentence in self.for_marker)
            for sentence in self.sentences
        )

    def as_data(self) -> dict:
        """The verdict as plain data."""
        return {
            "kind": self.kind,
            "sentences": list(self.sentences),
            "needs_look": self.needs_look,
            "for_marker": list(self.for_marker),
        }
