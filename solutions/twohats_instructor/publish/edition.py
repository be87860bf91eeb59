"""Copying what learners may have, and looking through every file of it before it is handed over."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from twohats_instructor.course import Course
from twohats_instructor.exercises.secrets import secrets, without_spaces

#: Meant to be read by everybody who opens it: sealed, not secret.
SEALED = "world.json.gz"
_NEEDS_SOLUTIONS = re.compile(r"twohats_instructor|solutions/")


class NotPublishedError(RuntimeError):
    """No edition was made; the message says why."""


@dataclass(frozen=True)
class Edition:
    """The files that were copied, and those left out, as paths from the repository's root."""

    files: tuple[str, ...]
    left_out: tuple[str, ...]


def publish(course: Course, target: Path) -> Edition:
    """Make the learner edition in `target`, a folder that holds nothing but perhaps `.git`."""
    if target.exists() and any(path.name != ".git" for path in target.iterdir()):
        raise NotPublishedError(f"{target} is not empty; name a new folder, or empty this one.")
    tracked_files = _tracked_files(course.root)
    files = [name for name in tracked_files if not _is_for_instructors(course.root, name)]
    with tempfile.TemporaryDirectory() as folder:
        edition = Path(folder) / "edition"
        for name in files:
            _copy(course.root / name, edition / name)
        leaks = disclosures(edition, secrets(course))
        if leaks:
            raise NotPublishedError("An answer would be given away: " + " ".join(leaks[:10]))
        shutil.copytree(edition, target, symlinks=True, dirs_exist_ok=True)
    return Edition(tuple(files), tuple(sorted(set(tracked_files) - set(files))))


def disclosures(edition: Path, secret_strings: set[str]) -> list[str]:
    """Where an edition holds a secret, a sentence each."""
    sentences = []
    for path in sorted(path for path in edition.rglob("*") if path.is_file()):
        text = path.read_bytes().decode("utf-8", "replace")
        # In a notebook or a JSON file, a quotation mark inside a text has a backslash before it.
        unescaped = text.replace('\\"', '"')
        spellings = (text, unescaped, without_spaces(unescaped))
        for secret in sorted(secret_strings):
            if path.name != SEALED and any(secret in form for form in spellings):
                sentences.append(f"{path.relative_to(edition)} holds {secret[:40]!r}.")
    return sentences


def _is_for_instructors(root: Path, name: str) -> bool:
    """Whether a file is the instructor's: in solutions/, or a test that needs it."""
    if name.startswith(("solutions/", "tests/instructor/")):
        return True
    if not name.startswith("tests/"):
        return False
    text = (root / name).read_bytes().decode("utf-8", "replace")
    return bool(_NEEDS_SOLUTIONS.search(text))


def _tracked_files(root: Path) -> list[str]:
    try:
        listing = subprocess.run(
            ["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True, text=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise NotPublishedError(
            "Only a git checkout can be published: git lists its files."
        ) from error
    return [name for name in listing.stdout.split("\0") if name and (root / name).exists()]


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target, follow_symlinks=False)
