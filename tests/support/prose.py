"""Every text that somebody reads in this course, with its place: file, and cell, key or line."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.support.page_strings import page_strings

ROOT = Path(__file__).parents[2]
_SCENARIO = "solutions/twohats_instructor/scenario"
_FILES = {
    "notebook": ("course/*.ipynb", "solutions/notebooks/*/*.ipynb"),
    "json": (
        "assets/course.json",
        "assets/glossary.json",
        "assets/quiz/*.json",
        "assets/samples/*.json",
        "assets/texts/*.json",
        "solutions/twohats_instructor/rubrics/*.json",
    ),
    "python": ("course/twohats/**/*.py", "solutions/twohats_instructor/**/*.py"),
    "page": ("course/twohats/widgets/**/*.js", "course/jupyter/extension/src/*.js"),
    "lines": (
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "course/README.md",
        "course/jupyter/extension/README.md",
        "course/twohats/README.md",
        "course/twohats/widgets/kit/README.md",
        "assets/README.md",
        "solutions/README.md",
        "assets/scenarios/*/*.md",
        "assets/scenarios/*/*.csv",
        "assets/scenarios/*/documents/*.md",
        "assets/scenarios/*/reference/*.json",
        f"{_SCENARIO}/**/*.txt",
    ),
}

# Other spellings and words under which a reader may look for a term: not written by the course.
_TYPED_BY_READERS = {"also", "forms"}
# One small word, or one in capitals, is a name of the code: a field, a trait, a kind.
_NAME = re.compile(r"[a-z0-9_.-]*|[A-Z0-9_]*")
# Bundles are read where they come from; portraits are the parts and colors of a drawing.
_UNREAD = {"bundle.js", "portraits.csv"}
_CLASSES = re.compile(r'class="[^"]*"')

Text = tuple[str, str]
"""The place of a text, as a person would look for it, and the text."""


def all_texts(root: Path = ROOT) -> list[Text]:
    """The texts of the whole course."""
    return [
        (place.removeprefix(f"{root}/"), text)
        for read, patterns in _FILES.items()
        for path in _matching(root, patterns)
        for place, text in _READERS[read](path)
        if not _NAME.fullmatch(text)
    ]


def _matching(root: Path, patterns: Sequence[str]) -> list[Path]:
    paths = {path for pattern in patterns for path in root.glob(pattern)}
    return sorted(path for path in paths if path.name not in _UNREAD)


def of_notebook(path: Path) -> Iterator[Text]:
    """What its Markdown cells say, paragraph by paragraph, and its objectives."""
    notebook = json.loads(path.read_text("utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            for line in "".join(cell["source"]).splitlines():
                yield f"{path}, cell {cell['id']}", line
    yield from _of_value(f"{path}, metadata", notebook["metadata"].get("twohats", {}))


def of_json(path: Path) -> Iterator[Text]:
    yield from _of_value(str(path), json.loads(path.read_text("utf-8")))


def _of_value(place: str, value: Any) -> Iterator[Text]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        place = f"{place}, {value['id']}" if isinstance(value.get("id"), str) else place
        for key, inner in value.items():
            if key not in _TYPED_BY_READERS:
                yield from _of_value(f"{place}, {key}", inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _of_value(place, inner)


def of_lines(path: Path) -> Iterator[Text]:
    """Line by line; the first of a table has the names of its columns."""
    first = 1 if path.suffix == ".csv" else 0
    for number, line in enumerate(path.read_text("utf-8").splitlines()[first:], start=first + 1):
        yield f"{path}:{number}", line


def of_python(path: Path) -> Iterator[Text]:
    """Its strings, with … for what is put into them; docstrings are read with the code."""
    tree = ast.parse(path.read_text("utf-8"))
    unread = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            unread |= {id(part) for part in node.values}
    for node in ast.walk(tree):
        if id(node) not in unread and (text := _text_of(node)):
            yield f"{path}:{getattr(node, 'lineno', 0)}", text


def _text_of(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            part.value if isinstance(part, ast.Constant) else "…" for part in node.values
        )
    return ""


def of_page(path: Path) -> Iterator[Text]:
    for line, text in page_strings(path.read_text("utf-8")):
        yield f"{path}:{line}", _CLASSES.sub("", text)


_READERS = {
    "notebook": of_notebook,
    "json": of_json,
    "python": of_python,
    "page": of_page,
    "lines": of_lines,
}
