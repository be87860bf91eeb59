"""What made the difference between two roadmaps in the same world, initiative by initiative."""

from __future__ import annotations

from dataclasses import dataclass

from twohats.product.roadmap.simulate import Outcome
from twohats.scenario.model import Scenario


@dataclass(frozen=True)
class RoadmapDifference:
    """How much more the first of two roadmaps brought in, in $k; negative: less.

    `gains_k` has it by initiative, the largest amounts first, without those that brought both the
    same; `penalty_k` is what the law's penalty adds to it. Together they are `total_k`.
    """

    gains_k: dict[str, float]
    penalty_k: float

    @property
    def total_k(self) -> float:
        """All parts added up."""
        return sum(self.gains_k.values()) + self.penalty_k


def difference(first: Outcome, second: Outcome, scenario: Scenario) -> RoadmapDifference:
    """The parts of the difference between two outcomes of one world."""
    gains_k = {
        id_: first.earned_k.get(id_, 0.0) - second.earned_k.get(id_, 0.0) for id_ in scenario.ids
    }
    largest = sorted(gains_k, key=lambda id_: -abs(gains_k[id_]))
    kept = int(first.is_law_kept) - int(second.is_law_kept)
    return RoadmapDifference(
        {id_: gains_k[id_] for id_ in largest if gains_k[id_]},
        kept * scenario.backlog.law.penalty_k,
    )
