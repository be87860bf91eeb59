"""Does the learner edition hold everything but what learners must not have?"""

import subprocess
from pathlib import Path

import pytest
from twohats_instructor.course import Course
from twohats_instructor.exercises.secrets import secrets
from twohats_instructor.publish.edition import NotPublishedError, disclosures, publish

FILES = {
    "README.md": "Two hats",
    "exercises/07_roadmap/07_roadmap.ipynb": "{}",
    "solutions/notebooks/07_roadmap/07_roadmap.ipynb": '{"cells": []}',
    "solutions/twohats_instructor/yardsticks/marrowby.json": '{"v_opt": 2136.25, "optimum": '
    '{"I01": "next", "I02": "now", "I03": "now", "I04": "later"}, '
    '"why": "Skip is worth more than all"}',
    "tests/answers/test_reading.py": "import twohats",
    "tests/instructor/test_x.py": "import twohats_instructor",
    "assets/scenarios/marrowby/world.json.gz": "Skip is worth more than all",
}


@pytest.fixture
def checkout(tmp_path):
    root = tmp_path / "checkout"
    for name, content in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content)
    (root / "untracked.txt").write_text("mine")
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    track(root, *FILES)
    return Course(root)


def track(root, *names):
    subprocess.run(["git", "add", "-f", *names], cwd=root, check=True)


def test_is_everything_tracked_copied_but_the_instructors_side(checkout, tmp_path):
    edition = publish(checkout, tmp_path / "edition")
    assert set(edition.files) == {
        "README.md",
        "exercises/07_roadmap/07_roadmap.ipynb",
        "tests/answers/test_reading.py",
        "assets/scenarios/marrowby/world.json.gz",
    }
    copied_files = {
        path.relative_to(tmp_path / "edition").as_posix()
        for path in (tmp_path / "edition").rglob("*")
        if path.is_file()
    }
    assert copied_files == set(edition.files)


@pytest.mark.parametrize(
    "slip",
    [
        "Skip is worth more than all",
        "the best is 2136.25",
        '{ "I01": "next",\n "I02": "now",\n "I03" : "now", "I04": "later" }',
    ],
)
def test_is_no_edition_made_if_an_answer_stands_anywhere(checkout, tmp_path, slip):
    (checkout.root / "README.md").write_text(f"By the way: {slip}.")
    with pytest.raises(NotPublishedError, match=r"README\.md"):
        publish(checkout, tmp_path / "edition")
    assert not (tmp_path / "edition").exists()


def test_is_a_full_folder_left_alone(checkout, tmp_path):
    (tmp_path / "edition").mkdir()
    (tmp_path / "edition" / "mine.txt").write_text("mine")
    with pytest.raises(NotPublishedError):
        publish(checkout, tmp_path / "edition")
    assert [path.name for path in (tmp_path / "edition").iterdir()] == ["mine.txt"]


def test_may_the_folder_be_an_empty_repository(checkout, tmp_path):
    (tmp_path / "edition" / ".git").mkdir(parents=True)
    publish(checkout, tmp_path / "edition")
    assert (tmp_path / "edition" / ".git").is_dir()
    assert (tmp_path / "edition" / "README.md").is_file()


def test_is_nothing_secret_in_what_this_repository_would_publish(tmp_path):
    """Does the real repository, as it stands, make a learner edition without any answer?"""
    repository = Course(Path(__file__).parents[2])
    edition = publish(repository, tmp_path / "edition")
    assert not any(name.startswith("solutions") for name in edition.files)
    assert disclosures(tmp_path / "edition", secrets(repository)) == []
