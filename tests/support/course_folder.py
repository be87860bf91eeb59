"""Fixtures: a course on a disk of its own, with the answers of one exercise and of lessons."""

import pytest
from twohats.answers import Store
from twohats.scenario import load


@pytest.fixture(scope="session")
def scenario():
    return load()


@pytest.fixture
def root(tmp_path):
    """course/ and one exercise, both still empty."""
    (tmp_path / "course").mkdir()
    (tmp_path / "exercises" / "07_roadmap").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def exercise_folder(root):
    return root / "exercises" / "07_roadmap"


@pytest.fixture
def store(exercise_folder, scenario):
    """The exercise's answers, as one window has them open."""
    return Store(exercise_folder / "answers.json", "07_roadmap", scenario)


@pytest.fixture
def work(root, scenario):
    """What lessons keep."""
    return Store(root / "course" / "my_work.json", "my_work", scenario)
