"""Where hand-ins are kept: all of them under `received/`, the one that counts under `submitted/`.

What counts is the newest by its own time among all that were received, so the order in which they
come in, or a run that is killed and started again, changes nothing. Where two have one time, the
other times that they tell decide; if these are the same too, a person is told. What nobody knows
the learner of is kept in the same way under `undecided/`.
"""

from __future__ import annotations

import filecmp
import hashlib
import json
import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from twohats.answers.files import write_whole

from twohats_instructor.course import Course
from twohats_instructor.intake.identify import HandIn
from twohats_instructor.intake.labels import TIME_FORMAT, parse_time
from twohats_instructor.intake.lineage import Version, version
from twohats_instructor.intake.register import RegisterEntry
from twohats_instructor.verdict import Verdict, VerdictNote

EMPTY_NOTEBOOK = b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}\n'
INTAKE_FILE = "hand_in.json"
_MAX_NAME_BYTES = 150


@dataclass(frozen=True)
class Placed:
    """The hand-in that counts, others with the very same time, and what to tell of them."""

    newest: Path
    rivals: tuple[Path, ...] = ()
    notes: tuple[VerdictNote, ...] = ()


def received(folder: Path, digest: str) -> Path | None:
    """Where the very same hand-in is kept already; None if it is new."""
    return next((path for path in sorted(folder.glob(f"[0-9]*-{digest}"))), None)


def received_versions(course: Course, student: str, stem: str) -> list[Version]:
    """What each hand-in that is kept for a learner tells of the file it was packed from."""
    folder = course.received_folder(stem, student)
    folders = [path for path in folder.glob("[0-9]*") if parse_time(path.name)]
    return [version(path / "answers.json", _received_time(path)) for path in folders]


def receive(
    folder: Path,
    hand_in: HandIn,
    time: datetime,
    notes: tuple[VerdictNote, ...],
    entry: RegisterEntry,
    order: list[str],
) -> Path:
    """Keep one hand-in in `folder` as it came, with what was found on the way; returns where.

    `order` decides between this and another hand-in of the same time.
    """
    target = folder / f"{time.strftime(TIME_FORMAT)}-{digest(hand_in)}"
    unfinished = folder / f".{uuid4().hex}"
    original = unfinished / "original"
    original.mkdir(parents=True)
    stored_names: dict[str, str] = {}
    for name, path in hand_in.original_files.items():
        stored_names[name] = stored_name(name, set(stored_names.values()))
        shutil.copyfile(path, original / stored_names[name])
    if hand_in.answers is not None:
        shutil.copyfile(hand_in.answers, unfinished / "answers.json")
    # Without any notebook nbgrader would pass over the hand-in and its answers.
    notebook = unfinished / f"{hand_in.stem}.ipynb"
    if hand_in.notebook is None:
        notebook.write_bytes(EMPTY_NOTEBOOK)
    else:
        shutil.copyfile(hand_in.notebook, notebook)
    data = {
        "entry": entry.as_data(),
        "time": f"{time:%Y-%m-%d %H:%M:%S} UTC",
        "order": order,
        "found_at": list(hand_in.location),
        "names": {name: stored for name, stored in stored_names.items() if name != stored},
        "verdict": Verdict.of(notes).as_data(),
    }
    (unfinished / INTAKE_FILE).write_bytes(_as_json(data))
    unfinished.rename(target)
    return target


def forget(folder: Path, digest: str) -> None:
    """Let go of a hand-in that waited for a decision, since it is kept as its learner's now."""
    waiting = received(folder, digest)
    if waiting:
        shutil.rmtree(waiting)
        if not any(folder.iterdir()):
            folder.rmdir()


def place_newest(course: Course, student: str, stem: str) -> Placed:
    """Put the newest hand-in of a learner where nbgrader looks."""
    placed = _newest(course.received_folder(stem, student))
    newest, target = placed.newest, course.submitted_folder(student, stem)
    timestamp = f"{_received_time(newest):%Y-%m-%d %H:%M:%S} UTC\n".encode()
    names = [path.name for path in newest.iterdir() if path.is_file()]
    names = [name for name in names if name != INTAKE_FILE]
    if not _is_placed(newest, names, timestamp, target):
        _replace_folder(newest, names, timestamp, target)
    if (newest / INTAKE_FILE).is_file():
        write_whole(course.intake_file(student, stem), _intake_with(newest, placed.notes))
    else:
        course.intake_file(student, stem).unlink(missing_ok=True)
    return placed


