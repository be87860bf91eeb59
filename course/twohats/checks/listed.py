"""Wrong answers that come up often: each has the belief behind it and three hints of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from twohats.checks.finding import Finding
from twohats.scenario import syllabus


@dataclass(frozen=True)
class ListedAnswer:
    """A wrong answer with its three hints; `misconception` is None where no belief is behind it."""

    id: str
    misconception: str | None
    hints: tuple[str, str, str]

    def on(self, finding: Finding) -> Finding:
        """The finding with this answer's hints, unless nothing is missing there."""
        if finding.max and finding.points >= finding.max:
            return finding
        pointer, principle, _ = self.hints
        return replace(
            finding,
            misconception=self.misconception,
            hints=self.hints,
            next=f"{pointer} {principle}",
        )


def listed_answers(stem: str) -> dict[str, ListedAnswer]:
    """The listed wrong answers of a lesson's checks, by id; they are the checks' `listed`."""
    return {
        entry["id"]: ListedAnswer(entry["id"], entry["misconception"], tuple(entry["hints"]))
        for question in syllabus.questions(stem, "check")
        for entry in question.get("listed", ())
    }


def with_listed(finding: Finding, listed: ListedAnswer | None) -> Finding:
    """The finding with the hints of a listed wrong answer, if it is one."""
    return listed.on(finding) if listed else finding
