"""One exercise as one zip, in the form in which instructors collect it."""

from __future__ import annotations

import contextlib
import io
import json
import re
import time
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from twohats.answers import read
from twohats.lessons.catalog import STEMS
from twohats.scenario import load
from twohats.session.marked_texts import fill_cells, saved_texts, unwritten_texts
from twohats.session.notebook import open_notebook
from twohats.session.paths import ANSWERS
from twohats.session.progress import note_packed
from twohats.session.session import Session
from twohats.text import joined_name

LONGEST = 60
# No system takes these into a file name, or they part folders.
_NEVER = re.compile(r'[/\\:*?"<>|]')
#: A notebook written so shortly before it is asked for was written by the same click.
_JUST_NOW_S = 2.0
_WITHIN_S = 4.0
_LOOK_AGAIN_S = 0.05
_OLDER = (
    "{name} was last saved at {at}. What you typed in fields is in the file. If you have written "
    "in a cell since then, press Ctrl+S and make the file again."
)


class NotReadyError(ValueError):
    """There is nothing to hand in yet; the message says what is missing."""


def pack_submission(
    folder: Path,
    learner: str,
    now: datetime | None = None,
    *,
    stem: str = "",
    notebook: Path | None = None,
) -> tuple[str, bytes]:
    """Name and content of the zip for the exercise in `folder`.

    Its `stem` is the folder's name unless it is given; `notebook` may have another name, and has
    that of the exercise in the zip.
    The name is `STEM_LEARNER_attempt_TIME.zip`; nbgrader's zip_collect and our own collect read
    learner and time out of it. The texts that a person marks are in their cells. Raises
    NotReadyError with a sentence if something is missing.
    """
    stem, learner = stem or folder.name, name_in_file(learner)
    name = f"{stem}.ipynb"
    files = {name: notebook or folder / name, ANSWERS: folder / ANSWERS}
    for file in files.values():
        if not file.is_file():
            raise NotReadyError(
                f"{file.name} is missing in {folder.name}: open the exercise first."
            )
    moment = (now or datetime.now(UTC)).strftime("%Y-%m-%d-%H-%M-%S")
    contents = {name: file.read_bytes() for name, file in files.items()}
    # The answers are read once, so that what is packed and what is in the cells are the same.
    contents[name] = fill_cells(contents[name], _texts(stem, contents[ANSWERS]))
    return f"{stem}_{learner}_attempt_{moment}.zip", zip_files(files, contents)


def name_in_file(learner: str) -> str:
    """A learner's name as part of a file's name: "Ada Lovelace" is Ada_Lovelace there.

    Letters with their marks, digits and . _ @ - stay; what else a name may hold becomes _, as
    spaces do. Raises NotReadyError with a sentence for what is no name or would lead to another
    folder.
    """
    learner = unicodedata.normalize("NFC", learner.strip())
    if not learner:
        raise NotReadyError("Write your name first.")
    refused = "".join(dict.fromkeys(_NEVER.findall(learner)))
    if refused:
        raise NotReadyError(f"{learner} can't be part of a file name: leave out {refused}")
    if not any(sign.isalnum() for sign in learner):
        raise NotReadyError(f"{learner} holds no letter and no digit. Write your name or your id.")
    if len(learner) > LONGEST:
        raise NotReadyError(
            f"This name has {len(learner)} characters, and a file name has room for {LONGEST}."
        )
    return joined_name(learner, "_")


def zip_files(files: Mapping[str, Path], contents: Mapping[str, bytes] = {}) -> bytes:
    """A zip with each file under the name given, at its time; some with another content."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in files.items():
            entry = zipfile.ZipInfo.from_file(file, name)
            content = contents[name] if name in contents else file.read_bytes()
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _texts(stem: str, answers: bytes) -> dict[str, str | None]:
    """The texts in the fields; none of an exercise that the catalog does not know."""
    return saved_texts(stem, read(answers, load(), stem)) if stem in STEMS else {}


def wait_until_saved(find: Callable[[], Path], within_s: float = _WITHIN_S) -> bool:
    """Wait for the save that the same click has asked JupyterLab for; whether it came.

    `find` gives the notebook as long as it is waited for: which one was written is seen then.
    """
    since, end = time.time() - _JUST_NOW_S, time.monotonic() + within_s
    while time.monotonic() < end:
        notebook = find()
        if notebook.is_file() and notebook.stat().st_mtime >= since and _cells(notebook):
            return True
        time.sleep(_LOOK_AGAIN_S)
    return False


def warnings(notebook: Path, *, saved: bool, stem: str = "") -> list[str]:
    """What a learner should know of a notebook to hand in: an old save, texts not written yet.

    Its `stem` is the file's name unless it is given.
    """
    sentences = []
    if not saved:
        at = f"{datetime.fromtimestamp(notebook.stat().st_mtime).astimezone():%H:%M}"
        sentences.append(_OLDER.format(name=notebook.name, at=at))
    answers = notebook.with_name(ANSWERS)
    texts = _texts(stem or notebook.stem, answers.read_bytes() if answers.is_file() else b"")
    unwritten = unwritten_texts(notebook.read_bytes(), texts)
    if len(unwritten) == 1:
        sentences.append("One text that a person marks is still to be written.")
    elif unwritten:
        sentences.append(f"{len(unwritten)} texts that a person marks are still to be written.")
    return sentences


def pack_saved(learner: str, session: Session, page: str) -> tuple[str, bytes, list[str]]:
    """The file made of the notebook as it is saved by the same click, and remarks on it.

    `page` is the name of the notebook's file as the page around the button has it, or empty. The
    map shows the exercise as packed. If that fails the learner has the file all the same.
    """
    stem, folder, work = session.stem, session.folder, session.work
    page_path = folder / page if page else session.notebook
    find = partial(open_notebook, folder, stem, page_path)
    is_saved = wait_until_saved(find)
    notebook = find()
    name, content = pack_submission(folder, learner, stem=stem, notebook=notebook)
    with contextlib.suppress(OSError, ValueError):
        note_packed(work, session.answers.path, stem)
    remarks = warnings(notebook, saved=is_saved, stem=stem)
    return name, content, [_what_is_in(notebook, stem), *remarks]


def _what_is_in(notebook: Path, stem: str) -> str:
    name = f"{stem}.ipynb"
    renamed = "" if notebook.name == name else f", under the name {name},"
    return f"It holds {notebook.name}{renamed} and {ANSWERS}, both from {notebook.parent.name}."


def _cells(notebook: Path) -> list[dict[str, Any]]:
    """The cells; none while the file is being written."""
    try:
        return list(json.loads(notebook.read_bytes())["cells"])
    except (ValueError, LookupError, TypeError):
        return []
