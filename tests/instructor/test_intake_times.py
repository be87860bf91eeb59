"""Is the platform's time the time of a hand-in, and what a learner's machine says only a claim?"""

from datetime import timedelta

import pytest
from twohats_instructor.intake.collect import collect
from twohats_instructor.intake.storage import intake_verdict

from tests.support import deliveries
from tests.support.deliveries import (
    EARLY,
    LATE,
    NOTEBOOK,
    NOW,
    STEM,
    answers,
    packed,
    placed,
    small_course,
    work,
    zipped,
)

FUTURE = "2098-01-01-00-00-00"


@pytest.fixture
def course(tmp_path):
    return small_course(tmp_path)


def taken(course, tmp_path, content, name="download.zip", now=NOW):
    (tmp_path / name).write_bytes(content)
    return collect(course, [tmp_path / name], now=now)


def timestamp(course, student):
    return (course.submitted_folder(student, STEM) / "timestamp.txt").read_text()[:16]


def typed(time, mark="x"):
    return dict([packed("ada", mark=mark, time=time)])


@pytest.mark.parametrize(
    ("archive", "student"),
    [
        (lambda files: deliveries.blackboard([("ada", files)]), "ada"),
        (lambda files: deliveries.brightspace([("Ada", files)]), "Ada"),
        (lambda files: deliveries.ilias([(("Love", "Ada", "ada"), files)]), "ada"),
    ],
)
@pytest.mark.parametrize("claim", [EARLY, "2026-01-01-00-00-00", FUTURE])
def test_does_the_platforms_time_win_whatever_is_typed(course, tmp_path, archive, student, claim):
    (line,) = taken(course, tmp_path, archive(typed(claim)))
    assert timestamp(course, student) == "2026-07-05 10:05"
    assert line.verdict.needs_look == (claim == FUTURE)


def test_does_a_time_in_the_future_not_count_for_ever(course, tmp_path):
    name, content = packed("ada", mark="from the future", time=FUTURE)
    (line,) = taken(course, tmp_path, content, name)
    assert line.verdict.needs_look
    assert "2098" in line.verdict.sentences[0]
    assert timestamp(course, "ada") == "2026-07-05 08:00"
    name, content = packed("ada", mark="later", time=LATE)
    taken(course, tmp_path, content, name)
    assert placed(course, "ada") == "later"


def test_is_a_hand_in_from_the_future_the_same_when_it_is_collected_again(course, tmp_path):
    name, content = packed("ada", time=FUTURE, saved_at="2098-01-01T00:00:00+00:00")
    taken(course, tmp_path, content, name)
    (line,) = taken(course, tmp_path, content, name, now=NOW + timedelta(days=3))
    assert line.state == "twice"


@pytest.mark.parametrize(
    "saved_at", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "soon", 5, None, "1980"]
)
def test_is_no_time_in_the_answers_too_odd(course, tmp_path, saved_at):
    content = zipped({f"ada/{STEM}/{n}": c for n, c in work(saved_at=saved_at).items()})
    (line,) = taken(course, tmp_path, content)
    assert line.state == "counts"


@pytest.mark.parametrize("seconds", [0, 1, 315_532_800, 4_070_908_800, 9e11])
def test_is_no_date_of_a_file_too_odd(course, tmp_path, seconds):
    import os

    folder = tmp_path / "inbox" / "ada"
    folder.mkdir(parents=True)
    (folder / f"{STEM}.ipynb").write_bytes(NOTEBOOK)
    try:
        os.utime(folder / f"{STEM}.ipynb", (seconds, seconds))
    except (OSError, OverflowError):
        pytest.skip("this disk cannot hold such a date")
    (line,) = collect(course, [tmp_path / "inbox"], now=NOW)
    assert line.state == "counts"


@pytest.mark.parametrize("order", [(10, 12), (12, 10)])
@pytest.mark.parametrize("outer", ["ada/try{}/07_roadmap", "try{}/ada/07_roadmap"])
def test_do_the_dates_in_a_zip_tell_attempts_apart(course, tmp_path, order, outer):
    from zipfile import ZipInfo

    files = {}
    for day in order:
        name = f"{outer.format(day)}/{STEM}.ipynb"
        files[ZipInfo(name, (2026, 7, day, 9, 0, 0))] = NOTEBOOK.replace(b"x", b"day %d" % day)
    content = zipped(files)
    if outer.startswith("ada/"):
        content = deliveries.moodle([("ada", {"mine.zip": content})])
    lines = taken(course, tmp_path, content)
    assert sorted(line.state for line in lines) == ["counts", "older"]
    assert b"day 12" in (course.submitted_folder("ada", STEM) / f"{STEM}.ipynb").read_bytes()


