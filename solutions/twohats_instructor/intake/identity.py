"""Who sent a file: the outermost name on the way to it that says so.

A platform's own name comes first, then a folder that a person has sorted into, then nbgrader's
LEARNER/STEM, and last what the learner has typed as the name of a packed hand-in. Whatever lies
inside a sender's own archive is the sender's word, and never makes anybody else the sender.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twohats_instructor.intake import layouts
from twohats_instructor.intake.archives import PACKED
from twohats_instructor.intake.gradescope import Rosters
from twohats_instructor.intake.labels import learner_id, packed_label
from twohats_instructor.intake.layouts import Sender, Trust
from twohats_instructor.intake.names import is_generic
from twohats_instructor.intake.unpack import FoundFile, Step, Way

TYPED, FILE_NAME = "typed name", "file name"


@dataclass(frozen=True)
class Identity:
    """A sender, the step that names it, and that step's name without the platform's part."""

    sender: Sender
    depth: int
    bare_name: str


class IdentityReader:
    """Reads senders off the ways to files, knowing what else lies in each folder."""

    def __init__(
        self,
        files: Iterable[FoundFile],
        stems: Sequence[str],
        known: Iterable[str] = (),
        rosters: Rosters | None = None,
    ) -> None:
        self.stems, self.known, self.rosters = list(stems), frozenset(known), rosters or {}
        self.files_in: dict[Way, set[str]] = defaultdict(set)
        self.folders_in: dict[Way, set[str]] = defaultdict(set)
        for file in files:
            steps = (*file.way, Step(file.name))
            for depth in range(1, len(steps)):
                is_file = depth == len(file.way) or steps[depth].is_archive
                (self.files_in if is_file else self.folders_in)[steps[:depth]].add(
                    steps[depth].name
                )
        for names in self.files_in.values():
            names.discard("")
        self.flat = {way for way, names in self.files_in.items() if self._is_flat(names)}

    def identity(self, file: FoundFile) -> Identity | None:
        """Who sent a file; None if no name on its way says so."""
        steps, start = (*file.way, Step(file.name)), 0
        for end in [*(n for n, step in enumerate(file.way) if step.is_archive), len(file.way)]:
            sender = self._in_region(steps, start, end)
            if sender:
                return sender
            start = end + 1
        return self._by_archive_name(file.way)

    def _in_region(self, steps: Way, start: int, end: int) -> Identity | None:
        """Who is named by the folders from `start` on, or by the archive or file at `end`."""
        for place in range(start, end):
            sender = layouts.folder_sender(steps[place].name, self.stems)
            if sender and self._is_sure(sender, steps[: place + 1]):
                sender = self.rosters.get(steps[:place], {}).get(steps[place].name, sender)
                return Identity(sender, place, "")
        name = steps[end].name
        sent = layouts.file_sender(name, self.stems) if steps[:end] in self.flat else None
        if sent:
            return Identity(sent[0], end, sent[1])
        folder = self._plain_folder(steps, max(start, 1), end, is_packed=start > 0)
        if folder is not None:
            trust = Trust.PACKED_FOLDER if start else Trust.FOLDER
            return Identity(Sender("folder", steps[folder].name, trust), folder, "")
        for place in range(max(start, 1), end + 1):
            label = packed_label(steps[place].name, self.stems)
            if label:
                sender = Sender(TYPED, label.student, Trust.TYPED)
                return Identity(sender, place, steps[place].name)
        return None

    def _is_sure(self, sender: Sender, way: Way) -> bool:
        """Whether a folder is a platform's: ILIAS' names look like any, but for the times."""
        if sender.layout != "ILIAS":
            return True
        around = way[-2].name.casefold() if len(way) > 1 else ""
        has_times = any(layouts.without_time(name)[1] for name in self.files_in[way])
        return around in ("submissions", "abgaben") or has_times

    def _plain_folder(self, steps: Way, start: int, end: int, is_packed: bool) -> int | None:
        """The folder that a person has made for a learner, or nbgrader with its LEARNER/STEM."""
        places = [place for place in range(start, end) if self._may_be_learner(steps[place].name)]
        if not places:
            return None
        pair = next((n for n in places if n + 1 < end and steps[n + 1].name in self.stems), None)
        if is_packed:
            # One folder in an archive is anything; several side by side are a class, sorted.
            siblings = filter(self._may_be_learner, self.folders_in[steps[:start]])
            return places[0] if pair is None and len(list(siblings)) > 1 else pair
        by_list = next((n for n in places if learner_id(steps[n].name) in self.known), None)
        with_files = next((n for n in places if self.files_in[steps[: n + 1]]), None)
        matches = [n for n in (by_list, with_files, pair) if n is not None]
        return matches[0] if matches else places[-1]

    def _may_be_learner(self, name: str) -> bool:
        return bool(
            learner_id(name)
            and not is_generic(name, self.stems)
            and not packed_label(name, self.stems)
        )

    def _by_archive_name(self, way: Way) -> Identity | None:
        """The last resort: the name of the archive, which may be a learner's or just any."""
        for place in range(len(way) - 1, -1, -1):
            name = _without_ending(way[place].name)
            if way[place].is_archive and self._may_be_learner(name):
                return Identity(Sender(FILE_NAME, name, Trust.TYPED), place, "")
        return None

    def _is_flat(self, names: set[str]) -> bool:
        """Whether a platform has named the files of a folder: most of them, not just any."""
        sent = sum(layouts.file_sender(name, self.stems) is not None for name in names)
        return sent * 2 > len(names)


def _without_ending(name: str) -> str:
    lower = name.lower()
    return next((name[: -len(end)] for end in PACKED if lower.endswith(end)), name)
