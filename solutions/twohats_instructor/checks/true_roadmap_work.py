"""The roadmap as a marker sees it: with the sealed world behind the backlog."""

from __future__ import annotations

from functools import cached_property

from twohats.checks.roadmap_work import RoadmapWork
from twohats.product.roadmap import Outcome, simulate, too_early

from twohats_instructor.checks.truth import Truth, truth


class TrueRoadmapWork(RoadmapWork):
    """The roadmap, with the sealed world behind the backlog."""

    @property
    def truth(self) -> Truth:
        """The sealed world, and what worth is measured by."""
        return truth(self.scenario)

    @cached_property
    def outcome(self) -> Outcome:
        """What the roadmap led to."""
        return simulate(self.roadmap, self.scenario, self.truth.world)

    @cached_property
    def value_score(self) -> float:
        """Where its worth lies between carelessness (0) and the best there is (1)."""
        return max(0.0, min(1.0, self.truth.value_score(self.outcome.value_k)))

    @property
    def keeping_share(self) -> float:
        """How far kept rules count: a board that is worth nothing keeps no rule."""
        return min(1.0, 2 * self.value_score)

    @cached_property
    def broken_dependencies(self) -> list[tuple[str, str]]:
        """Pairs (dependent, enabler), listed or hidden, that the roadmap does not keep."""
        return too_early(self.packed, self.truth.world.dependencies)
