"""Does grading end in the same fair gradebook, whatever is handed in and whatever happens?"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from nbformat import from_dict
from twohats_instructor.grading import batch, record_marks
from twohats_instructor.reference import reference

from tests.support.submissions import (
    TEXTS,
    best,
    dealt_out,
    envelope,
    forget,
    marks,
    nbgrader,
    submit,
    whole,
    written,
)

STEM = "07_roadmap"
pytestmark = [pytest.mark.nbgrader, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
AUTOMATIC = 24
BY_HAND = {"outcome_statements", "omissions", "uncertainty"}


def worked_in(course):
    """The course as a clone in which somebody has typed the very texts that are handed in."""
    untouched = written(course, {})
    submit(course, "untouched", envelope(dealt_out()), untouched)
    submit(
        course,
        "empty",
        envelope(dealt_out()),
        texts=dict.fromkeys(TEXTS, " "),
    )
    submit(course, "same")
    course.released_notebook(STEM).write_text(json.dumps(written(course)), "utf-8")


def change_mark(course, name, **changes):
    """What a person does in the formgrader."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course.gradebook / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade(name, STEM, STEM, "ada")
        for field, value in changes.items():
            setattr(grade, field, value)
        gradebook.db.commit()


def test_do_the_reference_answers_earn_all_automatic_points(graded):
    course, grade = graded
    submit(course, "ada")
    line = grade()["ada"]
    assert (line.points_so_far.points, line.points_so_far.max_points) == (AUTOMATIC, 40)
    assert set(line.points_so_far.awaiting) == BY_HAND
    assert line.verdict.kind == "sound"


def test_does_an_untouched_exercise_earn_nothing_and_await_nobody(graded):
    course, grade = graded
    submit(course, "ada", answers=envelope(dealt_out()), texts={})
    standing = grade()["ada"].points_so_far
    assert (standing.points, standing.awaiting) == (0, ())


def test_does_no_text_in_the_exercise_itself_cost_a_hand_in_its_own(graded):
    course, grade = graded
    worked_in(course)
    lines, ours = grade(), marks(course)
    copies = {student: outcomes(course, student) for student in lines}
    assert set(lines["same"].points_so_far.awaiting) == BY_HAND
    assert lines["same"].points_so_far.points == AUTOMATIC
    assert ours["same", "omissions"][:3] == (None, None, True)
    assert "I06" in str(copies["same"])
    for student in ("untouched", "empty"):
        assert (lines[student].points_so_far.points, lines[student].points_so_far.awaiting) == (
            0,
            (),
        )
        assert "I06" not in str([cell for cell in copies[student] if cell[0] == "omissions"])

    assert_nbgrader_agrees(course, lines, ours, copies)


def test_does_the_reference_roadmap_unchanged_earn_nothing(graded):
    from twohats.scenario import load

    course, grade = graded
    submit(course, "ada", answers=envelope(load().reference("roadmap")), texts={})
    standing = grade()["ada"].points_so_far
    assert (standing.points, standing.awaiting) == (0, ())


def class_of_many(course):
    """Hand-ins of every kind: sound, empty, broken, hostile, repaired, restored."""
    submit(course, "sound")
    submit(course, "untouched", answers=envelope(dealt_out()), texts={})
    submit(course, "no-json", answers=b"{")
    submit(course, "empty", answers=b"")
    submit(course, "newer", answers=envelope(best(), schema=99))
    submit(course, "nan", answers=b'{"schema": 1, "x": NaN}')
    submit(
        course,
        "bom",
        answers=b"\xef\xbb\xbf" + json.dumps(envelope(best())).encode(),
    )
    submit(course, "no-notebook", notebook=b"{")
    (submit(course, "no-answers") / "answers.json").unlink()
    half = best()
    half["entries"] = half["entries"][: len(half["entries"]) // 2]
    submit(course, "half", answers=envelope(half))
    submit(course, "tampered", notebook=tampered(course))
    submit(course, "hostile", notebook=hostile(course))


def tampered(course):
    """Points raised, checks changed, a graded cell doubled, one deleted, a foreign version."""
    notebook = written(course)
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    cells["roadmap_law"]["metadata"]["nbgrader"]["points"] = 1000
    cells["roadmap_value"]["source"] = "9.0"
    cells["roadmap_bet"]["metadata"]["nbgrader"]["schema_version"] = 99
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != "roadmap_capacity"]
    notebook["cells"].append(cells["roadmap_law"] | {"id": "again"})
    return notebook


