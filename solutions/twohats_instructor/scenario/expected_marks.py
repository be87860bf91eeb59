"""The bands within which typical roadmaps must be marked, and the marks that they earn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from pydantic import ValidationError
from twohats.answers.product import Roadmap
from twohats.scenario import Scenario

from twohats_instructor.checks.roadmap import CHECKS, TrueRoadmapWork

# Points for where the cards are, and nothing else: 15 of 24.
BY_PLACE = ("roadmap_capacity", "roadmap_dependencies", "roadmap_law", "roadmap_value")
MAX_POINTS = sum(CHECKS.questions[id_].max for id_ in BY_PLACE)


@dataclass(frozen=True)
class RoadmapMarks:
    """The share (0 to 1) of the points for places, and the points for value (0 to 9)."""

    share: float
    value: float


@dataclass(frozen=True)
class Band:
    """Where the marks of one kind of roadmap must lie; `value` is a limit where it says more."""

    low: float
    high: float
    value: tuple[float, float] = (0.0, 9.0)

    def holds(self, marks: RoadmapMarks) -> bool:
        """Whether the marks lie within."""
        low, high = self.value
        return self.low <= marks.share <= self.high and low <= marks.value <= high

    def __str__(self) -> str:
        low, high = self.value
        value_range = "" if self.value == (0.0, 9.0) else f", value {low:g} to {high:g} of 9"
        return f"share {self.low:g} to {self.high:g}{value_range}"


CARELESS = Band(0.0, 0.2, (0.0, 0.0))
ROADMAP_BANDS = {
    "optimum": Band(0.9, 1.0),
    "careful": Band(0.9, 1.0),
    "careful, 20% error": Band(0.9, 1.0),
    "dependency-blind": Band(0.0, 0.35, (0.0, 0.0)),
    "sponsors' RICE": CARELESS,
    "loudest": CARELESS,
    "vanity": CARELESS,
    "smallest first": CARELESS,
    "random feasible": Band(0.0, 0.2),
    "empty": Band(0.0, 0.0),
    "malformed": Band(0.0, 0.0),
}


def roadmap_marks(data: dict, scenario: Scenario) -> RoadmapMarks:
    """The marks of a roadmap as handed in; what cannot be read, or is no work, earns nothing."""
    try:
        roadmap = Roadmap.model_validate(data)
    except ValidationError:
        return RoadmapMarks(0.0, 0.0)
    work = TrueRoadmapWork({"roadmap": roadmap}, {}, scenario)
    points = {id_: CHECKS.check(id_, work).points for id_ in BY_PLACE}
    return RoadmapMarks(sum(points.values()) / MAX_POINTS, points["roadmap_value"])


def average_marks(marks: Iterable[RoadmapMarks]) -> RoadmapMarks:
    """The mean marks."""
    marks = list(marks)
    return RoadmapMarks(fmean(mark.share for mark in marks), fmean(mark.value for mark in marks))
