"""Where hand-ins are kept: all of them under `received/`, the one that counts under `submitted/`.

What counts is the newest by its own time among all that were received, so the order in which they
come in, or a run that is killed and started again, changes nothing.
"""

from __future__ import annotations

import hashlib
import shutil
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from twohats_instructor.course import Course
from twohats_instructor.intake.identify import HandIn
from twohats_instructor.intake.labels import TIME_FORMAT, parse_time

EMPTY_NOTEBOOK = b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}\n'


def receive(course: Course, hand_in: HandIn) -> bool:
    """Keep one hand-in as it came; False if the very same one is here already."""
    folder = course.received_folder(hand_in.stem, hand_in.student)
    target = folder / storage_name(hand_in)
    if target.is_dir():
        return False
    unfinished = folder / f".{uuid4().hex}"
    for name, content in hand_in.original_files.items():
        _write_file(unfinished / "original" / name, content)
    if hand_in.answers is not None:
        _write_file(unfinished / "answers.json", hand_in.answers)
    # Without any notebook nbgrader would pass over the hand-in and its answers.
    _write_file(unfinished / f"{hand_in.stem}.ipynb", hand_in.notebook or EMPTY_NOTEBOOK)
    unfinished.rename(target)
    return True


def storage_name(hand_in: HandIn) -> str:
    """The name a hand-in is kept under: by time, then by content."""
    return f"{hand_in.time.strftime(TIME_FORMAT)}-{_digest(hand_in)}"


def place_newest(course: Course, student: str, stem: str) -> Path:
    """Put the newest hand-in of a learner where nbgrader looks; returns where it was received."""
    newest = max(
        folder
        for folder in course.received_folder(stem, student).iterdir()
        if not folder.name.startswith(".")
    )
    target = course.submitted_folder(student, stem)
    timestamp = f"{_received_time(newest):%Y-%m-%d %H:%M:%S} UTC\n".encode()
    files = {path.name: path.read_bytes() for path in newest.iterdir() if path.is_file()}
    files["timestamp.txt"] = timestamp
    if _folder_content(target) != files:
        _replace_folder(target, files)
    return newest


def _replace_folder(target: Path, files: dict[str, bytes]) -> None:
    unfinished = target.with_name(f".{uuid4().hex}")
    for name, content in files.items():
        _write_file(unfinished / name, content)
    previous = target.with_name(f".{uuid4().hex}")
    if target.exists() or target.is_symlink():
        target.rename(previous)
    unfinished.rename(target)
    if previous.is_symlink():
        previous.unlink()
    shutil.rmtree(previous, ignore_errors=True)


def _folder_content(folder: Path) -> dict[str, bytes]:
    if folder.is_symlink() or not folder.is_dir():
        return {}
    return {
        path.name: path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        for path in folder.iterdir()
    }


def _write_file(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _digest(hand_in: HandIn) -> str:
    parts = sorted(
        (name, hashlib.sha256(raw).digest()) for name, raw in hand_in.original_files.items()
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def _received_time(received: Path) -> datetime:
    time = parse_time(received.name)
    if time is None:
        raise ValueError(f"{received} is not a folder that collect has made.")
    return time
