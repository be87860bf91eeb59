import pytest
import traitlets
from twohats.answers.project import Charter
from twohats.project.plan import facts, start_plan
from twohats.scenario import load
from twohats.widgets.plan_cockpit import PlanCockpit

SCENARIO = load()
CHARTER = Charter.model_validate(SCENARIO.reference("frozen_charter"))
FACTS = facts(SCENARIO, CHARTER.lead)


def dealt():
    wbs, links = SCENARIO.work_packages(CHARTER.lead)
    return start_plan(CHARTER.lead, SCENARIO, wbs, links, (), CHARTER)


def cockpit(**traits):
    return PlanCockpit.for_plan(dealt(), FACTS, CHARTER, **traits)


def test_are_all_six_gauges_told():
    told = cockpit().as_text()
    for name in ("Date:", "Chance:", "Cost:", "Load:", "Risk cover:", "Quality:"):
        assert name in told


def test_does_each_contradiction_name_two_parts():
    clashes = cockpit().outlook["clashes"]
    assert clashes
    assert all(len(one["parts"]) == 2 and one["sentence"] for one in clashes)


def test_do_the_gauges_follow_a_change():
    made = cockpit()
    made.value = made.value | {"promise_day": 20}
    assert made.outlook["gauges"]["chance"] == 0
    assert ["promise", "risks"] in [one["parts"] for one in made.outlook["clashes"]]


def test_is_a_circle_told_in_a_sentence():
    made = cockpit()
    first = made.value["links"][0]
    back = first | {"before": first["after"], "after": first["before"]}
    made.value = made.value | {"links": [*made.value["links"], back]}
    assert made.outlook["gauges"] is None
    assert made.outlook["fault"] in made.as_text()


def test_is_a_faulty_plan_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="This is not a plan: promise_day"):
        PlanCockpit.for_plan({"promise_day": "soon"}, FACTS)


def test_is_markup_in_a_task_only_text():
    made = cockpit()
    tasks = [dict(one) for one in made.value["tasks"]]
    tasks[0]["name"] = "<script>x</script>"
    made.value = made.value | {"tasks": tasks}
    assert "<script>" not in made.as_html()
