"""Does the learner edition hold everything but what learners must not have?"""

import json
import re
import subprocess
from pathlib import Path

import pytest
from twohats_instructor.course import Course
from twohats_instructor.exercises.secrets import secrets
from twohats_instructor.publish.edition import (
    NotPublishedError,
    disclosures,
    learners_text,
    publish,
)

ROOT = Path(__file__).parents[2]
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


def test_is_everything_tracked_copied_but_the_instructors_and_developers_side(checkout, tmp_path):
    edition = publish(checkout, tmp_path / "edition")
    assert set(edition.files) == {
        "README.md",
        "exercises/07_roadmap/07_roadmap.ipynb",
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


@pytest.mark.parametrize(
    ("slip", "is_secret"),
    [
        ('KINDS = ("nothing_handed_over", "no_owner_at_all")', False),
        ('{"L1": "sound", "L2": "no_owner_at_all", "L3": "nothing_handed_over", "L4": "x"}', True),
    ],
)
def test_is_the_name_of_a_choice_public_and_which_is_right_not(checkout, tmp_path, slip, is_secret):
    answers = {"L1": "sound", "L2": "no_owner_at_all", "L3": "nothing_handed_over", "L4": "x"}
    name = "solutions/twohats_instructor/reference/09.json"
    (checkout.root / name).parent.mkdir(parents=True)
    (checkout.root / name).write_text(json.dumps({"milestones": answers}))
    (checkout.root / "README.md").write_text(slip)
    track(checkout.root, name)
    if is_secret:
        with pytest.raises(NotPublishedError, match=r"README\.md"):
            publish(checkout, tmp_path / "edition")
    else:
        assert publish(checkout, tmp_path / "edition").files


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n# instructors: begin\nteach:\n\tb\n# instructors: end\nc\n", "a\nc\n"),
        ("a\n\n<!-- instructors: begin -->\nb\n<!-- instructors: end -->\n\nc", "a\n\nc"),
        ("| a |\n| b <!-- instructors --> |\n| c |\n", "| a |\n| c |\n"),
        ("a <!-- instructors: begin -->\nb\n<!-- instructors: end -->", ""),
    ],
)
def test_is_what_is_marked_for_instructors_left_out_of_a_page(text, expected):
    assert learners_text(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Read [this](solutions/README.md).",
        "Run twohats-instructor grade.",
        "See [tests](tests/README.md).",
        "a\n<!-- instructors: begin -->\nb",
    ],
)
@pytest.mark.parametrize("name", ["README.md", "Makefile", "course/README.md"])
def test_is_no_edition_made_whose_pages_ask_for_what_it_lacks(checkout, tmp_path, text, name):
    (checkout.root / name).parent.mkdir(exist_ok=True)
    (checkout.root / name).write_text(text)
    track(checkout.root, name)
    with pytest.raises(NotPublishedError, match=name):
        publish(checkout, tmp_path / "edition")
    assert not (tmp_path / "edition").exists()


@pytest.fixture(scope="module")
def real_edition(tmp_path_factory):
    """The learner edition of the real repository, as it stands."""
    target = tmp_path_factory.mktemp("published") / "edition"
    return target, publish(Course(ROOT), target)


def test_is_nothing_secret_in_what_this_repository_would_publish(real_edition):
    """Does the real repository, as it stands, make a learner edition without any answer?"""
    target, edition = real_edition
    assert not any(name.startswith("solutions") for name in edition.files)
    assert disclosures(target, secrets(Course(ROOT))) == []


def test_do_the_editions_makefile_and_pages_need_nothing_of_the_instructors(real_edition):
    target, _ = real_edition
    rules = re.findall(r"^([\w./-]+):", (target / "Makefile").read_text("utf-8"), re.M)
    assert rules == [".PHONY", "learn", "clean", ".venv/.ready"]
    plan = subprocess.run(
        ["make", "--dry-run", "learn"], cwd=target, capture_output=True, text=True, check=True
    ).stdout
    assert "pip install" in plan
    for page in (target / "Makefile", *target.rglob("*.md")):
        text = page.read_text("utf-8")
        assert not re.search(r"solutions/|-e solutions|instructors?[: ](begin|end|-->)", text), page
        assert not re.search(r"make (teach|test|bundle)|\.venv-test/bin", text), page
    # What a learner is told to run can be run.
    for name in re.findall(r"-r (\S+)", plan):
        assert (target / name).is_file()


def test_can_a_learner_still_read_how_to_begin(real_edition):
    text = (real_edition[0] / "README.md").read_text("utf-8")
    assert "make learn" in text
    assert "[course](course/README.md)" in text
