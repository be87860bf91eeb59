"""What a roadmap of this pack is measured by: the best there is, and chance."""

from __future__ import annotations

from random import Random
from statistics import fmean
from typing import Any

from twohats.product.roadmap import simulate
from twohats.scenario import Scenario

from twohats_instructor.scenario.optimum import optimum
from twohats_instructor.scenario.placement import as_roadmap, random_placement

DRAWS = 2000


def yardsticks(scenario: Scenario) -> dict[str, Any]:
    """`v_opt` and `v_random` in $k, and the optimum itself as {id: bucket}."""
    world = scenario.world()
    best_placement = optimum(scenario, world)
    rng = Random(scenario.seed)
    random_values = [
        simulate(as_roadmap(random_placement(scenario, rng)), scenario, world).value_k
        for _ in range(DRAWS)
    ]
    return {
        "pack": scenario.id,
        "version": scenario.version,
        "seed": scenario.seed,
        "v_opt": round(simulate(as_roadmap(best_placement), scenario, world).value_k, 1),
        "v_random": round(fmean(random_values), 1),
        "optimum": best_placement,
    }
