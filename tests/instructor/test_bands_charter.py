"""What do careless and honest learners earn in exercise 08, over all deals?"""

import json
from collections import defaultdict

import pytest
from twohats import answers
from twohats.project.charter import possible_leads
from twohats.scenario import load
from twohats.scenario.charter import DEALS
from twohats_instructor import scoring
from twohats_instructor.bands.charter import players
from twohats_instructor.bands.player import CARELESS

STEM = "08_project_manager"
STORY = load()
LEADS = possible_leads(STORY)
MOST_CARELESS, LEAST_HONEST = 0.35, 0.85
# A lead with evidence enough, one whose evidence does not reach its budget, one for the law.
FEW = ("I01", "I10", "I13")


def points_of(player):
    """The points that the machine gives a player's hand-in."""
    data = {
        "schema": 1,
        "assignment": STEM,
        "scenario": {"pack": STORY.id, "version": STORY.version, "seed": STORY.seed},
        "saves": 1,
        "answers": player.answers,
        "carried": {
            name: {"origin": "learner", "data": value} for name, value in player.carried.items()
        },
    }
    scores = scoring.score_with_notes(STEM, answers.read(json.dumps(data).encode(), STORY, STEM))
    assert scores.notes == (), player.name
    findings = scores.findings.values()
    return sum(one.points for one in findings), sum(one.max for one in findings)


def shares(lead):
    """The shares of the machine points by kind and name, one for each deal."""
    found = defaultdict(list)
    for player in players(STORY, lead):
        points, most = points_of(player)
        found[player.kind, player.name].append(points / most)
    return found


@pytest.fixture(
    scope="module",
    params=[
        *FEW,
        *(pytest.param(one, marks=pytest.mark.monthly) for one in LEADS if one not in FEW),
    ],
)
def played(request):
    return shares(request.param)


def test_do_all_careless_learners_play_every_deal(played):
    names = {name: len(values) for (kind, name), values in played.items() if kind == "careless"}
    assert names == dict.fromkeys(CARELESS, DEALS)


def test_does_no_careless_learner_earn_more_than_a_third(played):
    means = {n: sum(v) / len(v) for (kind, n), v in played.items() if kind == "careless"}
    assert max(means.values()) <= MOST_CARELESS, means


def test_do_four_different_honest_learners_earn_most_of_it_on_every_deal(played):
    least = {name: min(values) for (kind, name), values in played.items() if kind == "honest"}
    assert len(least) >= 4
    assert min(least.values()) >= LEAST_HONEST, least


def test_earns_doing_nothing_nothing(played):
    assert set(played["careless", "do-nothing"]) == {0}


def test_do_product_goals_among_the_project_s_cost_points(played):
    (values,) = (v for (kind, _), v in played.items() if kind == "typical")
    assert max(values) < LEAST_HONEST
