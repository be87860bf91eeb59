"""Finding every file in what came in: folders, files and archives in archives, within limits.

Nothing is held in memory, and nobody pays for somebody else: limits hold for one sender, and a file
that is not opened is one found file with the reason. What is no hand-in's file is only named.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from twohats_instructor.intake import archives, layouts, safe_read
from twohats_instructor.intake.archives import ArchiveEntry
from twohats_instructor.intake.kinds import is_packed, is_skipped, is_wanted, true_name
from twohats_instructor.intake.labels import packed_label
from twohats_instructor.intake.safe_read import RefusedError
from twohats_instructor.intake.spool import Budget, OverfullError, OwnDiskError, Spool, megabytes

MAX_FILE_BYTES = 130_000_000
MAX_ZIP_BYTES = 300_000_000
#: All that one command takes in, of all senders together.
MAX_CLASS_BYTES = 8_000_000_000
MAX_ENTRIES = 5_000
MAX_DEPTH = 3
_SKIPPED_FOLDERS = {".ipynb_checkpoints", "__MACOSX", "__pycache__", ".git"}


class Step(NamedTuple):
    """One step on the way to a file: a folder, or an archive by its whole name."""

    name: str
    is_archive: bool = False


Way = tuple[Step, ...]


@dataclass(frozen=True)
class FoundFile:
    """One file, or an empty folder, which has no name.

    `path` is a copy of its content, None if it was not read; `refusal` says why, and is empty for
    what is no hand-in's file. `dated` is what its archive says of it. `delivery` is the archive or
    folder that its sender sent in one, once it is known who that is.
    """

    way: Way
    name: str
    path: Path | None = None
    modified: datetime | None = None
    dated: datetime | None = None
    refusal: str = ""
    delivery: Way = ()


def found_files(path: Path, stems: list[str], spool: Spool) -> Iterator[FoundFile]:
    """Everything at `path`, in the order of its names."""
    finder = _Finder(path if path.is_dir() else path.parent, stems, spool)
    if path.is_dir() and not path.is_symlink():
        yield from finder.folder(path, (Step(path.resolve().name),))
    else:
        yield from finder.file(path, (Step(path.parent.resolve().name),))


class _Finder:
    """Walks through one folder or file; knows what each sender may still send."""

    def __init__(self, root: Path, stems: list[str], spool: Spool) -> None:
        self.root, self.stems, self.spool = root, stems, spool
        self.budgets: dict[object, Budget] = {}
        self.class_budget = Budget(MAX_CLASS_BYTES, 0, megabytes(MAX_CLASS_BYTES))

    def folder(self, folder: Path, way: Way) -> Iterator[FoundFile]:
        try:
            children = sorted(os.scandir(folder), key=lambda child: child.name)
        except OSError as error:
            reason = f"The folder {folder.name} cannot be opened: {error.strerror}."
            yield FoundFile(way, "", refusal=reason)
            return
        if not children:
            yield FoundFile(way, "")
        for child in children:
            path = Path(child.path)
            if child.is_symlink() and path.is_dir():
                reason = f"{_printable(child.name)} is a link; it was not followed."
                yield FoundFile((*way, Step(_printable(child.name))), "", refusal=reason)
            elif child.is_dir(follow_symlinks=False):
                if child.name not in _SKIPPED_FOLDERS:
                    yield from self.folder(path, (*way, Step(_printable(child.name))))
            elif not is_skipped(child.name):
                yield from self.file(path, way)

    def file(self, path: Path, way: Way) -> Iterator[FoundFile]:
        name, budget = _printable(path.name), self._budget(way, path.name)
        if not is_wanted(name):
            yield FoundFile(way, name)
            return
        try:
            with safe_read.opened(path, self.root) as file:
                modified = _moment(os.fstat(file.fileno()).st_mtime)
                if is_packed(name):
                    # Read where it is: a copy of a whole class's archive would be for nothing.
                    yield from self._packed(path, (*way, Step(true_name(name), True)), modified, 1)
                    return
                copy = self.spool.copy(file, budget, MAX_FILE_BYTES)
        except OverfullError as error:
            yield FoundFile(way, name, refusal=f"{name} was not read: {error}")
        except RefusedError as error:
            text = str(error)
            yield FoundFile(way, name, refusal=text if name in text else f"{name} {text}")
        else:
            yield FoundFile(way, name, copy, modified)

    def _nested(self, file: FoundFile, depth: int) -> Iterator[FoundFile]:
        """A file as it is, or what is in it if it is packed."""
        if not is_packed(file.name) or file.path is None:
            yield file
            return
        way = (*file.way, Step(true_name(file.name), True))
        yield from self._packed(file.path, way, file.modified, depth)
        file.path.unlink(missing_ok=True)

    def _packed(
        self, path: Path, way: Way, modified: datetime | None, depth: int
    ) -> Iterator[FoundFile]:
        """What is in one archive. Where a sender's share is too large, nothing of it is taken."""
        name = way[-1].name
        files: list[tuple[object, FoundFile]] = []
        refusals: dict[object, FoundFile] = {}
        try:
            if depth > MAX_DEPTH:
                raise RefusedError(f"{name}: more than {MAX_DEPTH} archives inside one another.")
            for entry in archives.entries(path, name):
                key, file = self._entry(entry, way, modified, refusals)
                if file is not None:
                    files.append((key, file))
        except RefusedError as error:
            files.append((None, FoundFile(way[:-1], name, refusal=str(error))))
        if not files and not refusals:
            yield FoundFile(way, "")
        yield from refusals.values()
        for key, file in files:
            if key in refusals:
                if file.path:
                    file.path.unlink(missing_ok=True)
            else:
                yield from self._nested(file, depth + 1)

    def _entry(
        self, entry: ArchiveEntry, way: Way, modified: datetime | None, refusals: dict
    ) -> tuple[object, FoundFile | None]:
        """One entry of an archive, copied if it is wanted; and whose share it belongs to."""
        folders, name = entry.parts[:-1], (entry.parts or ("",))[-1]
        if entry.is_folder:
            folders, name = entry.parts, ""
        inner = (*way, *(Step(_printable(folder)) for folder in folders))
        key = self._key(inner, name)
        if key in refusals or _SKIPPED_FOLDERS & set(entry.parts) or is_skipped(name):
            return key, None
        file = FoundFile(inner, _printable(name), modified=modified, dated=entry.modified)
        budget = self._budget(inner, name)
        try:
            budget.take_file()
            return key, self._copied(entry, file, budget)
        except OverfullError as error:
            refusals[key] = self._overfull(way, file, key, str(error))
            return key, None

    def _overfull(self, way: Way, file: FoundFile, key: tuple[str, ...], reason: str) -> FoundFile:
        """One refusal for all of a share: the sender's own archive, or a part of a class's."""
        if len(key) <= len(way):
            name = way[-1].name
            return FoundFile(way[:-1], name, refusal=f"{name} was not opened: {reason}")
        name = key[-1]
        return replace(file, path=None, refusal=f"{name} was not opened: {reason}")

    def _copied(self, entry: ArchiveEntry, file: FoundFile, budget: Budget) -> FoundFile:
        if entry.is_folder or not is_wanted(file.name):
            return file
        try:
            if entry.problem:
                raise RefusedError(entry.problem)
            if entry.size > MAX_FILE_BYTES:
                raise RefusedError(f"is larger than {megabytes(MAX_FILE_BYTES)}; it was not read.")
            with entry.open() as stream:  # type: ignore[union-attr]
                return replace(file, path=self.spool.copy(stream, budget, MAX_FILE_BYTES))
        except (OverfullError, OwnDiskError):
            raise
        except RefusedError as error:
            return replace(file, refusal=f"{file.name} {error}")
        except Exception:  # what a damaged entry raises is nowhere written down
            return replace(file, refusal=f"{file.name} is damaged.")

    def _key(self, way: Way, name: str) -> tuple[str, ...]:
        """Whose share of the limits a file belongs to, as the beginning of its way.

        As far as the first name of a sender; else the top-level archive or folder.
        """
        names = [step.name for step in way]
        for place, step in enumerate(way):
            sender = layouts.folder_sender(step.name, self.stems) or layouts.file_sender(
                step.name, self.stems
            )
            if sender or packed_label(step.name, self.stems):
                return tuple(names[: place + 1])
        sent = layouts.file_sender(name, self.stems) if name else None
        if sent:
            return (*names, sent[0].full_reference)
        archive = next((place for place, step in enumerate(way) if step.is_archive), None)
        end = 2 if archive is None else archive + 2
        return tuple(names[:end])

    def _budget(self, way: Way, name: str) -> Budget:
        limit = Budget(MAX_ZIP_BYTES, MAX_ENTRIES, megabytes(MAX_ZIP_BYTES), self.class_budget)
        return self.budgets.setdefault(self._key(way, name), limit)


def _printable(name: str) -> str:
    """A name as text: a disk may hold bytes that are no letters."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _moment(seconds: float) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return None
