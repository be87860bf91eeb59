"""Trouble of the machine in one sentence: a full disk, a gradebook in use, a folder not ours.

None of it is a fault of the commands, so nobody needs a traceback; all commands may be run again.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool

_AGAIN = "What was finished before is kept; run the same command again when that is settled."
_FULL = "The disk is full"

_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: "The disk space that this account may use is full",
    errno.EFBIG: "A file would grow larger than this machine allows",
    errno.EACCES: "This account may not open or change a file or folder",
    errno.EPERM: "This account may not open or change a file or folder",
    errno.EROFS: "The disk is read-only",
    errno.ENOTDIR: "A file is where a folder is needed",
    errno.EEXIST: "A file is where a folder is needed",
    errno.EISDIR: "A folder is where a file is needed",
    errno.ENOENT: "A file or folder is not there any more",
    errno.ENAMETOOLONG: "A name is longer than this disk can keep",
    errno.EMFILE: "Too many files are open at once",
    errno.EIO: "The disk does not answer as it should",
}

# What SQLite or SQLAlchemy says, and what it means here.
_BY_MESSAGE = (
    ("is locked", "The gradebook is in use: close other commands and the formgrader's page"),
    ("readonly database", "The gradebook may not be written: look at who may change its file"),
    (
        "not a database",
        "The gradebook's file isn't a database: put a copy of it back, or move it away",
    ),
    ("malformed", "The gradebook's file is damaged: put a copy of it back"),
    ("unable to open", "The gradebook cannot be opened: look at who may open its folder"),
    ("disk is full", _FULL),
    ("disk i/o error", "The gradebook could not be read or written: look at the disk"),
    ("no such table", "The gradebook is of another version: back it up, then: nbgrader db upgrade"),
    (
        "no such column",
        "The gradebook is of another version: back it up, then: nbgrader db upgrade",
    ),
)


def trouble(error: BaseException) -> str | None:
    """What is wrong with the machine, in a sentence; None if the error tells of something else."""
    for link in _chain(error):
        sentence = _of_system(link) or _of_gradebook(link) or _of_solver(link)
        if sentence:
            return f"{sentence}. {_AGAIN}"
    return None


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, and those that it came from: a failed roll-back hides what was first."""
    link: BaseException | None = error
    for _ in range(20):
        if link is None:
            return
        yield link
        link = link.__cause__ or link.__context__


def _of_system(error: BaseException) -> str | None:
    if isinstance(error, MemoryError | BrokenProcessPool):
        return "There was not enough memory: use fewer --jobs, or close other programs"
    if not isinstance(error, OSError) or error.errno is None:
        return None
    cause = _BY_ERRNO.get(error.errno, error.strerror or "The machine refused a file")
    return f"{cause} ({error.filename})" if error.filename else cause


def _of_solver(error: BaseException) -> str | None:
    """The sentence for a learner's environment, which has no solver."""
    if not isinstance(error, ModuleNotFoundError) or (error.name or "").split(".")[0] != "ortools":
        return None
    return (
        "This command needs OR-Tools, which is in the tests' environment only. Make it with `make "
        "test-quick`, and use .venv-test/bin/twohats-instructor"
    )


def _of_gradebook(error: BaseException) -> str | None:
    """The sentence for an error of the database; it is told by its module, to load none here."""
    if type(error).__module__.split(".")[0] not in ("sqlite3", "sqlalchemy"):
        return None
    message = str(getattr(error, "orig", None) or error).lower()
    return next((sentence for part, sentence in _BY_MESSAGE if part in message), None)
