"""What is in a packed file: its entries one by one, before anything of them is unpacked."""

from __future__ import annotations

import bz2
import gzip
import re
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO, Any

from twohats_instructor.intake.safe_read import RefusedError

#: Bytes of a table of contents; one file takes about a hundred.
MAX_TABLE_BYTES = 8_000_000
#: Bytes of a tar when unpacked, and of its own notes on a file.
MAX_TAR_BYTES = 150_000_000
MAX_NOTE_BYTES = 100_000
PACKED = (".zip", ".tar.gz", ".tgz", ".tar", ".tar.bz2", ".tbz2")
_BEGINNINGS = (
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a rar archive"),
    (b"%PDF", "a PDF"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"{", "a text file"),
    (b"<", "a web page"),
)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)


@dataclass(frozen=True)
class ArchiveEntry:
    """One file or folder in an archive. `problem` says why it must not be unpacked."""

    name: str
    size: int
    is_folder: bool
    modified: datetime | None
    problem: str
    open: Callable[[], IO[bytes] | None]

    @property
    def parts(self) -> tuple[str, ...]:
        """The folders around it and its name, without any step that leads out."""
        path = PurePosixPath(self.name.replace("\\", "/"))
        return tuple(part for part in path.parts if part not in ("/", "..", "."))


def entries(path: Path, name: str) -> Iterator[ArchiveEntry]:
    """The entries of the archive at `path`, in order; each must be read before the next is asked.

    Raises RefusedError with the reason if it is none, and nothing else, whatever is in it.
    """
    with path.open("rb") as file:
        beginning = file.read(8)
    if not beginning:
        raise RefusedError(f"{name} is empty.")
    for start, kind in _BEGINNINGS:
        if beginning.startswith(start):
            raise RefusedError(f"{name} is {kind} with another name; it was not opened.")
    is_tar = not name.lower().endswith(".zip") or beginning.startswith((b"\x1f\x8b", b"BZh"))
    try:
        yield from _tar_entries(path, beginning) if is_tar else _zip_entries(path)
    except RefusedError as error:
        raise RefusedError(f"{name} was not opened: {error}") from error
    except MemoryError as error:
        raise RefusedError(f"{name} was not opened: it needs too much memory.") from error
    except Exception as error:  # what a damaged archive raises is nowhere written down
        raise RefusedError(f"{name} is damaged and cannot be opened.") from error


def _zip_entries(path: Path) -> Iterator[ArchiveEntry]:
    # One that is longer than the file is damaged, which zipfile will find.
    if MAX_TABLE_BYTES < _table_bytes(path) <= path.stat().st_size:
        raise RefusedError("its table of contents is far too long.")
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            yield ArchiveEntry(
                name=_entry_name(info),
                size=info.file_size,
                is_folder=info.is_dir(),
                modified=_time(info.date_time),
                problem=_problem(info),
                open=lambda info=info: archive.open(info),  # type: ignore[misc]
            )


def _table_bytes(path: Path) -> int:
    """How long a zip says its table of contents is: Python would read it whole into memory."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 65_557))
        tail = file.read()
    place = len(tail) - 22 if tail[-22:-18] == b"PK\x05\x06" else tail.rfind(b"PK\x05\x06")
    if place < 0 or len(tail) < place + 20:
        return 0
    record = tail[max(0, place - 76) : max(0, place - 20)]
    if tail[max(0, place - 20) :].startswith(b"PK\x06\x07") and record[:4] == b"PK\x06\x06":
        return int(struct.unpack("<Q", record[40:48])[0])
    return int(struct.unpack("<L", tail[place + 12 : place + 16])[0])


def _entry_name(info: zipfile.ZipInfo) -> str:
    """The name; many systems write UTF-8 without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _problem(info: zipfile.ZipInfo) -> str:
    mode = stat.S_IFMT(info.external_attr >> 16)
    if mode not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is a link or a device; it was not followed."
    if info.flag_bits & 1:
        return "is locked with a password."
    if info.compress_type not in _METHODS:
        return f"is packed in a way (number {info.compress_type}) that is not opened here."
    return _path_problem(info.filename)


def _path_problem(name: str) -> str:
    path = name.replace("\\", "/")
    if path.startswith("/") or re.match(r"[A-Za-z]:/", path) or ".." in path.split("/"):
        return "has a path that climbs out of the folder."
    return ""


def _tar_entries(path: Path, beginning: bytes) -> Iterator[ArchiveEntry]:
    # "r|", a stream: looking for a place would unpack all that comes before it.
    with _unpacked(path, beginning) as packed:
        stream: Any = _Limited(packed)
        with tarfile.open(fileobj=stream, mode="r|", tarinfo=_ShortNotes) as archive:
            for info in archive:
                is_plain = info.isreg() or info.isdir()
                problem = "" if is_plain else "is a link or a device; it was not followed."
                yield ArchiveEntry(
                    name=info.name,
                    size=info.size,
                    is_folder=info.isdir(),
                    modified=_epoch(info.mtime),
                    problem=problem or _path_problem(info.name),
                    open=lambda info=info: archive.extractfile(info),  # type: ignore[misc]
                )


def _unpacked(path: Path, beginning: bytes) -> IO[bytes]:
    if beginning.startswith(b"\x1f\x8b"):
        return gzip.open(path)  # type: ignore[return-value]
    return bz2.open(path) if beginning.startswith(b"BZh") else path.open("rb")


class _ShortNotes(tarfile.TarInfo):
    """Refuses what a tar notes on a file where it is longer than any name: it is held in memory."""

    def _proc_pax(self, archive: Any) -> Any:
        self._refuse_long()
        return super()._proc_pax(archive)  # type: ignore[misc]

    def _proc_gnulong(self, archive: Any) -> Any:
        self._refuse_long()
        return super()._proc_gnulong(archive)  # type: ignore[misc]

    def _refuse_long(self) -> None:
        if self.size > MAX_NOTE_BYTES:
            raise RefusedError("its notes on a file are far too long.")


class _Limited:
    """A stream that ends with a reason once too much has come out of it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream, self.left = stream, MAX_TAR_BYTES

    def read(self, size: int) -> bytes:
        content = self.stream.read(size)
        self.left -= len(content)
        if self.left < 0:
            raise RefusedError("it would grow far beyond any hand-in when unpacked.")
        return content


def _time(date_time: tuple[int, ...]) -> datetime | None:
    """The time of an entry; archives without one say 1980, and some say month 0."""
    try:
        return datetime(*date_time[:6], tzinfo=UTC) if date_time[0] > 1980 else None  # type: ignore
    except ValueError:
        return None


def _epoch(seconds: float) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return None
