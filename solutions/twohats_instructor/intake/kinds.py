"""Kinds of files, by their names: what may be work, what no work is, and what to say of it."""

from __future__ import annotations

from pathlib import PurePosixPath

from twohats_instructor.intake.archives import PACKED

_ARCHIVES = {".7z": "a 7z", ".rar": "a rar", ".xz": "an xz", ".zst": "a zst", ".gz": "a gz"}
_KINDS = {
    ".pdf": "a PDF",
    ".docx": "a Word document",
    ".doc": "a Word document",
    ".odt": "a text document",
    ".html": "a web page",
    ".htm": "a web page",
    ".py": "a Python script",
    ".txt": "a text file",
    ".md": "a text file",
    ".png": "a picture",
    ".jpg": "a picture",
    ".jpeg": "a picture",
    ".heic": "a picture",
    ".xlsx": "a spreadsheet",
    ".csv": "a table",
    ".url": "a link to a page",
    ".webloc": "a link to a page",
}

#: What Gradescope writes beside the folders of all who sent something.
GRADESCOPE_FILE = "submission_metadata.yml"
_SKIPPED_FILES = {"desktop.ini", "thumbs.db", ".ds_store"}


def is_wanted(name: str) -> bool:
    """Whether a file can be part of a hand-in, by its name."""
    is_work = true_name(name).lower().endswith((".json", ".ipynb"))
    return is_packed(name) or is_work or name == GRADESCOPE_FILE


def is_packed(name: str) -> bool:
    """Whether a file is an archive of a kind that is opened."""
    return true_name(name).lower().endswith(PACKED)


def true_name(name: str) -> str:
    """A file's name without what some browsers add: 07_roadmap.ipynb.txt, x.zip.json."""
    lower = name.lower()
    for added in (".txt", ".json"):
        bare = name[: -len(added)]
        if lower.endswith(added) and bare.lower().endswith((".ipynb", ".json", *PACKED)):
            return bare
    return name


def is_skipped(name: str) -> bool:
    """Whether a file is one that a system makes by itself."""
    return name.lower() in _SKIPPED_FILES or name.startswith("._")


def is_other_archive(name: str) -> bool:
    """Whether a file is an archive of a kind that is not opened."""
    return PurePosixPath(name.lower()).suffix in _ARCHIVES


def why_no_hand_in(name: str) -> str:
    """A sentence on a file that is no part of a hand-in."""
    ending = PurePosixPath(name.lower()).suffix
    if ending in _ARCHIVES:
        return f"{name} is {_ARCHIVES[ending]} archive, which is not opened here: ask for a zip."
    return f"{name} is {_KINDS.get(ending, 'no exercise')}{', no exercise' * (ending in _KINDS)}."
