"""What is a page told about the company that a plan is made in?"""

from twohats.project.plan import plan_constraints, plan_settings
from twohats.scenario import load


def test_does_each_response_say_what_it_leaves_and_against_whose_risk():
    story = load()
    offered = plan_settings(plan_constraints(story, "I01"))["responses"]
    assert {one["task"] for one in offered} == {one.task for one in story.company.responses("I01")}
    said = {one["id"]: one["leaves"] for one in offered}
    assert said["B01"] == "leaves 30% of the chance"
    assert said["B02"] == "leaves 30% of the days"
    assert said["B10"] == "leaves 40% of the chance and 70% of the days"
