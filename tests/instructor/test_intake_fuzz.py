"""Does randomly damaged work stop nothing, and get one line each?"""

import json
import random

import pytest
from twohats import answers as reading
from twohats.scenario import load
from twohats_instructor import scoring
from twohats_instructor.checks import grading_spec
from twohats_instructor.intake.collect import collect
from twohats_instructor.reference import reference

from tests.support.deliveries import (
    EARLY,
    NOW,
    STEM,
    answers,
    damaged,
    folder_each,
    packed,
    small_course,
    work,
    zipped,
)
from tests.support.submissions import whole


def whole_zip(chance):
    """One of several kinds of zips that learners send."""
    files = work() | {f"{STEM}.ipynb": json.dumps({"cells": [], "x": "text " * 400}).encode()}
    inner = packed("ada")
    return chance.choice(
        [
            zipped(files),
            zipped({f"exercises/{STEM}/{name}": content for name, content in files.items()}),
            zipped({inner[0]: inner[1]}),
            zipped(files | {"Screenshot 10:42.png": b"png", "notes.txt": b"x" * 900}),
        ]
    )


@pytest.mark.parametrize(
    ("number", "seed"),
    [(150, 1), pytest.param(3_000, 2, marks=pytest.mark.monthly)],
)
def test_does_a_damaged_zip_get_one_line_and_stop_nothing(tmp_path, number, seed):
    course, chance = small_course(tmp_path), random.Random(seed)
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for place in range(number):
        name = f"{STEM}_l{place:04}_attempt_{EARLY}.zip"
        (inbox / name).write_bytes(damaged(whole_zip(chance), chance))
    folder_each(inbox, [("honest", work("mine"))])
    lines = collect(course, [inbox], now=NOW)
    seen = [line.student for line in lines]
    expected = [f"l{place:04}" for place in range(number)] + ["honest"]
    assert sorted(seen) == sorted(expected)
    assert next(line for line in lines if line.student == "honest").state == "counts"
    # All of them are told apart from sound ones, or nothing that matters was hit.
    assert all(line.verdict.sentences for line in lines if line.state == "refused")


@pytest.mark.parametrize(
    ("number", "seed"),
    [(150, 3), pytest.param(2_000, 4, marks=pytest.mark.monthly)],
)
def test_do_damaged_answers_get_one_line_and_stop_nothing(tmp_path, number, seed):
    course, chance = small_course(tmp_path), random.Random(seed)
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for place in range(number):
        content = work() | {"answers.json": damaged(answers(), chance)}
        folder_each(inbox, [(f"l{place:04}", content)])
    lines = collect(course, [inbox], now=NOW)
    assert sorted(line.student for line in lines) == [f"l{place:04}" for place in range(number)]
    assert {line.state for line in lines} == {"counts"}


@pytest.mark.parametrize(
    ("number", "seed"),
    [(60, 5), pytest.param(2_000, 6, marks=pytest.mark.monthly)],
)
def test_are_damaged_answers_marked_as_far_as_they_can_be_read(number, seed):
    """Real work of three exercises, damaged byte by byte: no more points than there are."""
    scenario, chance = load(), random.Random(seed)
    stems = ("07_roadmap", "08_project_manager", "09_planning_and_scheduling")
    sound = {stem: json.dumps(whole(stem, reference(stem))).encode() for stem in stems}
    most = {stem: sum(grading_spec(stem).points.values()) for stem in stems}
    told = 0
    for _ in range(number):
        stem = chance.choice(stems)
        handed_in = reading.read(damaged(sound[stem], chance), scenario, stem)
        points = [finding.points for finding in scoring.score(stem, handed_in).values()]
        assert 0 <= sum(points) <= most[stem]
        told += bool(handed_in.faults)
    assert told > number / 3
