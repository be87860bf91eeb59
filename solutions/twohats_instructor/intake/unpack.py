"""Opening what came in: folders, files and zips in zips, each within limits.

A unit is the files of one folder, or of one packed hand-in. A unit that breaks a rule is refused
as a whole, with a sentence; the others are not touched by it.
"""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from twohats_instructor.intake import safe_read
from twohats_instructor.intake.safe_read import RefusedError

MOST_FILE = 130_000_000
MOST_UNIT = 300_000_000
MOST_ENTRIES = 5_000
MOST_DEPTH = 3
_SKIPPED = {".ipynb_checkpoints", "__MACOSX", "__pycache__"}


@dataclass
class Unit:
    """Files that belong together: `where` names the folders and zips around them."""

    where: tuple[str, ...]
    files: dict[str, bytes] = field(default_factory=dict)
    modified: float = 0.0
    refused: str = ""


def units(path: Path) -> Iterator[Unit]:
    """Everything that stands at `path`, one unit at a time."""
    if path.is_dir() and not path.is_symlink():
        for folder, _, names in sorted(os.walk(path)):
            if not _SKIPPED & set(Path(folder).relative_to(path).parts):
                yield from _folder(Path(folder), sorted(names), path)
    else:
        yield from _folder(path.parent, [path.name], path.parent)


def _folder(folder: Path, names: list[str], root: Path) -> Iterator[Unit]:
    where = (root.resolve().name, *folder.relative_to(root).parts)
    loose = Unit(where)
    for name in (name for name in names if _wanted(name)):
        try:
            raw = safe_read.read(folder / name, root, MOST_FILE) or b""
        except RefusedError as error:
            yield Unit((*where, name), refused=str(error))
            continue
        modified = (folder / name).stat().st_mtime
        if name.lower().endswith(".zip"):
            yield from _zip(raw, (*where, name[:-4]), modified)
        else:
            loose.files[name] = raw
            loose.modified = max(loose.modified, modified)
    if loose.files:
        yield loose


def _zip(raw: bytes, where: tuple[str, ...], modified: float, depth: int = 1) -> Iterator[Unit]:
    try:
        if depth > MOST_DEPTH:
            raise RefusedError(f"more than {MOST_DEPTH} zips stand inside one another.")
        if len(raw) > MOST_FILE:
            raise RefusedError(f"it is larger than {MOST_FILE // 1_000_000} MB.")
        found = _entries(zipfile.ZipFile(io.BytesIO(raw)))
    except RefusedError as error:
        yield Unit(where, refused=f"{where[-1]}.zip was not opened: {error}")
        return
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, ValueError, EOFError):
        yield Unit(where, refused=f"{where[-1]}.zip is damaged and cannot be opened.")
        return
    folders: dict[tuple[str, ...], Unit] = {}
    for name, content in found.items():
        inside = (*where, *PurePosixPath(name).parts[:-1])
        if name.lower().endswith(".zip"):
            yield from _zip(content, (*inside, PurePosixPath(name).stem), modified, depth + 1)
        else:
            unit = folders.setdefault(inside, Unit(inside, modified=modified))
            unit.files[PurePosixPath(name).name] = content
    yield from folders.values()


def _entries(archive: zipfile.ZipFile) -> dict[str, bytes]:
    listed = archive.infolist()
    if len(listed) > MOST_ENTRIES:
        raise RefusedError(f"it holds more than {MOST_ENTRIES} files.")
    for entry in listed:
        _inspect(entry)
    found, left = {}, MOST_UNIT
    for entry in listed:
        if entry.is_dir() or not _wanted(entry.filename):
            continue
        with archive.open(entry) as file:
            content = file.read(min(left, MOST_FILE) + 1)
        left -= len(content)
        if left < 0 or len(content) > MOST_FILE:
            raise RefusedError("it would grow far beyond any hand-in when unpacked.")
        found[entry.filename.replace("\\", "/")] = content
    return found


def _inspect(entry: zipfile.ZipInfo) -> None:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in entry.filename:
        raise RefusedError("a path in it climbs out of the folder.")
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise RefusedError("it holds a link or a device.")
    if entry.flag_bits & 1:
        raise RefusedError("it is locked with a password.")


def _wanted(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return not _SKIPPED & set(parts) and name.lower().endswith((".json", ".ipynb", ".zip"))
