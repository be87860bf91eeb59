"""A colleague's milestones: six a deal, two of which show no progress."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from twohats_instructor.scenario import truth

DEALS = 16
HEADER = ("deal", "line", "name", "day", "owner", "sign")
_SOUND, _FAULTY = 4, 2
_SOURCE = Path(__file__).parent / "texts" / "colleague_milestones.txt"


class SourceMilestone(NamedTuple):
    """A line of the list; `kind` is "sound" or why it shows no progress."""

    kind: str
    day: int
    name: str
    owner: str
    sign: str


def _read() -> tuple[SourceMilestone, ...]:
    lines = _SOURCE.read_text("utf-8").splitlines()
    cells = ([cell.strip() for cell in line.split("|")] for line in lines)
    return tuple(SourceMilestone(c[0], int(c[1]), c[2], c[3], c[4]) for c in cells)


MILESTONES = _read()


def dealt(deal: int) -> list[SourceMilestone]:
    """The six lines of one deal by their days; the two faults are of two kinds."""
    draw = random.Random(f"{truth.SEED}/milestones/{deal}")
    sound = [line for line in MILESTONES if line.kind == "sound"]
    kinds = draw.sample(sorted({line.kind for line in MILESTONES} - {"sound"}), _FAULTY)
    faulty = [draw.choice([line for line in MILESTONES if line.kind == kind]) for kind in kinds]
    free = [line for line in sound if line.day not in {fault.day for fault in faulty}]
    return sorted([*draw.sample(free, _SOUND), *faulty], key=lambda line: line.day)


def faults(deal: int) -> dict[str, str]:
    """Why two of the lines show no progress, by line."""
    return {
        f"L{place}": line.kind
        for place, line in enumerate(dealt(deal), start=1)
        if line.kind != "sound"
    }


def rows() -> Iterator[tuple[int, str, str, int, str, str]]:
    """One row for each line of each deal."""
    for deal in range(DEALS):
        for place, line in enumerate(dealt(deal), start=1):
            yield deal, f"L{place}", line.name, line.day, line.owner, line.sign
