"""What the company has on paper about its projects: documents, and the register it keeps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from twohats.scenario import table


def documents(folder: Path) -> dict[str, str]:
    """The text of each document by file name; its paragraphs are numbered D1.1, D1.2 and so on."""
    return {path.name: path.read_text("utf-8") for path in sorted((folder / "documents").glob("*"))}


def register(folder: Path, lead: str) -> list[dict[str, Any]]:
    """The risks that the company knows of: plain rows without owner, type or response."""
    columns = [
        table.pattern("initiative", r"I\d\d", "an id such as I07"),
        table.pattern("id", r"R\d\d", "an id such as R03"),
        table.words("cause"),
        table.words("event"),
        table.words("effect"),
        table.number("probability", 0, 1),
        table.number("days", 0, 500),
        table.number("cost_k", 0, 1000),
        table.pattern("source", r"D\d\.\d+", "a paragraph such as D1.4"),
        table.pattern("task", r"T\d\d", "an id such as T07"),
    ]
    rows = table.read(folder / "register.csv", columns)
    return [row for row in rows if row.pop("initiative") == lead]
