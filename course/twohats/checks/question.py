"""One question that a check asks, with all that does not hang on the answer."""

from __future__ import annotations

from dataclasses import dataclass

from twohats.checks.finding import Finding

GOOD = "Nothing is missing here."


@dataclass(frozen=True)
class Question:
    """The fixed part of a check: its id, its points, why it matters, and its three hints.

    `misconception` is the belief that a wrong answer points at, if any.
    """

    id: str
    text: str
    max: float
    why: str
    hints: tuple[str, str, str]
    misconception: str | None = None

    def share(self, share: float, seen: str, next_: str) -> Finding:
        """The finding for a share (0 to 1) of the points."""
        return self.points(self.max * share, seen, next_)

    def points(self, points: float, seen: str, next_: str, belief: str | None = None) -> Finding:
        """The finding for so many points; `belief` overrides the question's misconception."""
        full = points >= self.max
        return Finding(
            check=self.id,
            question=self.text,
            points=points,
            max=self.max,
            seen=seen,
            why=self.why,
            next=GOOD if full and self.max else next_,
            misconception=None if full else belief or self.misconception,
            hints=self.hints,
        )

    def nothing(self, seen: str, next_: str) -> Finding:
        """The finding when there is no work to judge."""
        return self.points(0.0, seen, next_)
