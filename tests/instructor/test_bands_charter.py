"""Does exercise 08 give little to who looks at no case, and nearly all to four honest ways?"""

from collections import defaultdict

import pytest
from twohats.project.charter import possible_leads
from twohats.scenario import load
from twohats.scenario.charter import DEALS
from twohats_instructor.bands.charter import players
from twohats_instructor.bands.player import CARELESS
from twohats_instructor.bands.results import LEAST_HONEST, faults

from tests.support.bands import played

STEM = "08_project_manager"
STORY = load()
# A lead with evidence enough, one whose evidence does not reach its budget, one for the law.
FEW = ("I01", "I10", "I13")
OTHERS = [
    pytest.param(one, marks=pytest.mark.monthly) for one in possible_leads(STORY) if one not in FEW
]


@pytest.fixture(scope="module", params=[*FEW, *OTHERS])
def results(request):
    return played(STEM, request.param)


def shares(results, *learners):
    return {result.learner: result.share for result in results if result.learner in learners}


def test_do_all_learners_keep_their_band(results):
    assert list(faults(results)) == []


def test_earns_pressing_everything_or_nothing_nothing(results):
    same = ("clicker", "do-nothing", "hoarder", "minimalist")
    assert shares(results, *same) == dict.fromkeys(same, 0)


def test_earn_product_goals_among_the_project_s_less_than_an_honest_charter(results):
    (typical,) = (result for result in results if result.kind == "typical")
    assert typical.share < LEAST_HONEST


def test_plays_every_careless_learner_each_deal_with_texts_that_open_the_gate():
    """Else the gate alone would keep the band, and the cases would not be asked."""
    by_name = defaultdict(list)
    for player in players(STORY, "I01"):
        if player.kind == "careless":
            by_name[player.name].append(player)
    assert {len(group) for group in by_name.values()} == {DEALS}
    opened = [name for name, group in by_name.items() if group[0].answers["charter"].get("purpose")]
    assert set(CARELESS) <= set(by_name)
    assert set(by_name) - {*opened} == {"do-nothing"}
