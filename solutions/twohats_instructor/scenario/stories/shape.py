"""How the documents are kept: by lead and document, paragraph after paragraph."""

from __future__ import annotations

from dataclasses import dataclass

TITLES = {
    "D1": "Letters from suppliers",
    "D2": "Notes of team talks",
    "D3": "Report on last year's tests",
    "D4": "Notes on pilots and first weeks",
}


@dataclass(frozen=True)
class RiskParagraph:
    """A paragraph that tells of the lead's risk `risk_number` (from 1); `event` is its short form.

    In `text`, {odds} (one in four), {times} (one time in four) or {percent} stands for its chance,
    {days} for its working days.
    """

    risk_number: int
    event: str
    text: str


@dataclass(frozen=True)
class Story:
    """The paragraphs of one lead by document; plain strings tell of no risk."""

    supplier: str
    cause: str
    paragraphs: dict[str, tuple[str | RiskParagraph, ...]]
