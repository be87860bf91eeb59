"""Does the notebook's state on the disk reach whoever hands it in?"""

import json
import os
import time

import pytest
from twohats.session.submission import wait_until_saved, warnings

DEALT = "*Click here, press Enter, and write your answer in place of this line.*"


@pytest.fixture
def notebook(tmp_path):
    path = tmp_path / "14_plan.ipynb"

    def write(*sources, at=None):
        path.write_text(json.dumps({"cells": [{"source": [one]} for one in sources]}))
        if at is not None:
            os.utime(path, (at, at))
        return path

    return write


def test_is_a_notebook_written_just_now_taken_as_saved(notebook):
    assert wait_until_saved(notebook("Mine."))


def test_is_an_older_one_waited_for_and_then_told(notebook):
    path = notebook("Mine.", at=time.time() - 600)
    assert not wait_until_saved(path, within_s=0.2)
    (told,) = warnings(path, saved=False)
    assert "14_plan.ipynb was last saved at" in told
    assert "press Ctrl+S" in told


def test_is_a_notebook_half_written_not_taken(tmp_path):
    path = tmp_path / "14_plan.ipynb"
    path.write_text('{"cells": [{"sou')
    assert not wait_until_saved(path, within_s=0.2)
    assert not wait_until_saved(tmp_path / "missing.ipynb", within_s=0.2)


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["Mine."], []),
        ([DEALT], ["One text that a person marks is still to be written."]),
        ([DEALT, "Mine.", DEALT], ["2 texts that a person marks are still to be written."]),
    ],
)
def test_are_texts_still_to_be_written_told(notebook, texts, told):
    assert warnings(notebook(*texts), saved=True) == told
