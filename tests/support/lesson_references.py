"""Every text that a reader of the course may get, and the lessons that it names."""

import ast
import json
import re
from pathlib import Path

from twohats.lessons.references import WRITTEN, about_written

ROOT = Path(__file__).parents[2]
COURSE = json.loads((ROOT / "assets" / "course.json").read_text("utf-8"))
_NUMBERS = r"\d\d(?:(?:, | and | or | to )\d\d)*"
_NAMED = re.compile(rf"\b(?:lessons?|exercises?)\s+({_NUMBERS})\b", re.IGNORECASE)
_PART = re.compile(r"\bPart I{1,3}\b")
_COMMENT = re.compile(r"/\*.*?\*/|(?<![:\w])//[^\n]*", re.DOTALL)


def unwritten(text, written=WRITTEN):
    """What a text names and nobody can open: numbers of lessons, and parts without any."""
    numbers = [number for named in _NAMED.findall(text) for number in re.findall(r"\d\d", named)]
    return [number for number in numbers if number not in written] + [
        part for part in _PART.findall(text) if not _is_begun(part, written)
    ]


def _is_begun(part, written):
    keys = [key for key, name in COURSE["parts"].items() if name.startswith(f"{part}:")]
    return any(one["part"] in keys and one["id"] in written for one in COURSE["lessons"])


def notebook_texts():
    for folder in ("course", "solutions/notebooks", "exercises"):
        for path in sorted((ROOT / folder).rglob("[0-9]*.ipynb")):
            notebook = json.loads(path.read_text("utf-8"))
            for cell in notebook["cells"]:
                if cell["cell_type"] == "markdown":
                    yield f"{folder}/{path.name}, {cell['id']}", "".join(cell["source"])
            for objective in notebook["metadata"].get("twohats", {}).get("objectives", ()):
                yield f"{folder}/{path.name}, {objective['id']}", objective["text"]


def quiz_texts():
    """The questions as they are asked: one on a lesson that is not written waits in its file."""
    for path in sorted((ROOT / "assets").glob("quiz/[0-9]*.json")):
        for question in json.loads(path.read_text("utf-8")):
            if question.get("from_notebook", WRITTEN[0]) in WRITTEN:
                text = json.dumps(about_written(question), ensure_ascii=False)
                yield f"{path.name}, {question['id']}", text


def data_texts():
    yield "inventory.json", (ROOT / "assets/quiz/inventory.json").read_text("utf-8")
    for pattern in (
        "samples/*.json",
        "scenarios/**/*.md",
        "scenarios/**/*.csv",
        "scenarios/**/*.json",
    ):
        for path in sorted((ROOT / "assets").glob(pattern)):
            yield path.name, path.read_text("utf-8")


def code_texts():
    """What the library's modules say: their strings, without docstrings and comments."""
    for path in sorted((ROOT / "course" / "twohats").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        docstrings = _docstrings(tree)
        constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
        for node in constants:
            if isinstance(node.value, str) and node.value not in docstrings:
                yield f"{path.name}, line {node.lineno}", node.value
    for path in sorted((ROOT / "course" / "twohats" / "widgets").rglob("*.js")):
        if path.name != "bundle.js":
            yield path.name, _COMMENT.sub("", path.read_text("utf-8"))


def _docstrings(tree):
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    nodes = [node for node in ast.walk(tree) if isinstance(node, owners)]
    return {ast.get_docstring(node, clean=False) for node in nodes}
