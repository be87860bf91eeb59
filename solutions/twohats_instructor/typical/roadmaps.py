"""Ten typical roadmaps, as the answers that learners of ten kinds would hand in.

Each function takes the scenario and gives the plain data of `answers["roadmap"]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import exp
from random import Random
from typing import Any

from twohats.scenario import Scenario

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.optimum import optimum
from twohats_instructor.scenario.placement import by_score, fill_buckets, random_placement
from twohats_instructor.typical.careless_roadmaps import claimed_scores

RoadmapData = dict[str, Any]
QUARTERS = 5
OUTCOME = "Somebody is better off in a way that you can see: a measure moves by the end of Next."


def optimal_roadmap(scenario: Scenario) -> RoadmapData:
    """The optimum."""
    return roadmap_data(scenario, optimum(scenario, scenario.world()))


def careful_roadmap(scenario: Scenario, effects: Mapping[str, float] | None = None) -> RoadmapData:
    """By evidence, all dependencies seen, each enabler reckoned with what it enables."""
    value = _value_function(scenario, effects or truth.EFFECTS)
    dependencies = scenario.world().dependencies

    def score(id_: str) -> float:
        group = [id_, *(enabler for dependent, enabler in dependencies if dependent == id_)]
        return sum(map(value, group)) / sum(map(_effort_function(scenario), group))

    return roadmap_data(scenario, fill_buckets(scenario, by_score(scenario, score), dependencies))


def careful_with_error(scenario: Scenario, seed: int, spread: float = 0.2) -> RoadmapData:
    """The same with every effect misjudged by about `spread`."""
    return careful_roadmap(scenario, misjudged_effects(seed, spread))


def dependency_blind(scenario: Scenario, effects: Mapping[str, float] | None = None) -> RoadmapData:
    """By evidence, but only the dependencies that the backlog lists are seen."""
    value, weeks = _value_function(scenario, effects or truth.EFFECTS), _effort_function(scenario)
    order = by_score(scenario, lambda id_: value(id_) / weeks(id_))
    return roadmap_data(scenario, fill_buckets(scenario, order, truth.LISTED))


def sponsors_rice(scenario: Scenario) -> RoadmapData:
    """By the score that the sponsors' own numbers give."""
    scores = claimed_scores(scenario)
    return roadmap_data(scenario, fill_buckets(scenario, by_score(scenario, scores.__getitem__)))


def loudest_roadmap(scenario: Scenario) -> RoadmapData:
    """By the number of messages."""
    return roadmap_data(
        scenario, fill_buckets(scenario, by_score(scenario, truth.MENTIONS.__getitem__))
    )


def vanity_roadmap(scenario: Scenario) -> RoadmapData:
    """Whatever promises registrations, most of them first, and nothing else."""
    order = sorted(truth.REGISTRATIONS, key=lambda id_: -truth.REGISTRATIONS[id_])
    return roadmap_data(scenario, fill_buckets(scenario, order))


def smallest_first(scenario: Scenario) -> RoadmapData:
    """The least work first."""
    weeks = _effort_function(scenario)
    return roadmap_data(
        scenario, fill_buckets(scenario, by_score(scenario, lambda id_: -weeks(id_)))
    )


def random_feasible(scenario: Scenario, seed: int) -> RoadmapData:
    """Drawn by lot, within capacity."""
    return roadmap_data(scenario, random_placement(scenario, Random(seed)))


def empty_roadmap(scenario: Scenario) -> RoadmapData:
    """As it was dealt out."""
    return {"entries": [{"id": id_, "bucket": "unplaced"} for id_ in scenario.ids]}


def malformed_roadmap(scenario: Scenario) -> RoadmapData:
    """A bucket that does not exist and a number in words."""
    return {"entries": [{"id": "I01", "bucket": "soon"}], "estimates": {"I01": "a lot"}}


#: Those that come out the same each time, by the name under which marks are reported.
FIXED_ROADMAPS: dict[str, Callable[[Scenario], RoadmapData]] = {
    "optimum": optimal_roadmap,
    "careful": careful_roadmap,
    "dependency-blind": dependency_blind,
    "sponsors' RICE": sponsors_rice,
    "loudest": loudest_roadmap,
    "vanity": vanity_roadmap,
    "smallest first": smallest_first,
    "empty": empty_roadmap,
    "malformed": malformed_roadmap,
}


def misjudged_effects(seed: int, spread: float) -> dict[str, float]:
    """The true effects, each misjudged by a factor of its own."""
    rng = Random(seed)
    return {id_: effect * exp(rng.gauss(0, spread)) for id_, effect in truth.EFFECTS.items()}


def roadmap_data(scenario: Scenario, placement: Mapping[str, str]) -> RoadmapData:
    """A roadmap as handed in: what is not placed is not done, Now has outcomes."""
    unplaced_ids = [id_ for id_ in scenario.ids if id_ not in placement]
    return {
        "entries": [*map(_entry, placement, placement.values()), *_not_doing_entries(unplaced_ids)]
    }


def _entry(id_: str, bucket: str) -> RoadmapData:
    return {"id": id_, "bucket": bucket, "outcome": OUTCOME if bucket == "now" else ""}


def _not_doing_entries(ids: Iterable[str]) -> list[RoadmapData]:
    return [{"id": id_, "bucket": "not_doing"} for id_ in ids]


def _value_function(scenario: Scenario, effects: Mapping[str, float]) -> Callable[[str], float]:
    law = scenario.backlog.law
    avoided_penalties = {law.initiative: law.penalty_k}
    return lambda id_: effects[id_] * QUARTERS + avoided_penalties.get(id_, 0.0)


def _effort_function(scenario: Scenario) -> Callable[[str], float]:
    return lambda id_: scenario.initiative(id_).total_effort