def _newest(folder: Path) -> Placed:
    """The newest of all that was received; of one time, the one whose other times are later."""
    received_folders = [path for path in folder.iterdir() if parse_time(path.name)]
    latest = max(_received_time(path) for path in received_folders)
    rivals = [path for path in received_folders if _received_time(path) == latest]
    order = {path: _intake(path).get("order") or [] for path in rivals}
    newest = max(rivals, key=lambda path: (order[path], path.name))
    rivals = [path for path in rivals if path != newest and not _is_same_work(path, newest)]
    if not rivals:
        return Placed(newest)
    start = f"Another hand-in has the same time, {latest:%Y-%m-%d %H:%M:%S} UTC"
    is_open = any(order[path] == order[newest] for path in rivals)
    sentence = (
        f"{start}, and nothing tells which is the later one. One of them counts; all are kept in "
        f"gradebook/received. Ask which one is meant: what is sent again is the newest."
        if is_open
        else f"{start}. The one that was saved last counts, by the times in it; all are kept."
    )
    note = VerdictNote("sound", sentence, is_open, for_marker=True)
    return Placed(newest, tuple(rivals), (note,))


def _is_same_work(one: Path, other: Path) -> bool:
    """Whether what is graded is the same, whatever else lay beside it."""
    names = [path.name for path in one.iterdir() if path.is_file() and path.name != INTAKE_FILE]
    return not any(filecmp.cmpfiles(one, other, names, shallow=False)[1:])


def _intake(folder: Path) -> dict:
    """What was noted when a hand-in was received; nothing if that cannot be read."""
    try:
        data = json.loads((folder / INTAKE_FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _intake_with(folder: Path, notes: tuple[VerdictNote, ...]) -> bytes:
    """The file about a hand-in, with what has come to be known of others."""
    data = _intake(folder)
    if not notes or not data:
        return (folder / INTAKE_FILE).read_bytes()
    verdict = Verdict.of((*Verdict.from_data(data["verdict"]).notes, *notes))
    return _as_json(data | {"verdict": verdict.as_data()})


def intake_verdict(course: Course, student: str, stem: str) -> Verdict:
    """What collecting found of the hand-in to be graded; nothing if that came otherwise."""
    try:
        data = json.loads(course.intake_file(student, stem).read_text("utf-8"))
        placed = (course.submitted_folder(student, stem) / "timestamp.txt").read_text("utf-8")
        if data["time"] == placed.strip():
            return Verdict.from_data(data["verdict"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return Verdict()


def digest(hand_in: HandIn) -> str:
    """A name for a hand-in: by its files, and by the times that its sender and its name tell."""
    files = sorted((name, _file_digest(path)) for name, path in hand_in.original_files.items())
    times = [str(hand_in.times.packed), str(hand_in.times.platform)]
    return hashlib.sha256(repr((files, times)).encode()).hexdigest()[:12]


def _file_digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def stored_name(name: str, taken: Collection[str] = ()) -> str:
    """A file's name that every disk takes: no path, no colon, not too long, not there already."""
    safe = re.sub(r'[/\\:*?"<>|\x00-\x1f]', "_", name).strip(". ") or "file"
    stem, dot, ending = safe.rpartition(".")
    while len(safe.encode()) > _MAX_NAME_BYTES and stem:
        stem = stem[:-1]
        safe = f"{stem}{dot}{ending}"
    if len(safe.encode()) > _MAX_NAME_BYTES or safe in taken:
        return f"{hashlib.sha256(name.encode()).hexdigest()[:12]}-{safe[-20:]}"
    return safe


def _is_placed(source: Path, names: list[str], timestamp: bytes, target: Path) -> bool:
    if target.is_symlink() or not target.is_dir():
        return False
    names_there = {
        path.name for path in target.iterdir() if path.is_file() and not path.is_symlink()
    }
    return (
        names_there == {*names, "timestamp.txt"}
        and len(names_there) == len(list(target.iterdir()))
        and (target / "timestamp.txt").read_bytes() == timestamp
        and not any(filecmp.cmpfiles(source, target, names, shallow=False)[1:])
    )


def _replace_folder(source: Path, names: list[str], timestamp: bytes, target: Path) -> None:
    unfinished = target.with_name(f".{uuid4().hex}")
    unfinished.mkdir(parents=True)
    for name in names:
        shutil.copyfile(source / name, unfinished / name)
    (unfinished / "timestamp.txt").write_bytes(timestamp)
    previous = target.with_name(f".{uuid4().hex}")
    if target.exists() or target.is_symlink():
        target.rename(previous)
    unfinished.rename(target)
    if previous.is_symlink():
        previous.unlink()
    shutil.rmtree(previous, ignore_errors=True)


def _as_json(data: dict) -> bytes:
    return json.dumps(data, indent=1).encode("utf-8") + b"\n"


def _received_time(folder: Path) -> datetime:
    time = parse_time(folder.name)
    if time is None:
        raise ValueError(f"{folder} is not a folder that collect has made.")
    return time
