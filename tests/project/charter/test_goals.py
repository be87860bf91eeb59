"""Which of a project's own goals can be met or missed by its last day?"""

import pytest
from twohats.answers.product import Kpi
from twohats.answers.project import Charter, ProjectGoal
from twohats.project.charter import goal_fault, goal_of
from twohats.scenario import load

KPIS = [Kpi.model_validate(row) for row in load().reference("kpi_tree")]


def fault(kind="scope", text="Every part handed over", number=5, unit="items"):
    goal = ProjectGoal(kind=kind, text=text, number=number, unit=unit)
    return goal_fault(goal, kind, KPIS, 100, 90)


def test_has_a_goal_with_text_and_number_no_fault():
    assert fault() == ""


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        ({"text": "x"}, "is missing or too short"),
        ({"number": None}, "has no number"),
        ({"text": "Fewer families cancel in summer"}, "“cancel” in the scope goal"),
        ({"text": "We reach K02 together"}, "names a KPI"),
        ({"kind": "cost", "number": 101, "unit": "$k"}, "$100k is approved"),
        ({"kind": "cost", "number": -1, "unit": "$k"}, "$100k is approved"),
        ({"kind": "time", "number": 19, "unit": "weeks"}, "day 95, after the deadline (day 90)"),
        ({"kind": "time", "number": 50, "unit": "moons"}, "“50 moons”"),
        ({"kind": "time", "number": -5, "unit": "days"}, "working days, weeks or months"),
    ],
)
def test_is_what_nobody_could_meet_said(goal, words):
    assert words in fault(**goal)


@pytest.mark.parametrize(
    ("number", "unit"),
    [(90, ""), (90, "Working days"), (90, "d"), (18, "weeks"), (4, "months"), (18, "wks")],
)
def test_is_a_time_goal_in_a_unit_that_people_use_a_measure(number, unit):
    assert fault("time", number=number, unit=unit) == ""


def test_is_a_goal_that_is_not_there_a_fault():
    assert goal_of(Charter(), "time") is None
    assert "is missing or too short" in goal_fault(None, "time", KPIS, 100, 90)
