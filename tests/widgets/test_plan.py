import json
import subprocess
from pathlib import Path

import pytest
import traitlets
from twohats.answers.project import Charter, Hire, ReplannedNext
from twohats.project.plan import (
    can_do,
    crew,
    needed_person_type,
    plan_constraints,
    shown_name,
)
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.rounding import start_workday
from twohats.scenario import load
from twohats.widgets.plan.widget import PlanCockpit

from tests.support.node import NODE

HERE = Path(__file__).parent

SCENARIO = load()
CHARTER = Charter.model_validate(SCENARIO.reference("frozen_charter"))
CONSTRAINTS = plan_constraints(SCENARIO, CHARTER.lead)
CALENDAR = [day.isoformat() for day, number, _ in SCENARIO.work.calendar_rows if number]


def initial_plan():
    wbs, links = SCENARIO.work.work_packages(CHARTER.lead)
    return start_plan(CHARTER.lead, SCENARIO, wbs, links, (), CHARTER)


def cockpit(**traits):
    return PlanCockpit.for_plan(initial_plan(), CONSTRAINTS, CHARTER, **traits)


def test_are_all_six_gauges_in_the_text():
    text = cockpit().as_text()
    for name in ("Date:", "Chance:", "Cost:", "Staffing:", "Risk cover:", "Quality:"):
        assert name in text


def test_does_each_contradiction_name_two_parts():
    clashes = cockpit().outlook["clashes"]
    assert clashes
    assert all(len(clash["parts"]) == 2 and clash["sentence"] for clash in clashes)


def test_do_the_gauges_follow_a_change():
    widget = cockpit()
    widget.value = widget.value | {"promise_day": 20}
    assert widget.outlook["gauges"]["chance"] == 0
    assert ["promise", "risks"] in [clash["parts"] for clash in widget.outlook["clashes"]]


def test_is_a_circle_named_in_a_sentence():
    widget = cockpit()
    first = widget.value["links"][0]
    back = first | {"before": first["after"], "after": first["before"]}
    widget.value = widget.value | {"links": [*widget.value["links"], back]}
    assert widget.outlook["gauges"] is None
    assert widget.outlook["fault"] in widget.as_text()


def test_is_a_faulty_plan_refused_with_a_sentence():
    with pytest.raises(traitlets.TraitError, match="This is not a plan: promise_day: found"):
        PlanCockpit.for_plan({"promise_day": "soon"}, CONSTRAINTS)


def test_is_markup_in_a_task_only_text():
    widget = cockpit()
    tasks = [dict(task) for task in widget.value["tasks"]]
    tasks[0]["name"] = "<script>x</script>"
    widget.value = widget.value | {"tasks": tasks}
    assert "<script>" not in widget.as_html()


def test_is_nothing_said_of_a_change_before_the_first_one():
    widget = cockpit()
    assert widget.outlook["is_first"]
    widget.value = widget.value | {"promise_day": 84}
    assert not widget.outlook["is_first"]
    assert widget.outlook["summary"].startswith("Chance: ")
    assert widget.moves == []


def test_says_a_change_that_moves_no_gauge_that_nothing_moved():
    widget = cockpit()
    widget.value = widget.value | {"messages": [{"to": "Noor Rahman", "day": 3}]}
    assert (widget.outlook["moves"], widget.outlook["summary"]) == ([], "")


def test_stays_what_the_last_change_did_when_only_the_letter_changes():
    widget = cockpit()
    widget.value = widget.value | {"promise_day": 84}
    summary = widget.outlook["summary"]
    widget.recompute()
    assert widget.outlook["summary"] == summary
    assert not widget.outlook["is_first"]


def test_counts_a_change_that_is_taken_back_as_none():
    widget = cockpit()
    dealt, risks = widget.value, widget.value["risks"]
    bought = dealt | {"risks": [dict(risks[0], response="B06", task="T08"), *risks[1:]]}
    promised = bought | {"promise_day": 84}
    widget.value = bought
    assert len(widget.moves) == 1
    widget.value = promised
    widget.value = bought
    widget.value = dealt
    assert widget.moves == []
    widget.value = bought
    assert len(widget.moves) == 1


def test_is_a_plan_after_a_circle_compared_with_the_one_before_it():
    widget = cockpit()
    sound, links = widget.value, widget.value["links"]
    back = links[0] | {"before": links[0]["after"], "after": links[0]["before"]}
    widget.value = sound | {"links": [*links, back]}
    widget.value = sound | {"promise_day": 84}
    assert widget.outlook["summary"].startswith("Chance: ")


def test_is_the_letter_asked_for_at_each_computation():
    letters = [None]
    widget = cockpit(read_letter=lambda: letters[-1])
    assert "next" not in str([clash["parts"] for clash in widget.outlook["clashes"]])
    item = widget.value["tasks"][0]["scope_item"]
    letters.append(ReplannedNext(first_release_without=[item], free_from_day=500))
    widget.value = widget.value | {"promise_day": 84}
    assert ["next", "scope"] in [clash["parts"] for clash in widget.outlook["clashes"]]


def test_do_page_and_engine_name_the_same_people_and_days(tmp_path):
    plan = initial_plan()
    hires = [Hire(person_type=kind, from_day=0) for kind in ("app tester", "old order system")]
    plan = plan.model_copy(update={"hires": hires})
    widget = PlanCockpit.for_plan(plan, CONSTRAINTS, CHARTER, calendar=CALENDAR)
    starts = [0, 0.99, 27.17, 43, 99.5]
    case = {"plan": widget.value, "settings": widget.settings, "limits": widget.limits}
    (tmp_path / "cases.json").write_text(json.dumps(case | {"starts": starts}), "utf-8")
    command = [NODE, str(HERE / "cockpit_vectors.mjs"), str(tmp_path / "cases.json")]
    page = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    people = crew(plan, CONSTRAINTS)
    assert [name for name, _ in page["workers"]] == list(people)
    assert page["labels"] == [shown_name(name) for name in people]
    assert page["labels"][-2:] == ["New 1: app tester", "New 2: old-system engineer"]
    for task, able in zip(plan.tasks, page["able"], strict=True):
        kind = needed_person_type(task, CONSTRAINTS)
        assert able == [name for name, worker in people.items() if can_do(worker, kind)]
    assert page["workdays"] == [start_workday(start) for start in starts]
    assert page["dates"] == ["Mon 5 Jul", "Thu 2 Sep", "Thu 2 Sep", "", ""]
    assert page["probabilities"] == [0.2, 0.2, 0.2, 0.2, 0.025, "invalid", "invalid"]
    assert page["starts"] == [27.17, 28, 0, "invalid", 2000, "invalid", "empty"]
