"""The notebook's desk: joins widgets, checks and answers, so that a cell is one line."""

from __future__ import annotations

from pathlib import Path

from twohats.desk.desk import Desk
from twohats.session.session import open_session


def lesson(stem: str, folder: Path | None = None) -> Desk:
    """The desk of a lesson; what it keeps goes to my_work.json."""
    return Desk(open_session(stem, folder, is_graded=False))


def exercise(stem: str, folder: Path | None = None) -> Desk:
    """The desk of an exercise; what it keeps goes to answers.json beside the notebook."""
    return Desk(open_session(stem, folder, is_graded=True))


__all__ = ["Desk", "exercise", "lesson"]
