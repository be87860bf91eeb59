"""The fixtures of a course on a disk of its own, and of the two pages that a file is about.

A file names its lesson in `STEM`.
"""

import pytest
from twohats.desk import lesson

from tests.support.course_folder import exercise_folder, root, scenario, store, work

__all__ = ["exercise_folder", "folder", "page", "root", "scenario", "store", "work"]


@pytest.fixture
def folder(root, request):
    """The exercise's folder, still empty."""
    path = root / "exercises" / request.module.STEM
    path.mkdir(parents=True, exist_ok=True)
    return path


@pytest.fixture
def page(root, request):
    """The lesson, as one window has it open."""
    return lesson(request.module.STEM, root / "course")
