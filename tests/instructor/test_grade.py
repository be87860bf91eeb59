"""Does grading end in the same fair gradebook, whatever is handed in and whatever happens?"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from twohats_instructor.grading import batch, record_marks

STEM = "07_roadmap"
pytestmark = [pytest.mark.nbgrader, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
AUTOMATIC = 24
BY_HAND = {"outcome_statements", "omissions", "uncertainty"}


def worked_in(course, kit):
    """The course as a clone in which somebody has typed the very texts that are handed in."""
    untouched = kit.written(course, {})
    kit.submit(course, "untouched", kit.envelope(kit.dealt_out()), untouched)
    kit.submit(course, "empty", kit.envelope(kit.dealt_out()), texts=dict.fromkeys(kit.TEXTS, " "))
    kit.submit(course, "same")
    course.released(STEM).write_text(json.dumps(kit.written(course)), "utf-8")


def change_mark(course, name, **changes):
    """What a person does in the formgrader."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course.gradebook / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade(name, STEM, STEM, "ada")
        for field, value in changes.items():
            setattr(grade, field, value)
        gradebook.db.commit()


def test_do_the_reference_answers_earn_all_automatic_points(graded, kit):
    course, grade = graded
    kit.submit(course, "ada")
    line = grade()["ada"]
    assert (line.standing.points, line.standing.most) == (AUTOMATIC, 40)
    assert set(line.standing.awaiting) == BY_HAND
    assert line.verdict.kind == "sound"


def test_does_an_untouched_exercise_earn_nothing_and_await_nobody(graded, kit):
    course, grade = graded
    kit.submit(course, "ada", answers=kit.envelope(kit.dealt_out()), texts={})
    standing = grade()["ada"].standing
    assert (standing.points, standing.awaiting) == (0, ())


def test_does_no_text_in_the_exercise_itself_cost_a_hand_in_its_own(graded, kit):
    course, grade = graded
    worked_in(course, kit)
    lines, ours = grade(), kit.marks(course)
    copies = {student: outcomes(course, student) for student in lines}
    assert set(lines["same"].standing.awaiting) == BY_HAND
    assert lines["same"].standing.points == AUTOMATIC
    assert ours["same", "omissions"][:3] == (None, None, True)
    assert "I06" in str(copies["same"])
    for student in ("untouched", "empty"):
        assert (lines[student].standing.points, lines[student].standing.awaiting) == (0, ())
        assert "I06" not in str([cell for cell in copies[student] if cell[0] == "omissions"])

    assert_nbgrader_agrees(course, kit, lines, ours, copies)


def test_does_the_reference_roadmap_unchanged_earn_nothing(graded, kit):
    from twohats.scenario import load

    course, grade = graded
    kit.submit(course, "ada", answers=kit.envelope(load().reference("roadmap")), texts={})
    standing = grade()["ada"].standing
    assert (standing.points, standing.awaiting) == (0, ())


def class_of_many(course, kit):
    """Hand-ins of every kind: sound, empty, broken, hostile, mended, restored."""
    kit.submit(course, "sound")
    kit.submit(course, "untouched", answers=kit.envelope(kit.dealt_out()), texts={})
    kit.submit(course, "no-json", answers=b"{")
    kit.submit(course, "empty", answers=b"")
    kit.submit(course, "newer", answers=kit.envelope(kit.best(), schema=99))
    kit.submit(course, "nan", answers=b'{"schema": 1, "x": NaN}')
    kit.submit(
        course, "bom", answers=b"\xef\xbb\xbf" + json.dumps(kit.envelope(kit.best())).encode()
    )
    kit.submit(course, "no-notebook", notebook=b"{")
    (kit.submit(course, "no-answers") / "answers.json").unlink()
    half = kit.best()
    half["entries"] = half["entries"][: len(half["entries"]) // 2]
    kit.submit(course, "half", answers=kit.envelope(half))
    kit.submit(course, "tampered", notebook=tampered(course, kit))
    kit.submit(course, "hostile", notebook=hostile(course, kit))


def tampered(course, kit):
    """Points raised, checks changed, a graded cell doubled, one deleted, a foreign version."""
    notebook = kit.written(course)
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    cells["roadmap_law"]["metadata"]["nbgrader"]["points"] = 1000
    cells["roadmap_value"]["source"] = "9.0"
    cells["roadmap_format"]["metadata"]["nbgrader"]["schema_version"] = 99
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != "roadmap_capacity"]
    notebook["cells"].append(cells["roadmap_law"] | {"id": "again"})
    return notebook


def hostile(course, kit):
    """Code that would end the grader, leave a file, and never stop."""
    notebook = kit.written(course)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = (
                f"open({str(course.root / 'it-ran')!r}, 'w').close()\n"
                "import os; os._exit(1)\nwhile True: pass"
            )
    return notebook


