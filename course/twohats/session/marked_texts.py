"""Texts that a person marks, in the notebook that is handed in.

Each is typed into a field and saved with the answers. nbgrader and whoever opens the notebook find
it in the graded cell of the same name, into which it is put when the exercise is packed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from twohats.answers import Reading
from twohats.lessons.catalog import find_lesson

#: What a release puts into the cell of a text, then what earlier releases did; the oldest asked to
#: write right there.
EMPTY_CELLS = (
    "*What you type in the field above appears here when it is marked.*",
    "*What you type in the field above comes here when it is marked.*",
    "*Click here, press Enter, and write your answer in place of this line.*",
)


def saved_texts(stem: str, reading: Reading) -> dict[str, str | None]:
    """What stands in the fields, by the name of the graded cell; None where nothing was saved."""
    artefacts = find_lesson(stem).text_artefacts
    return {name: reading.valid.get(artefact) for name, artefact in artefacts.items()}


def fill_cells(notebook: bytes, texts: Mapping[str, str | None]) -> bytes:
    """The notebook with each text in its cell; as it was if it cannot be read.

    A cell in which somebody has written by hand stays as it is: markers are told that the two
    differ.
    """
    try:
        data = json.loads(notebook)
        for name, cell in _text_cells(data, texts):
            if not written_by_hand(cell):
                _fill(cell, texts[name] or "")
        return json.dumps(data, indent=1, ensure_ascii=False).encode() + b"\n"
    except (ValueError, LookupError, TypeError, AttributeError):
        return notebook


def unwritten_texts(notebook: bytes, texts: Mapping[str, str | None]) -> list[str]:
    """The names of the texts of which there is nothing, neither in the field nor in the cell."""
    try:
        cells = dict(_text_cells(json.loads(notebook), texts))
    except (ValueError, LookupError, TypeError, AttributeError):
        cells = {}
    return [
        name
        for name, text in texts.items()
        if not (text or "").strip() and not (name in cells and written_by_hand(cells[name]))
    ]


def written_by_hand(cell: Mapping[str, Any]) -> bool:
    """Whether a cell holds a text that was typed into it, and not put there by us."""
    source = "".join(cell["source"]).strip()
    return source not in ("", *EMPTY_CELLS) and not is_filled(source, cell["metadata"])


def is_filled(source: str, metadata: Mapping[str, Any]) -> bool:
    """Whether a cell's text is just what was put there from its field."""
    ours = metadata.get("twohats")
    return isinstance(ours, Mapping) and ours.get("filled") == _digest(source)


def _text_cells(data: Any, texts: Mapping[str, str | None]) -> Iterator[tuple[str, dict[str, Any]]]:
    for cell in data["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in texts:
            yield name, cell


def _fill(cell: dict[str, Any], text: str) -> None:
    if not text.strip():
        if is_filled("".join(cell["source"]), cell["metadata"]):
            cell["source"] = EMPTY_CELLS[0]  # the field was emptied since
        return
    cell["source"] = text.splitlines(keepends=True)
    cell["metadata"].setdefault("twohats", {})["filled"] = _digest(text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.strip().encode(errors="replace")).hexdigest()[:16]