def test_is_it_told_that_answers_are_younger_than_the_name_says(course, tmp_path):
    name, content = packed("ada", time="2026-06-01-00-00-00")
    (line,) = taken(course, tmp_path, content, name)
    assert line.verdict.needs_look
    assert "saved later" in line.verdict.sentences[0]


def test_is_the_platforms_word_late_passed_on(course, tmp_path):
    (line,) = taken(course, tmp_path, deliveries.canvas([("lundbo_LATE", work())]))
    assert line.verdict.sentences == ("The platform marks it as late.",)
    assert (line.state, line.verdict.needs_look) == ("counts", False)


def test_do_answers_that_name_another_exercise_not_take_the_place_of_this_one(tmp_path):
    course = small_course(tmp_path, STEM, "08_project_manager")
    files = {
        f"{STEM}.ipynb": NOTEBOOK,
        "answers.json": answers("seven"),
        "08_project_manager.ipynb": NOTEBOOK,
        "answers (1).json": answers("eight", "08_project_manager"),
    }
    lines = taken(course, tmp_path, deliveries.moodle([("Ada", files)]))
    assert {line.stem: line.state for line in lines} == {
        STEM: "counts", "08_project_manager": "counts",
    }  # fmt: skip
    assert placed(course, "Ada") == "seven"
    assert placed(course, "Ada", "08_project_manager") == "eight"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize(
    "evidence",
    [
        {"saved_at": ("2026-07-05T08:00:00+00:00", "2026-07-05T09:00:00+00:00")},
        {"date": ((2026, 7, 5, 8, 0, 0), (2026, 7, 5, 9, 0, 0))},
    ],
)
def test_does_the_later_save_decide_between_two_of_one_second(course, tmp_path, order, evidence):
    for place in order:
        saved_at = evidence.get("saved_at", (deliveries.SAVED,) * 2)[place]
        date = evidence.get("date", ((2026, 7, 5, 8, 0, 0),) * 2)[place]
        content = zipped(work(f"try {place}", saved_at=saved_at), date)
        lines = taken(course, tmp_path, content, f"{STEM}_ada_attempt_{EARLY}.zip")
    assert placed(course, "ada") == "try 1"
    assert "saved last counts" in lines[0].verdict.sentences[-1]
    assert not lines[0].verdict.needs_look


def test_does_a_person_decide_between_two_of_one_second_that_tell_nothing_else(course, tmp_path):
    name = f"{STEM}_ada_attempt_{EARLY}.zip"
    for mark in ("one", "two"):
        lines = taken(course, tmp_path, zipped(work(mark)), name)
    assert lines[0].verdict.needs_look
    assert "nothing tells which" in lines[0].verdict.sentences[-1]
    # The marker reads it, whichever of them counts; the learner's page does not speak of it.
    verdict = intake_verdict(course, "ada", STEM)
    assert verdict.needs_look
    assert "nothing tells which" in verdict.sentences[0]
    assert verdict.for_learner == ()
    counting = placed(course, "ada")
    taken(course, tmp_path, zipped(work(counting)), name)
    assert placed(course, "ada") == counting
    # What is sent again settles it.
    later, content = packed("ada", mark="three", time=LATE)
    (line,) = taken(course, tmp_path, content, later)
    assert (line.state, line.verdict.needs_look) == ("counts", False)
    assert not intake_verdict(course, "ada", STEM).needs_look


def test_is_nothing_told_of_two_of_one_second_with_the_same_work(course, tmp_path):
    name = f"{STEM}_ada_attempt_{EARLY}.zip"
    taken(course, tmp_path, zipped(work("one")), name)
    (line,) = taken(course, tmp_path, zipped(work("one") | {"notes.json": b"{}"}), name)
    assert "same time" not in " ".join(line.verdict.sentences)