def test_do_nbgrader_and_grade_give_equal_marks_and_run_nothing(graded, kit, tmp_path):
    course, grade = graded
    class_of_many(course, kit)
    lines = grade()
    ours = kit.marks(course)
    copies = {student: outcomes(course, student) for student in lines}
    assert lines["hostile"].standing.points == lines["sound"].standing.points == AUTOMATIC
    assert lines["tampered"].standing.points == AUTOMATIC
    assert lines["bom"].standing.points == AUTOMATIC
    assert lines["no-notebook"].standing.points == AUTOMATIC
    assert 0 < lines["half"].standing.points < AUTOMATIC
    for broken in ("no-json", "empty", "newer", "nan", "no-answers"):
        assert lines[broken].standing.points == 0
        assert lines[broken].verdict.needs_look
        assert lines[broken].verdict.sentences

    assert_nbgrader_agrees(course, kit, lines, ours, copies)
    assert not (course.root / "it-ran").exists()


def outcomes(course, student):
    """What the marking copy shows, by cell."""
    path = course.autograded(student, STEM) / f"{STEM}.ipynb"
    cells = json.loads(path.read_text("utf-8"))["cells"]
    return [(cell["id"], "".join(cell["source"]), flat(cell.get("outputs"))) for cell in cells]


def assert_nbgrader_agrees(course, kit, lines, ours, copies):
    """Forget all that was marked, let nbgrader's own command mark it: the same comes out."""
    shutil.rmtree(course.gradebook / "autograded")
    shutil.rmtree(course.gradebook / "records")
    for student in lines:
        kit.forget(course, student)
    told = kit.nbgrader(course, "autograde", STEM, "--force")
    assert told.returncode == 0, told.stderr
    assert kit.marks(course) == ours
    assert {student: outcomes(course, student) for student in lines} == copies


