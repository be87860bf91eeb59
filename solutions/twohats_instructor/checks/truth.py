"""What a hidden check knows beyond the answer: the sealed world, and what worth is measured by."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from twohats.scenario import Scenario, World

YARDSTICKS = Path(__file__).resolve().parents[1] / "yardsticks"


@dataclass(frozen=True)
class Truth:
    """The world of a pack; `v_opt` and `v_random` are the best and the chance worth in $k."""

    world: World
    v_opt: float
    v_random: float

    def value_score(self, value_k: float) -> float:
        """Where a worth lies between chance (0) and the best there is (1)."""
        return (value_k - self.v_random) / (self.v_opt - self.v_random)


@lru_cache(maxsize=8)
def truth(scenario: Scenario) -> Truth:
    """The truth behind a scenario; ValueError if its yardsticks were made for another one."""
    yardsticks = json.loads((YARDSTICKS / f"{scenario.id}.json").read_text("utf-8"))
    pack_version = (yardsticks["version"], yardsticks["seed"])
    if pack_version != (scenario.version, scenario.seed):
        raise ValueError(
            f"The yardsticks of {scenario.id} were made for {pack_version}: build anew."
        )
    return Truth(scenario.world(), yardsticks["v_opt"], yardsticks["v_random"])
