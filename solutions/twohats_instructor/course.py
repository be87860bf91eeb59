"""Where everything is in an instructor's checkout."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

CONFIG_FILE = "nbgrader_config.py"
COURSE_ID = "twohats"


class NoCourseError(RuntimeError):
    """No folder of the course was found; the message says where was looked."""


@dataclass(frozen=True)
class Course:
    """The folders of one checkout; the same as `nbgrader_config.py` gives to nbgrader."""

    root: Path

    @property
    def source_folder(self) -> Path:
        """The notebooks with solutions, one folder each."""
        return self.root / "solutions" / "notebooks"

    @property
    def exercises_folder(self) -> Path:
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

    @property
    def exchange(self) -> Path | None:
        """This course's folder in nbgrader's exchange; None on a hub, which has its own."""
        on_hub = "JUPYTERHUB_USER" in os.environ
        return None if on_hub else self.gradebook / "exchange" / COURSE_ID

    def stems(self) -> list[str]:
        """The assignments that have a released notebook."""
        return sorted(
            folder.name
            for folder in self.exercises_folder.glob("*")
            if self.released_notebook(folder.name).is_file()
        )

    def released_notebook(self, stem: str) -> Path:
        """The released notebook of one assignment."""
        return self.exercises_folder / stem / f"{stem}.ipynb"

    def submitted_folder(self, student: str, stem: str) -> Path:
        """The folder with the hand-in that counts."""
        return self.gradebook / "submitted" / student / stem

    def autograded_folder(self, student: str, stem: str) -> Path:
        """The folder with the copy that the formgrader shows."""
        return self.gradebook / "autograded" / student / stem

    def feedback_folder(self, student: str, stem: str) -> Path:
        """The folder with the page that goes back to the learner."""
        return self.gradebook / "feedback" / student / stem

    def received_folder(self, stem: str, student: str) -> Path:
        """The folder with everything that one learner ever handed in, untouched."""
        return self.gradebook / "received" / stem / student

    def undecided_folder(self, stem: str, sender: str) -> Path:
        """The folder with what one sender handed in and nobody knows yet whose work it is."""
        return self.gradebook / "undecided" / stem / sender

    @property
    def intake_records(self) -> Path:
        """What collecting found, one file for each hand-in that counts."""
        return self.gradebook / "intake"

    def intake_file(self, student: str, stem: str) -> Path:
        """What collecting found of the hand-in that counts; grading tells it on."""
        return self.intake_records / stem / f"{student}.json"

    @property
    def decisions_file(self) -> Path:
        """Whose work a person has said the work of a sender to be."""
        return self.gradebook / "decisions.json"

    def record_file(self, student: str, stem: str) -> Path:
        """What the last grading found; feedback is made from it."""
        return self.gradebook / "records" / stem / f"{student}.json"


def find_course(start: Path | str | None = None) -> Course:
    """The course that holds the folder `start` (the current one unless given)."""
    start_folder = Path(start or os.getcwd()).resolve()
    for folder in (start_folder, *start_folder.parents):
        if (folder / CONFIG_FILE).is_file():
            return Course(folder)
    raise NoCourseError(
        f"No {CONFIG_FILE} in {start_folder} or in any folder above it. "
        "Go to the folder of the course, or name it with --course-dir."
    )
