"""Does the archive for giving back name each page as the platform wants it?"""

import json
import zipfile

import pytest
from twohats_instructor.cli import main
from twohats_instructor.feedback.archive import write_archives
from twohats_instructor.feedback.write import FeedbackResult

from tests.support.submissions import assert_no_rubric_in, best, envelope, submit, written

STEM = "07_roadmap"
SENT_AS = {
    "moodle": "Ada Lovelace_1234567_assignsubmission_file_/",
    "canvas": "lovelaceada_LATE_88123_4455661_",
    "blackboard": "Roadmap_alovelace_attempt_2026-07-05-10-11-12_",
}
LAYOUT = {"moodle": "Moodle", "canvas": "Canvas", "blackboard": "Blackboard"}
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


def sent(course, student, record):
    """What `collect` keeps of where a hand-in came from."""
    path = course.intake_file(student, STEM)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(record if isinstance(record, str) else json.dumps({"entry": record}))


def by(platform, sent_as=None):
    return {"layout": LAYOUT[platform], "sent_as": sent_as or SENT_AS[platform]}


def contents(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.mark.parametrize("platform", LAYOUT)
def test_is_a_page_named_as_the_hand_in_was_and_any_other_by_its_learner(course, platform):
    results = [page(course, student) for student in ("ada", "ben")]
    sent(course, "ada", by(platform))
    (archive,) = write_archives(course, results, platform)
    assert archive.path == course.gradebook / f"feedback_{STEM}_{platform}.zip"
    assert (archive.pages, archive.unplaced) == (2, ("ben",))
    assert contents(archive.path) == {
        f"{SENT_AS[platform]}{STEM}.html": "the page of ada",
        PLAIN[platform]: "the page of ben",
    }


@pytest.mark.parametrize("platform", LAYOUT)
def test_does_the_download_of_another_platform_name_no_page(course, platform):
    other = next(name for name in LAYOUT if name != platform)
    results = [page(course, "ben")]
    sent(course, "ben", by(other))
    (archive,) = write_archives(course, results, platform)
    assert set(contents(archive.path)) == {PLAIN[platform]}


@pytest.mark.parametrize(
    "record",
    [
        "{",
        "[]",
        "",
        '{"entry": {}}',
        '{"entry": null}',
        '{"entry": {"layout": "Moodle", "sent_as": 3}}',
        '{"entry": {"layout": "Moodle"}}',
    ],
)
def test_does_a_broken_record_of_the_intake_stop_nothing(course, record):
    results = [page(course, "ben")]
    sent(course, "ben", record)
    (archive,) = write_archives(course, results, "moodle")
    assert archive.unplaced == ("ben",)


def test_does_no_record_lead_out_of_the_archive(course):
    results = [page(course, "ben")]
    sent(course, "ben", by("moodle", "../../Ben_1_assignsubmission_file_/"))
    (archive,) = write_archives(course, results, "moodle")
    assert set(contents(archive.path)) == {f"Ben_1_assignsubmission_file_/{STEM}.html"}


def test_do_two_pages_never_share_a_name(course):
    results = [page(course, student) for student in ("ada", "ben")]
    for student in ("ada", "ben"):
        sent(course, student, by("moodle"))
    (archive,) = write_archives(course, results, "moodle")
    assert set(contents(archive.path)) == {f"{SENT_AS['moodle']}{STEM}.html", PLAIN["moodle"]}
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
    """An archive as the platform lets it be downloaded: one hand-in packed, one in loose files."""
    from twohats.session.submission import pack_submission

    path, prefixes = course.root.parent / f"{platform}.zip", []
    with zipfile.ZipFile(path, "w") as archive:
        for number, student in enumerate(("ada", "ben")):
            folder = submit(course, "packing", envelope(best()), written(course))
            (folder / "timestamp.txt").unlink()
            files = dict([pack_submission(folder, student)])
            if student == "ben":
                files = {path.name: path.read_bytes() for path in folder.iterdir()}
            prefix = {
                "moodle": f"{student.title()} Smith_12345{number}_assignsubmission_file_/",
                "canvas": f"smith{student}_8812{number}_445566{number}_",
                "blackboard": f"Roadmap_{student}_attempt_2026-07-05-10-11-1{number}_",
            }[platform]
            for name, content in files.items():
                archive.writestr(f"{prefix}{name}", content)
            prefixes.append(prefix)
    for path_left in sorted((course.gradebook / "submitted").rglob("*"), reverse=True):
        path_left.unlink() if path_left.is_file() else path_left.rmdir()
    return path, prefixes


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("platform", LAYOUT)
def test_does_the_way_back_match_the_way_in(graded, platform, capsys):
    """From the platform's archive through collect and grade: is every page placed, and safe?"""
    course, _ = graded
    options = ["--course-dir", str(course.root)]
    archive, prefixes = downloaded(course, platform)
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
    pages = {path.relative_to(target).as_posix() for path in target.rglob("*.html")}
    assert pages == {f"{prefix}{STEM}.html" for prefix in prefixes}
