"""The settings that the course brings to JupyterLab."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

COURSE = Path(__file__).parents[2] / "course" / "jupyter"
SHARE = Path(sys.prefix) / "share" / "jupyter" / "lab" / "settings" / "overrides.d"
ETC = Path(sys.prefix) / "etc" / "jupyter"


@pytest.fixture(scope="module")
def maker():
    spec = importlib.util.spec_from_file_location("make_settings", COURSE / "make_settings.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_are_the_settings_those_that_this_jupyterlab_needs(maker):
    """A JupyterLab with another shortcut asks for `python course/jupyter/make_settings.py`."""
    assert json.loads(maker.FILE.read_text("utf-8")) == maker.settings()


def test_are_the_keys_off_that_insert_and_delete_cells(maker):
    off = {tuple(one["keys"]) for one in maker.bare_shortcuts()}
    assert {("A",), ("B",), ("X",), ("D", "D"), ("M",), ("Z",), ("0", "0"), ("I", "I")} <= off


def test_do_ctrl_s_shift_enter_arrows_and_escape_stay(maker):
    kept = {"Accel S", "Shift Enter", "ArrowDown", "ArrowUp", "Escape", "Enter"}
    assert not kept & {key for one in maker.bare_shortcuts() for key in one["keys"]}


@pytest.mark.parametrize(
    ("source", "installed"),
    [
        (COURSE / "overrides.d" / "twohats.json", SHARE / "twohats.json"),
        (COURSE / "jupyter_config.json", ETC / "jupyter_config.json"),
        (
            COURSE / "labconfig" / "page_config.json",
            ETC / "labconfig" / "page_config.json",
        ),
    ],
)
def test_is_each_file_where_jupyter_looks_for_it(source, installed):
    """`pip install -e .` again after a change: an editable install copies these files."""
    assert json.loads(installed.read_text("utf-8")) == json.loads(source.read_text("utf-8"))
