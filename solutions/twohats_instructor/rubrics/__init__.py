"""The rubric of each free text: what each level looks like, with a sample, for the marker alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Level:
    """One level of a rubric: its points, what can be seen in the text, and a sample of it."""

    points: float
    seen: str
    sample: str


@dataclass(frozen=True)
class Rubric:
    """How one free text is marked: the criterion, and its levels from 0 up."""

    criterion: str
    points: float
    levels: tuple[Level, ...]

    def as_html(self) -> str:
        """A table for the marking copy: level, points, what is seen, a sample."""
        rows = "".join(
            f"<tr><td>{number}</td><td>{level.points:g}</td><td>{escape(level.seen)}</td>"
            f'<td style="white-space: normal">{escape(level.sample)}</td></tr>'
            for number, level in enumerate(self.levels)
        )
        head = "<tr><th>Level</th><th>Points</th><th>What the text shows</th><th>A sample</th></tr>"
        return (
            f"<p><strong>Rubric: {escape(self.criterion)} ({self.points:g} points)</strong></p>"
            f'<table style="text-align: left"><thead>{head}</thead><tbody>{rows}</tbody></table>'
        )


@lru_cache(maxsize=32)
def load(stem: str) -> dict[str, Rubric]:
    """The rubrics of one assignment by the name of the cell; none if it has no free text."""
    path = HERE / f"{stem}.json"
    if not path.is_file():
        return {}
    return {
        name: Rubric(
            rubric["criterion"],
            rubric["points"],
            tuple(Level(**level) for level in rubric["levels"]),
        )
        for name, rubric in json.loads(path.read_text("utf-8")).items()
    }
