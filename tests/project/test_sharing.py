"""What is done to all tasks of a plan at once, and which gauges that moves."""

from dataclasses import replace

import pytest
from twohats.project.plan import (
    PlannedSchedule,
    assign_work,
    gauge_changes,
    level_resources,
    plan_constraints,
    plan_view,
    start_plan,
)
from twohats.scenario import load as scenario

SCENARIO = scenario()
LEADS = ("I01", "I03", "I12")


def dealt(lead):
    return start_plan(lead, SCENARIO, *SCENARIO.work.work_packages(lead)), plan_constraints(
        SCENARIO, lead
    )


@pytest.mark.parametrize("lead", LEADS)
def test_has_every_task_somebody_fit_and_nobody_two_at_once(lead):
    plan, known = dealt(lead)
    shared = assign_work(plan, known)
    assert all(task.person for task in shared.tasks)
    assert PlannedSchedule(shared, known).load.unassigned == ()
    levelled = level_resources(shared, known)
    assert PlannedSchedule(levelled, known).load.overloaded <= 0.001
    assert PlannedSchedule(levelled, known).gauges.p80 >= PlannedSchedule(plan, known).gauges.p50


def test_does_who_was_chosen_keep_the_task():
    plan, known = dealt("I01")
    shared = assign_work(plan, known)
    assert assign_work(shared, known) == shared
    kinds = {one.person_type: [] for one in known.people}
    for one in known.people:
        kinds[one.person_type].append(one.name)
    two = next(names for names in kinds.values() if len(names) > 1)
    at = next(n for n, task in enumerate(shared.tasks) if task.person == two[0])
    tasks = list(plan.tasks)
    tasks[at] = tasks[at].model_copy(update={"person": two[1]})
    again = assign_work(plan.model_copy(update={"tasks": tasks}), known)
    assert again.tasks[at].person == two[1]


def test_is_levelling_twice_the_same():
    plan, known = dealt("I01")
    once = level_resources(assign_work(plan, known), known)
    assert level_resources(once, known) == once


def test_is_each_moved_gauge_told_with_its_direction():
    plan, known = dealt("I01")
    seen = PlannedSchedule(plan, known).gauges
    worse = replace(seen, p80=seen.p80 + 5, risk_cover=seen.risk_cover + 0.2)
    told = {one["name"]: one["better"] for one in gauge_changes(seen, worse)}
    assert told == {"Date": False, "Risk cover": True}
    assert gauge_changes(None, seen) == []
    assert gauge_changes(seen, seen) == []


def test_is_a_plan_that_cannot_be_played_told_as_a_fault():
    plan, known = dealt("I01")
    first = plan.links[0]
    back = first.model_copy(update={"before": first.after, "after": first.before})
    told = plan_view(PlannedSchedule(plan.model_copy(update={"links": [*plan.links, back]}), known))
    assert told["gauges"] is None
    assert told["fault"]
