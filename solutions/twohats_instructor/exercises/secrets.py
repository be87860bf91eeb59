"""What must never reach learners, as strings to look for: read from where each secret is kept."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from twohats_instructor.course import Course

#: Folders of this package whose JSON is secret as a whole.
SECRET_FOLDERS = ("reference", "yardsticks", "typical")
MIN_LENGTH = 16


def secrets(course: Course) -> set[str]:
    """Every text and every exact figure that is an answer."""
    package = course.root / "solutions" / "twohats_instructor"
    texts: set[str] = set()
    for folder in SECRET_FOLDERS:
        for path in sorted((package / folder).rglob("*.json")):
            texts |= set(_secret_strings(_data(path)))
    for path in sorted((package / "rubrics").glob("*.json")):
        levels = [level for rubric in _data(path).values() for level in rubric["levels"]]
        texts |= {level["sample"] for level in levels}
    for path in sorted(course.source_folder.glob("*/*.ipynb")):
        texts |= set(solution_lines(_data(path)))
    public_cells = _public_cells(course)
    # A single choice's name is known to everybody; which one is right is in the mapping as a whole.
    return {
        secret
        for secret in texts
        if secret.casefold() not in public_cells and not secret.isidentifier()
    }


def _public_cells(course: Course) -> set[str]:
    """The cells of the pack's tables: a full-mark plan names tasks that everybody is given."""
    return {
        cell.casefold()
        for path in sorted((course.root / "assets" / "scenarios").rglob("*.csv"))
        for row in csv.reader(path.read_text("utf-8").splitlines())
        for cell in row
    }


def solution_lines(notebook: dict) -> Iterator[str]:
    """The lines of a source notebook between the marks of a solution or a scheme."""
    for cell in notebook["cells"]:
        is_inside = False
        for line in "".join(cell["source"]).splitlines():
            if "BEGIN " in line:
                is_inside = True
            elif "END " in line:
                is_inside = False
            elif is_inside and len(line.strip()) >= MIN_LENGTH:
                yield line.strip()


def _secret_strings(data: Any) -> Iterator[str]:
    """Texts of some length, and numbers so exact that they give themselves away."""
    if isinstance(data, dict):
        if all(isinstance(value, str) for value in data.values()) and len(data) > 3:
            # A plain mapping, such as the best roadmap: its words are short, the whole is not.
            yield without_spaces(json.dumps(data))[1:-1]
        for value in data.values():
            yield from _secret_strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _secret_strings(value)
    elif isinstance(data, str) and len(data) >= MIN_LENGTH:
        yield data
    elif isinstance(data, float) and len(repr(data)) >= 6:
        yield repr(data)


def without_spaces(text: str) -> str:
    """Text without white space: data may be laid out in many ways."""
    return "".join(text.split())


def _data(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))
