"""A colleague's chart of who decides: ten rows a deal, two of them faulty, of two kinds.

A fault is a decision with two last words ("doubled"), with none ("missing"), or one on which the
person who knows isn't asked ("unasked"). Shared work with one last word looks doubled and is sound.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from twohats.scenario.charter import DEALS

from twohats_instructor.scenario import truth

HEADER = ("deal", "line", "decision", "last_word", "asked_first", "works_on_it")
_SOUND, _FAULTY = 8, 2
_SOURCE = Path(__file__).parents[1] / "texts" / "chart_of_a_colleague.txt"


class ChartRow(NamedTuple):
    """One row; `kind` is "sound" or the fault, `last_word` holds nobody, one or two."""

    kind: str
    decision: str
    last_word: str
    asked_first: str
    works_on_it: str


def _read() -> tuple[ChartRow, ...]:
    lines = _SOURCE.read_text("utf-8").splitlines()
    return tuple(ChartRow(*(cell.strip() for cell in line.split("|"))) for line in lines)


CHART = _read()


def dealt(deal: int) -> list[ChartRow]:
    """The ten rows of one deal, shuffled: no decision twice, two faults of two kinds."""
    draw = random.Random(f"{truth.SEED}/chart/{deal}")
    kinds = draw.sample(("doubled", "missing", "unasked"), _FAULTY)
    faulty = [draw.choice([row for row in CHART if row.kind == kind]) for kind in kinds]
    sound = [row for row in CHART if row.kind == "sound"]
    hand = [*faulty, *draw.sample(sound, _SOUND)]
    draw.shuffle(hand)
    return hand


def faults(deal: int) -> dict[str, str]:
    """The kind of each of the two faults, by line."""
    rows = enumerate(dealt(deal), start=1)
    return {f"L{place:02d}": row.kind for place, row in rows if row.kind != "sound"}


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: one for each line of each deal, without its kind."""
    rows = [
        (deal, f"L{place:02d}", *row[1:])
        for deal in range(DEALS)
        for place, row in enumerate(dealt(deal), start=1)
    ]
    yield "chart_of_a_colleague.csv", HEADER, rows
