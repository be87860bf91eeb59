"""How a lead's documents are kept, and how the text files beside this module are read.

The first line of a file holds supplier and shared cause, the next seven what each risk would be in
a register. Then each document has a line `D1 who writes when`, and a line a paragraph: `K3 …` tells
of the lead's risk 3 or of half of it, `- …` of none. In a paragraph {…} marks words that give a
risk's chance, {~…} words that give the chance of its not happening, and <…> its working days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

TITLES = {
    "D1": "Letters from suppliers",
    "D2": "Notes of team talks",
    "D3": "Report on tests, 2025 and 2026",
    "D4": "Notes on pilots and first weeks",
}
_MARKS = re.compile(r"\{~?|<|[}>]")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as learners read it; `risk_number` from 1, or None if it tells of no risk.

    `chance`, `chance_against` and `days` are the words in it that give a figure, if any do.
    """

    text: str
    risk_number: int | None
    chance: str
    chance_against: str
    days: str


@dataclass(frozen=True)
class Story:
    """What the documents tell of one lead; `events` are the risks' short forms, in their order.

    `heads` and `paragraphs` are by document: who writes when, and what.
    """

    supplier: str
    cause: str
    events: tuple[str, ...]
    heads: dict[str, str]
    paragraphs: dict[str, tuple[Paragraph, ...]]


def read_stories(folder: Path) -> dict[str, Story]:
    """Every story of a folder by its lead; ValueError naming the line that cannot be read."""
    return {file.stem: _story(file) for file in sorted(folder.glob("I??.txt"))}


def _story(file: Path) -> Story:
    first, *lines = file.read_text("utf-8").splitlines()
    supplier, _, cause = first.partition(" | ")
    head, *sections = re.split(r"\n\n", "\n".join(lines))
    events = tuple(line.partition(" ")[2] for line in head.splitlines())
    heads, paragraphs = {}, {}
    for section in sections:
        title, *texts = section.strip().splitlines()
        document, _, heads[document] = title.partition(" ")
        paragraphs[document] = tuple(_paragraphs(texts, file.name))
    return Story(supplier, cause, events, heads, paragraphs)


def _paragraphs(lines: Iterable[str], name: str) -> Iterable[Paragraph]:
    for line in lines:
        match = re.fullmatch(r"(?:K(?P<number>[1-7])|-) (?P<text>\S.*)", line)
        if match is None:
            raise ValueError(
                f"{name}: expected a line that begins with K1 to K7 or -, found {line!r}"
            )
        text, number = match["text"], match["number"]
        yield Paragraph(
            text=_MARKS.sub("", text),
            risk_number=int(number) if number else None,
            chance=_marked(r"\{([^~}][^}]*)\}", text),
            chance_against=_marked(r"\{~([^}]+)\}", text),
            days=_marked(r"<([^>]+)>", text),
        )


def _marked(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    return match[1] if match else ""
