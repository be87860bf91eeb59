"""Is work assigned to who has least, and does leveling find a better order or keep one's own?"""

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats.answers.project import Plan
from twohats.project.plan import (
    PlanConstraints,
    PlannedSchedule,
    assign_work,
    level_resources,
    leveled_starts,
    plan_constraints,
)
from twohats.project.plan_from_breakdown import start_plan

from tests.support.plan_cases import SCENARIO, with_task

DAYS = {"T01": 10, "T02": 1, "T03": 12}


def person(name, kind, leave_days=()):
    return SimpleNamespace(name=name, person_type=kind, skills=(), share=1.0, leave_days=leave_days)


def constraints_for(days, leave_days=()):
    """Two people: one does all but the last task."""
    last = max(days)
    return PlanConstraints(
        lead="I01",
        estimates={id_: (likely, likely, likely) for id_, likely in days.items()},
        types={id_: "app" if id_ == last else "back end" for id_ in days},
        scope=("All",),
        tasks=(),
        people=(person("Ada", "back end", leave_days), person("Bo", "app")),
        rates={"back end": 500.0, "app": 500.0},
        limit_day=100.0,
        budget_k=100.0,
    )


def plan_with(days, pairs, **starts):
    last = max(days)
    tasks = [
        {"id": id_, "name": id_, "o": likely, "m": likely, "p": likely, "scope_item": "All"}
        | {"person_type": "app" if id_ == last else "back end"}
        | {"person": "Bo" if id_ == last else "Ada", "start": starts.get(id_)}
        for id_, likely in days.items()
    ]
    links = [{"before": first, "after": second} for first, second in pairs]
    return Plan.model_validate({"lead": "I01", "tasks": tasks, "links": links, "scope": ["All"]})


def leveled(plan, constraints):
    return leveled_starts(PlannedSchedule(plan, constraints))


def dealt_out(lead):
    plan = start_plan(lead, SCENARIO, *SCENARIO.work.work_packages(lead))
    return plan, plan_constraints(SCENARIO, lead)


@pytest.mark.parametrize("lead", ["I01", "I03", "I12"])
def test_has_every_task_somebody_fit_and_nobody_two_at_once(lead):
    plan, constraints = dealt_out(lead)
    assigned = assign_work(plan, constraints)
    assert all(task.person for task in assigned.tasks)
    assert PlannedSchedule(assigned, constraints).unassigned == ()
    schedule = PlannedSchedule(level_resources(assigned, constraints), constraints)
    assert schedule.load.overloaded <= 0.001
    assert schedule.gauges.p80 >= PlannedSchedule(plan, constraints).gauges.p50


def test_does_who_was_chosen_keep_the_task():
    plan, constraints = dealt_out("I01")
    assigned = assign_work(plan, constraints)
    assert assign_work(assigned, constraints) == assigned
    kinds = {}
    for worker in constraints.people:
        kinds.setdefault(worker.person_type, []).append(worker.name)
    first, second = next(names for names in kinds.values() if len(names) > 1)[:2]
    id_ = next(task.id for task in assigned.tasks if task.person == first)
    reassigned = assign_work(with_task(plan, id_, person=second), constraints)
    assert next(task.person for task in reassigned.tasks if task.id == id_) == second


def test_is_leveling_twice_the_same():
    plan, constraints = dealt_out("I01")
    once = level_resources(assign_work(plan, constraints), constraints)
    assert level_resources(once, constraints) == once


def test_does_the_task_that_others_wait_for_go_first():
    """In the list's order the app waits ten days for one day of work."""
    starts = leveled(plan_with(DAYS, [("T02", "T03")]), constraints_for(DAYS))
    assert starts == {"T01": 1.0, "T02": 0.0, "T03": 1.0}


def test_is_the_learners_own_order_kept_where_none_ends_a_day_earlier():
    days = {"T01": 4, "T02": 4, "T03": 9}
    plan = plan_with(days, [], T01=5.0, T02=0.0)
    assert leveled(plan, constraints_for(days)) == {"T01": 4.0, "T02": 0.0, "T03": 0.0}


def test_is_leave_kept_free_in_the_better_order_too():
    constraints = constraints_for(DAYS, leave_days=(1, 2))
    assert leveled(plan_with(DAYS, [("T02", "T03")]), constraints)["T02"] == 2.0


def test_is_a_plan_without_tasks_leveled_to_nothing():
    assert leveled(Plan(lead="I01"), constraints_for(DAYS)) == {}


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_is_nobody_in_two_places_and_no_order_worse_than_ones_own(data):
    ids = [f"T{number:02d}" for number in range(1, 7)]
    days = {id_: data.draw(st.integers(1, 9)) for id_ in ids}
    pairs = [(first, second) for first in ids for second in ids if first < second]
    plan = plan_with(days, data.draw(st.lists(st.sampled_from(pairs), max_size=6, unique=True)))
    constraints = constraints_for(days)
    schedule = PlannedSchedule(level_resources(plan, constraints), constraints)
    assert schedule.load.overloaded <= 0.001
    assert schedule.dates.end >= PlannedSchedule(plan, constraints).dates.end - 1e-6
    assert schedule.dates.end <= sum(days.values()) + 1e-6


def test_is_the_same_plan_leveled_alike_each_time():
    plan = plan_with(DAYS, [("T02", "T03")])
    assert leveled(plan, constraints_for(DAYS)) == leveled(plan, constraints_for(DAYS))
