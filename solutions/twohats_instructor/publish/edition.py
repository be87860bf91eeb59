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
#: What only instructors and developers need: folders, and files.
_INSTRUCTORS_FOLDERS = ("solutions/", "tests/", ".ci/", ".github/", "course/jupyter/extension/")
_INSTRUCTORS_FILES = frozenset(
    (
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "assets/README.md",
        "course/twohats/widgets/kit/README.md",
        "biome.json",
        "package.json",
        "course/package.json",
        "package-lock.json",
        "tsconfig.json",
        ".npmrc",
        ".pre-commit-config.yaml",
    )
)
#: In a page or in the Makefile: blocks between two marks, and single lines with one.
_BLOCK = re.compile(
    r"^[^\n]*instructors: begin[^\n]*\n.*?^[^\n]*instructors: end[^\n]*(?:\n|\Z)", re.M | re.S
)
_LINE = re.compile(r"^[^\n]*<!-- instructors -->[^\n]*(?:\n|\Z)", re.M)
_NEEDS_SOLUTIONS = re.compile(r"twohats[_-]instructor|\bsolutions/|instructors: (?:begin|end)")


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
    files = [name for name in tracked_files if not _is_for_instructors(name)]
    with tempfile.TemporaryDirectory() as folder:
        edition = Path(folder) / "edition"
        for name in files:
            _copy(course.root / name, edition / name)
        leaks = disclosures(edition, secrets(course))
        if leaks:
            raise NotPublishedError("An answer would be given away: " + " ".join(leaks[:10]))
        dead_ends = _dead_ends(edition)
        if dead_ends:
            raise NotPublishedError(
                "What the edition does not hold would be asked for: " + " ".join(dead_ends[:10])
            )
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


def learners_text(text: str) -> str:
    """A page, or the Makefile, without what is marked as the instructor's."""
    text = _LINE.sub("", _BLOCK.sub("", text))
    return re.sub(r"\n{3,}", "\n\n", text)


def _is_for_instructors(name: str) -> bool:
    return name.startswith(_INSTRUCTORS_FOLDERS) or name in _INSTRUCTORS_FILES


def _is_page(path: Path) -> bool:
    return path.suffix == ".md" or path.name == "Makefile"


def _dead_ends(edition: Path) -> list[str]:
    """Pages that send a learner to what the edition does not hold, a sentence each."""
    sentences = []
    for path in sorted(path for path in edition.rglob("*") if path.is_file() and _is_page(path)):
        text = path.read_text("utf-8")
        name = path.relative_to(edition)
        if match := _NEEDS_SOLUTIONS.search(text):
            sentences.append(f"{name} names {match[0]}.")
        for target in re.findall(r"\]\(([^)#:\s]+)\)", text):
            if not (path.parent / target).exists():
                sentences.append(f"{name} links to {target}.")
    return sentences


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
    if _is_page(source) and not source.is_symlink():
        target.write_text(learners_text(source.read_text("utf-8")), "utf-8")
