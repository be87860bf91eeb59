"""Does every hand-in find its place, get one verdict, and do no harm on the way?"""

import io
import json
import os
import stat
import zipfile
from datetime import UTC, datetime

import pytest
from twohats_instructor.course import Course
from twohats_instructor.intake import unpack
from twohats_instructor.intake.collect import collect

from tests.support.deliveries import NOTEBOOK

STEM = "07_roadmap"
EARLY, LATE = "2026-07-05-10-00-00", "2026-07-06-10-00-00"


@pytest.fixture
def course(tmp_path):
    course = Course(tmp_path / "course")
    course.released_notebook(STEM).parent.mkdir(parents=True)
    course.released_notebook(STEM).write_text("{}")
    return course


@pytest.fixture
def inbox(tmp_path):
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def answers(text="first"):
    return json.dumps(
        {"schema": 1, "assignment": STEM, "answers": {}, "mark": text,
         "saved_at": "2026-07-05T08:00:00+00:00"}
    ).encode()  # fmt: skip


def zipped(files, **options):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content, **options)
    return packed.getvalue()


def pack(folder, learner="ada", time=EARLY, text="first", **other_files):
    content = zipped({"answers.json": answers(text), f"{STEM}.ipynb": NOTEBOOK, **other_files})
    path = folder / f"{STEM}_{learner}_attempt_{time}.zip"
    path.write_bytes(content)
    return path


def states(lines):
    return [line.state for line in lines]


def placed(course, learner="ada"):
    return json.loads((course.submitted_folder(learner, STEM) / "answers.json").read_text())["mark"]


def test_is_a_packed_hand_in_placed_with_its_time(course, inbox):
    pack(inbox)
    (line,) = collect(course, [inbox])
    assert (line.student, line.stem, line.state, line.verdict.kind) == (
        "ada", STEM, "counts", "sound",
    )  # fmt: skip
    folder = course.submitted_folder("ada", STEM)
    assert sorted(path.name for path in folder.iterdir()) == [
        f"{STEM}.ipynb", "answers.json", "timestamp.txt",
    ]  # fmt: skip
    assert (folder / "timestamp.txt").read_text() == "2026-07-05 10:00:00 UTC\n"


def test_does_what_the_hand_in_button_packs_arrive_whole(course, inbox):
    from twohats.session.submission import pack_submission

    folder = inbox / STEM
    folder.mkdir()
    (folder / "answers.json").write_bytes(answers())
    (folder / f"{STEM}.ipynb").write_bytes(NOTEBOOK)
    name, content = pack_submission(
        folder, "ada.l@school.org", datetime(2026, 7, 5, 10, tzinfo=UTC)
    )
    (inbox / name).write_bytes(content)
    (line,) = collect(course, [inbox / name])
    assert (line.student, line.state, line.verdict.kind) == ("ada.l@school.org", "counts", "sound")


@pytest.mark.parametrize("order", [(EARLY, LATE), (LATE, EARLY)])
def test_does_the_newest_count_whichever_comes_first(course, inbox, order):
    for time in order:
        collect(course, [pack(inbox, time=time, text=time)])
    assert placed(course) == LATE
    assert len(list(course.received_folder(STEM, "ada").iterdir())) == 2


def test_is_the_same_hand_in_taken_once(course, inbox):
    path = pack(inbox)
    assert states(collect(course, [path])) == ["counts"]
    assert states(collect(course, [path])) == ["twice"]
    assert len(list(course.received_folder(STEM, "ada").iterdir())) == 1


def test_does_a_download_of_zips_in_a_zip_with_the_systems_prefixes_work(course, inbox):
    inner = pack(inbox).read_bytes()
    name = f"Ada_1207_assignsubmission_file_/{STEM}_ada_attempt_{EARLY}.zip"
    (inbox / "download.zip").write_bytes(zipped({name: inner}))
    assert states(collect(course, [inbox / "download.zip"])) == ["counts"]


def test_is_a_folder_in_nbgraders_layout_understood(course, inbox):
    folder = inbox / "ada" / STEM
    folder.mkdir(parents=True)
    (folder / "answers.json").write_bytes(answers())
    (line,) = collect(course, [inbox])
    assert (line.student, line.state) == ("ada", "counts")


def test_does_the_folder_name_the_learner_and_the_answers_the_assignment(course, inbox):
    (inbox / "Ada Lovelace").mkdir()
    (inbox / "Ada Lovelace" / "answers (1).json").write_bytes(answers())
    (inbox / "Ada Lovelace" / f"{STEM}.ipynb").write_bytes(NOTEBOOK)
    (line,) = collect(course, [inbox])
    assert (line.student, line.stem, line.verdict.kind) == ("Ada.Lovelace", STEM, "repaired")
    assert placed(course, "Ada.Lovelace") == "first"


