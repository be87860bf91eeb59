"""The rubric of each free text: what each level looks like, with a sample, for the marker alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class RubricLevel:
    """One level of a rubric: its points, what can be seen in the text, and a sample of it."""

    points: float
    seen: str
    sample: str


@dataclass(frozen=True)
class Rubric:
    """How one free text is marked: the criterion, and its levels from 0 up."""

    criterion: str
    points: float
    levels: tuple[RubricLevel, ...]

    def as_html(self, cell: str) -> str:
        """A table for the marking copy: level, points, what is seen, a sample.

        In the formgrader the points are buttons, which fill in what `cell` gets; where no script
        runs, they are plain text.
        """
        header = _row(("Level", "Points", "What the text shows", "A sample"), "th")
        rows = "".join(
            _row(
                (
                    str(number),
                    _button(cell, level.points, number),
                    escape(level.seen),
                    escape(level.sample),
                ),
                "td",
            )
            for number, level in enumerate(self.levels)
        )
        return (
            f"<p><strong>Rubric: {escape(self.criterion)} ({self.points:g} points)</strong>. "
            "Click on the points of a level to give them.</p>"
            '<table style="border-collapse: collapse; margin-bottom: 32px">'
            f"<thead>{header}</thead><tbody>{rows}</tbody></table>"
        )


def _button(cell: str, points: float, level: int) -> str:
    """What gives the points of a level, by the script of the marking copy."""
    return (
        f'<button type="button" class="btn btn-default btn-sm" data-cell="{escape(cell)}" '
        f'data-points="{points:g}" title="Give {points:g} points: level {level}">'
        f"{points:g}</button>"
    )


def _row(cells: tuple[str, ...], tag: str) -> str:
    """One row; its style is part of it, since the formgrader's style sheet has none for tables."""
    style = "padding: 4px 8px; border: 1px solid #76828f; text-align: left; vertical-align: top"
    cells_html = (f'<{tag} style="{style}; white-space: normal">{cell}</{tag}>' for cell in cells)
    return f"<tr>{''.join(cells_html)}</tr>"


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
            tuple(RubricLevel(**level) for level in rubric["levels"]),
        )
        for name, rubric in json.loads(path.read_text("utf-8")).items()
    }
