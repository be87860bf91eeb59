"""Do the gauges say what a plan would take, what its register covers, what its gates hold?"""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from twohats.project.plan import PlanError, PlannedSchedule, own_risks
from twohats.project.risk import Risk

from tests.support.plan_cases import SCENARIO, assigned_plan, constraints_with

CONSTRAINTS = constraints_with()
PLAN = assigned_plan(CONSTRAINTS)
SCHEDULE = PlannedSchedule(PLAN, CONSTRAINTS)
ROW = {"id": "R01", "source": "D3.2", "task": "T05", "probability": 0.4, "days": 10}
RESPONSE = SimpleNamespace(id="B1", task="T05", cost_k=5.0, probability_factor=0.5, days_factor=0.5)


@pytest.mark.parametrize("lead", SCENARIO.ids)
def test_can_every_lead_be_planned(lead):
    constraints = constraints_with(lead)
    gauges = PlannedSchedule(assigned_plan(constraints), constraints).gauges
    assert 0 < gauges.p50 <= gauges.p80
    assert 0 < gauges.cost_p50_k <= gauges.cost_p80_k


def test_do_risks_take_days_and_money():
    struck = SCHEDULE.simulate([Risk("R01", "T05", 1.0, 20, 9)])
    spared = SCHEDULE.simulate([])
    assert struck.day(50) > spared.day(50) + 10
    assert struck.cost(50) > spared.cost(50) + 9


def test_is_the_share_of_work_planned_once_what_is_not_overloaded():
    assert SCHEDULE.gauges.once == pytest.approx(1 - SCHEDULE.load.overloaded)


@pytest.mark.parametrize(
    ("task", "expected"), [("T05", (0.2, 5)), ("T06", (0.4, 10))], ids=["its task", "another"]
)
def test_helps_a_response_only_the_risk_at_the_task_for_which_it_was_bought(task, expected):
    constraints = constraints_with(responses={"B1": RESPONSE})
    plan = assigned_plan(constraints, risks=[ROW | {"task": task, "response": "B1"}])
    (risk,) = own_risks(plan, constraints)
    assert (risk.probability, risk.days, risk.group) == (*expected, "D3")


def test_is_a_doubled_risk_a_fault():
    schedule = replace(SCHEDULE, plan=assigned_plan(CONSTRAINTS, risks=[ROW, ROW]))
    assert "Risk R01" in schedule.fault
    with pytest.raises(PlanError):
        _ = schedule.simulation


@pytest.mark.parametrize(
    ("kinds", "quality"), [((), 0), (("gate",), 1 / 3), (("gate", "review", "acceptance"), 1)]
)
def test_counts_each_kind_of_gate_a_third(kinds, quality):
    gates = [
        {"kind": kind, "task": "T16", "controls": "T17", "criterion": "Signed by both sites?"}
        for kind in kinds
    ]
    schedule = replace(SCHEDULE, plan=assigned_plan(CONSTRAINTS, gates=gates))
    assert schedule.quality == pytest.approx(quality)


@pytest.mark.parametrize(
    ("task", "criterion"),
    [("T16", "x"), ("T16", "Done"), ("T16", "bla bla bla bla"), ("T01", "Signed by both sites?")],
)
def test_counts_no_gate_that_cannot_say_no_or_is_far_away(task, criterion):
    gate = {"kind": "gate", "task": task, "controls": "T17", "criterion": criterion}
    schedule = replace(SCHEDULE, plan=assigned_plan(CONSTRAINTS, gates=[gate]))
    assert schedule.quality == 0
