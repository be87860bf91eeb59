"""Is trouble of the machine one sentence and a failure, never a traceback, and is nothing lost?"""

import errno
import os
import resource
import shutil
import sqlite3
import subprocess
import sys

import pytest
from twohats_instructor.cli import main
from twohats_instructor.course import Course
from twohats_instructor.machine import trouble

from tests.support.submissions import marks, submit

STEM = "07_roadmap"
pytestmark = [pytest.mark.nbgrader, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


def run(course, capsys, *arguments):
    """One command: what it said last; it failed, and printed no traceback."""
    assert main([*arguments, "--course-dir", str(course.root)]) == 1
    output = capsys.readouterr()
    assert "Traceback" not in output.out + output.err
    return output.out.splitlines()[-1]


def database(course):
    return course.gradebook / "gradebook.db"


def locked(course, monkeypatch):
    monkeypatch.setattr(
        Course, "db_url", property(lambda self: f"sqlite:///{database(self)}?timeout=0.1")
    )
    other = sqlite3.connect(database(course))
    other.execute("BEGIN EXCLUSIVE")
    return other


def read_only(course, monkeypatch):
    url = f"sqlite:///file:{database(course)}?mode=ro&uri=true"
    monkeypatch.setattr(Course, "db_url", property(lambda self: url))


def no_database(course, monkeypatch):
    database(course).write_bytes(b"This is a letter, and no database. " * 50)


def folder_in_the_way(course, monkeypatch):
    database(course).unlink()
    database(course).mkdir()


def of_another_version(course, monkeypatch):
    with sqlite3.connect(database(course)) as connection:
        connection.execute("ALTER TABLE submitted_assignment RENAME COLUMN timestamp TO moment")


KINDS = {
    locked: "is in use",
    no_database: "isn't a database",
    folder_in_the_way: "cannot be opened",
    of_another_version: "db upgrade",
    read_only: "may not be written",
}
CASES = [(kind, command) for kind in KINDS for command in ("grade", "feedback")]
CASES.remove((read_only, "feedback"))  # it only reads


@pytest.mark.parametrize(("happen", "command"), CASES)
def test_is_a_gradebook_that_does_not_work_a_sentence(graded, monkeypatch, capsys, happen, command):
    course, grade = graded
    submit(course, "ada")
    if command == "feedback":
        grade()
    held = happen(course, monkeypatch)
    said = run(course, capsys, command)
    assert KINDS[happen] in said
    assert "again" in said
    if held:
        held.close()


def test_does_a_gradebook_that_was_in_use_take_the_marks_later(graded, monkeypatch, capsys):
    course, _ = graded
    submit(course, "ada")
    other = locked(course, monkeypatch)
    run(course, capsys, "grade")
    other.close()
    assert main(["grade", "--course-dir", str(course.root)]) == 0


def full_disk(*_, **__):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/course/gradebook/some file")


@pytest.mark.parametrize(
    ("command", "where"),
    [
        (["grade"], "twohats_instructor.grading.record.write_whole"),
        (["grade"], "twohats_instructor.grading.record_marks.write_whole"),
        (["feedback"], "twohats_instructor.feedback.write.write_whole"),
        (["release"], "twohats_instructor.exercises.make.write_whole"),
        (["collect", "inbox"], "twohats_instructor.intake.storage.receive"),
    ],
)
def test_is_a_full_disk_a_sentence_in_every_command(graded, monkeypatch, capsys, command, where):
    course, grade = graded
    submit(course, "ada")
    inbox = course.root / "inbox" / "ada"
    shutil.copytree(course.submitted_folder("ada", STEM), inbox / STEM)
    if command == ["feedback"]:
        grade()
    if command == ["release"]:
        course.released_notebook(STEM).unlink()
    monkeypatch.setattr(where, full_disk)
    monkeypatch.chdir(course.root)
    sentence = run(course, capsys, *command)
    assert sentence.startswith("The disk is full")
    assert "again" in sentence


def test_does_a_disk_that_fills_up_while_marks_are_written_lose_none(graded):
    """A limit on the size of any file: the gradebook can no longer grow, as on a full disk."""
    course, grade = graded
    for number in range(30):
        submit(course, f"learner{number:02}")
    size = database(course).stat().st_size
    backup = course.root.with_name("backup")
    shutil.copytree(course.gradebook, backup)
    grade()
    undisturbed = marks(course)
    shutil.rmtree(course.gradebook)
    shutil.move(backup, course.gradebook)
    process = subprocess.run(
        [sys.executable, "-m", "twohats_instructor.cli", "grade"],
        cwd=course.root,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )
    assert process.returncode == 1
    assert "Traceback" not in process.stderr + process.stdout
    assert "again" in process.stdout.splitlines()[-1]
    grade()
    assert marks(course) == undisturbed


def test_is_a_fault_of_ours_no_trouble_of_the_machine():
    assert trouble(ValueError("x")) is None
    assert trouble(KeyError("is locked")) is None


def test_is_a_solver_that_is_not_installed_a_sentence():
    missing = ModuleNotFoundError("No module named 'ortools'", name="ortools")
    assert ".venv-test/bin/twohats-instructor" in trouble(missing)
    assert trouble(ModuleNotFoundError("No module named 'x'", name="x")) is None


def test_is_a_file_where_the_gradebooks_folder_should_be_a_sentence(course, capsys):
    submit(course, "ada")
    shutil.rmtree(course.gradebook / "submitted")
    (course.gradebook / "submitted").mkdir()
    submit(course, "ada")
    (course.gradebook / "records").write_text("in the way")
    assert "a folder is needed" in run(course, capsys, "grade")
