"""Who decides: the inbox, decisions to classify, those that recur, a colleague's chart."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from twohats.scenario import table
from twohats.scenario.errors import PackError

#: Where a table of deals has the lesson's own cases.
_LESSON = "lesson"
_MESSAGE = table.pattern("id", r"M\d\d", "an id such as M07")


class InboxMessage(NamedTuple):
    """One message of a Monday morning."""

    id: str
    sender: str
    subject: str
    text: str


class GroupVote(NamedTuple):
    """Where twenty people of the company would put a message, and a line about the split."""

    id: str
    product: int
    project: int
    both: int
    neither: int
    line: str


class RecurringDecision(NamedTuple):
    """A decision that comes again and again: what the replay knows of it.

    `events` in twelve weeks on average; `product_knows` and `project_knows`, from 0 to 1, say how
    good a choice of that side alone is; `lost_hours` is what a wholly wrong choice costs.
    """

    decision: str
    events: float
    product_knows: float
    project_knows: float
    lost_hours: float


class OwnedDecision(NamedTuple):
    """A recurring decision in words: what each side has in front of it.

    `last_quarter` says how it was made before, in the exercise; what `is_asked` is predicted.
    """

    id: str
    decision: str
    product: str
    project: str
    last_quarter: str
    is_asked: bool


class ChartLine(NamedTuple):
    """One row of a colleague's chart: who has the last word, is asked first, works on it."""

    line: str
    decision: str
    last_word: str
    asked_first: str
    works_on_it: str


@dataclass(frozen=True, eq=False)
class DecisionRights:
    """What the lesson on the two titles asks about."""

    folder: Path

    @cached_property
    def inbox(self) -> tuple[InboxMessage, ...]:
        """The twelve messages."""
        columns = [_MESSAGE, *(table.required_text(name) for name in InboxMessage._fields[1:])]
        return tuple(InboxMessage(**row) for row in table.read(self.folder / "inbox.csv", columns))

    @cached_property
    def group(self) -> Mapping[str, GroupVote]:
        """How a group sorted each message, by its id."""
        columns = [
            _MESSAGE,
            *(table.number(name, 0, 20, int) for name in GroupVote._fields[1:5]),
            table.required_text("line"),
        ]
        rows = table.read(self.folder / "inbox_group.csv", columns)
        return {row["id"]: GroupVote(**row) for row in rows}

    @cached_property
    def classified(self) -> Mapping[str, str]:
        """The fifteen decisions to classify, by id."""
        return self._decisions("classify")

    @cached_property
    def recurring(self) -> Mapping[str, str]:
        """The eight decisions that recur, by id."""
        return self._decisions("recurring")

    def _decisions(self, part: str) -> dict[str, str]:
        columns = [
            table.pattern("id", r"D\d\d", "an id such as D07"),
            table.one_of("part", "classify", "recurring"),
            table.required_text("decision"),
        ]
        rows = table.read(self.folder / "decisions.csv", columns)
        return {row["id"]: row["decision"] for row in rows if row["part"] == part}

    @cached_property
    def recurring_truth(self) -> Mapping[str, RecurringDecision]:
        """What the replay knows of the eight, by id: sealed, so shown by its consequences only."""
        sealed = (self.folder / "recurring_decisions.json.gz").read_bytes()
        rows = json.loads(gzip.decompress(sealed))
        if rows.keys() != self.recurring.keys():
            raise PackError("recurring_decisions.json.gz", sorted(rows), "the recurring decisions")
        return {id_: RecurringDecision(**row) for id_, row in rows.items()}

    def owned(self, deal: int | None = None) -> tuple[OwnedDecision, ...]:
        """Eight recurring decisions to own: of one deal (0 to 15), or the lesson's without one."""
        part = _LESSON if deal is None else str(deal)
        return tuple(row for name, row in self._owned if name == part)

    @cached_property
    def _owned(self) -> list[tuple[str, OwnedDecision]]:
        columns = [
            table.one_of("deal", _LESSON, *map(str, range(16))),
            table.pattern("id", r"[DE]\d\d", "an id such as E07"),
            *(table.required_text(name) for name in OwnedDecision._fields[1:4]),
            table.optional_text("last_quarter"),
            table.yes_no("is_asked"),
        ]
        rows = table.read(self.folder / "owners.csv", columns)
        return [(row.pop("deal"), OwnedDecision(**row)) for row in rows]

    def colleague_chart(self, deal: int) -> tuple[ChartLine, ...]:
        """The ten rows of one deal (0 to 15)."""
        columns = [
            table.number("deal", 0, 15, int),
            table.pattern("line", r"L\d\d", "an id such as L07"),
            *(table.required_text(name) for name in ChartLine._fields[1:]),
        ]
        rows = table.read(self.folder / "chart_of_a_colleague.csv", columns)
        return tuple(ChartLine(**row) for row in rows if row.pop("deal") == deal)
