"""Where everything stands in an instructor's checkout."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

CONFIG_FILE = "nbgrader_config.py"


class NoCourseError(RuntimeError):
    """No folder of the course was found; the message says where was looked."""


@dataclass(frozen=True)
class Course:
    """The folders of one checkout; the same as `nbgrader_config.py` gives to nbgrader."""

    root: Path

    @property
    def source(self) -> Path:
        """The notebooks with solutions, one folder each."""
        return self.root / "solutions" / "notebooks"

    @property
    def release(self) -> Path:
        """The exercises as learners get them."""
        return self.root / "exercises"

    @property
    def gradebook(self) -> Path:
        """All that comes in and all that grading makes; git ignores it."""
        return self.root / "gradebook"

    @property
    def db_url(self) -> str:
        """The gradebook; another program may hold it for up to a minute."""
        return f"sqlite:///{self.gradebook / 'gradebook.db'}?timeout=60"

    def stems(self) -> list[str]:
        """The assignments that have a released notebook."""
        return sorted(
            folder.name for folder in self.release.glob("*") if self.released(folder.name).is_file()
        )

    def released(self, stem: str) -> Path:
        """The released notebook of one assignment."""
        return self.release / stem / f"{stem}.ipynb"

    def submitted(self, student: str, stem: str) -> Path:
        """The folder with the hand-in that counts."""
        return self.gradebook / "submitted" / student / stem

    def autograded(self, student: str, stem: str) -> Path:
        """The folder with the copy that the formgrader shows."""
        return self.gradebook / "autograded" / student / stem

    def feedback(self, student: str, stem: str) -> Path:
        """The folder with the page that goes back to the learner."""
        return self.gradebook / "feedback" / student / stem

    def received(self, stem: str, student: str) -> Path:
        """The folder with everything that one learner ever handed in, untouched."""
        return self.gradebook / "received" / stem / student

    def record(self, student: str, stem: str) -> Path:
        """What the last grading found; feedback is made from it."""
        return self.gradebook / "records" / stem / f"{student}.json"


def find_course(start: Path | str | None = None) -> Course:
    """The course that holds the folder `start` (the current one unless given)."""
    here = Path(start or os.getcwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / CONFIG_FILE).is_file():
            return Course(folder)
    raise NoCourseError(
        f"No {CONFIG_FILE} in {here} or in any folder above it. "
        "Go to the folder of the course, or name it with --course-dir."
    )
