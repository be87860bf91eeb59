"""What people say about each lead's project, what is right to make of it, and who is dealt what.

`said/I01.txt` and its siblings hold one saying a line: answer | who | text. The answer is "work:"
with an item of the scope, "after:" with the task that is waited for, or "split:" with the number of
a pair that contradicts itself. `said/anyone.txt` are sayings that are neither in any project:
"other:" with the initiative they belong to, "daily:" or "opinion:". A saying that was reworded has
a fourth cell, the id of its first words: saved answers hold it.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.breakdown_source import BREAKDOWNS

DEALS = 16
HEADER = ("id", "who", "text")
DEAL_HEADER = ("initiative", "deal", "sayings")
# How many of each a learner is dealt; the two that contradict each other make fourteen.
_WORK, _AFTER, _NEITHER = 4, 4, 4
_FOLDER = Path(__file__).parent / "said"
#: What a saying is that is neither work nor a dependency, by the word before its colon.
_REASONS = {
    "other": "other_project",
    "daily": "daily",
    "opinion": "opinion",
    "split": "contradicts",
}


@dataclass(frozen=True)
class SourceSaying:
    """One saying; `kind` is the word before the colon, `about` what follows it.

    `first_id` is the id of its first words if it was reworded since, else empty.
    """

    kind: str
    about: str
    who: str
    text: str
    first_id: str = ""

    @property
    def id(self) -> str:
        """A name that tells nothing."""
        return self.first_id or "S" + hashlib.sha256(self.text.encode("utf-8")).hexdigest()[:4]

    @property
    def answer(self) -> tuple[str, str]:
        """What it is ("work", "after", "neither"), and the reason that fits."""
        if self.kind in ("work", "after"):
            return self.kind, self.about
        return "neither", _REASONS[self.kind]


def _read(name: str) -> tuple[SourceSaying, ...]:
    lines = (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(_saying(line) for line in lines)


def _saying(line: str) -> SourceSaying:
    answer, who, text, *first_ids = (cell.strip() for cell in line.split("|"))
    kind, about = (part.strip() for part in answer.split(":"))
    return SourceSaying(kind, about, who, text, *first_ids)


ANYONE = _read("anyone")
BY_LEAD = {file.stem: _read(file.stem) for file in sorted(_FOLDER.glob("I*.txt"))}


def answers(lead: str) -> dict[str, tuple[str, str]]:
    """The right choice and reason for each saying that can be dealt for a lead, by its id."""
    return {saying.id: saying.answer for saying in (*BY_LEAD.get(lead, ()), *ANYONE)}


def dealt(lead: str, deal: int) -> list[SourceSaying]:
    """The fourteen sayings of one deal, shuffled."""
    draw = random.Random(f"{truth.SEED}/said/{lead}/{deal}")
    lead_sayings = BY_LEAD[lead]
    pair = draw.choice(sorted({saying.about for saying in lead_sayings if saying.kind == "split"}))
    sayings = [
        *draw.sample([saying for saying in lead_sayings if saying.kind == "work"], _WORK),
        *draw.sample([saying for saying in lead_sayings if saying.kind == "after"], _AFTER),
        *(saying for saying in lead_sayings if (saying.kind, saying.about) == ("split", pair)),
        *draw.sample(_of_others(lead), _NEITHER),
    ]
    draw.shuffle(sayings)
    return sayings


def _of_others(lead: str) -> Sequence[SourceSaying]:
    """What belongs to no part of a lead's breakdown."""
    parts = {task.belongs_to for task in BREAKDOWNS[lead]}
    return [saying for saying in ANYONE if saying.about not in parts]


def rows() -> Iterator[tuple[str, str, str]]:
    """One row for each saying, in an order that tells nothing."""
    sayings = [*ANYONE, *(saying for lead_sayings in BY_LEAD.values() for saying in lead_sayings)]
    for saying in sorted(sayings, key=lambda saying: saying.id):
        yield saying.id, saying.who, saying.text


def deal_rows() -> Iterator[tuple[str, int, str]]:
    """One row for each lead and deal: the ids of its fourteen sayings."""
    for lead in BY_LEAD:
        for deal in range(DEALS):
            yield lead, deal, " ".join(saying.id for saying in dealt(lead, deal))