def hostile(course):
    """Code that would end the grader, leave a file, and never stop."""
    notebook = written(course)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = (
                f"open({str(course.root / 'it-ran')!r}, 'w').close()\n"
                "import os; os._exit(1)\nwhile True: pass"
            )
    return notebook


def test_do_nbgrader_and_grade_give_equal_marks_and_run_nothing(graded, tmp_path):
    course, grade = graded
    class_of_many(course)
    lines = grade()
    ours = marks(course)
    copies = {student: outcomes(course, student) for student in lines}
    assert lines["hostile"].points_so_far.points == lines["sound"].points_so_far.points == AUTOMATIC
    assert lines["tampered"].points_so_far.points == AUTOMATIC
    assert lines["bom"].points_so_far.points == AUTOMATIC
    assert lines["no-notebook"].points_so_far.points == AUTOMATIC
    assert 0 < lines["half"].points_so_far.points < AUTOMATIC
    for broken in ("no-json", "empty", "newer", "nan", "no-answers"):
        assert lines[broken].points_so_far.points == 0
        assert lines[broken].verdict.needs_look
        assert lines[broken].verdict.sentences

    assert_nbgrader_agrees(course, lines, ours, copies)
    assert not (course.root / "it-ran").exists()


def odd_folders(course):
    """What no learner's hand-in looks like, and what may be in the way of grading one."""
    for name in ("a.folder", "a.pipe", "a.loop", "a.link"):
        (submit(course, name) / "answers.json").unlink()
    folder = {name: course.submitted_folder(name, STEM) for name in ("a.folder", "a.pipe")}
    (folder["a.folder"] / "answers.json").mkdir()
    os.mkfifo(folder["a.pipe"] / "answers.json")
    loop = course.submitted_folder("a.loop", STEM) / "answers.json"
    loop.symlink_to(loop)
    (course.submitted_folder("a.link", STEM) / "answers.json").symlink_to("/etc/passwd")
    submit(course, "x" * 253)  # the folder's name fits, the record's does not
    submit(course, "in.the.way")
    course.record_file("in.the.way", STEM).mkdir(parents=True)
    (course.gradebook / "submitted" / "a.file").write_text("no folder")
    submit(course, "no.files")
    for path in course.submitted_folder("no.files", STEM).iterdir():
        path.unlink()
    submit(course, "many", envelope(best(), answers={f"n{number}": 1 for number in range(9_000)}))
    submit(course, "binary", answers=bytes(range(256)) * 50, notebook=bytes(range(256)) * 50)


@pytest.mark.parametrize("jobs", [1, 2])
def test_are_honest_marks_in_a_mixed_batch_those_of_an_honest_one(graded, jobs):
    """Does one broken submission touch another? Does each get one line, and does nothing run?"""
    course, grade = graded
    honest = {"ada": TEXTS, "ben": {"omissions": "I06, I07."}, "zoe": {}}
    for student, texts in honest.items():
        submit(course, student, texts=texts)
    grade()
    alone, copies = marks(course), {student: outcomes(course, student) for student in honest}
    for student in honest:
        forget(course, student)
    shutil.rmtree(course.gradebook / "records")
    class_of_many(course)
    odd_folders(course)
    lines = grade(jobs=jobs)
    mixed = marks(course)
    assert {key: mark for key, mark in mixed.items() if key[0] in honest} == alone
    assert {student: outcomes(course, student) for student in honest} == copies
    assert set(lines) == {
        folder.parent.name for folder in (course.gradebook / "submitted").glob(f"*/{STEM}")
    }
    assert all(lines[student].verdict.kind == "sound" for student in honest)
    failed = {student for student, line in lines.items() if line.failed}
    assert failed == {"x" * 253, "in.the.way"}
    assert all(line.verdict.sentences for student, line in lines.items() if student in failed)
    assert not (course.root / "it-ran").exists()
    assert "root:" not in "".join(
        path.read_text("utf-8") for path in course.gradebook.glob(f"autograded/a.*/{STEM}/*.ipynb")
    )


def outcomes(course, student):
    """What the marking copy shows, by cell."""
    path = course.autograded_folder(student, STEM) / f"{STEM}.ipynb"
    cells = json.loads(path.read_text("utf-8"))["cells"]
    return [(cell["id"], "".join(cell["source"]), flat(cell.get("outputs"))) for cell in cells]


