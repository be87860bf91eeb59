"""Is the zip to hand in one that instructors can collect?"""

import io
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from traitlets.config import Config
from twohats.session.submission import NotReadyError, pack_submission

from tests.support.learner_work import roadmap

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
        ("../ada", "cannot stand in a file name: leave out /"),
        ("a/b", "cannot stand in a file name: leave out /"),
        ("who?", "cannot stand in a file name: leave out ?"),
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
