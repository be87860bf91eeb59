"""A learner's notebook as far as it can be read: only text comes out, and nothing runs.

Neither nbformat nor nbgrader sees the file: both stop at faults that cost the learner nothing here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from twohats_instructor.verdict import Note

MOST_BYTES = 128_000_000
MOST_CELLS = 500
MOST_TEXT = 20_000


@dataclass(frozen=True)
class Cell:
    """One cell as handed in: its text, and what nbgrader had written into its metadata."""

    kind: str
    source: str
    cell_id: str = ""
    grade_id: str = ""
    marks: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Handed:
    """The cells of a notebook, in order; not `readable` if there are none to be had."""

    cells: tuple[Cell, ...] = ()
    notes: tuple[Note, ...] = ()
    readable: bool = True


def read(raw: bytes | None) -> Handed:
    """Read a notebook from bytes. Never raises: what cannot be read becomes a note."""
    if raw is None:
        return _unreadable("There is no notebook in the hand-in")
    if len(raw) > MOST_BYTES:
        return _unreadable(f"The notebook is larger than {MOST_BYTES // 1_000_000} MB")
    text, notes = _decoded(raw)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return _unreadable("The notebook cannot be read: it is not JSON, or cut off")
    cells, older = _cells(data)
    if cells is None:
        return _unreadable("The notebook cannot be read: it has no list of cells")
    if not cells:
        return _unreadable("There is no notebook in the hand-in, or an empty one")
    if older:
        notes.append(Note("mended", "The notebook was in an older format."))
    read_cells = [_cell(cell) for cell in cells[:MOST_CELLS] if isinstance(cell, dict)]
    if any(len(cell.source) > MOST_TEXT for cell in read_cells) or len(cells) > MOST_CELLS:
        sentence = "The notebook is very long; it was cut here, the file itself is kept whole."
        notes.append(Note("mended", sentence))
    return Handed(tuple(_cut(cell) for cell in read_cells), tuple(notes))


def _unreadable(why: str) -> Handed:
    sentence = f"{why}. The saved answers are graded; free text needs a look."
    return Handed(notes=(Note("restored", sentence, needs_look=True),), readable=False)


def _decoded(raw: bytes) -> tuple[str, list[Note]]:
    for mark, coding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            sentence = "The notebook was written as UTF-16."
            return raw.decode(coding, errors="replace"), [Note("mended", sentence)]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        sentence = "The notebook was not UTF-8 and was read as Latin-1."
        return raw.decode("latin-1"), [Note("mended", sentence)]
    if text.startswith("\ufeff"):
        return text[1:], [Note("mended", "A byte-order mark was taken off the notebook.")]
    return text, []


def _cells(data: Any) -> tuple[list | None, bool]:
    """The list of cells, and whether the format is older than 4."""
    if not isinstance(data, dict):
        return None, False
    if isinstance(data.get("cells"), list):
        return data["cells"], False
    sheets = data.get("worksheets")
    if isinstance(sheets, list):
        within = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        return [cell for cells in within if isinstance(cells, list) for cell in cells], True
    return None, False


def _cell(cell: dict) -> Cell:
    metadata = cell.get("metadata")
    marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    marks = marks if isinstance(marks, dict) else {}
    return Cell(
        kind=_word(cell.get("cell_type")),
        source=_text(cell.get("source", cell.get("input"))),
        cell_id=_word(cell.get("id")),
        grade_id=_word(marks.get("grade_id")),
        marks=marks,
    )


def _word(value: Any) -> str:
    return _writable(value) if isinstance(value, str) else ""


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = "".join(part for part in value if isinstance(part, str))
    return _word(value)


def _writable(text: str) -> str:
    """JSON can hold halves of a character, which no file can."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def _cut(cell: Cell) -> Cell:
    source = cell.source if len(cell.source) <= MOST_TEXT else cell.source[:MOST_TEXT] + " […]"
    return Cell(cell.kind, source, cell.cell_id, cell.grade_id, cell.marks)
