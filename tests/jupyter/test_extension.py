"""Does the JupyterLab extension know what the course has?"""

import hashlib
import inspect
import json
import re
from pathlib import Path

from twohats.desk.desk import Desk

SOURCE = Path(__file__).parents[2] / "course" / "jupyter" / "extension" / "src"
MADE = SOURCE.parents[1] / "labextension"
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


def test_does_a_browser_fetch_a_changed_script_that_it_keeps_for_a_year():
    """JupyterLab says so of each extension's script: its address has to change with it."""
    description = json.loads((MADE / "package.json").read_text("utf-8"))
    path, version = description["jupyterlab"]["_build"]["load"].split("?v=")
    assert hashlib.sha256((MADE / path).read_bytes()).hexdigest().startswith(version)
    assert len(version) == 12


def _text(name):
    return (SOURCE / name).read_text("utf-8")