def assert_nbgrader_agrees(course, lines, ours, copies):
    """Forget all that was marked, let nbgrader's own command mark it: the same comes out."""
    shutil.rmtree(course.gradebook / "autograded")
    shutil.rmtree(course.gradebook / "records")
    for student in lines:
        forget(course, student)
    process = nbgrader(course, "autograde", STEM, "--force")
    assert process.returncode == 0, process.stderr
    assert marks(course) == ours
    assert {student: outcomes(course, student) for student in lines} == copies


def flat(outputs):
    """nbformat writes texts as lists of lines."""
    return [
        {kind: "".join(text) for kind, text in output["data"].items()} for output in outputs or []
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_does_a_second_run_change_nothing(graded, jobs):
    course, grade = graded
    class_of_many(course)
    first, first_marks = grade(jobs=jobs), marks(course)
    files = {path: path.read_bytes() for path in course.gradebook.rglob("*.ipynb")}
    assert grade(jobs=jobs) == first
    assert marks(course) == first_marks
    assert {path: path.read_bytes() for path in course.gradebook.rglob("*.ipynb")} == files


def test_do_manual_marks_survive_grading_again(graded):
    course, grade = graded
    submit(course, "ada")
    grade()
    change_mark(course, "omissions", manual_score=5.0, needs_manual_grade=False)
    change_mark(course, "roadmap_law", manual_score=1.0, needs_manual_grade=False)
    line = grade()["ada"]
    assert line.points_so_far.points == AUTOMATIC - 1 + 5
    assert set(line.points_so_far.awaiting) == BY_HAND - {"omissions"}


def test_is_a_mark_flagged_if_its_text_has_changed(graded):
    course, grade = graded
    submit(course, "ada")
    grade()
    change_mark(course, "omissions", manual_score=5.0, needs_manual_grade=False)
    change_mark(course, "uncertainty", manual_score=3.0, needs_manual_grade=False)
    submit(course, "ada", texts=TEXTS | {"omissions": "Something else."})
    standing = grade()["ada"].points_so_far
    assert set(standing.awaiting) == {"omissions", "outcome_statements"}
    assert standing.points == AUTOMATIC + 5 + 3
    assert grade()["ada"].points_so_far == standing


def test_is_a_changed_mark_of_a_check_flagged_if_the_roadmap_has_changed(graded):
    course, grade = graded
    submit(course, "ada")
    grade()
    change_mark(course, "roadmap_law", manual_score=1.0, needs_manual_grade=False)
    roadmap = best()
    roadmap["entries"].reverse()
    submit(course, "ada", answers=envelope(roadmap))
    assert "roadmap_law" in grade()["ada"].points_so_far.awaiting


def with_points(course, name, points):
    """A later release, in which a text is worth something else."""
    from nbgrader.utils import compute_checksum

    notebook = json.loads(course.released_notebook(STEM).read_text("utf-8"))
    for cell in notebook["cells"]:
        metadata = cell["metadata"].get("nbgrader", {})
        if metadata.get("grade_id") == name:
            metadata["points"] = points
            cell["source"] = "".join(cell["source"])
            metadata["checksum"] = compute_checksum(from_dict(cell))
    course.released_notebook(STEM).write_text(json.dumps(notebook), "utf-8")


def test_is_no_learner_accused_after_a_change_of_points(graded):
    """Is work of the earlier release graded by the new points, and read again where these fell?"""
    course, grade = graded
    submit(course, "ada")
    grade()
    change_mark(course, "omissions", manual_score=7.0, needs_manual_grade=False)
    change_mark(course, "uncertainty", manual_score=3.0, needs_manual_grade=False)
    with_points(course, "omissions", 6)
    line = grade()["ada"]
    assert line.verdict.kind == "repaired"
    assert not line.verdict.needs_look
    (sentence,) = line.verdict.sentences
    assert "another release" in sentence
    assert line.points_so_far.max_points == 38
    # 7 of 6 points cannot be: a person decides.
    assert set(line.points_so_far.awaiting) == {"omissions", "outcome_statements"}


def test_does_nbgrader_leave_manual_marks_alone_as_well(graded):
    course, grade = graded
    submit(course, "ada")
    grade()
    change_mark(course, "omissions", manual_score=5.0, needs_manual_grade=False)
    marks_of_grade = marks(course)
    assert nbgrader(course, "autograde", STEM, "--force").returncode == 0
    assert marks(course) == marks_of_grade


def test_does_late_work_lose_what_the_configured_plugin_takes(graded):
    from nbgrader.api import Gradebook

    course, grade = graded
    submit(course, "ada")
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
def test_does_no_odd_timestamp_stop_the_grading(graded, content):
    course, grade = graded
    (submit(course, "ada") / "timestamp.txt").write_bytes(content)
    assert grade()["ada"].points_so_far.points == AUTOMATIC


def test_does_one_that_cannot_be_graded_stop_no_other(graded, monkeypatch):
    course, grade = graded
    submit(course, "ada")
    submit(course, "ben")
    mark = batch.mark

    def failing(course, student, stem):
        if student == "ada":
            raise RuntimeError("something nobody thought of")
        return mark(course, student, stem)

    monkeypatch.setattr(batch, "mark", failing)
    lines = grade()
    assert lines["ada"].failed
    assert lines["ben"].points_so_far.points == AUTOMATIC


def test_are_folders_behind_links_passed_over(graded, tmp_path):
    course, grade = graded
    submit(course, "ada")
    (course.gradebook / "submitted" / "eve").symlink_to(course.gradebook / "submitted" / "ada")
    assert set(grade()) == {"ada"}


@pytest.mark.parametrize("link", ["answers.json", f"{STEM}.ipynb"])
def test_is_a_link_in_a_hand_in_refused_and_told(graded, link):
    course, grade = graded
    folder = submit(course, "eve")
    (folder / link).unlink()
    (folder / link).symlink_to("/etc/passwd")
    line = grade()["eve"]
    assert line.verdict.needs_look
    assert "root:" not in json.dumps(outcomes(course, "eve"))


STEPS = ("write", "_write_copy", "save")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("when", [1, 2])
def test_does_a_run_stopped_at_any_step_end_the_same_when_run_again(
    graded, monkeypatch, step, when
):
    course, grade = graded
    for student in ("ada", "ben"):
        submit(course, student)
    grade()
    change_mark(course, "omissions", manual_score=5.0, needs_manual_grade=False)
    for student in ("ada", "ben"):
        submit(course, student, texts={"omissions": "New", "uncertainty": "New"})
    backup = course.root.with_name("backup")
    shutil.copytree(course.gradebook, backup)
    grade()
    undisturbed_marks = marks(course)

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
    assert marks(course) == undisturbed_marks


def test_does_a_killed_run_started_again_end_in_the_same_gradebook(graded):
    course, grade = graded
    for number in range(60):
        submit(course, f"learner{number:02}")
    backup = course.root.with_name("backup")
    shutil.copytree(course.gradebook, backup)
    grade()
    undisturbed_marks = marks(course)

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
    assert marks(course) == undisturbed_marks


def test_does_the_command_print_what_was_found_and_what_awaits(graded, capsys):
    from twohats_instructor.cli import main

    course, _ = graded
    submit(course, "ada")
    submit(course, "ben", answers=b"{")
    assert main(["grade", "--course-dir", str(course.root)]) == 0
    output = capsys.readouterr().out
    assert "24 of 40, 3 to mark" in output
    assert "ben: answers.json cannot be read" in output
    assert "omissions (2)" in output
    assert output.splitlines()[-1].startswith("2 of 2 hand-ins graded; 1 needs a look")


def test_does_the_command_speak_of_one_hand_in_as_of_one(graded, capsys):
    from twohats_instructor.cli import main

    course, _ = graded
    charter = reference("08_project_manager")
    submit(course, "ada", stem="08_project_manager", answers=whole("08_project_manager", charter))
    assert main(["grade", "--course-dir", str(course.root)]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "1 of 1 hand-in graded; 0 need a look, 1 answer awaits a person."
    main(["feedback", "--course-dir", str(course.root)])
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "1 page written; 1 of them still awaits a person's marks."


def test_does_nbgraders_own_zip_collect_take_the_packed_hand_in(course):
    from twohats.session.submission import pack_submission

    folder = submit(course, "packing")
    name, content = pack_submission(folder, "ada")
    shutil.rmtree(folder.parent)
    archive = course.root / "downloaded" / STEM / "archive"
    archive.mkdir(parents=True)
    (archive / name).write_bytes(content)
    process = nbgrader(course, "zip_collect", STEM)
    assert process.returncode == 0, process.stderr
    file_names = {path.name for path in course.submitted_folder("ada", STEM).iterdir()}
    assert file_names == {f"{STEM}.ipynb", "answers.json", "timestamp.txt"}
