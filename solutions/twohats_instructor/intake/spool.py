"""A folder for what is being taken in: files go through it piece by piece, never through memory."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import uuid4

from twohats_instructor.intake.safe_read import RefusedError

PREFIX = ".incoming-"
_PIECE_BYTES = 1 << 18
_DAY_S = 86_400


class TooLargeError(RefusedError):
    """One file is larger than any hand-in's; the others beside it are not touched by it."""


class OverfullError(RefusedError):
    """One sender's files are too many, or too large together."""


class OwnDiskError(OSError):
    """Our own disk takes no more: that is no fault of what is read."""


@dataclass
class Budget:
    """What one sender may still send: bytes when unpacked, and files; within what all may send."""

    bytes_left: int
    files_left: int
    limit_text: str
    around: Budget | None = None

    def take_file(self) -> None:
        """Count one more file; raises OverfullError if it is one too many."""
        self.files_left -= 1
        if self.files_left < 0:
            raise OverfullError("it holds more files than any hand-in.")

    def take_bytes(self, number: int) -> None:
        """Count bytes; raises OverfullError if they are too many."""
        self.bytes_left -= number
        if self.bytes_left < 0:
            raise OverfullError(
                f"it would grow far beyond any hand-in when unpacked: more than {self.limit_text}."
            )
        if self.around:
            self.around.take_bytes(number)


@dataclass(frozen=True)
class Spool:
    """Copies of incoming files, each under a number, until they are kept or let go."""

    folder: Path

    def copy(self, stream: IO[bytes], budget: Budget, max_bytes: int) -> Path:
        """Copy a stream to a file, within limits; raises RefusedError beyond them."""
        target, size = self.folder / uuid4().hex, 0
        try:
            with target.open("wb") as file:
                while piece := stream.read(_PIECE_BYTES):
                    size += len(piece)
                    if size > max_bytes:
                        raise TooLargeError(f"is larger than {megabytes(max_bytes)}.")
                    budget.take_bytes(len(piece))
                    _write(file, piece)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        return target


def _write(file: IO[bytes], piece: bytes) -> None:
    try:
        file.write(piece)
    except OSError as error:
        raise OwnDiskError(error.errno, error.strerror) from error


def megabytes(number: int) -> str:
    """A limit in words."""
    return f"{number / 1_000_000:.0f} MB" if number >= 1_000_000 else f"{number / 1000:.0f} kB"


@contextmanager
def spool_in(parent: Path) -> Iterator[Spool]:
    """A spool under `parent` that is gone at the end; what a killed run left goes after a day."""
    parent.mkdir(parents=True, exist_ok=True)
    for stale in parent.glob(f"{PREFIX}*"):
        if time.time() - stale.stat().st_mtime > _DAY_S:
            shutil.rmtree(stale, ignore_errors=True)
    folder = parent / f"{PREFIX}{uuid4().hex}"
    folder.mkdir()
    try:
        yield Spool(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
