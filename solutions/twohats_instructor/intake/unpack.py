"""Opening what came in: folders, files and zips in zips, each within limits.

A bundle is the files of one folder, or of one packed hand-in. A bundle that breaks a rule is
refused as a whole, with a sentence; the others are not touched by it.
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

MAX_FILE_BYTES = 130_000_000
MAX_ZIP_BYTES = 300_000_000
MAX_ENTRIES = 5_000
MAX_DEPTH = 3
_SKIPPED_FOLDERS = {".ipynb_checkpoints", "__MACOSX", "__pycache__"}


@dataclass
class FileBundle:
    """Files that belong together: `location` names the folders and zips around them."""

    location: tuple[str, ...]
    files: dict[str, bytes] = field(default_factory=dict)
    modified: float = 0.0
    refusal: str = ""


def file_bundles(path: Path) -> Iterator[FileBundle]:
    """Everything at `path`, one bundle at a time."""
    if path.is_dir() and not path.is_symlink():
        for folder, _, file_names in sorted(os.walk(path)):
            if not _SKIPPED_FOLDERS & set(Path(folder).relative_to(path).parts):
                yield from _folder_bundles(Path(folder), sorted(file_names), path)
    else:
        yield from _folder_bundles(path.parent, [path.name], path.parent)


def _folder_bundles(folder: Path, file_names: list[str], root: Path) -> Iterator[FileBundle]:
    location = (root.resolve().name, *folder.relative_to(root).parts)
    bundle = FileBundle(location)
    for name in (name for name in file_names if _is_hand_in_file(name)):
        try:
            raw = safe_read.read(folder / name, root, MAX_FILE_BYTES) or b""
        except RefusedError as error:
            yield FileBundle((*location, name), refusal=str(error))
            continue
        modified = (folder / name).stat().st_mtime
        if name.lower().endswith(".zip"):
            yield from _zip_bundles(raw, (*location, name[:-4]), modified)
        else:
            bundle.files[name] = raw
            bundle.modified = max(bundle.modified, modified)
    if bundle.files:
        yield bundle


def _zip_bundles(
    raw: bytes, location: tuple[str, ...], modified: float, depth: int = 1
) -> Iterator[FileBundle]:
    try:
        if depth > MAX_DEPTH:
            raise RefusedError(f"more than {MAX_DEPTH} zips stand inside one another.")
        if len(raw) > MAX_FILE_BYTES:
            raise RefusedError(f"it is larger than {MAX_FILE_BYTES // 1_000_000} MB.")
        contents = _entries(zipfile.ZipFile(io.BytesIO(raw)))
    except RefusedError as error:
        yield FileBundle(location, refusal=f"{location[-1]}.zip was not opened: {error}")
        return
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, ValueError, EOFError):
        yield FileBundle(location, refusal=f"{location[-1]}.zip is damaged and cannot be opened.")
        return
    bundles: dict[tuple[str, ...], FileBundle] = {}
    for name, content in contents.items():
        inner_location = (*location, *PurePosixPath(name).parts[:-1])
        if name.lower().endswith(".zip"):
            yield from _zip_bundles(
                content, (*inner_location, PurePosixPath(name).stem), modified, depth + 1
            )
        else:
            bundle = bundles.setdefault(
                inner_location, FileBundle(inner_location, modified=modified)
            )
            bundle.files[PurePosixPath(name).name] = content
    yield from bundles.values()


def _entries(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise RefusedError(f"it holds more than {MAX_ENTRIES} files.")
    for entry in entries:
        _inspect(entry)
    contents, bytes_left = {}, MAX_ZIP_BYTES
    for entry in entries:
        if entry.is_dir() or not _is_hand_in_file(entry.filename):
            continue
        with archive.open(entry) as file:
            content = file.read(min(bytes_left, MAX_FILE_BYTES) + 1)
        bytes_left -= len(content)
        if bytes_left < 0 or len(content) > MAX_FILE_BYTES:
            raise RefusedError("it would grow far beyond any hand-in when unpacked.")
        contents[entry.filename.replace("\\", "/")] = content
    return contents


def _inspect(entry: zipfile.ZipInfo) -> None:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in entry.filename:
        raise RefusedError("a path in it climbs out of the folder.")
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise RefusedError("it holds a link or a device.")
    if entry.flag_bits & 1:
        raise RefusedError("it is locked with a password.")


def _is_hand_in_file(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return not _SKIPPED_FOLDERS & set(parts) and name.lower().endswith((".json", ".ipynb", ".zip"))
