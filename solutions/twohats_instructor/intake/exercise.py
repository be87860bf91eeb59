"""The released notebook: the measure against which a hand-in is restored."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path


@dataclass(frozen=True, eq=False)
class Exercise:
    """The cells of one released notebook, as plain data, and its metadata."""

    stem: str
    cells: tuple[dict, ...]
    metadata: dict

    @cached_property
    def graded_cells(self) -> tuple[dict, ...]:
        """The cells that carry points."""
        return tuple(
            cell
            for cell in self.cells
            if nbgrader_metadata(cell).get("grade") or nbgrader_metadata(cell).get("task")
        )

    @cached_property
    def text_cells(self) -> dict[str, dict]:
        """The cells that hold a learner's text, which a person marks, by name."""
        return {
            grade_id(cell): cell
            for cell in self.graded_cells
            if nbgrader_metadata(cell).get("solution")
        }

    @cached_property
    def task_cells(self) -> dict[str, dict]:
        """The cells whose text is part of the artefact; a person marks it, by name."""
        return {
            grade_id(cell): cell
            for cell in self.graded_cells
            if nbgrader_metadata(cell).get("task")
        }

    @cached_property
    def automatic_cells(self) -> dict[str, dict]:
        """The cells that a check marks, by name."""
        marked_by_person = {**self.text_cells, **self.task_cells}
        return {
            grade_id(cell): cell
            for cell in self.graded_cells
            if grade_id(cell) not in marked_by_person
        }


def nbgrader_metadata(cell: dict) -> dict:
    """What nbgrader has written into a cell's metadata."""
    return cell["metadata"].get("nbgrader", {})


def grade_id(cell: dict) -> str:
    """The name that nbgrader knows a cell by, or nothing."""
    return nbgrader_metadata(cell).get("grade_id", "")


def points(cell: dict) -> float:
    """What a graded cell is worth."""
    return float(nbgrader_metadata(cell)["points"])


def source(cell: dict) -> str:
    """The text of a cell."""
    return cell["source"]


def is_untouched(cell: dict, text: str, handed_in: dict | None = None) -> bool:
    """Whether `text` is what a release put into a learner's cell, or nothing at all.

    The release's own checksum says so: the text in the exercise today may be somebody's. An earlier
    release put another text there: its checksum is in the metadata that were `handed_in`.
    """
    if not text.strip() or _is_vouched_for(cell, text):
        return True
    return bool(handed_in) and _is_vouched_for({**cell, "metadata": {"nbgrader": handed_in}}, text)


def _is_vouched_for(cell: dict, text: str) -> bool:
    checksum = nbgrader_metadata(cell).get("checksum")
    try:
        return checksum in (_checksum(cell, text), _checksum(cell, text.strip()))
    except (KeyError, TypeError, ValueError):  # metadata that somebody has changed
        return False


def is_of_a_release(cell: dict, text: str, metadata: dict) -> bool:
    """Whether nbgrader's own checksum vouches for `metadata`, with which `cell` was handed in.

    A release writes it over points, name and text; the text of a learner's cell is what the
    release put there. A cell of an earlier release agrees with itself; a changed one does not.
    """
    told = metadata.get("checksum")
    # The format's version is not in the checksum: it must be the same.
    same = ("grade_id", "schema_version")
    if any(metadata.get(name) != nbgrader_metadata(cell).get(name) for name in same):
        return False
    if metadata.get("task") and text == source(cell):
        return metadata.get("points") == nbgrader_metadata(cell).get("points")
    original = source(cell) if metadata.get("solution") else text
    try:
        return told == _checksum({**cell, "metadata": {"nbgrader": metadata}}, original)
    except (KeyError, TypeError, ValueError):
        return False


def _checksum(cell: dict, text: str) -> str:
    """What nbgrader's compute_checksum gives for a cell; importing it takes seconds."""
    metadata = nbgrader_metadata(cell)
    is_graded, is_solution = bool(metadata.get("grade")), bool(metadata.get("solution"))
    is_locked = not is_solution and (is_graded or bool(metadata.get("locked")))
    parts = [text, cell["cell_type"], str(is_graded), str(is_solution), str(is_locked)]
    parts += [grade_id(cell), *([str(points(cell))] if is_graded else [])]
    return hashlib.md5("".join(parts).encode(), usedforsecurity=False).hexdigest()


def artefact_name(cell: dict) -> str:
    """The name of the artefact whose picture belongs at this cell, or nothing."""
    return cell["metadata"].get("twohats", {}).get("artefact", "")


def load(path: Path) -> Exercise:
    """The released notebook at `path`; read again only when the file has changed."""
    return _load(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=32)
def _load(path: Path, modified_ns: int) -> Exercise:
    data = json.loads(path.read_text(encoding="utf-8"))
    # A file may hold a text as a list of lines.
    cells = tuple({**cell, "source": "".join(cell["source"])} for cell in data["cells"])
    return Exercise(path.stem, cells, data["metadata"])
