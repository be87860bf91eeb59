"""The leak guard: an exercise is written only if nothing in it gives an answer away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

FORBIDDEN = (
    "BEGIN SOLUTION",
    "END SOLUTION",
    "HIDDEN TESTS",
    "MARK SCHEME",
    "AUTOTEST",
    "twohats_instructor",
)


def leaks(folder: Path, secrets: set[str]) -> list[str]:
    """What is wrong with one released folder, a sentence each; empty if it may go out."""
    path = folder / f"{folder.name}.ipynb"
    findings = [
        f"{folder.name}: {stray_file.relative_to(folder)} would be given out with the notebook."
        for stray_file in sorted(folder.rglob("*"))
        if stray_file != path
    ]
    if not path.is_file():
        return [*findings, f"{folder.name}: there is no notebook."]
    notebook = json.loads(path.read_text("utf-8"))
    for cell in notebook["cells"]:
        findings += [
            f"{folder.name}, cell {cell.get('id')}: {leak}" for leak in _cell_leaks(cell, secrets)
        ]
    if "widgets" in notebook["metadata"]:
        findings.append(f"{folder.name}: the state of widgets is stored in the notebook.")
    return findings


def _cell_leaks(cell: dict, secrets: set[str]) -> Iterator[str]:
    source, metadata = "".join(cell["source"]), json.dumps(cell["metadata"])
    for mark in FORBIDDEN:
        if mark in source:
            yield f"it holds {mark!r}."
    if "secret" in metadata.lower() or "secret" in cell.get("id", "").lower():
        yield "it is named secret."
    if cell.get("outputs") or cell.get("execution_count"):
        yield "it holds a stored output."
    if cell.get("attachments"):
        yield "it holds an attachment, which nobody can read through."
    if "id" not in cell:
        yield "it has no id, so that the exercise would differ each time."
    for secret in secrets:
        if secret in source or secret in metadata:
            yield f"it gives away an answer: {secret[:40]!r}."
