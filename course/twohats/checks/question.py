"""One question that a check asks, with all that does not depend on the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from twohats.checks.finding import Finding
from twohats.scenario import syllabus

GOOD = "Nothing is missing here."


@dataclass(frozen=True)
class Question:
    """The fixed part of a check: its id, its points, why it matters, and its three hints.

    `misconception` is the belief that a wrong answer points at, if any. Where one question has
    several wrong answers of note, `hints_of` has the three hints of each by its misconception.
    """

    id: str
    text: str
    max: float
    why: str
    hints: tuple[str, str, str]
    misconception: str | None = None
    hints_of: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)

    def share(self, share: float, result: str, advice: str) -> Finding:
        """The finding for a share (0 to 1) of the points."""
        return self.points(self.max * share, result, advice)

    def points(self, points: float, result: str, advice: str, belief: str | None = None) -> Finding:
        """The finding for so many points; `belief` overrides the question's misconception."""
        is_full = points >= self.max
        return Finding(
            check=self.id,
            question=self.text,
            points=points,
            max=self.max,
            seen=result,
            why=self.why,
            next=GOOD if is_full and self.max else advice,
            misconception=None if is_full else belief or self.misconception,
            hints=self.hints,
        )

    def pointing_at(self, belief: str, finding: Finding, advice: str) -> Finding:
        """The finding with the hints of one wrong answer; it may have earned all points."""
        return replace(finding, misconception=belief, hints=self.hints_of[belief], next=advice)

    def nothing(self, result: str, advice: str) -> Finding:
        """The finding when there is no work to judge."""
        return self.points(0.0, result, advice)


def check_questions(stem: str) -> dict[str, Question]:
    """What the checks of a lesson ask, by id, in the order of the notebook.

    The texts are the group "check" of the lesson's file of questions. KeyError if it has none.
    """
    entries = syllabus.questions(stem, "check")
    return {entry["id"]: _question(entry) for entry in entries}


def _question(entry: dict) -> Question:
    return Question(
        id=entry["id"],
        text=entry["question"],
        max=entry["max"],
        why=entry["why"],
        hints=_three_steps(entry["hints"]),
        misconception=entry["misconception"],
        hints_of={id_: _three_steps(hints) for id_, hints in entry.get("hints_of", {}).items()},
    )


def _three_steps(hints: list[str]) -> tuple[str, str, str]:
    pointer, principle, partial_solution = hints
    return pointer, principle, partial_solution
