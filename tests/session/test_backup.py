"""Does all of one's work go into one zip and come back, and nothing else with it?"""

import io
import json
import warnings
import zipfile

import pytest
from twohats.answers import Store
from twohats.answers.parsing import MOST_BYTES
from twohats.session.backup import MANIFEST, MOST_FILES, NoWorkError, export_work, restore_work

from tests.support.learner_work import roadmap

NOTEBOOK = b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'
ANSWERS = "exercises/07_roadmap/answers.json"
OURS = json.dumps({"format": 1})


def zip_of(files, manifest=OURS):
    packed = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # a hostile zip may name one file twice
        for name, content in files:
            archive.writestr(name, content)
        if manifest is not None:
            archive.writestr(MANIFEST, manifest)
    return packed.getvalue()


def tree(root):
    """Every file under `root`, with its content."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def root(tmp_path):
    """A course in a folder of its own, so that what is beside it can be looked at."""
    root = tmp_path / "disk" / "two-hats"
    (root / "course").mkdir(parents=True)
    (root / "exercises" / "07_roadmap").mkdir(parents=True)
    return root


@pytest.fixture
def worked(root, store, work, exercise_folder):
    """A course in which something was made; returns its folder."""
    store.save("roadmap", roadmap(now=["I01"]))
    work.save("notes", {"name": "ada"})
    (exercise_folder / "07_roadmap.ipynb").write_bytes(NOTEBOOK)
    return root


def empty(root):
    for path in list(root.rglob("*")):
        if path.is_file():
            path.unlink()


def test_does_all_work_come_back_in_an_emptied_course(worked, scenario):
    before = tree(worked)
    name, packed = export_work(worked)
    empty(worked)
    told = restore_work(packed, worked, scenario)
    assert tree(worked) == before
    assert len(told) == 3
    assert all(sentence.endswith("is back.") for sentence in told)
    assert name.startswith("two-hats-work-")


def test_is_what_stood_there_kept_beside_it(worked, scenario, store, exercise_folder):
    _, packed = export_work(worked)
    store.save("roadmap", roadmap(now=["I05"]))
    newer = store.path.read_bytes()
    restore_work(packed, worked, scenario)
    assert (exercise_folder / "answers.json.previous").read_bytes() == newer
    again = Store(store.path, "07_roadmap", scenario)
    assert again.get("roadmap").bucket("now") == ("I01",)


def test_does_an_empty_course_still_make_a_zip(root, scenario):
    assert restore_work(export_work(root)[1], root, scenario) == []


DAMAGED = zip_of([(ANSWERS, b"x" * 400)]).replace(b"PK\x01\x02", b"PK\x09\x09")


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "isn't a zip"),
        (b"certainly no zip", "isn't a zip"),
        (DAMAGED, "isn't a zip"),
        (zip_of([("letter.txt", b"hello")], manifest=None), "twohats.json is missing"),
        (zip_of([], manifest="{"), "twohats.json is missing"),
        (zip_of([], manifest="[" * 100_000), "twohats.json is missing"),
        (zip_of([], manifest=" " * (MOST_BYTES + 1)), "twohats.json is missing"),
        (zip_of([], manifest='{"format": 2}'), "another format"),
        (zip_of([], manifest="[]"), "another format"),
        (zip_of([(f"f{n}", b"") for n in range(MOST_FILES)]), "more than 100 files"),
    ],
)
def test_is_a_zip_that_is_not_ours_refused_with_a_sentence(worked, scenario, raw, sentence):
    before = tree(worked.parent)
    with pytest.raises(NoWorkError, match=sentence):
        restore_work(raw, worked, scenario)
    assert tree(worked.parent) == before


def stamped(scenario, **other):
    stamp = {"pack": scenario.id, "version": scenario.version, "seed": scenario.seed} | other
    return json.dumps({"schema": 1, "assignment": "07_roadmap", "scenario": stamp})


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("../outside.json", b"{}", "it isn't part of the course's work"),
        ("/tmp/outside.json", b"{}", "it isn't part of the course's work"),
        ("exercises/../../answers.json", b"{}", "it isn't part of the course's work"),
        (
            "exercises/07_roadmap/../../course/my_work.json",
            b"{}",
            "it isn't part of the course's work",
        ),
        ("exercises\\07_roadmap\\answers.json", b"{}", "it isn't part of the course's work"),
        ("course/07_roadmap.ipynb", NOTEBOOK, "it isn't part of the course's work"),
        ("exercises/07_roadmap/08_other.ipynb", NOTEBOOK, "it isn't part of the course's work"),
        ("course/my_work.json\n", b"{}", "it isn't part of the course's work"),
        ("exercises/99_nowhere/answers.json", b"{}", "no such exercise"),
        (ANSWERS, b" " * (MOST_BYTES + 1), "larger than"),
        (ANSWERS, b'{"schema": 1, "answ', "cut off"),
        (ANSWERS, b'{"schema": 99}', "newer version"),
        ("exercises/07_roadmap/07_roadmap.ipynb", b"print('hello')", "it isn't a notebook"),
        ("exercises/07_roadmap/07_roadmap.ipynb", b"[" * 100_000, "it isn't a notebook"),
    ],
)
def test_is_a_file_that_is_not_sound_left_out_with_a_reason(
    worked, scenario, name, content, sentence
):
    before = tree(worked.parent)
    (told,) = restore_work(zip_of([(name, content)]), worked, scenario)
    assert "was left out: " in told
    assert sentence in told
    assert tree(worked.parent) == before


@pytest.mark.parametrize("other", [{"pack": "elsewhere"}, {"version": "9"}, {"seed": 1}])
def test_is_work_from_another_scenario_left_out(worked, scenario, other):
    before = tree(worked)
    (told,) = restore_work(zip_of([(ANSWERS, stamped(scenario, **other))]), worked, scenario)
    assert "made for the scenario" in told
    assert tree(worked) == before


def test_does_one_bad_file_cost_no_other(worked, scenario):
    packed = zip_of([("../x", b""), (ANSWERS, stamped(scenario))])
    told = restore_work(packed, worked, scenario)
    assert [sentence.endswith("is back.") for sentence in told] == [False, True]


def test_does_a_file_named_twice_not_cost_what_stood_there(worked, scenario, store):
    before = store.path.read_bytes()
    restore_work(
        zip_of([(ANSWERS, stamped(scenario)), (ANSWERS, stamped(scenario))]), worked, scenario
    )
    assert store.previous.read_bytes() == before


def spoilt(packed):
    """The same zip with one byte of the first file's content changed."""
    at = packed.index(b"answers.json") + len(b"answers.json") + 12
    return packed[:at] + bytes([packed[at] ^ 0xFF]) + packed[at + 1 :]


def encrypted(packed):
    """The same zip with the first file marked as locked by a password."""
    at = packed.index(b"PK\x01\x02") + 8
    return packed[:at] + bytes([packed[at] | 1]) + packed[at + 1 :]


@pytest.mark.parametrize("harm", [spoilt, encrypted])
def test_is_a_file_that_cannot_be_unpacked_left_out(worked, scenario, harm):
    sound = json.dumps({"schema": 1, "assignment": "07_roadmap", "x": "y" * 300})
    before = tree(worked)
    (told,) = restore_work(harm(zip_of([(ANSWERS, sound)])), worked, scenario)
    assert "cannot be unpacked" in told
    assert tree(worked) == before
