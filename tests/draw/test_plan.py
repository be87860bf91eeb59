"""Is a plan drawn in full, in HTML and in words, and is nothing of it markup?"""

from html import escape

import pytest
from twohats.answers.project import Charter, Plan
from twohats.draw.plan import gauge_lines, plan_html, plan_text
from twohats.project.plan import PlannedSchedule, plan_constraints, plan_view, start_plan
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
def seen(plan):
    return plan_view(PlannedSchedule(plan, FACTS), CHARTER)


@pytest.mark.parametrize("draw", [plan_html, plan_text])
def test_are_gauges_contradictions_and_the_rest_told(draw, plan, seen):
    told = draw(plan, seen)
    for words in ("Date:", "Chance:", "Cost:", "Load:", "Risk cover:", "Quality:", "Promise: none"):
        assert words in told
    assert len(seen["clashes"]) > 0
    assert all(" against ".join(one["parts"]) in told for one in seen["clashes"])


def test_has_each_task_a_row_with_its_name(plan, seen):
    told = plan_html(plan, seen)
    assert told.count('<th scope="row">') == len(plan.tasks)
    assert all(escape(task.name) in told for task in plan.tasks)


def test_does_a_task_begin_on_a_working_day_or_when_its_links_allow(plan, seen):
    first = plan.tasks[0].model_copy(update={"start": 27.17})
    told = plan_html(plan.model_copy(update={"tasks": [first, *plan.tasks[1:]]}), seen)
    assert told.count("<td>day 28</td>") == 1
    assert told.count("<td>when its links allow</td>") == len(plan.tasks) - 1


def test_is_a_promise_told_with_its_chance(plan):
    promised = plan.model_copy(update={"promise_day": 10.0})
    told = plan_text(promised, plan_view(PlannedSchedule(promised, FACTS)))
    assert "Chance: 0% for the promised day." in told
    assert "Promise: day 10." in told


def test_is_the_fault_told_where_there_are_no_gauges():
    assert gauge_lines({"gauges": None, "fault": "A circle."}) == ["A circle."]
    assert plan_text(Plan(), {}).startswith("The plan was not played through.")


def test_is_an_agreeing_plan_said_to_have_no_contradiction(plan, seen):
    assert "None was found." in plan_html(plan, seen | {"clashes": []})


def test_is_markup_in_a_plan_only_text(plan, seen):
    first = plan.tasks[0].model_copy(update={"name": "<b>x</b>", "person": "<i>y</i>"})
    told = plan_html(plan.model_copy(update={"tasks": [first]}), seen)
    assert "<b>" not in told
    assert "<i>" not in told
