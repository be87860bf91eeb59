"""Is the zip to hand in one that instructors can collect?"""

import io
import json
import os
import re
import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from traitlets.config import Config
from twohats.session.marked_texts import EMPTY_CELLS
from twohats.session.submission import (
    NotReadyError,
    pack_submission,
    wait_until_saved,
    warnings,
)

from tests.support.learner_work import roadmap, text_cell

CONFIG = Path(__file__).parents[2] / "nbgrader_config.py"
NOON = datetime(2027, 7, 5, 12, 0, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def pattern():
    """How nbgrader takes a zip's name apart, by our own configuration."""
    config = Config()
    code = compile(CONFIG.read_text(encoding="utf-8"), str(CONFIG), "exec")
    exec(code, {"get_config": lambda: config, "__file__": str(CONFIG)})
    return re.compile(config.FileNameCollectorPlugin.named_regexp)


@pytest.fixture
def ready(exercise_folder, store):
    """An exercise with its notebook and its answers."""
    store.save("roadmap", roadmap(now=["I01"]))
    (exercise_folder / "07_roadmap.ipynb").write_text("{}")
    return exercise_folder


def test_is_a_missing_name_asked_for(ready):
    for nothing in ("", "  "):
        with pytest.raises(NotReadyError, match="Write your name first"):
            pack_submission(ready, nothing)


@pytest.mark.parametrize("learner", ["ada", "a.lovelace@example.org", "s_07-b", "Zoë", "_attempt_"])
def test_does_nbgrader_read_learner_and_time_out_of_the_name(ready, pattern, learner):
    name, _ = pack_submission(ready, learner, NOON)
    found = pattern.match(f"/downloads/{name.removesuffix('.zip')}/07_roadmap.ipynb")
    assert found["student_id"] == learner
    assert found["timestamp"] == "2027-07-05-12-00-00"
    assert found["file_id"] == "07_roadmap"


def test_does_the_zip_hold_the_notebook_and_the_answers(ready):
    _, packed = pack_submission(ready, "ada")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert sorted(archive.namelist()) == ["07_roadmap.ipynb", "answers.json"]
        assert archive.read("answers.json") == (ready / "answers.json").read_bytes()


@pytest.mark.parametrize("missing", ["07_roadmap.ipynb", "answers.json"])
def test_is_a_missing_file_named(ready, missing):
    (ready / missing).unlink()
    with pytest.raises(NotReadyError, match=f"{re.escape(missing)} is missing in 07_roadmap"):
        pack_submission(ready, "ada")


@pytest.mark.parametrize(
    ("learner", "told"),
    [
        ("../ada", "can't be part of a file name: leave out /"),
        ("a/b", "can't be part of a file name: leave out /"),
        ("who?", "can't be part of a file name: leave out ?"),
        ("a" * 61, "has 61 characters, and a file name has room for 60"),
        ("-.-", "holds no letter and no digit"),
    ],
)
def test_is_a_name_that_no_file_can_bear_refused(ready, learner, told):
    with pytest.raises(NotReadyError, match=re.escape(told)):
        pack_submission(ready, learner)


@pytest.mark.parametrize(
    ("learner", "there"),
    [
        ("walker b", "walker_b"),
        (" Ada   King\tLovelace\n", "Ada_King_Lovelace"),
        ("Zoe\u0308 O'Brien", "Zoë_O_Brien"),
        ("Lovelace, Ada", "Lovelace_Ada"),
    ],
)
def test_does_a_real_name_stand_in_the_file_and_is_it_read_again(ready, pattern, learner, there):
    name, _ = pack_submission(ready, learner, NOON)
    assert name == f"07_roadmap_{there}_attempt_2027-07-05-12-00-00.zip"
    found = pattern.match(f"/downloads/{name.removesuffix('.zip')}/07_roadmap.ipynb")
    assert found["student_id"] == there


# ---- the notebook as it is on the disk


@pytest.fixture
def notebook(exercise_folder):
    path = exercise_folder / "07_roadmap.ipynb"

    def write(*cells, at=None):
        path.write_text(json.dumps({"cells": cells}))
        if at is not None:
            os.utime(path, (at, at))
        return path

    return write


def test_is_a_notebook_written_just_now_taken_as_saved(notebook):
    path = notebook(text_cell("omissions"))
    assert wait_until_saved(lambda: path)


def test_is_an_older_one_waited_for_and_then_told(notebook):
    path = notebook(text_cell("omissions"), at=time.time() - 600)
    assert not wait_until_saved(lambda: path, within_s=0.2)
    sentence = warnings(path, saved=False)[0]
    assert "07_roadmap.ipynb was last saved at" in sentence
    assert "press Ctrl+S" in sentence


def test_is_a_notebook_half_written_not_taken(tmp_path):
    path = tmp_path / "14_plan.ipynb"
    path.write_text('{"cells": [{"sou')
    assert not wait_until_saved(lambda: path, within_s=0.2)
    assert not wait_until_saved(lambda: tmp_path / "missing.ipynb", within_s=0.2)


@pytest.mark.parametrize(
    ("in_fields", "in_cells", "sentences"),
    [
        ({}, {}, ["2 texts that a person marks are still to be written."]),
        ({"omissions": "Mine."}, {}, ["One text that a person marks is still to be written."]),
        ({"omissions": " \n"}, {}, ["2 texts that a person marks are still to be written."]),
        ({"omissions": "Mine.", "uncertainty": "Mine."}, {}, []),
        ({"omissions": "Mine."}, {"uncertainty": "Mine."}, []),
    ],
)
def test_are_texts_still_to_be_written_told(notebook, store, in_fields, in_cells, sentences):
    for name, text in in_fields.items():
        store.save(f"text_{name}", text)
    path = notebook(*(text_cell(name, in_cells.get(name)) for name in ("omissions", "uncertainty")))
    assert warnings(path, saved=True) == sentences


def test_are_the_texts_of_the_fields_in_the_cells_of_the_packed_notebook(notebook, store):
    path = notebook(text_cell("omissions"), text_cell("uncertainty"))
    store.save("text_omissions", "I left out I06.\nNobody asked.")
    before = path.read_bytes()
    _, packed = pack_submission(path.parent, "ada")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        cells = json.loads(archive.read(path.name))["cells"]
    assert ["".join(cell["source"]) for cell in cells] == [
        "I left out I06.\nNobody asked.",
        EMPTY_CELLS[0],
    ]
    assert path.read_bytes() == before, "the learner's own notebook stays as it is"
