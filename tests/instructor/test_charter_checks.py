"""What is a charter marked by, where the visible checks cannot know?"""

import re

import pytest
from twohats.answers.product import Kpi
from twohats.answers.project import Charter
from twohats.project.charter import possible_leads
from twohats.scenario import load
from twohats_instructor.checks import grading_spec
from twohats_instructor.checks.charter import KINDS
from twohats_instructor.reference import reference

STEM = "08_project_manager"
STORY = load()
SPEC = grading_spec(STEM)
FULL = reference(STEM)["charter"]
CARRIED = {"kpi_tree": [Kpi.model_validate(row) for row in STORY.reference("kpi_tree")]}
ASSUMED = [id_ for id_, kind in KINDS.items() if kind == "assumption"]
AGAINST = [id_ for id_, kind in KINDS.items() if kind == "against_data"]
GIVEN = [id_ for id_, kind in KINDS.items() if kind == "limit"]


def charter_work(charter):
    answers = {"charter": Charter.model_validate(charter)}
    return SPEC.checks.work_class(answers, CARRIED, STORY)


def finding_on(question, **changed):
    return SPEC.checks.check(question, charter_work(FULL | changed))


def statements(*ids):
    return finding_on("charter_statements", statements=dict.fromkeys(ids, "assumption"))


def test_are_there_four_assumptions_to_find():
    assert len(ASSUMED) == 4


@pytest.mark.parametrize("count", range(5))
def test_earns_each_assumption_half_a_point(count):
    assert statements(*ASSUMED[:count]).points == count / 2


def test_costs_each_statement_against_the_data_half_a_point_and_never_more_than_all():
    assert statements(*ASSUMED, AGAINST[0]).points == 1.5
    assert statements(*AGAINST).points == 0
    assert AGAINST[0] in statements(*AGAINST).seen


def test_costs_a_given_limit_nothing():
    assert statements(*ASSUMED, *GIVEN).points == 2


def test_earns_marking_all_as_assumption_nothing():
    assert statements(*KINDS).points == 0


@pytest.mark.parametrize(("name", "wrong"), [("budget_k", 1.0), ("commit_at", 50)])
def test_must_budget_and_chance_be_as_marrowby_has_set_them(name, wrong):
    finding = finding_on("charter_fields", **{name: wrong})
    assert finding.points < 3
    assert "Not as Marrowby has set it" in finding.seen


def own_numbers(lead):
    """What a charter says of a lead's limits, and the budget and day that were approved for it."""
    goals = [goal | {"number": STORY.work.limit(lead).day} for goal in FULL["project_goals"]]
    return {"lead": lead, "budget_k": STORY.company.budget_k(lead), "project_goals": goals}


@pytest.mark.parametrize("lead", possible_leads(STORY))
def test_can_another_lead_earn_all_with_its_own_numbers(lead):
    assert finding_on("charter_fields", **own_numbers(lead)).points == 3


@pytest.mark.parametrize("lead", sorted({*STORY.ids} - {*possible_leads(STORY)}))
def test_costs_a_lead_that_is_too_small_the_entry_and_nothing_else(lead):
    finding = finding_on("charter_fields", **own_numbers(lead))
    assert finding.points == pytest.approx(2.7)
    assert f"{lead} is too small to lead" in finding.seen


def test_costs_a_lead_that_nobody_knows_the_entry_and_frees_it_from_no_limit():
    finding = finding_on("charter_fields", lead="I99")
    assert finding.points == pytest.approx(2.7)
    assert "no I99" in finding.seen
    nines = [goal | {"number": 9999} for goal in FULL["project_goals"]]
    finding = finding_on("charter_fields", lead="I99", budget_k=99_999, project_goals=nines)
    assert finding.points == pytest.approx(2.1)


def test_earns_the_day_of_another_lead_less():
    finding = finding_on("charter_fields", lead="I12", budget_k=STORY.company.budget_k("I12"))
    assert finding.points < 3
    assert f"the limit, day {STORY.work.limit('I12').day}" in finding.seen


def test_earns_the_dealt_out_reference_nothing():
    findings = SPEC.checks.check_all(charter_work(STORY.reference("charter")))
    assert {finding.points for finding in findings} == {0}


def drawn_lines(**changed):
    """What each line of the marker's picture says and rests on, by its label."""
    html = SPEC.draw(charter_work(FULL | changed))
    cells = re.findall(
        r'row"[^>]*>(.*?)</th><td[^>]*>(.*?)</td><td[^>]*>.*?</svg> (.*?)</td>', html
    )
    return {label: (value, source) for label, value, source in cells}


def test_does_the_picture_say_what_each_line_rests_on():
    line_sources = {label: source for label, (_, source) in drawn_lines().items()}
    assert (
        line_sources["Purpose"] == line_sources["Product goals"] == line_sources["For"] == "roadmap"
    )
    assert line_sources["Decides"] == line_sources["Scope"] == "company"
    assert line_sources["Over when"] == "assumption"
    sources = {"budget_k": "company", "business_case_k": "assumption"}
    answers = {"Q5": {"source": "assumption", "sources": sources}}
    line_sources = {label: source for label, (_, source) in drawn_lines(answers=answers).items()}
    assert (line_sources["Budget ($k)"], line_sources["Must bring ($k)"]) == (
        "company",
        "assumption",
    )
    assert (line_sources["Purpose"], line_sources["Result"]) == ("roadmap", "your own")


def test_does_the_picture_name_the_lead_and_write_money_as_people_do():
    lines = drawn_lines()
    assert lines["For"][0] == STORY.initiative(FULL["lead"]).name
    assert "($111k)" in lines["Project goals"][0]


@pytest.mark.parametrize("lead", [None, "I99"])
def test_can_a_charter_without_a_known_lead_be_drawn(lead):
    assert drawn_lines(lead=lead)["For"][0] == (lead or "not said yet")
