"""Does one object hold all that follows from a plan, and is each part worked out once?"""

from dataclasses import replace

import pytest
from twohats.project.plan import PlanError, PlannedSchedule
from twohats.project.plan import planned_schedule as module

from tests.support.plan_cases import assigned_plan, constraints_with, with_task

CONSTRAINTS = constraints_with()
SCHEDULE = PlannedSchedule(assigned_plan(CONSTRAINTS), CONSTRAINTS)


def test_is_a_plan_simulated_once_however_often_its_gauges_are_read(monkeypatch):
    calls = []
    simulate = module.simulate_release
    monkeypatch.setattr(
        module, "simulate_release", lambda *args: calls.append(args) or simulate(*args)
    )
    schedule = replace(SCHEDULE)
    assert schedule.gauges.p80 == schedule.simulation.day(80) == schedule.gauges.p80
    assert len(calls) == 1


def test_has_another_plan_dates_of_its_own():
    later = replace(SCHEDULE, plan=with_task(SCHEDULE.plan, "T17", start=300))
    assert later.dates.end > 300 > SCHEDULE.dates.end
    assert later.constraints is SCHEDULE.constraints


def test_is_a_plan_without_tasks_no_fault():
    empty = replace(SCHEDULE, plan=assigned_plan(CONSTRAINTS, tasks=[], links=[]))
    assert (empty.fault, empty.gauges.p80, empty.dates.end) == ("", 0, 0)


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ({"before": "T17", "after": "T01"}, "loop"),
        ({"before": "T17", "after": "T99"}, "no such task"),
    ],
)
def test_is_a_plan_that_cannot_be_played_through_a_fault_with_a_sentence(link, words):
    links = [*(link.model_dump() for link in SCHEDULE.plan.links), link]
    broken = replace(SCHEDULE, plan=assigned_plan(CONSTRAINTS, links=links))
    assert words in broken.fault
    assert broken.quality == 0.0
    with pytest.raises(PlanError, match=words):
        _ = broken.gauges
