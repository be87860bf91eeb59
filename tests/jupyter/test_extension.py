"""Does the JupyterLab extension know what the course has?"""

import inspect
import re
from pathlib import Path

from twohats.desk.desk import Desk

SOURCE = Path(__file__).parents[2] / "course" / "jupyter" / "extension" / "src"
# It changes files, so it waits for the learner.
NOT_BY_ITSELF = {"save"}


def test_may_exactly_those_words_run_by_themselves_that_only_show_something():
    words = {
        name
        for name, member in inspect.getmembers(Desk, inspect.isfunction)
        if not name.startswith("_")
    }
    listed = re.search(r"SHOWN_BY_DESK = new Set\(\[(.*?)\]", _text("cell_forms.js"), re.S)
    assert set(re.findall(r'"(\w+)"', listed.group(1))) == words - NOT_BY_ITSELF


def test_does_the_extension_load_nothing_from_elsewhere():
    for path in SOURCE.iterdir():
        text = path.read_text("utf-8").replace("http://www.w3.org", "")
        assert "http" not in text, path.name


def _text(name):
    return (SOURCE / name).read_text("utf-8")
