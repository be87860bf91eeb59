"""Do twenty honest learners get what is theirs, whatever others send in the same archive?"""

import io
import json
import os
import subprocess
import sys
import tarfile
import zipfile

import pytest
from twohats_instructor.feedback.content import feedback_page
from twohats_instructor.feedback.html import page_html
from twohats_instructor.grading import record as records
from twohats_instructor.grading.gradebook import open_gradebook
from twohats_instructor.intake.collect import collect

from tests.support import deliveries, submissions
from tests.support.deliveries import STEM, zipped

HONEST = [f"Learner {letter}. Honest" for letter in "ABCDEFGHIJKLMNOPQRST"]
MEMORY_MB = 600


def honest_files(course, number):
    """What an honest learner sends: some with less in the roadmap, packed in one of three ways."""
    roadmap = submissions.best()
    roadmap = roadmap | {"entries": roadmap["entries"][: 16 - number % 5]}
    files = {
        "answers.json": json.dumps(
            submissions.envelope(roadmap, saved_at=deliveries.SAVED)
        ).encode(),
        f"{STEM}.ipynb": json.dumps(submissions.written(course)).encode(),
    }
    name = f"{STEM}_learner{number}_attempt_2026-07-05-10-00-00.zip"
    return [files, {name: zipped(files)}, {"mine.zip": zipped(files)}][number % 3]


def bomb(levels=3, size=20_000_000):
    content = zipped({f"{STEM}.ipynb": b"0" * size})
    for _ in range(levels):
        content = zipped({f"{number}.zip": content for number in range(10)})
    return content


def overlapping(number=4_000):
    """A zip in which every entry is the same megabyte."""
    content = zipped({"a.json": b"0" * 1_000_000})
    end = content.rfind(b"PK\x05\x06")
    start = content.rfind(b"PK\x01\x02")
    table = content[start:end] * number
    closing = bytearray(content[end:])
    closing[8:12] = number.to_bytes(2, "little") * 2
    closing[12:16] = len(table).to_bytes(4, "little")
    return content[:start] + table + bytes(closing)


def wordy_tar():
    """A tar whose note on one file is a hundred megabytes long."""
    packed_tar = io.BytesIO()
    with tarfile.open(fileobj=packed_tar, mode="w:gz", format=tarfile.PAX_FORMAT) as archive:
        info = tarfile.TarInfo("answers.json")
        info.pax_headers = {"comment": "x" * 100_000_000}
        archive.addfile(info, io.BytesIO(b""))
    return packed_tar.getvalue()


def hostile(big=False):
    """All that learners send to harm others or the machine: (name, files) pairs."""
    link = zipfile.ZipInfo("answers.json")
    link.external_attr = 0o120777 << 16
    stolen = submissions.envelope(submissions.dealt_out())
    theft = {"answers.json": json.dumps(stolen).encode(), f"{STEM}.ipynb": b"{}"}
    first = HONEST[0].replace(" ", "_")
    named = {f"{STEM}_{first}_attempt_2098-01-01-00-00-00.zip": zipped(theft)}
    folders = {f"{HONEST[n]}/{STEM}/{file}": raw for n in range(3) for file, raw in theft.items()}
    forged = {f"{HONEST[1]}_7002_assignsubmission_file_/{file}": raw for file, raw in theft.items()}
    code = {"answers.json": b"{}", f"{STEM}.ipynb": b'{"cells": [{"cell_type": "code", "source": '
            b'"open(\\"/tmp/two-hats-was-here\\", \\"w\\")"}]}'}  # fmt: skip
    sent = [
        ("Mal Named", named),
        ("Mal Folders", {"mine.zip": zipped(folders)}),
        ("Mal Forged", {"mine.zip": zipped(forged)}),
        ("Mal Code", code),
        ("Mal Link", {"it.zip": zipped({link: b"/etc/passwd"})}),
        ("Mal Climbs", {"it.zip": zipped({"../../../answers.json": b"{}"})}),
        ("Mal Absolute", {"it.zip": zipped({"/tmp/answers.json": b"{}"})}),
        ("Mal Cut", {"it.zip": zipped(theft)[:-40]}),
        ("Mal Deep", {"answers.json": b"[" * 900_000}),
        ("Mal Numbers", {"answers.json": b'{"answers": ' + b"9" * 500_000 + b"}"}),
        ("Mal Colon", {"a:b.json": b"{}"}),
        ("Mal " + "ö" * 140, {"answers.json": b"{}"}),
        ("Mal Bomb", {"it.zip": bomb()}),
        ("Mal Overlap", {"it.zip": overlapping()}),
    ]
    if big:
        brackets = b'{"cells": [' + b'{"source": ["x"]},' * 6_000_000 + b"{}]}"
        sent += [
            ("Mal Giant", {f"{STEM}.ipynb": bytes(140_000_000)}),
            ("Mal Brackets", {f"{STEM}.ipynb": brackets, "answers.json": b"{}"}),
            ("Mal Video", {"it.zip": zipped({"video.json": bytes(131_000_000), **theft})}),
            ("Mal Wordy", {"it.tar.gz": wordy_tar()}),
        ]
    return sent


def archive_of(course, path, extra):
    honest = [(name, honest_files(course, number)) for number, name in enumerate(HONEST)]
    path.write_bytes(deliveries.moodle([*honest, *extra]))
    return path


def everything_outside(course):
    root = course.root.parent
    return {
        path for path in root.rglob("*") if not path.is_relative_to(course.gradebook)
    }  # fmt: skip


