"""Is no widget forgotten by the tests in a browser?"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WIDGETS = [
    folder.parent.name for folder in (ROOT / "course" / "twohats" / "widgets").glob("*/widget.py")
]
TESTS = [path.read_text("utf-8") for path in (ROOT / "tests" / "browser").glob("test_*.py")]


@pytest.mark.parametrize("widget", sorted(WIDGETS))
def test_is_each_widget_held_against_axe_alone_on_a_page(widget):
    """A test that makes the widget and asks axe; a new widget has to be entered in one."""
    place = rf"twohats\.(widgets\.{widget}\.widget|boards\.{widget}|boards import {widget})\b"
    assert any(re.search(place, test) and "axe(" in test for test in TESTS)
