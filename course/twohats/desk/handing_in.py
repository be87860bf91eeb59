"""One exercise as one zip, in the form in which instructors collect it."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from twohats.desk.places import ANSWERS

LEARNER = re.compile(r"[\w.@-]{1,60}")


class NotReadyError(ValueError):
    """There is nothing to hand in yet; the message says what is missing."""


def hand_in(folder: Path, learner: str, now: datetime | None = None) -> tuple[str, bytes]:
    """Name and content of the zip for the exercise in `folder`.

    The name is `STEM_LEARNER_attempt_TIME.zip`; nbgrader's zip_collect and our own collect read
    learner and time out of it. Raises NotReadyError with a sentence if something is missing.
    """
    stem = folder.name
    if not learner:
        raise NotReadyError("Write your name first.")
    if not LEARNER.fullmatch(learner):
        raise NotReadyError(
            f"The name {learner!r} cannot stand in a file name: use letters, digits and . _ @ -"
        )
    files = [folder / f"{stem}.ipynb", folder / ANSWERS]
    for file in files:
        if not file.is_file():
            raise NotReadyError(f"{file.name} is missing in {stem}: open the exercise first.")
    moment = (now or datetime.now(UTC)).strftime("%Y-%m-%d-%H-%M-%S")
    return f"{stem}_{learner}_attempt_{moment}.zip", zipped({file.name: file for file in files})


def zipped(files: dict[str, Path]) -> bytes:
    """A zip with each file under the name given."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in files.items():
            archive.write(file, name)
    return packed.getvalue()
