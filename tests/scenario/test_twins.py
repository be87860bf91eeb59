"""Does a twin company tell nothing of the true one, and do the rivals keep to what they know?"""

import pytest
from twohats.answers.product import Roadmap
from twohats.product.roadmap import broken_dependencies, listed_pairs, overloaded_cells
from twohats.scenario import load

STORY = load()
WORLD = STORY.world()
TWINS = [STORY.twin_world(deal) for deal in range(4)]


@pytest.mark.parametrize("twin", TWINS)
def test_is_none_of_the_true_hidden_links_in_a_twin(twin):
    true_hidden = set(WORLD.dependencies) - set(listed_pairs(STORY))
    twin_hidden = set(twin.dependencies) - set(listed_pairs(STORY))
    assert set(listed_pairs(STORY)) <= set(twin.dependencies)
    assert len(twin_hidden) == 2
    assert not true_hidden & twin_hidden


def test_are_the_twins_different_from_each_other_and_from_the_truth():
    effects = [tuple(world.effects.values()) for world in (WORLD, *TWINS)]
    assert len(set(effects)) == len(effects)


def test_is_every_deal_answered_by_one_of_the_twins():
    assert STORY.twin_world(15) in TWINS


def test_are_contribution_and_retention_those_of_the_company_s_own_table():
    """company.md says $1.63m, and the KPI tree 79.4%."""
    (kept,) = (kpi["baseline"] for kpi in STORY.reference("kpi_tree") if kpi["id"] == "K01")
    assert kept == WORLD.retention
    assert round(WORLD.contribution_k / 1000, 2) == 1.63
    assert r"\$1.63m a quarter" in STORY.text("company.md")


@pytest.mark.parametrize("rival", STORY.reference("rivals"), ids=lambda rival: rival["name"])
def test_does_a_rival_keep_capacity_and_what_the_backlog_lists(rival):
    entries = [{"id": id_, "bucket": bucket} for id_, bucket in rival["placement"].items()]
    plan = Roadmap.model_validate({"entries": entries})
    assert not overloaded_cells(plan, STORY)
    assert not broken_dependencies(plan, listed_pairs(STORY))
