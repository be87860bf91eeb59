"""The tables behind a charter: the sponsor's questions, cases of the exercise, past projects."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from twohats.scenario import table
from twohats.scenario.breakdowns import Work
from twohats.scenario.company import Company

#: Neighbours have other cases: each table has so many sets of them.
DEALS = 16


@dataclass(frozen=True)
class CharterQuestion:
    """One question of the sponsor, the field of the charter it fills, where an answer is found."""

    id: str
    question: str
    field: str
    where: str


@dataclass(frozen=True)
class AskedLine:
    """One line of a charter that the sponsor answers at once.

    `part` of the lesson is "first" or "second"; `kind` is "end", "goal" or "result"; `prompt` is
    what she says before, or nothing.
    """

    part: str
    id: str
    kind: str
    label: str
    prompt: str


@dataclass(frozen=True)
class CaseLine:
    """A case as learners read it: one line of a deal, without the key."""

    id: str
    text: str


@dataclass(frozen=True)
class PastProject:
    """A finished project: days are working days, costs in thousands of dollars."""

    id: str
    type: str
    planned_days: int
    actual_days: int
    planned_k: float
    actual_k: float
    reason: str

    @property
    def overrun(self) -> float:
        """How many times longer than planned it took."""
        return self.actual_days / self.planned_days


@dataclass(frozen=True, eq=False)
class CharterTables:
    """What a charter is written with: questions, cases, past projects.

    The cases lie in sixteen deals (0 to 15); IndexError for another one.
    """

    folder: Path
    company: Company
    work: Work

    @cached_property
    def questions(self) -> tuple[CharterQuestion, ...]:
        """What the sponsor asks before a charter is signed, in order."""
        columns = [
            table.pattern("id", r"Q\d", "an id such as Q1"),
            table.required_text("question"),
            table.required_text("field"),
            table.required_text("where"),
        ]
        rows = table.read(self.folder / "charter_questions.csv", columns)
        return tuple(CharterQuestion(**row) for row in rows)

    @cached_property
    def asked_lines(self) -> tuple[AskedLine, ...]:
        """The lines of the lesson that the sponsor answers at once."""
        columns = [
            table.pattern("part", "first|second", "first or second"),
            table.required_text("id"),
            table.pattern("kind", "end|goal|result", "end, goal or result"),
            table.required_text("label"),
            table.optional_text("prompt"),
        ]
        rows = table.read(self.folder / "asked_lines.csv", columns)
        return tuple(AskedLine(**row) for row in rows)

    def goal_lines(self, deal: int) -> tuple[CaseLine, ...]:
        """Six goal lines of other projects: known on the last day of the project, or not."""
        return self._cases("goal_lines.csv", "G")[deal]

    def statements(self, lead: str, deal: int) -> tuple[CaseLine, ...]:
        """Twelve sentences about a lead's project, of three kinds, with the lead's own figures.

        KeyError with a sentence if the backlog has no such lead.
        """
        figures = {
            "day": self.work.limit(lead).day,
            "budget": f"{self.company.budget_k(lead):g}",
            "commit": self.company.policy.commit_at,
        }
        cases = self._cases("statements.csv", "S")[deal]
        return tuple(CaseLine(case.id, case.text.format(**figures)) for case in cases)

    def end_conditions(self, deal: int, answered: Collection[str] = ()) -> tuple[CaseLine, ...]:
        """Five end conditions of other projects, two of which people could disagree about.

        They are those of the first edition if only such lines are `answered` (ids): what was said
        of them is about other sentences than those of today.
        """
        first = self._cases("first_end_conditions.csv", "E")
        earlier = {case.id for cases in first for case in cases}
        is_earlier = bool(answered) and earlier.issuperset(answered)
        return (first if is_earlier else self._cases("end_conditions.csv", "E"))[deal]

    def _cases(self, file: str, letter: str) -> tuple[tuple[CaseLine, ...], ...]:
        """The cases of a table, deal by deal."""
        columns = [
            table.number("deal", 0, DEALS - 1, int),
            table.pattern("id", letter + r"\d\d", f"an id such as {letter}01"),
            table.required_text("text"),
        ]
        rows = table.read(self.folder / file, columns)
        by_deal = [[row for row in rows if row["deal"] == deal] for deal in range(DEALS)]
        return tuple(tuple(CaseLine(row["id"], row["text"]) for row in deal) for deal in by_deal)

    @cached_property
    def past_projects(self) -> tuple[PastProject, ...]:
        """What Marrowby's projects took in the end."""
        columns = [
            table.pattern("id", r"P\d\d", "an id such as P01"),
            table.required_text("type"),
            table.number("planned_days", 1, 1000, int),
            table.number("actual_days", 1, 1000, int),
            table.number("planned_k", 0, 10_000),
            table.number("actual_k", 0, 10_000),
            table.required_text("reason"),
        ]
        rows = table.read(self.folder / "past_projects.csv", columns)
        return tuple(PastProject(**row) for row in rows)
