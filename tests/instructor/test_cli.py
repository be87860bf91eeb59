"""Do the commands say what they do, end with one line, and fail with a sentence?"""

import json
import shutil
import subprocess
import sys

import pytest
from twohats_instructor.cli import COMMANDS, main
from twohats_instructor.console import Console, printable_line
from twohats_instructor.reference import reference

from tests.support.submissions import best, envelope, submit, whole


def test_does_help_come_without_loading_nbgrader_or_the_solver():
    code = (
        "import sys; from twohats_instructor.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('nbgrader', 'ortools', 'sqlalchemy') if name in sys.modules])"
    )
    output = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert output.splitlines()[-1] == "[]"
    assert all(name in output for name in COMMANDS)


def test_does_a_command_end_quietly_when_its_reader_has_seen_enough():
    """As in `twohats-instructor bands | head`."""
    command = [sys.executable, "-m", "twohats_instructor.cli", "bands", "00_start", "--summary"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        complaints = process.stderr.read().decode()
    assert "Traceback" not in complaints
    assert "Broken" not in complaints
    assert process.returncode == 141


@pytest.mark.parametrize("command", ["grade", "feedback"])
def test_is_an_unknown_assignment_a_failure_with_a_sentence(course, capsys, command):
    assert main([command, "99_x", "--course-dir", str(course.root)]) == 1
    assert "99_x" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["grade", "feedback"])
def test_is_it_told_what_comes_first_where_nothing_was_collected(course, capsys, command):
    shutil.rmtree(
        course.gradebook, ignore_errors=True
    )  # git keeps none: a clone has no such folder
    assert main([command, "--course-dir", str(course.root)]) == 1
    assert "twohats-instructor collect" in capsys.readouterr().out


def test_is_a_missing_course_a_failure_with_a_sentence(tmp_path, capsys):
    assert main(["grade", "--course-dir", str(tmp_path)]) == 1
    assert "nbgrader_config.py" in capsys.readouterr().out


def test_is_a_missing_path_a_failure_with_a_sentence(course, tmp_path, capsys):
    assert main(["collect", str(tmp_path / "no"), "--course-dir", str(course.root)]) == 1
    assert "Nothing collected" in capsys.readouterr().out


def test_is_there_json_and_nothing_else_on_standard_output(course, tmp_path, capsys):
    folder = tmp_path / "inbox" / "ada"
    folder.mkdir(parents=True)
    (folder / "answers.json").write_text(json.dumps(envelope(best())))
    arguments = ["collect", str(tmp_path / "inbox"), "--json", "--course-dir", str(course.root)]
    assert main(arguments) == 0
    output = json.loads(capsys.readouterr().out)
    assert output["ok"] is True
    assert output["hand_ins"][0]["learner"] == "ada"


def test_can_a_learners_text_not_take_over_the_terminal():
    assert printable_line("\x1b[2Jname\r\x07\x9b31m\u202e") == "[2Jname31m"


@pytest.mark.parametrize("as_json", [True, False])
def test_can_a_command_say_half_a_character(as_json, capsys):
    Console(as_json).finish(True, "found \ud800", hand_ins=["\ud83d x"])
    output = capsys.readouterr().out
    assert output.encode()
    assert not as_json or json.loads(output)["hand_ins"] == ["� x"]


def test_does_half_a_character_in_a_hand_in_end_no_grading(graded, capsys):
    course, _ = graded
    stem, half = "08_project_manager", "\ud800"
    charter = reference(stem)["charter"]
    for learner, artefacts in (
        ("ada", {"charter": charter | {"lead": half}}),
        ("bo", {half: charter}),
    ):
        submit(course, learner, whole(stem, artefacts), stem=stem)
    assert main(["grade", "--json", "--course-dir", str(course.root)]) == 0
    output = capsys.readouterr().out
    assert output.encode()
    assert [hand_in["points"] for hand_in in json.loads(output)["hand_ins"]] == [0, 0]
