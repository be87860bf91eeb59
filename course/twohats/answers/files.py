"""Writing a file so that it is never seen half written."""

from __future__ import annotations

import os
from pathlib import Path
from uuid import uuid4


def write_whole(target: Path, content: bytes) -> None:
    """Put `content` into `target`: all of it or, if the disk refuses, none (raises OSError).

    Written beside the target, flushed to the disk and renamed, so that a kernel killed at any
    moment leaves either the file as it was or the file as it should be.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f"{target.name}.{uuid4().hex}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
