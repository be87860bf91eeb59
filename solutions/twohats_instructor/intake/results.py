"""One line for each hand-in, and for everybody who sent something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twohats_instructor.intake import refusals
from twohats_instructor.intake.settling import Part
from twohats_instructor.verdict import Verdict, VerdictNote

IntakeState = Literal["counts", "older", "twice", "needs a look", "refused"]


@dataclass(frozen=True)
class IntakeResult:
    """What became of one hand-in."""

    location: str
    student: str
    stem: str
    state: IntakeState
    verdict: Verdict
    sender: str = ""

    def as_data(self) -> dict:
        """The line as plain data."""
        return {
            "where": self.location,
            "learner": self.student,
            "sender": self.sender,
            "assignment": self.stem,
            "state": self.state,
            "verdict": self.verdict.as_data(),
        }


def refused_results(parts: list[Part]) -> list[IntakeResult]:
    """A line for whatever was no hand-in, and for everybody who sent nothing else."""
    return [
        IntakeResult(
            refusal.location,
            refusal.student,
            "",
            "refused",
            Verdict.of([VerdictNote("refused", text, True) for text in refusal.reasons]),
            refusal.sender,
        )
        for refusal in refusals.refusals(parts)
    ]
