"""Does the archive for giving back name each page as the platform wants it?"""

import json
import zipfile

import pytest
from twohats_instructor.cli import main
from twohats_instructor.feedback.archive import write_archives
from twohats_instructor.feedback.write import FeedbackResult

from tests.support.submissions import assert_no_rubric_in, best, envelope, submit, written

STEM = "07_roadmap"
PACKED = "07_roadmap_ada_attempt_2026-07-05-10-00-00.zip"
FOUND = {
    "moodle": ["PM101-4711.zip", "Ada Lovelace_1234567_assignsubmission_file_", PACKED],
    "canvas": ["submissions.zip", f"lovelaceada_LATE_88123_4455661_{PACKED}"],
    "blackboard": ["gradebook.zip", f"Roadmap_alovelace_attempt_2026-07-05-10-11-12_{PACKED}"],
}
NAMES = {
    "moodle": "Ada Lovelace_1234567_assignsubmission_file_/07_roadmap.html",
    "canvas": "lovelaceada_LATE_88123_4455661_07_roadmap.html",
    "blackboard": "Roadmap_alovelace_attempt_2026-07-05-10-11-12_07_roadmap.html",
}
PLAIN = {
    "moodle": "ben/07_roadmap.html",
    "canvas": "ben_07_roadmap.html",
    "blackboard": "ben_07_roadmap.html",
}


def page(course, student):
    path = course.feedback_folder(student, STEM) / f"{STEM}.html"
    path.parent.mkdir(parents=True)
    path.write_text(f"the page of {student}")
    return FeedbackResult(student, STEM, str(path.relative_to(course.root)))


def found(course, student, steps):
    path = course.intake_file(student, STEM)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(steps if isinstance(steps, str) else json.dumps({"found_at": steps}))


def contents(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.mark.parametrize("platform", FOUND)
def test_is_a_page_named_as_the_hand_in_was_and_any_other_by_its_learner(course, platform):
    results = [page(course, student) for student in ("ada", "ben")]
    found(course, "ada", FOUND[platform])
    (archive,) = write_archives(course, results, platform)
    assert archive.path == course.gradebook / f"feedback_{STEM}_{platform}.zip"
    assert (archive.pages, archive.unplaced) == (2, ("ben",))
    assert contents(archive.path) == {
        NAMES[platform]: "the page of ada",
        PLAIN[platform]: "the page of ben",
    }


@pytest.mark.parametrize("platform", FOUND)
def test_does_the_download_of_another_platform_name_no_page(course, platform):
    other = next(name for name in FOUND if name != platform)
    results = [page(course, "ben")]
    found(course, "ben", FOUND[other])
    (archive,) = write_archives(course, results, platform)
    assert set(contents(archive.path)) == {PLAIN[platform]}


@pytest.mark.parametrize("record", ["{", "[]", '{"found_at": 3}', '{"found_at": [1, null]}', ""])
def test_does_a_broken_record_of_the_intake_stop_nothing(course, record):
    results = [page(course, "ben")]
    found(course, "ben", record)
    (archive,) = write_archives(course, results, "moodle")
    assert archive.unplaced == ("ben",)


def test_do_two_pages_never_share_a_name(course):
    results = [page(course, student) for student in ("ada", "ben")]
    for student in ("ada", "ben"):
        found(course, student, FOUND["moodle"])
    (archive,) = write_archives(course, results, "moodle")
    assert set(contents(archive.path)) == {NAMES["moodle"], PLAIN["moodle"]}
    assert archive.unplaced == ("ben",)


def test_has_each_lesson_its_archive_and_who_has_no_page_no_place(course):
    results = [
        page(course, "ada"),
        FeedbackResult("ben", STEM, problem="broken"),
        FeedbackResult("ada", "14_plan", page(course, "cleo").path),
    ]
    archives = write_archives(course, results, "canvas")
    assert [(archive.path.name, archive.pages) for archive in archives] == [
        ("feedback_07_roadmap_canvas.zip", 1),
        ("feedback_14_plan_canvas.zip", 1),
    ]


def test_are_the_same_pages_the_same_bytes(course):
    results = [page(course, "ada")]
    first = write_archives(course, results, "moodle")[0].path.read_bytes()
    assert write_archives(course, results, "moodle")[0].path.read_bytes() == first


def downloaded(course, platform):
    """An archive as the platform lets it be downloaded, with the files of two hand-ins packed."""
    from twohats.session.submission import pack_submission

    path = course.root.parent / f"{platform}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number, student in enumerate(("ada", "ben")):
            folder = submit(course, "packing", envelope(best()), written(course))
            (folder / "timestamp.txt").unlink()
            name, content = pack_submission(folder, student)
            names = {
                "moodle": f"{student.title()} Smith_12345{number}_assignsubmission_file_/{name}",
                "canvas": f"smith{student}_8812{number}_445566{number}_{name}",
                "blackboard": f"Roadmap_{student}_attempt_2026-07-05-10-11-1{number}_{name}",
            }
            archive.writestr(names[platform], content)
    for path_left in sorted((course.gradebook / "submitted").rglob("*"), reverse=True):
        path_left.unlink() if path_left.is_file() else path_left.rmdir()
    return path


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("platform", FOUND)
def test_does_the_way_back_match_the_way_in(graded, platform, capsys):
    """From the platform's archive through collect and grade: is every page placed, and safe?"""
    course, _ = graded
    options = ["--course-dir", str(course.root)]
    archive = downloaded(course, platform)
    main(["collect", str(archive), *options])
    assert main(["grade", *options]) == 0
    capsys.readouterr()
    assert main(["feedback", STEM, "--zip", platform, *options]) == 0
    output = capsys.readouterr().out
    assert f"gradebook/feedback_{STEM}_{platform}.zip: 2 pages." in output
    assert "out yourself" not in output
    target = course.root.parent / "back"
    with zipfile.ZipFile(course.gradebook / f"feedback_{STEM}_{platform}.zip") as back:
        back.extractall(target)
    assert_no_rubric_in(target, STEM)
    with zipfile.ZipFile(archive) as sent:
        starts = {name.partition("07_roadmap")[0] for name in sent.namelist()}
    files = [path.relative_to(target).as_posix() for path in target.rglob("*.html")]
    assert {name.partition("07_roadmap")[0] for name in files} == starts
