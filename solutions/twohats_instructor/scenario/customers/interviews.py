"""Twenty-four conversations, half an hour each: what people said, and what the interviewer noted.

Three of them contradict the exit survey. Seventeen already know what to cook; nobody asked for
points or rebates.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

HEADER = ("id", "segment", "situation", "knows_what_to_cook", "needs", "quote")
_SOURCE = Path(__file__).parent / "voices" / "interviews.txt"
#: Those who say the opposite of what the survey says.
CONTRADICT = ("T05", "T13", "T20")


class SourceTalk(NamedTuple):
    """One conversation."""

    id: str
    segment: str
    situation: str
    knows_what_to_cook: str
    needs: str
    quote: str


def talks() -> list[SourceTalk]:
    """All of them, in the order in which they took place."""
    lines = _SOURCE.read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    return [SourceTalk(f"T{number:02d}", *row) for number, row in enumerate(cells, start=1)]
