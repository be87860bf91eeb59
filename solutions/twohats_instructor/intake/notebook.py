"""A learner's notebook as far as it can be read: only text comes out, and nothing runs.

Neither nbformat nor nbgrader sees the file: both stop at faults that cost the learner nothing here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

from twohats.session.marked_texts import is_filled

from twohats_instructor.intake.slimming import slim
from twohats_instructor.verdict import VerdictNote

MAX_BYTES = 128_000_000
MAX_CELLS = 500
MAX_TEXT = 20_000
#: The end of a sentence on a notebook that cannot be read, unless its texts are among the answers.
TEXT_LOST = " Free text needs a look."


@dataclass(frozen=True)
class HandedInCell:
    """One cell as handed in: its text, and what nbgrader had written into its metadata.

    `is_filled`: the text was put there from its field when the exercise was packed.
    """

    kind: str
    source: str
    cell_id: str = ""
    grade_id: str = ""
    nbgrader_metadata: dict = field(default_factory=dict)
    is_filled: bool = False


@dataclass(frozen=True)
class HandedInNotebook:
    """The cells of a notebook, in order; not `readable` if there are none to be had."""

    cells: tuple[HandedInCell, ...] = ()
    notes: tuple[VerdictNote, ...] = ()
    readable: bool = True


def read(raw: bytes | None) -> HandedInNotebook:
    """Read a notebook from bytes. Never raises: what cannot be read becomes a note."""
    if raw is None:
        return _unreadable("There is no notebook in the hand-in, or an empty one")
    if len(raw) > MAX_BYTES:
        return _unreadable(f"The notebook is larger than {MAX_BYTES // 1_000_000} MB")
    slimmed = slim(raw)
    if slimmed is None:
        return _unreadable("The notebook holds far more than any exercise")
    text, notes = _decode(slimmed)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return _unreadable("The notebook cannot be read: it is not JSON, or cut off")
    cells, is_older_format = _cells(data)
    if cells is None:
        return _unreadable("The notebook cannot be read: it has no list of cells")
    if not cells:
        return _unreadable("There is no notebook in the hand-in, or an empty one")
    if is_older_format:
        notes.append(VerdictNote("repaired", "The notebook was in an older format."))
    handed_in_cells = [_cell(cell) for cell in cells[:MAX_CELLS] if isinstance(cell, dict)]
    if any(len(cell.source) > MAX_TEXT for cell in handed_in_cells) or len(cells) > MAX_CELLS:
        sentence = "The notebook is very long; it was cut here, the file itself is kept whole."
        notes.append(VerdictNote("repaired", sentence))
    return HandedInNotebook(tuple(_shortened(cell) for cell in handed_in_cells), tuple(notes))


def _unreadable(reason: str) -> HandedInNotebook:
    sentence = f"{reason}. The saved answers are graded.{TEXT_LOST}"
    return HandedInNotebook(
        notes=(VerdictNote("restored", sentence, needs_look=True),), readable=False
    )


def _decode(raw: bytes) -> tuple[str, list[VerdictNote]]:
    for byte_order_mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(byte_order_mark):
            sentence = "The notebook was written as UTF-16."
            return raw.decode(encoding, errors="replace"), [VerdictNote("repaired", sentence)]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        sentence = "The notebook was not UTF-8 and was read as Latin-1."
        return raw.decode("latin-1"), [VerdictNote("repaired", sentence)]
    if text.startswith("\ufeff"):
        return text[1:], [VerdictNote("repaired", "A byte-order mark was taken off the notebook.")]
    return text, []


def _cells(data: Any) -> tuple[list | None, bool]:
    """The list of cells, and whether the format is older than 4."""
    if not isinstance(data, dict):
        return None, False
    if isinstance(data.get("cells"), list):
        return data["cells"], False
    sheets = data.get("worksheets")
    if isinstance(sheets, list):
        cell_lists = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        return [cell for cells in cell_lists if isinstance(cells, list) for cell in cells], True
    return None, False


def _cell(cell: dict) -> HandedInCell:
    metadata = cell.get("metadata")
    nbgrader_metadata = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    nbgrader_metadata = nbgrader_metadata if isinstance(nbgrader_metadata, dict) else {}
    source = _text(cell.get("source", cell.get("input")))
    return HandedInCell(
        kind=_string(cell.get("cell_type")),
        source=source,
        cell_id=_string(cell.get("id")),
        grade_id=_string(nbgrader_metadata.get("grade_id")),
        nbgrader_metadata=nbgrader_metadata,
        is_filled=isinstance(metadata, dict) and is_filled(source, metadata),
    )


def _string(value: Any) -> str:
    return _writable(value) if isinstance(value, str) else ""


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = "".join(part for part in value if isinstance(part, str))
    return _string(value)


def _writable(text: str) -> str:
    """JSON can hold halves of a character, which no file can."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def _shortened(cell: HandedInCell) -> HandedInCell:
    source = cell.source if len(cell.source) <= MAX_TEXT else cell.source[:MAX_TEXT] + " […]"
    return replace(cell, source=source)