def test_are_honest_marks_those_of_a_run_without_the_hostile(graded, tmp_path):
    course, grade = graded
    path = archive_of(course, tmp_path / "class.zip", hostile())
    outside = everything_outside(course)
    lines = collect(course, [path])
    assert everything_outside(course) == outside
    assert len(lines) == len({line.student for line in lines}) == len(HONEST) + len(hostile())
    honest = {line.student for line in lines if "Honest" in line.student}
    assert {line.state for line in lines if line.student in honest} == {"counts"}
    held = [line.student for line in lines if line.state == "needs a look"]
    assert sorted(held) == ["Mal.Folders", "Mal.Forged", "Mal.Named"]
    results = grade()
    assert not any(result.failed for result in results.values())
    marks = {key: mark for key, mark in submissions.marks(course).items() if key[0] in honest}
    assert len({key[0] for key in marks}) == 20
    for student in sorted({key[0] for key in submissions.marks(course)}):
        submissions.forget(course, student)
    for folder in ("received", "submitted", "records", "intake", "undecided", "autograded"):
        subprocess.run(["rm", "-rf", str(course.gradebook / folder)], check=True)
    collect(course, [archive_of(course, tmp_path / "honest.zip", [])])
    grade()
    assert submissions.marks(course) == marks
    assert not os.path.exists("/tmp/two-hats-was-here")


RUN = r"""
import re, sys
from pathlib import Path
from twohats_instructor.cli import main
course, archive = sys.argv[1:]
codes = [main([*command, "--course-dir", course]) for command in (["collect", archive], ["grade"])]
# Not getrusage: that counts the process that has started this one, too.
print(codes, int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) // 1000)
"""


@pytest.mark.monthly
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process's most memory")
def test_does_the_worst_batch_stay_within_its_memory(graded, tmp_path):
    course, _ = graded
    path = archive_of(course, tmp_path / "class.zip", hostile(big=True))
    output = subprocess.run(
        [sys.executable, "-c", RUN, str(course.root), str(path)],
        capture_output=True, text=True, check=True, env=submissions.environment(),
    ).stdout  # fmt: skip
    codes, memory = output.splitlines()[-1].rsplit(" ", 1)
    assert codes == "[0, 0]"
    assert int(memory) < MEMORY_MB, memory
    print(f"{memory} MB")


def test_do_the_notes_of_collecting_reach_marker_and_learner(graded, tmp_path):
    course, grade = graded
    files = dict(honest_files(course, 0))
    files[f"{STEM}.ipynb.txt"] = files.pop(f"{STEM}.ipynb")
    (tmp_path / "class.zip").write_bytes(deliveries.moodle([("Ada Berg", files)]))
    collect(course, [tmp_path / "class.zip"])
    result = grade()["Ada.Berg"]
    sentence = f"{STEM}.ipynb.txt was taken for {STEM}.ipynb."
    assert sentence in result.verdict.sentences
    assert result.verdict.kind == "repaired"
    copy = (course.autograded_folder("Ada.Berg", STEM) / f"{STEM}.ipynb").read_text("utf-8")
    assert "was taken for" in copy
    record = records.load(course.record_file("Ada.Berg", STEM))
    with open_gradebook(course.db_url) as gradebook:
        assert sentence in feedback_page(course, gradebook, record).notes


def test_is_a_doubt_about_a_name_on_the_markers_page_and_not_on_the_learners(graded, tmp_path):
    course, grade = graded
    sent = zipped(dict(honest_files(course, 0)))
    parcel = {f"{STEM}_xenia_attempt_2026-07-06-10-00-00.zip": sent}
    (tmp_path / "class.zip").write_bytes(deliveries.moodle([("Ada Berg", parcel)]))
    collect(course, [tmp_path / "class.zip"])
    assert "xenia" in " ".join(grade()["Ada.Berg"].verdict.sentences)
    copy = course.autograded_folder("Ada.Berg", STEM) / f"{STEM}.ipynb"
    assert "xenia" in copy.read_text("utf-8")
    record = records.load(course.record_file("Ada.Berg", STEM))
    with open_gradebook(course.db_url) as gradebook:
        page = feedback_page(course, gradebook, record)
    assert page.notes == ()
    assert "xenia" not in page_html(page)


def test_is_a_note_forgotten_when_a_better_hand_in_has_come(graded, tmp_path):
    course, grade = graded
    files = dict(honest_files(course, 0))
    name = files.pop(f"{STEM}.ipynb")
    for number, sent in enumerate(
        ({**files, "x.ipynb.txt": name}, {**files, f"{STEM}.ipynb": name})
    ):
        time = f"2026-07-0{number + 5}-10-00-00"
        content = {f"{STEM}_ada_attempt_{time}.zip": zipped(sent)}
        (tmp_path / "class.zip").write_bytes(deliveries.moodle([("Ada Berg", content)]))
        collect(course, [tmp_path / "class.zip"])
        assert bool(grade()["Ada.Berg"].verdict.sentences) == (number == 0)


def test_is_work_that_came_another_way_not_given_the_notes_of_collecting(graded, tmp_path):
    course, grade = graded
    files = dict(honest_files(course, 0))
    files[f"{STEM}.ipynb.txt"] = files.pop(f"{STEM}.ipynb")
    name = f"{STEM}_ada_attempt_2026-07-06-10-00-00.zip"
    (tmp_path / name).write_bytes(zipped(files))
    collect(course, [tmp_path / name])
    submissions.submit(course, "ada")
    assert grade()["ada"].verdict.sentences == ()
