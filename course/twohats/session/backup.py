"""All of a learner's work as one zip, and back: for places where the disk does not last."""

from __future__ import annotations

import io
import json
import re
import time
import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path

from twohats.answers import read
from twohats.answers.files import write_whole
from twohats.answers.parsing import MOST_BYTES
from twohats.scenario import Scenario
from twohats.session.hub import is_on_binder
from twohats.session.paths import ANSWERS, WORK
from twohats.session.submission import zip_files
from twohats.widgets.backup.widget import BackupButtons

FORMAT = 1
MANIFEST = "twohats.json"
MOST_FILES = 100
# How long JupyterLab takes to write what it was asked to save.
_WRITING_S = 1.0
_NAME = re.compile(r"course/my_work\.json|exercises/(?P<stem>\w+)/(answers\.json|(?P=stem)\.ipynb)")

_ON_BINDER = (
    "You are on Binder, which deletes your files ten minutes after you stop working. Download your "
    "work before a break. "
)
_LOADING = "After you load your work, close all open notebooks and open them again."
_NO_ZIP = "This file isn't a zip. Choose the one that “Download my work” made."
_NO_MANIFEST = "This zip holds no work from this course: the file twohats.json is missing."

# All that zipfile raises at a damaged, locked or unknown kind of zip.
_UNZIPPABLE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError)


class NoWorkError(ValueError):
    """The file chosen holds no work of this course; the message says what it is instead."""


def backup_buttons(root: Path, scenario: Scenario) -> BackupButtons:
    """Download my work, load my work: one zip for everything under `root`."""
    return BackupButtons(
        lambda: _export_saved(root),
        lambda content: restore_work(content, root, scenario),
        label="Your work in one file",
        is_next=False,
        help=_ON_BINDER + _LOADING if is_on_binder() else _LOADING,
    )


def _export_saved(root: Path) -> tuple[str, bytes, list[str]]:
    """All work under `root`, once JupyterLab has written what it was asked to save."""
    time.sleep(_WRITING_S)
    return (*export_work(root), [])


def export_work(root: Path) -> tuple[str, bytes]:
    """Name and content of a zip with everything the learner made under `root`."""
    now = datetime.now(UTC)
    files = {path.relative_to(root).as_posix(): path for path in _work_files(root)}
    buffer = io.BytesIO(zip_files(files))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(MANIFEST, json.dumps({"format": FORMAT, "made": now.isoformat()}))
    return f"two-hats-work-{now:%Y-%m-%d-%H%M}.zip", buffer.getvalue()


def restore_work(raw: bytes, root: Path, scenario: Scenario) -> list[str]:
    """Put the work in a zip back under `root`; returns a sentence for each file.

    What was there before is kept beside it as `….previous`. Raises NoWorkError with a sentence
    if the zip is not one of ours; a single file that is not sound is left out and said so.
    """
    with _opened(raw) as archive:
        # By name, so that a file named twice does not push its own first copy into `….previous`.
        members = {info.filename: info for info in archive.infolist()}
        members.pop(MANIFEST)
        return [_put_back(n, _content(archive, i), root, scenario) for n, i in members.items()]


def _work_files(root: Path) -> list[Path]:
    files = [root / "course" / WORK]
    for answers in sorted(root.glob(f"exercises/*/{ANSWERS}")):
        files += [answers, answers.with_name(f"{answers.parent.name}.ipynb")]
    return [path for path in files if path.is_file()]


def _opened(raw: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except (*_UNZIPPABLE, ValueError):
        raise NoWorkError(_NO_ZIP) from None
    try:
        manifest = json.loads(_content(archive, archive.getinfo(MANIFEST)) or b"")
    except (KeyError, ValueError, RecursionError):
        raise NoWorkError(_NO_MANIFEST) from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NoWorkError(
            f"This work was packed in another format; this course reads only format {FORMAT}."
        )
    if len(archive.infolist()) > MOST_FILES:
        raise NoWorkError(f"This zip holds more than {MOST_FILES} files.")
    return archive


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | None:
    """What a member holds, read no further than needed to see that it is too large."""
    try:
        with archive.open(info) as file:
            return file.read(MOST_BYTES + 1)
    except _UNZIPPABLE:
        return None


def _put_back(name: str, content: bytes | None, root: Path, scenario: Scenario) -> str:
    refusal = _refusal(name, content, root, scenario)
    if refusal or content is None:
        return f"{name} was left out: {refusal}"
    target = root / name
    if target.exists():
        write_whole(target.with_name(target.name + ".previous"), target.read_bytes())
    write_whole(target, content)
    return f"{name} is back."


def _refusal(name: str, content: bytes | None, root: Path, scenario: Scenario) -> str:
    """Why a file is not put back; nothing if it is."""
    match = _NAME.fullmatch(name)
    if not match:
        return "it isn't part of the course's work."
    if content is None:
        return "it cannot be unpacked: it is damaged or locked."
    if len(content) > MOST_BYTES:
        return f"it is larger than {MOST_BYTES:,} bytes."
    if not (root / name).parent.is_dir():
        return "this edition of the course has no such exercise."
    if name.endswith(".ipynb"):
        return "" if _is_notebook(content) else "it isn't a notebook."
    lost = read(content, scenario, match["stem"] or "my_work").invalid
    return lost[0].sentence if lost else ""


def _is_notebook(content: bytes) -> bool:
    try:
        return isinstance(json.loads(content)["cells"], list)
    except (ValueError, TypeError, LookupError, RecursionError):
        return False
