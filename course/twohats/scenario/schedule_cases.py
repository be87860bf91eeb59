"""The cases of the lesson on schedules: what people say, a colleague's milestones, late news."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from twohats.scenario import table

_INITIATIVE = table.pattern("initiative", r"I\d\d", "an id such as I07")
_TASK = table.pattern("task", r"T\d\d", "an id such as T07")
_DEAL = table.number("deal", 0, 15, int)
_WHO, _TEXT = table.required_text("who"), table.required_text("text")


@dataclass(frozen=True)
class Saying:
    """What somebody says about the project: work of its scope, a dependency, or neither."""

    id: str
    who: str
    text: str


@dataclass(frozen=True)
class ListedMilestone:
    """One line of a colleague's list of milestones; `day` counts from that project's start."""

    line: str
    name: str
    day: int
    owner: str
    sign: str


@dataclass(frozen=True)
class EstimateMessage:
    """New days for one task (optimistic, most likely, pessimistic), and who says so."""

    task: str
    days: tuple[int, int, int]
    who: str
    text: str


@dataclass(frozen=True)
class SpokenTask:
    """A task as somebody speaks of it, and what that person says to an estimate of it.

    `left_out`: the bad case is not in it; `all_bad`: nothing else is; `no_luck`: nothing goes
    better than usual; `calendar`: a week has seven days; `agreed`: nothing of these.
    """

    initiative: str
    task: str
    who: str
    role: str
    text: str
    left_out: str
    all_bad: str
    no_luck: str
    calendar: str
    agreed: str


@dataclass(frozen=True, eq=False)
class ScheduleCases:
    """Sixteen deals of cases: neighbours have others to answer."""

    folder: Path

    def sayings(self, lead: str, deal: int) -> tuple[Saying, ...]:
        """What is said about a lead's project in one deal; nothing for what cannot lead."""
        return tuple(self._sayings[id_] for id_ in self._said_deals.get((lead, deal), ()))

    @cached_property
    def _said_deals(self) -> dict[tuple[str, int], tuple[str, ...]]:
        columns = [_INITIATIVE, _DEAL, table.ids("sayings", r"S[0-9a-f]{4}")]
        rows = table.read(self.folder / "said_deals.csv", columns)
        return {(row["initiative"], row["deal"]): row["sayings"] for row in rows}

    @cached_property
    def _sayings(self) -> dict[str, Saying]:
        columns = [table.pattern("id", r"S[0-9a-f]{4}", "an id such as S1a2b"), _WHO, _TEXT]
        rows = table.read(self.folder / "said_by_the_team.csv", columns)
        return {row["id"]: Saying(**row) for row in rows}

    def colleague_milestones(self, deal: int) -> tuple[ListedMilestone, ...]:
        """The six lines of one deal, in the order of their days."""
        columns = [
            _DEAL,
            table.pattern("line", r"L\d", "an id such as L1"),
            table.required_text("name"),
            table.number("day", 0, 400, int),
            table.required_text("owner"),
            table.required_text("sign"),
        ]
        rows = table.read(self.folder / "milestones_of_a_colleague.csv", columns)
        return tuple(ListedMilestone(**row) for row in rows if row.pop("deal") == deal)

    def estimate_messages(self, lead: str, deal: int) -> tuple[EstimateMessage, ...]:
        """The two estimates that change when the exercise begins; none for what cannot lead."""
        return tuple(
            EstimateMessage(row["task"], (row["o"], row["m"], row["p"]), row["who"], row["text"])
            for row in self._messages
            if (row["initiative"], row["deal"]) == (lead, deal)
        )

    @cached_property
    def spoken_task(self) -> SpokenTask:
        """What the lesson begins with."""
        names = [field.name for field in fields(SpokenTask)][2:]
        columns = [_INITIATIVE, _TASK, *map(table.required_text, names)]
        (row,) = table.read(self.folder / "spoken_task.csv", columns)
        return SpokenTask(**row)

    @cached_property
    def _messages(self) -> list[dict[str, Any]]:
        columns = [
            _INITIATIVE,
            _DEAL,
            _TASK,
            *(table.number(name, 0, 500, int) for name in ("o", "m", "p")),
            _WHO,
            _TEXT,
        ]
        return table.read(self.folder / "estimate_messages.csv", columns)
