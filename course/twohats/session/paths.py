"""Where a notebook's work is kept."""

from __future__ import annotations

from pathlib import Path

WORK = "my_work.json"
ANSWERS = "answers.json"


def course_root(folder: Path) -> Path:
    """The folder that holds course/ and exercises/, seen from a notebook's own folder."""
    for above in (folder, *folder.parents):
        if (above / "course" / "twohats").is_dir() or (above / "exercises").is_dir():
            return above
    return folder


def answers_path(folder: Path, stem: str) -> Path:
    """The answers of an exercise, beside its notebook.

    The source of an exercise stands in solutions/notebooks, and nbgrader would lay an answers.json
    there over every learner's own: what running a source writes goes to gradebook/ instead.
    """
    if folder.parent.name == "notebooks" and folder.parent.parent.name == "solutions":
        return folder.parents[2] / "gradebook" / "source" / stem / ANSWERS
    return folder / ANSWERS


def work_path(folder: Path) -> Path:
    """What lessons keep: predictions, drafts, quiz answers and notes."""
    return course_root(folder) / "course" / WORK


def sibling_path(folder: Path, stem: str) -> Path:
    """The answers of another exercise."""
    return course_root(folder) / "exercises" / stem / ANSWERS
