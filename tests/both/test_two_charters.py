"""What becomes of a project whose charter has a product goal among its project goals?"""

from dataclasses import replace

import pytest
from twohats.answers.product import Roadmap
from twohats.both.two_charters import IN_A_ROW, QUARTERS, two_charters
from twohats.project.charter import possible_leads
from twohats.scenario import load

STORY = load()
ROADMAP = Roadmap.model_validate(STORY.reference("roadmap"))
TWINS = [STORY.twin_world(deal) for deal in range(4)]


def played(lead="I01", world=TWINS[0]):
    return two_charters(lead, ROADMAP, STORY, world)


def closed(quarters):
    return [id_ for quarter in quarters for id_ in quarter.closed]


@pytest.mark.parametrize("lead", possible_leads(STORY))
def test_closes_no_single_project_on_what_all_customers_do(lead):
    """The tree wants six points more; one project brings two at the most, at every twin company."""
    for world in TWINS:
        both = played(lead, world)
        assert both.closing_quarter is None
        assert closed(both.product_goal) == []
        assert all(one.is_waiting for one in both.product_goal[2:])


@pytest.mark.parametrize("lead", possible_leads(STORY))
def test_does_the_other_team_go_on_from_one_project_to_the_next(lead):
    both = played(lead)
    done = closed(both.project_goals)
    assert done[0] == lead
    assert len(done) == len(set(done)) > 10
    assert not any(one.is_waiting for one in both.project_goals)


def test_follow_the_projects_of_the_roadmap_first():
    placed = [id_ for lane in ("now", "next", "later") for id_ in ROADMAP.bucket(lane)]
    large = [id_ for id_ in placed if id_ in possible_leads(STORY) and id_ != "I01"]
    assert closed(played().project_goals)[1 : 1 + len(large)] == large


def test_stay_as_many_customers_until_the_second_project_of_the_first_team_is_live():
    both = played()
    assert len(both.project_goals) == len(both.product_goal) == QUARTERS
    pairs = zip(both.project_goals, both.product_goal, strict=True)
    assert all(one.retention >= other.retention for one, other in pairs)
    assert both.project_goals[2].retention == both.product_goal[2].retention > TWINS[0].retention


def test_closes_the_second_project_a_year_after_its_goal_where_that_is_within_its_reach():
    """Then its people are free, and only then the next project begins."""
    world = replace(TWINS[0], effects={**TWINS[0].effects, "I01": 800.0})
    both = played(world=world)
    live = next(at for at, one in enumerate(both.product_goal) if one.retention > world.retention)
    assert both.closing_quarter == live + IN_A_ROW
    assert both.product_goal[both.closing_quarter - 1].closed == ("I01",)
    assert both.product_goal[both.closing_quarter].at_work
    assert len(closed(both.product_goal[:10])) < len(closed(both.project_goals[:10]))


def test_is_a_lead_that_the_backlog_does_not_have_told():
    with pytest.raises(KeyError, match="I99"):
        played("I99")
