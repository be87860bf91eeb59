"""What nbgrader's own *Release* gives out: the notebook of an exercise, and nothing beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.exchange.default import ExchangeReleaseAssignment


class NotebookAlone(ExchangeReleaseAssignment):
    """Releases the notebook. Whoever opens an exercise in this checkout saves answers beside it.

    nbgrader copies every file of the folder, so that each learner would begin with those answers.
    They cannot be ignored by name: the same list says what submitting leaves out.
    """

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        """Copy the notebook of the folder `src` to `dest`; what stays behind is logged."""
        notebook = f"{self.coursedir.assignment_id}.ipynb"
        left = sorted(path.name for path in Path(src).iterdir() if path.name != notebook)
        if left:
            self.log.warning("Not given out, since learners need none of it: %s", ", ".join(left))
        include = self.coursedir.include
        try:
            self.coursedir.include = [notebook]
            super().do_copy(src, dest)
        finally:
            self.coursedir.include = include
