"""Reading files that somebody else packed: regular files, of a bearable size, inside one folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

# Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever. Windows has neither.
_FLAGS = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"):
    _FLAGS |= getattr(os, _flag, 0)


class RefusedError(ValueError):
    """A file is not opened; the message says why, for the report."""


def read(path: Path, folder: Path, max_bytes: int) -> bytes | None:
    """At most `max_bytes` + 1 bytes of `path`, or None if there is no such file.

    Raises RefusedError for links, devices and paths that lead out of `folder`.
    """
    if not path.is_symlink() and not path.exists():
        return None
    with opened(path, folder) as file:
        return file.read(max_bytes + 1)


@contextmanager
def opened(path: Path, folder: Path) -> Iterator[BinaryIO]:
    """The regular file at `path`, open for reading.

    Raises RefusedError for links, devices and paths that lead out of `folder`.
    """
    if path.parent.resolve() != folder.resolve() / path.parent.relative_to(folder):
        raise RefusedError(f"{path.name} lies behind a link; it was not opened.")
    if path.is_symlink():
        raise RefusedError(f"{path.name} is a link; it was not followed.")
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        raise RefusedError(f"{path.name} cannot be opened: {_reason(error)}.") from error
    try:
        # Asked of the open file: between a look and the opening somebody could change it.
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise RefusedError(f"{path.name} isn't a file, but a folder, a device or a pipe.")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            yield file
    finally:
        os.close(descriptor)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
