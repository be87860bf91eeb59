"""Does collecting tell what of a hand-in cannot be graded, as grading will tell it?"""

import json

import pytest
from twohats_instructor.grading.mark import mark
from twohats_instructor.intake.collect import collect

from tests.support.submissions import best, envelope, written

STEM = "07_roadmap"
SAVED = "2026-07-05T08:00:00+00:00"


def handed_in(**changes):
    return json.dumps(envelope(best(), saved_at=SAVED, **changes)).encode()


WHOLE = handed_in()
PARTS = {
    "cut off": ({"answers.json": WHOLE[:-40]}, "cut off"),
    "cut off in a text": ({"answers.json": WHOLE[: WHOLE.index(b"roadmap") + 3]}, "cut off"),
    "empty": ({"answers.json": b""}, "is empty"),
    "a list": ({"answers.json": b"[1, 2]"}, "no mapping"),
    "no number": ({"answers.json": WHOLE.replace(b'"saves": 3', b'"saves": NaN')}, "NaN"),
    "too large": ({"answers.json": WHOLE[:-1] + b" " * 1_000_000 + b"}"}, "more than"),
    "a newer version": ({"answers.json": handed_in(schema=99)}, "newer"),
    "another exercise": ({"answers.json": handed_in(assignment="00_start")}, "are for 00_start"),
    "no answers": ({"answers.json": None}, "no answers.json"),
    "no notebook": ({f"{STEM}.ipynb": None}, "no notebook"),
    "a notebook that is cut off": ({f"{STEM}.ipynb": b'{"cells": ['}, "cannot be read"),
    "a notebook without cells": ({f"{STEM}.ipynb": b"{}"}, "no list of cells"),
}  # fmt: skip


def sent(course, folder, **changes):
    """What a learner sends in a folder of their name: a whole hand-in but for some files."""
    files = {"answers.json": WHOLE, f"{STEM}.ipynb": json.dumps(written(course)).encode()}
    (folder / "ada" / STEM).mkdir(parents=True)
    for name, content in (files | changes).items():
        if content is not None:
            (folder / "ada" / STEM / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("part", PARTS)
def test_does_collect_tell_what_cannot_be_graded_and_grading_the_same_once(course, tmp_path, part):
    changes, words = PARTS[part]
    (line,) = collect(course, [sent(course, tmp_path / "inbox", **changes)])
    assert (line.state, line.verdict.needs_look) == ("counts", True)
    (sentence,) = line.verdict.sentences
    assert words in sentence
    graded = mark(course, "ada", STEM).record.verdict
    assert graded.sentences.count(sentence) == 1
    assert graded.kind == line.verdict.kind


def test_does_a_whole_hand_in_stay_sound(course, tmp_path):
    (line,) = collect(course, [sent(course, tmp_path / "inbox")])
    assert (line.verdict.kind, line.verdict.sentences) == ("sound", ())