def flat(outputs):
    """nbformat writes texts as lists of lines."""
    return [
        {kind: "".join(text) for kind, text in output["data"].items()} for output in outputs or []
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_does_a_second_run_change_nothing(graded, kit, jobs):
    course, grade = graded
    class_of_many(course, kit)
    first, marks = grade(jobs=jobs), kit.marks(course)
    files = {path: path.read_bytes() for path in course.gradebook.rglob("*.ipynb")}
    assert grade(jobs=jobs) == first
    assert kit.marks(course) == marks
    assert {path: path.read_bytes() for path in course.gradebook.rglob("*.ipynb")} == files


def test_do_manual_marks_survive_grading_again(graded, kit):
    course, grade = graded
    kit.submit(course, "ada")
    grade()
    change_mark(course, "omissions", manual_score=5.0, needs_manual_grade=False)
    change_mark(course, "roadmap_law", manual_score=1.0, needs_manual_grade=False)
    line = grade()["ada"]
    assert line.standing.points == AUTOMATIC - 1 + 5
    assert set(line.standing.awaiting) == BY_HAND - {"omissions"}


def test_is_a_mark_flagged_if_its_text_has_changed(graded, kit):
    course, grade = graded
    kit.submit(course, "ada")
    grade()
    change_mark(course, "omissions", manual_score=5.0, needs_manual_grade=False)
    change_mark(course, "uncertainty", manual_score=3.0, needs_manual_grade=False)
    kit.submit(course, "ada", texts=kit.TEXTS | {"omissions": "Something else."})
    standing = grade()["ada"].standing
    assert set(standing.awaiting) == {"omissions", "outcome_statements"}
    assert standing.points == AUTOMATIC + 5 + 3
    assert grade()["ada"].standing == standing


def test_is_a_changed_mark_of_a_check_flagged_if_the_roadmap_has_changed(graded, kit):
    course, grade = graded
    kit.submit(course, "ada")
    grade()
    change_mark(course, "roadmap_law", manual_score=1.0, needs_manual_grade=False)
    roadmap = kit.best()
    roadmap["entries"].reverse()
    kit.submit(course, "ada", answers=kit.envelope(roadmap))
    assert "roadmap_law" in grade()["ada"].standing.awaiting


def test_does_nbgrader_leave_manual_marks_alone_as_well(graded, kit):
    course, grade = graded
    kit.submit(course, "ada")
    grade()
    change_mark(course, "omissions", manual_score=5.0, needs_manual_grade=False)
    before = kit.marks(course)
    assert kit.nbgrader(course, "autograde", STEM, "--force").returncode == 0
    assert kit.marks(course) == before


def test_does_late_work_lose_what_the_configured_plugin_takes(graded, kit):
    from nbgrader.api import Gradebook

    course, grade = graded
    kit.submit(course, "ada")
    grade()

    def penalty(due):
        url = f"sqlite:///{course.gradebook / 'gradebook.db'}"
        with Gradebook(url) as gradebook:
            gradebook.update_or_create_assignment(STEM, duedate=due)
        grade()
        with Gradebook(url) as gradebook:
            return gradebook.find_submission_notebook(STEM, STEM, "ada").late_submission_penalty

    assert not penalty("2027-07-01 00:00:00 UTC")
    with (course.root / "nbgrader_config.py").open("a") as file:
        file.write("\nc.LateSubmissionPlugin.penalty_method = 'zero'\n")
    assert penalty("2027-07-01 00:00:00 UTC") == AUTOMATIC
    assert not penalty("2027-08-01 00:00:00 UTC")


@pytest.mark.parametrize("content", [b"", b"soon", b"\xff\xfe", b"9" * 400])
def test_does_no_odd_timestamp_stop_the_grading(graded, kit, content):
    course, grade = graded
    (kit.submit(course, "ada") / "timestamp.txt").write_bytes(content)
    assert grade()["ada"].standing.points == AUTOMATIC


def test_does_one_that_cannot_be_graded_stop_no_other(graded, kit, monkeypatch):
    course, grade = graded
    kit.submit(course, "ada")
    kit.submit(course, "ben")
    mark = batch.mark

    def failing(course, student, stem):
        if student == "ada":
            raise RuntimeError("something nobody thought of")
        return mark(course, student, stem)

    monkeypatch.setattr(batch, "mark", failing)
    lines = grade()
    assert lines["ada"].failed
    assert lines["ben"].standing.points == AUTOMATIC


def test_are_folders_behind_links_passed_over(graded, kit, tmp_path):
    course, grade = graded
    kit.submit(course, "ada")
    (course.gradebook / "submitted" / "eve").symlink_to(course.gradebook / "submitted" / "ada")
    assert set(grade()) == {"ada"}


@pytest.mark.parametrize("link", ["answers.json", f"{STEM}.ipynb"])
def test_is_a_link_in_a_hand_in_refused_and_told(graded, kit, link):
    course, grade = graded
    folder = kit.submit(course, "eve")
    (folder / link).unlink()
    (folder / link).symlink_to("/etc/passwd")
    line = grade()["eve"]
    assert line.verdict.needs_look
    assert "root:" not in json.dumps(outcomes(course, "eve"))


STEPS = ("write", "_write_copy", "save")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("when", [1, 2])
def test_does_a_run_stopped_at_any_step_end_the_same_when_run_again(
    graded, kit, monkeypatch, step, when
):
    course, grade = graded
    for student in ("ada", "ben"):
        kit.submit(course, student)
    grade()
    change_mark(course, "omissions", manual_score=5.0, needs_manual_grade=False)
    for student in ("ada", "ben"):
        kit.submit(course, student, texts={"omissions": "New", "uncertainty": "New"})
    backup = course.root.with_name("backup")
    shutil.copytree(course.gradebook, backup)
    grade()
    wanted = kit.marks(course)

    shutil.rmtree(course.gradebook)
    shutil.move(backup, course.gradebook)
    place = {
        "write": record_marks.GradebookWriter,
        "_write_copy": record_marks,
        "save": record_marks.records,
    }[step]
    calls, real = [], getattr(place, step)

    def stopping(*arguments):
        calls.append(1)
        if len(calls) == when:
            raise KeyboardInterrupt
        return real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(place, step, stopping)
        with pytest.raises(KeyboardInterrupt):
            grade()
    grade()
    assert kit.marks(course) == wanted


def test_does_a_killed_run_started_again_end_in_the_same_gradebook(graded, kit):
    course, grade = graded
    for number in range(60):
        kit.submit(course, f"learner{number:02}")
    backup = course.root.with_name("backup")
    shutil.copytree(course.gradebook, backup)
    grade()
    wanted = kit.marks(course)

    shutil.rmtree(course.gradebook)
    shutil.move(backup, course.gradebook)
    command = [sys.executable, "-m", "twohats_instructor.cli", "grade"]
    run = subprocess.Popen(
        command, cwd=course.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    records = course.gradebook / "records" / STEM
    until = time.monotonic() + 60
    while len(list(records.glob("*.json"))) < 5 and time.monotonic() < until:
        time.sleep(0.002)
    os.kill(run.pid, signal.SIGKILL)
    assert run.wait() == -signal.SIGKILL
    assert len(list(records.glob("*.json"))) < 60
    grade()
    assert kit.marks(course) == wanted


def test_does_the_command_print_what_was_found_and_what_awaits(graded, kit, capsys):
    from twohats_instructor.cli import main

    course, _ = graded
    kit.submit(course, "ada")
    kit.submit(course, "ben", answers=b"{")
    assert main(["grade", "--course-dir", str(course.root)]) == 0
    told = capsys.readouterr().out
    assert "24 of 40" in told
    assert "ben: answers.json cannot be read" in told
    assert "omissions (2)" in told
    assert told.splitlines()[-1].startswith("2 of 2 hand-ins graded; 1 need a look")


def test_does_nbgraders_own_zip_collect_take_the_packed_hand_in(course, kit):
    from twohats.desk.handing_in import hand_in

    folder = kit.submit(course, "packing")
    name, content = hand_in(folder, "ada")
    shutil.rmtree(folder.parent)
    archive = course.root / "downloaded" / STEM / "archive"
    archive.mkdir(parents=True)
    (archive / name).write_bytes(content)
    told = kit.nbgrader(course, "zip_collect", STEM)
    assert told.returncode == 0, told.stderr
    found = {path.name for path in course.submitted("ada", STEM).iterdir()}
    assert found == {f"{STEM}.ipynb", "answers.json", "timestamp.txt"}
