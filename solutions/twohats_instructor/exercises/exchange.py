"""The exchange of a course on one machine: nbgrader looks there for what has been released.

On a hub the exchange is the hub's own, and so is the release: `nbgrader release_assignment`, or the
formgrader's button. What these give out is in `nbgrader_side`.
"""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.files import write_whole

from twohats_instructor.course import Course


def show_as_released(course: Course, stems: Iterable[str]) -> None:
    """Let the formgrader call exercises released: the notebooks, never what is beside them."""
    if course.exchange is None:
        return
    (course.exchange / "inbound").mkdir(parents=True, exist_ok=True)
    for stem in stems:
        target = course.exchange / "outbound" / stem / f"{stem}.ipynb"
        content = course.released_notebook(stem).read_bytes()
        if not target.is_file() or target.read_bytes() != content:
            write_whole(target, content)
