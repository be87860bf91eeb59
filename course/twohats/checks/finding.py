"""What a check tells a learner: the one shape that panels, marks and feedback all read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace


@dataclass(frozen=True)
class Finding:
    """The answer to one named question about an artefact.

    `points` lie within 0 and `max`; `seen` is what was found, `why` is why that matters, `next` is
    what to try. `misconception` is an id such as M11, if the finding points at one. `hints` are a
    pointer, a principle and a partial solution, opened one after another.
    """

    check: str
    question: str
    points: float
    max: float
    seen: str
    why: str
    next: str
    misconception: str | None = None
    hints: tuple[str, str, str] | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.points <= self.max:
            raise ValueError(f"{self.check}: {self.points} points do not lie in 0 to {self.max}")

    def as_data(self) -> dict:
        """The finding as plain data, for a widget or a JSON report."""
        return asdict(self)


def each_said_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, in which what was seen and what is next is said where it is true first.

    Where there is no work to judge, every check has the same to say; the others refer to the first.
    """
    first: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        earliest = first.setdefault((finding.seen, finding.next), finding)
        is_first = earliest is finding
        words = f"The same as for “{earliest.question}”"
        yield finding if is_first else replace(finding, seen=words, next="")
