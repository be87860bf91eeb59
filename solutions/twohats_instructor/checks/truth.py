"""What a hidden check knows beyond the answer: the sealed world, and what worth is measured by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from twohats.scenario import Scenario, World

YARDSTICKS = Path(__file__).resolve().parents[1] / "yardsticks"


@dataclass(frozen=True)
class RoadmapKey:
    """What is right of what exercise 07 asks, by the ids of initiatives, measures and arrows.

    `moves` are the measures that each initiative moves; `dated` are those with a date from outside,
    and who sets it; `arrow_pages` are the arrows that hold, with the page that says so.
    """

    moves: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dated: Mapping[str, str] = field(default_factory=dict)
    arrow_pages: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Truth:
    """The world of a pack; `v_opt` is the best worth in $k, `v_floor` that of carelessness."""

    world: World
    v_opt: float
    v_floor: float
    key: RoadmapKey = RoadmapKey()

    def value_score(self, value_k: float) -> float:
        """Where a worth lies between carelessness (0) and the best there is (1)."""
        return (value_k - self.v_floor) / (self.v_opt - self.v_floor)


@lru_cache(maxsize=8)
def truth(scenario: Scenario) -> Truth:
    """The truth behind a scenario; ValueError if its yardsticks were made for another one."""
    yardsticks = json.loads((YARDSTICKS / f"{scenario.id}.json").read_text("utf-8"))
    pack_version = (yardsticks["version"], yardsticks["seed"])
    if pack_version != (scenario.version, scenario.seed):
        raise ValueError(
            f"The yardsticks of {scenario.id} were made for {pack_version}: build them again."
        )
    return Truth(
        scenario.world(), yardsticks["v_opt"], yardsticks["v_floor"], _roadmap_key(yardsticks)
    )


def _roadmap_key(yardsticks: Mapping[str, Any]) -> RoadmapKey:
    return RoadmapKey(
        moves={id_: tuple(kpis) for id_, kpis in yardsticks["moves"].items()},
        dated=yardsticks["dated"],
        arrow_pages=yardsticks["arrow_pages"],
    )
