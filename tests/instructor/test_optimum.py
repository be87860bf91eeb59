"""Is the yardstick really the best there is?"""

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from twohats.answers.product import Roadmap
from twohats.product.roadmap import broken_dependencies, overloaded_cells, simulate
from twohats.scenario import load
from twohats_instructor.scenario.optimum import optimum
from twohats_instructor.scenario.placement import as_roadmap

from tests.support.product_cases import cases, initiative, scenario, world

NRP = Path(__file__).parents[1] / "product" / "nrp_dep.json"
NEXT_RELEASE = json.loads(NRP.read_text("utf-8"))


def worth(placement, story, truth):
    return simulate(as_roadmap(placement), story, truth).value_k


@settings(deadline=None, max_examples=25)
@given(cases(most=4))
def test_does_the_solver_find_what_trying_everything_finds(case):
    story, truth, _ = case
    places = itertools.product(("not_doing", "now", "next", "later"), repeat=len(story.ids))
    everything = (as_roadmap(dict(zip(story.ids, place, strict=True))) for place in places)
    best = max(simulate(roadmap, story, truth).value_k for roadmap in everything)
    assert worth(optimum(story, truth), story, truth) == pytest.approx(best)


def test_does_the_solver_agree_with_the_published_next_release():
    """One release; of two that exclude each other, the better of leaving out either is the best."""
    ids = [f"I{number:02d}" for number in range(1, 7)]
    costs = dict(zip(ids, NEXT_RELEASE["cost"], strict=True))
    values = dict(zip(ids, NEXT_RELEASE["value"], strict=True))
    links = [(ids[dependent], ids[enabler]) for dependent, enabler in NEXT_RELEASE["requires"]]
    story = scenario(
        *(initiative(id_, cost, 0) for id_, cost in costs.items()),
        capacity=(NEXT_RELEASE["capacity"], 1),
        penalty_k=0,
    )
    truth = world({**values, "I99": 0}, *links)
    profits = [
        sum(values[id_] for id_ in optimum(story, truth, [ids[left_out]], ["now"]) if id_ in values)
        for left_out in NEXT_RELEASE["excludes"][0]
    ]
    assert max(profits) == NEXT_RELEASE["best"]


def test_does_the_solver_give_the_same_placement_again():
    story = load()
    first = optimum(story, story.world())
    assert optimum(story, story.world()) == first


def test_does_the_optimum_of_marrowby_keep_every_rule():
    story = load()
    plan = Roadmap.model_validate(as_roadmap(optimum(story, story.world())))
    assert overloaded_cells(plan, story) == []
    assert broken_dependencies(plan, story.world().dependencies) == []
