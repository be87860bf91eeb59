"""Is a plan drawn in full, in HTML and in words, and is nothing of it markup?"""

from html import escape

import pytest
from twohats.answers.project import Charter, Plan
from twohats.draw.plan import gauge_lines, plan_html, plan_text
from twohats.project.plan import PlannedSchedule, plan_constraints, plan_view
from twohats.project.plan_from_breakdown import start_plan
from twohats.scenario import load

SCENARIO = load()
CHARTER = Charter.model_validate(SCENARIO.reference("frozen_charter"))
FACTS = plan_constraints(SCENARIO, CHARTER.lead)


@pytest.fixture(scope="module")
def plan():
    return start_plan(
        CHARTER.lead, SCENARIO, *SCENARIO.work.work_packages(CHARTER.lead), (), CHARTER
    )


@pytest.fixture(scope="module")
def outlook(plan):
    return plan_view(PlannedSchedule(plan, FACTS), CHARTER)


@pytest.mark.parametrize("draw", [plan_html, plan_text])
def test_are_gauges_contradictions_and_the_rest_told(draw, plan, outlook):
    page = draw(plan, outlook)
    gauges = ("Date:", "Chance:", "Cost:", "Staffing:", "Risk cover:", "Quality:")
    for words in (*gauges, "Promise: none"):
        assert words in page
    assert len(outlook["clashes"]) > 0
    assert all(" against ".join(clash["parts"]) in page for clash in outlook["clashes"])


def test_has_each_task_a_row_with_its_name(plan, outlook):
    page = plan_html(plan, outlook)
    assert page.count('<th scope="row">') == len(plan.tasks)
    assert all(escape(task.name) in page for task in plan.tasks)


def test_does_a_task_begin_on_a_working_day_or_when_its_links_allow(plan, outlook):
    first = plan.tasks[0].model_copy(update={"start": 27.17})
    page = plan_html(plan.model_copy(update={"tasks": [first, *plan.tasks[1:]]}), outlook)
    assert page.count("<td>day 28</td>") == 1
    assert page.count("<td>when its links allow</td>") == len(plan.tasks) - 1


def test_is_a_promise_told_with_its_chance(plan):
    with_promise = plan.model_copy(update={"promise_day": 10.0})
    words = plan_text(with_promise, plan_view(PlannedSchedule(with_promise, FACTS)))
    assert "Chance: 0% for the promised day." in words
    assert "Promise: day 10." in words


def test_is_the_fault_told_where_there_are_no_gauges():
    assert gauge_lines({"gauges": None, "fault": "A circle."}) == ["A circle."]
    assert plan_text(Plan(), {}).startswith("The plan was not simulated.")


def test_is_an_agreeing_plan_said_to_have_no_contradiction(plan, outlook):
    assert "None was found." in plan_html(plan, outlook | {"clashes": []})


def test_is_markup_in_a_plan_only_text(plan, outlook):
    first = plan.tasks[0].model_copy(update={"name": "<b>x</b>", "person": "<i>y</i>"})
    page = plan_html(plan.model_copy(update={"tasks": [first]}), outlook)
    assert "<b>" not in page
    assert "<i>" not in page
