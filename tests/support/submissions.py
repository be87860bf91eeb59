"""Hand-ins of every kind, put into a course, and what the gradebook says of them."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from html import unescape
from pathlib import Path

from twohats.scenario import load
from twohats_instructor import rubrics
from twohats_instructor.reference import reference

from tests.support.warm import Warm

STEM = "07_roadmap"
COMMAND_WITHIN_S = 240
TEXTS = {"omissions": "I left out I06: nobody left for want of it.", "uncertainty": "I03 most."}


def envelope(roadmap=None, **changes):
    """An answers.json as a desk would write it, as plain data."""
    scenario = load()
    carried = ("evidence", "kpi_tree", "estimates", "strategy", "vision")
    data = {
        "schema": 1,
        "assignment": STEM,
        "scenario": {"pack": scenario.id, "version": scenario.version, "seed": scenario.seed},
        "saves": 3,
        "saved_at": "2027-07-05T10:00:00+00:00",
        "answers": {} if roadmap is None else {"roadmap": roadmap},
        "carried": {
            name: {"origin": "reference", "data": scenario.reference(name)} for name in carried
        },
    }
    return data | changes


def whole(stem, made):
    """An answers.json of any exercise: `made`, on the reference of all that it builds on."""
    from twohats.lessons.catalog import find_lesson

    scenario = load()
    carried = {
        name: {"origin": "reference", "data": scenario.reference(name)}
        for name in find_lesson(stem).builds_on
    }
    return envelope(assignment=stem, answers=made, carried=carried)


def best():
    return reference(STEM)["roadmap"]


def dealt_out():
    return {"entries": [{"id": id_, "bucket": "unplaced"} for id_ in load().ids]}


def written(course, texts=TEXTS, stem=STEM):
    """The released notebook with texts filled in, as plain data."""
    notebook = json.loads(course.released_notebook(stem).read_text("utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] in texts:
            cell["source"] = texts[cell["id"]]
    return notebook


def submit(course, student, answers=None, notebook=None, texts=TEXTS, stem=STEM):
    """Put a hand-in where it counts; `answers` and `notebook` may be bytes or data."""
    folder = course.submitted_folder(student, stem)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    answers = envelope(best()) if answers is None else answers
    notebook = written(course, texts, stem) if notebook is None else notebook
    for name, content in (("answers.json", answers), (f"{stem}.ipynb", notebook)):
        raw = content if isinstance(content, bytes) else json.dumps(content).encode()
        (folder / name).write_bytes(raw)
    (folder / "timestamp.txt").write_text("2027-07-05 10:00:00 UTC\n")
    return folder


def marks(course, stem=STEM):
    """All that the gradebook says, by learner and cell: comparable between two gradebooks."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{course.gradebook / 'gradebook.db'}") as gradebook:
            return {
                (submission.student.id, grade.name): (
                    grade.auto_score,
                    grade.manual_score,
                    grade.needs_manual_grade,
                    notebook.flagged,
                )
                for submission in gradebook.assignment_submissions(stem)
                for notebook in submission.notebooks
                for grade in notebook.grades
            }


def environment():
    """For a command started by a test: this interpreter's commands come first."""
    here = str(Path(sys.executable).parent)
    return os.environ | {"PATH": os.pathsep.join([here, os.environ["PATH"]])}


def nbgrader(course, *arguments):
    """Run one of nbgrader's own commands in the course."""
    command = ["nbgrader", *arguments]
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        code = Warm(command, course.root, out, err).wait(COMMAND_WITHIN_S)
        return subprocess.CompletedProcess(command, code, out.read_text(), err.read_text())


def forget(course, student, stem=STEM):
    """Take a graded hand-in out of the gradebook, as if it had never been graded."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course.gradebook / 'gradebook.db'}") as gradebook:
        gradebook.remove_submission(stem, student)


def assert_no_rubric_in(folder, stem):
    """No file that a learner gets holds a rubric of the marker or one of its samples."""
    levels = [level for rubric in rubrics.load(stem).values() for level in rubric.levels]
    samples = [level.sample for level in levels if level.sample]
    assert len(samples) >= 6
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    for path in files:
        text = unescape(path.read_text("utf-8"))
        assert "Rubric: " not in text, path
        assert [sample for sample in samples if sample in text] == [], path
