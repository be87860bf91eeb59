"""Does each room of the library know only the floors below it?"""

import ast
from pathlib import Path

import pytest

LIBRARY = Path(__file__).parents[2] / "course" / "twohats"
FLOORS = {
    "text": 0,
    "theme": 0,
    "lessons": 0,
    "scenario": 1,
    "answers": 1,
    "product": 2,
    "project": 2,
    "both": 3,
    "checks": 3.2,  # a check may play what the two hats make together
    "draw": 3.5,  # a picture may show what a check found
    "export": 3.7,  # a file that leaves the course may hold pictures and models
    "widgets": 4,
    "session": 5,
    "boards": 5.5,
    "desk": 6,
    "cli": 7,
}
#: What widgets are built on: the only modules of their room that they share.
BASES = ("frame", "asked_play")
MODULES = sorted(
    path for path in LIBRARY.rglob("*.py") if path.parent != LIBRARY or path.stem in FLOORS
)


def room(dotted):
    parts = dotted.split(".")
    return parts[1] if parts[0] == "twohats" and len(parts) > 1 else None


def imports(path):
    """Every module that a file imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            yield from {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}


def own_room(path):
    return path.relative_to(LIBRARY).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(LIBRARY).as_posix())
def test_does_a_module_import_only_floors_below(path):
    here = own_room(path)
    for other in filter(None, map(room, imports(path))):
        if other in FLOORS and other != here:
            assert FLOORS[other] < FLOORS[here], f"{path.name} ({here}) imports {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(LIBRARY).as_posix())
def test_do_the_lower_floors_know_nothing_of_notebooks(path):
    if FLOORS[own_room(path)] < 4:
        heavy = {"ipywidgets", "anywidget", "traitlets", "IPython", "nbgrader", "jupyterlab"}
        assert not heavy & {name.split(".")[0] for name in imports(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(LIBRARY).as_posix())
def test_does_the_course_know_nothing_of_the_instructor_or_nbgrader(path):
    names = {name.split(".")[0] for name in imports(path)}
    assert not names & {"twohats_instructor", "nbgrader"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(LIBRARY).as_posix())
def test_do_widgets_leave_checks_and_each_other_alone(path):
    if own_room(path) != "widgets":
        return
    here = path.relative_to(LIBRARY / "widgets").parts[0].removesuffix(".py")
    for name in imports(path):
        assert room(name) != "checks", f"{path.name} imports checks"
        parts = name.split(".")
        if parts[:2] == ["twohats", "widgets"] and len(parts) > 2:
            assert parts[2] in {*BASES, here}, f"{path.name} imports {name}"


def test_is_every_room_on_a_floor():
    rooms = {path.stem for path in LIBRARY.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert rooms - {"__init__", "__pycache__", "__main__"} <= FLOORS.keys()


def test_are_the_two_roles_strangers():
    """product/ and project/ meet in both/ and nowhere else: that separation is the lesson."""
    for path in MODULES:
        other = {"product": "project", "project": "product"}.get(own_room(path), "nobody")
        assert other not in set(map(room, imports(path)))
