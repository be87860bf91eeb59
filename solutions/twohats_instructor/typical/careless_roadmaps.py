"""The roadmaps of the seven careless learners: the floor of the value mark is the best of them."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from statistics import fmean

from twohats.answers.product import Roadmap
from twohats.product.roadmap import BUCKETS, rice, simulate
from twohats.scenario import Scenario

from twohats_instructor.scenario.placement import as_roadmap, by_score, fill_buckets

SCRIBBLES = 20
Placement = dict[str, str]


def careless_placements(scenario: Scenario) -> dict[str, list[Placement]]:
    """{id: bucket} in the order of the board, by the names of the bands; scribbles are many."""
    return {
        "clicker": [fill_buckets(scenario, scenario.ids)],
        "copier": [as_printed(scenario)],
        "scribbler": [scribbled(scenario, seed) for seed in range(SCRIBBLES)],
        "do-nothing": [{}],
        "hoarder": [dict.fromkeys(scenario.ids, "now")],
        "minimalist": [{scenario.backlog.law.initiative: "now"}],
        "greedy": [
            fill_buckets(scenario, by_score(scenario, claimed_scores(scenario).__getitem__))
        ],
    }


def as_printed(scenario: Scenario) -> Placement:
    """The sponsors' list from the top: six in Now, five in Next, the rest in Later."""
    return {
        id_: "now" if place < 6 else "next" if place < 11 else "later"
        for place, id_ in enumerate(scenario.ids)
    }


def scribbled(scenario: Scenario, seed: int) -> Placement:
    """Each card into any lane, in any order."""
    rng = Random(seed)
    order = rng.sample(scenario.ids, len(scenario.ids))
    lanes = {id_: rng.choice([*BUCKETS, "not_doing"]) for id_ in order}
    return {id_: lane for id_, lane in lanes.items() if lane in BUCKETS}


def claimed_scores(scenario: Scenario) -> Mapping[str, float]:
    """The sponsors' reach x impact x confidence for each person-week."""
    return {id_: rice(id_, scenario) for id_ in scenario.ids}


def careless_values(scenario: Scenario) -> dict[str, float]:
    """What each careless roadmap brings in ($k over six quarters); of several the mean."""
    return {
        name: fmean(_value_k(as_roadmap(placement), scenario) for placement in placements)
        for name, placements in careless_placements(scenario).items()
    }


def _value_k(roadmap: Roadmap, scenario: Scenario) -> float:
    return simulate(roadmap, scenario, scenario.world()).value_k
