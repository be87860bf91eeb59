"""The tables behind a charter: the sponsor's questions, statements to sort, past projects."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from twohats.scenario import table
from twohats.scenario.breakdowns import Work
from twohats.scenario.company import Company


@dataclass(frozen=True)
class CharterQuestion:
    """One question of the sponsor, the field of the charter it fills, where an answer is found."""

    id: str
    question: str
    field: str
    where: str


@dataclass(frozen=True)
class Statement:
    """One sentence about the project: a given limit, an assumption, or against the data."""

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
    """What a charter is written with: questions, statements, past projects."""

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

    def statements(self, lead: str) -> tuple[Statement, ...]:
        """Sentences about a lead's project, of three kinds to tell apart, with its own figures."""
        figures = {
            "day": self.work.limit(lead).day,
            "budget": f"{self.company.budget_k(lead):g}",
            "commit": self.company.policy.commit_at,
        }
        columns = [table.pattern("id", r"S\d\d", "an id such as S01"), table.required_text("text")]
        rows = table.read(self.folder / "statements.csv", columns)
        return tuple(Statement(row["id"], row["text"].format(**figures)) for row in rows)

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
