"""A small course of its own for each test."""

import shutil
import warnings
from pathlib import Path

import pytest
from twohats_instructor.course import Course

ROOT = Path(__file__).parents[2]


@pytest.fixture
def course(tmp_path):
    """A course with the real sources and exercises, and an empty gradebook folder."""
    root = tmp_path / "course"
    for name in ("exercises", "solutions"):
        shutil.copytree(
            ROOT / name,
            root / name,
            ignore=shutil.ignore_patterns("__pycache__", "*.egg-info", "answers.json*"),
        )
    shutil.copy(ROOT / "nbgrader_config.py", root)
    (root / "gradebook").mkdir()
    return Course(root)


@pytest.fixture(scope="session")
def empty_gradebook(tmp_path_factory):
    """A new gradebook; nbgrader takes five seconds to make one."""
    from twohats_instructor.grading.gradebook import open_gradebook

    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with open_gradebook(f"sqlite:///{path}"):
            return path


@pytest.fixture
def graded(course, empty_gradebook):
    """A course that is ready to grade, and the function that grades it."""
    from twohats_instructor.grading.batch import grade

    shutil.copy(empty_gradebook, course.gradebook / "gradebook.db")
    return course, lambda **options: {line.student: line for line in grade(course, **options)}