def test_is_a_wrong_but_clear_notebook_name_repaired(course, inbox):
    path = inbox / f"{STEM}_ada_attempt_{EARLY}.zip"
    path.write_bytes(zipped({"answers.json": answers(), f"{STEM} (2).ipynb": NOTEBOOK}))
    (line,) = collect(course, [path])
    assert line.verdict.kind == "repaired"
    assert (course.submitted_folder("ada", STEM) / f"{STEM}.ipynb").read_bytes() == NOTEBOOK


def test_do_stray_copies_stay_aside_but_kept(course, inbox):
    pack(inbox, **{f"{STEM}-Copy1.ipynb": b"[]"})
    (line,) = collect(course, [inbox])
    assert "Left aside" in line.verdict.sentences[0]
    (received,) = course.received_folder(STEM, "ada").iterdir()
    assert (received / "original" / f"{STEM}-Copy1.ipynb").read_bytes() == b"[]"


def test_is_work_without_a_name_refused_until_told_whose_it_is(course, inbox):
    (inbox / "answers.json").write_bytes(answers())
    (line,) = collect(course, [inbox])
    assert line.state == "refused"
    (line,) = collect(course, [inbox / "answers.json"], learner="ada")
    assert line.state == "counts"


def link(archive_path):
    info = zipfile.ZipInfo("answers.json")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return zipped_info(info, archive_path)


def zipped_info(info, content):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(info, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        zipped({"../../answers.json": answers()}),
        zipped({"/etc/answers.json": answers()}),
        zipped({"..\\answers.json": answers()}),
        link("/etc/passwd"),
        zipped({"answers.json": answers()})[:-30],
        b"no zip at all",
        b"",
        zipped({f"{n}.json": b"" for n in range(unpack.MAX_ENTRIES + 1)}),
    ],
    ids=["climbs", "absolute", "backslash", "link", "cut off", "no zip", "empty", "many"],
)
def test_is_a_hostile_zip_refused_while_the_batch_goes_on(course, inbox, content, tmp_path):
    (inbox / f"{STEM}_eve_attempt_{EARLY}.zip").write_bytes(content)
    pack(inbox, "ada")
    files_outside = outside(tmp_path)
    lines = collect(course, [inbox])
    assert sorted(states(lines)) == ["counts", "refused"]
    assert not course.submitted_folder("eve", STEM).exists()
    assert outside(tmp_path) == files_outside


def outside(tmp_path):
    """Everything that stands outside the gradebook."""
    gradebook = tmp_path / "course" / "gradebook"
    return {path for path in tmp_path.rglob("*") if not path.is_relative_to(gradebook)}


def test_is_a_zip_that_grows_without_end_refused(course, inbox, monkeypatch):
    monkeypatch.setattr(unpack, "MAX_FILE_BYTES", 100_000)
    monkeypatch.setattr(unpack, "MAX_ZIP_BYTES", 150_000)
    bomb = zipped({"answers.json": b"0" * 1_000_000})
    assert len(bomb) < 5_000
    (inbox / f"{STEM}_eve_attempt_{EARLY}.zip").write_bytes(bomb)
    many = zipped({f"{n}.json": b"0" * 90_000 for n in range(50)})
    (inbox / f"{STEM}_mal_attempt_{EARLY}.zip").write_bytes(many)
    assert states(collect(course, [inbox])) == ["refused", "refused"]


def test_are_zips_not_opened_without_end(course, inbox):
    content = zipped({"answers.json": answers()})
    for _ in range(10):
        content = zipped({"next.zip": content})
    (inbox / f"{STEM}_eve_attempt_{EARLY}.zip").write_bytes(content)
    assert states(collect(course, [inbox])) == ["refused"]


@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero"])
def test_is_a_link_in_a_folder_not_followed(course, inbox, target):
    folder = inbox / "eve" / STEM
    folder.mkdir(parents=True)
    (folder / "answers.json").symlink_to(target)
    assert states(collect(course, [inbox])) == ["refused"]
    assert not course.submitted_folder("eve", STEM).exists()


def test_is_a_pipe_not_waited_for(course, inbox):
    folder = inbox / "eve" / STEM
    folder.mkdir(parents=True)
    os.mkfifo(folder / "answers.json")
    assert states(collect(course, [inbox])) == ["refused"]


def test_is_work_under_one_name_from_two_places_told(course, inbox):
    for sender, time in (("Ada_1_assignsubmission_file_", EARLY), ("Eve_2_x", LATE)):
        (inbox / sender).mkdir()
        pack(inbox / sender, "ada", time, time)
    lines = collect(course, [inbox])
    assert all(line.verdict.needs_look for line in lines)


def test_does_an_older_time_in_the_notebook_folder_not_matter_after_a_stop(course, inbox):
    """Is the newest put in place even if a run was killed between keeping and placing?"""
    collect(course, [pack(inbox, time=LATE, text="late")])
    for path in course.submitted_folder("ada", STEM).iterdir():
        path.unlink()
    collect(course, [pack(inbox, time=EARLY, text="early")])
    assert placed(course) == "late"
