"""What answers are measured by: the best there is, carelessness, and what is right."""

from __future__ import annotations

from random import Random
from statistics import fmean
from typing import Any

from twohats.product.roadmap import simulate
from twohats.scenario import Scenario

from twohats_instructor.scenario import roadmap_questions as asked
from twohats_instructor.scenario.measures import links, unseen
from twohats_instructor.scenario.optimum import optimum
from twohats_instructor.scenario.placement import as_roadmap, random_placement
from twohats_instructor.scenario.roles import owners
from twohats_instructor.typical.careless_roadmaps import careless_values

DRAWS = 2000


def yardsticks(scenario: Scenario) -> dict[str, Any]:
    """Values in $k, the optimum as {id: bucket}, and what is right of what the exercise asks.

    `v_floor` is the best of the careless learners, or the mean of roadmaps drawn by lot. `owners`
    are the hours that constant and good owners lose in each deal of exercise 01; `kpi_goals` the
    customers that goals of exercise 06 keep.
    """
    world = scenario.world()
    best_placement = optimum(scenario, world)
    v_random, careless = _random_value_k(scenario), careless_values(scenario)
    return {
        "pack": scenario.id,
        "version": scenario.version,
        "seed": scenario.seed,
        "v_opt": round(simulate(as_roadmap(best_placement), scenario, world).value_k, 1),
        "v_random": round(v_random, 1),
        "v_floor": round(max(v_random, *careless.values()), 1),
        "careless": {name: round(value_k, 1) for name, value_k in careless.items()},
        "optimum": best_placement,
        "moves": {id_: sorted(links.moved(id_)) for id_ in scenario.ids},
        "dated": asked.DATED,
        "arrow_pages": asked.ARROW_PAGES,
        "owners": owners.yardsticks(),
        "kpi_goals": unseen.goal_yardsticks(scenario),
    }


def _random_value_k(scenario: Scenario) -> float:
    """The mean of roadmaps that keep capacity and are otherwise drawn by lot."""
    rng = Random(scenario.seed)
    return fmean(
        simulate(as_roadmap(random_placement(scenario, rng)), scenario, scenario.world()).value_k
        for _ in range(DRAWS)
    )
