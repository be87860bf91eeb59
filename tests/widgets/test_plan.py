import json
import subprocess
from pathlib import Path

import pytest
import traitlets
from twohats.answers.project import Charter, Hire, ReplannedNext
from twohats.project.plan import crew, plan_constraints, start_plan
from twohats.project.plan.release import can_do, needed_person_type
from twohats.project.rounding import start_workday
from twohats.scenario import load
from twohats.widgets.plan.widget import PlanCockpit

from tests.support.node import NODE

HERE = Path(__file__).parent

SCENARIO = load()
CHARTER = Charter.model_validate(SCENARIO.reference("frozen_charter"))
FACTS = plan_constraints(SCENARIO, CHARTER.lead)
CALENDAR = [on.isoformat() for on, number, _ in SCENARIO.calendar_rows if number]


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


def test_is_nothing_said_of_a_change_before_the_first_one():
    made = cockpit()
    assert made.outlook["first"]
    made.value = made.value | {"promise_day": 84}
    assert not made.outlook["first"]
    assert made.outlook["said"].startswith("Chance: ")
    assert made.moves == []


def test_says_a_change_that_moves_no_gauge_that_nothing_moved():
    made = cockpit()
    made.value = made.value | {"messages": [{"to": "Noor Rahman", "day": 3}]}
    assert (made.outlook["moved"], made.outlook["said"]) == ([], "")


def test_is_a_plan_after_a_circle_compared_with_the_one_before_it():
    made = cockpit()
    sound, links = made.value, made.value["links"]
    back = links[0] | {"before": links[0]["after"], "after": links[0]["before"]}
    made.value = sound | {"links": [*links, back]}
    made.value = sound | {"promise_day": 84}
    assert made.outlook["said"].startswith("Chance: ")


def test_is_the_letter_asked_for_anew_at_each_reckoning():
    letters = [None]
    made = cockpit(answered=lambda: letters[-1])
    assert "next" not in str([one["parts"] for one in made.outlook["clashes"]])
    item = made.value["tasks"][0]["scope_item"]
    letters.append(ReplannedNext(first_release_without=[item], free_from_day=500))
    made.value = made.value | {"promise_day": 84}
    assert ["next", "scope"] in [one["parts"] for one in made.outlook["clashes"]]


def test_do_page_and_engine_name_the_same_people_and_days(tmp_path):
    plan = dealt()
    hires = [Hire(person_type=kind, from_day=0) for kind in ("app tester", "line technician")]
    plan = plan.model_copy(update={"hires": hires})
    made = PlanCockpit.for_plan(plan, FACTS, CHARTER, calendar=CALENDAR)
    starts = [0, 0.99, 27.17, 43, 99.5]
    case = {"plan": made.value, "settings": made.settings, "starts": starts}
    (tmp_path / "cases.json").write_text(json.dumps(case), "utf-8")
    (tmp_path / "page.js").write_text(str(made._esm), "utf-8")
    command = [NODE, str(HERE / "cockpit_vectors.mjs")]
    command += [str(tmp_path / name) for name in ("page.js", "cases.json")]
    found = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    people = crew(plan, FACTS)
    assert [name for name, _ in found["workers"]] == list(people)
    for task, able in zip(plan.tasks, found["able"], strict=True):
        kind = needed_person_type(task, FACTS)
        assert able == [name for name, one in people.items() if can_do(one, kind)]
    assert found["mornings"] == [start_workday(one) for one in starts]
    assert found["dates"] == ["Mon 5 Jul", "Thu 2 Sep", "Thu 2 Sep", "", ""]
    assert found["chances"] == [0.2, 0.2, 0.2, 0.2, 0.025, "none", "none"]
    assert found["typed"] == [27.17, 28, 0, "none", 2000, "none", "none"]
