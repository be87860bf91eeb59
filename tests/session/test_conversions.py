"""Does the roadmap begin from what the learner found out in the lessons before it?"""

from twohats.answers.customer_focus import Effects, ThreeNeeds
from twohats.session.conversions import estimates_of, find_own

OWN = {"reach": 4321, "impact": 0.75, "confidence": 50, "sources": ["survey"]}


def effects(**rows):
    return Effects.model_validate({"rows": rows})


def test_are_own_effects_the_estimates_that_the_roadmap_starts_from(scenario):
    estimates = find_own("estimates", {"effects": effects(I09=OWN)}, scenario)
    assert estimates["I09"].reach == 4321
    reference = scenario.reference("estimates")
    others = {id_: row.model_dump() for id_, row in estimates.items() if id_ != "I09"}
    assert others == {id_: row for id_, row in reference.items() if id_ != "I09"}


def test_are_effects_that_are_not_said_in_full_left_to_the_reference(scenario):
    estimates = estimates_of(effects(I09={"reach": 4321}, I11=OWN), scenario)
    assert estimates["I09"].model_dump() == scenario.reference("estimates")["I09"]
    assert estimates["I11"].reach == 4321
    assert estimates_of(effects(I09={"reach": 1}), scenario) is None


def test_do_estimates_of_one_s_own_go_before_effects(scenario):
    """Work of an earlier edition has estimates, and no effects."""
    work = {"estimates": "mine", "effects": effects(I09=OWN)}
    assert find_own("estimates", work, scenario) == "mine"


def test_do_findings_say_which_are_about_the_three_needs_that_were_named(scenario):
    needs = ThreeNeeds(ticked=["payment", "delivery"])
    evidence = find_own("evidence", {"three_needs": needs}, scenario)
    marked = {item.need for item in evidence if item.finding.endswith("one of your three needs.")}
    assert marked == {"payment", "delivery"}
    assert [item.id for item in evidence] == [item["id"] for item in scenario.reference("evidence")]


def test_is_nothing_made_where_nothing_was_said(scenario):
    assert find_own("evidence", {"three_needs": ThreeNeeds()}, scenario) is None
    assert find_own("evidence", {}, scenario) is None
    assert find_own("strategy", {"effects": effects(I09=OWN)}, scenario) is None


def test_is_the_vision_of_lesson_03_a_statement_and_an_empty_field_none(scenario):
    vision = find_own("vision", {"text_vision": " A box that waits.\n"}, scenario)
    assert vision.statement == "A box that waits."
    assert find_own("vision", {"text_vision": "  "}, scenario) is None
