"""One exercise as one zip, in the form in which instructors collect it."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from twohats.session.paths import ANSWERS

LONGEST = 60


class NotReadyError(ValueError):
    """There is nothing to hand in yet; the message says what is missing."""


def pack_submission(folder: Path, learner: str, now: datetime | None = None) -> tuple[str, bytes]:
    """Name and content of the zip for the exercise in `folder`.

    The name is `STEM_LEARNER_attempt_TIME.zip`; nbgrader's zip_collect and our own collect read
    learner and time out of it. Raises NotReadyError with a sentence if something is missing.
    """
    stem, learner = folder.name, name_in_file(learner)
    files = [folder / f"{stem}.ipynb", folder / ANSWERS]
    for file in files:
        if not file.is_file():
            raise NotReadyError(f"{file.name} is missing in {stem}: open the exercise first.")
    moment = (now or datetime.now(UTC)).strftime("%Y-%m-%d-%H-%M-%S")
    return f"{stem}_{learner}_attempt_{moment}.zip", zip_files({file.name: file for file in files})


def name_in_file(learner: str) -> str:
    """A learner's name as it stands in the name of a file: "Ada Lovelace" is Ada_Lovelace there.

    Letters, digits and . _ @ - stay; what else a name may hold becomes _, as spaces do. Raises
    NotReadyError with a sentence for what is no name or would lead to another folder.
    """
    learner = unicodedata.normalize("NFC", learner.strip())
    if not learner:
        raise NotReadyError("Write your name first.")
    found = "".join(dict.fromkeys(_NEVER.findall(learner)))
    if found:
        raise NotReadyError(f"{learner} cannot stand in a file name: leave out {found}")
    if not any(sign.isalnum() for sign in learner):
        raise NotReadyError(f"{learner} holds no letter and no digit. Write your name or your id.")
    if len(learner) > LONGEST:
        raise NotReadyError(
            f"This name has {len(learner)} characters, and a file name has room for {LONGEST}."
        )
    return re.sub(r"[^\w.@-]+", "_", learner)


# No system takes these into a file name, or they part folders.
_NEVER = re.compile(r'[/\\:*?"<>|]')


def zip_files(files: dict[str, Path]) -> bytes:
    """A zip with each file under the name given."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in files.items():
            archive.write(file, name)
    return packed.getvalue()
