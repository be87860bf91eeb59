"""Reading files that somebody else packed: regular files, of a bearable size, inside one folder."""

from __future__ import annotations

import os
import stat
from pathlib import Path


class RefusedError(ValueError):
    """A file is not opened; the message says why, for the report."""


def read(path: Path, box: Path, most: int) -> bytes | None:
    """At most `most` + 1 bytes of `path`, or None if there is no such file.

    Raises RefusedError for links, devices and paths that lead out of `box`.
    """
    if not path.is_symlink() and not path.exists():
        return None
    if path.parent.resolve() != box.resolve() / path.parent.relative_to(box):
        raise RefusedError(f"{path.name} lies behind a link; it was not opened.")
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise RefusedError(f"{path.name} is a link or cannot be opened.") from error
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise RefusedError(f"{path.name} is a device or a pipe; it was not opened.")
        return file.read(most + 1)
