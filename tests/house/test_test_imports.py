"""Do the tests and the benchmark import only modules of the tests that are there?"""

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
MODULES = sorted(TESTS.rglob("*.py"))


def imported(path):
    """The modules of the tests that a file imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        yield from (name for name in names if name.split(".")[0] == TESTS.name)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_is_each_imported_module_there(path):
    """The benchmark opens its modules late and only says "not measured" when one is gone."""
    for name in imported(path):
        assert find_spec(name), f"{path.name} imports {name}, which is not there"
