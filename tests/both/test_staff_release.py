"""Does the letter say how many people the plan leaves to Next?"""

from dataclasses import replace

import numpy as np
import pytest
from twohats.answers.project import Plan
from twohats.both.staff_release import NEXT_BEGINS, held_until, remaining_demand
from twohats.project.plan import (
    PlannedSchedule,
    assign_work,
    level_resources,
    plan_constraints,
)
from twohats.project.plan_from_breakdown import start_plan
from twohats.scenario import load

SCENARIO = load()


def leveled(lead):
    constraints = plan_constraints(SCENARIO, lead)
    plan = start_plan(lead, SCENARIO, *SCENARIO.work.work_packages(lead))
    plan = level_resources(assign_work(plan, constraints), constraints)
    return PlannedSchedule(plan, constraints)


def weeks_taken(schedule):
    return {demand.taken for demand in remaining_demand(schedule, SCENARIO)}


def test_does_skip_and_swap_hold_the_old_order_system_after_next_has_begun():
    demand = {row.skill: row for row in remaining_demand(leveled("I01"), SCENARIO)}
    assert list(demand) == list(SCENARIO.backlog.skills)
    assert demand["BE"].taken > 1
    assert demand["BE"].capacity == SCENARIO.backlog.capacity["BE"]
    assert demand["DA"].taken == 0


def test_does_a_plan_that_is_over_before_next_hold_nobody():
    schedule = leveled("I13")
    assert schedule.simulation.day(95) < NEXT_BEGINS + 10
    tasks = [
        task.model_copy(update={"in_release": task.id in ("T01", "T02")})
        for task in schedule.plan.tasks
    ]
    smaller = replace(schedule, plan=schedule.plan.model_copy(update={"tasks": tasks}))
    assert weeks_taken(smaller) == {0.0}


def test_is_everybody_free_by_the_p80_and_the_last_one_on_it():
    schedule = leveled("I01")
    held = held_until(schedule)
    assert list(held.values()) == sorted(held.values())
    assert "Ines Carvalho" in held
    assert max(held.values()) == pytest.approx(schedule.simulation.day(80), abs=0.5)
    assert min(held.values()) > NEXT_BEGINS
    assert "Hana Sato" not in held


@pytest.mark.parametrize("day", [0.0, 30.0, 65.0, 500.0])
def test_is_work_after_a_day_all_work_at_first_and_none_at_the_end(day):
    simulation = leveled("I01").simulate((), 200)
    days_after = sum(simulation.work_after(day).values())
    all_days = sum(finish - start for start, finish in simulation.spans.values())
    assert (days_after <= all_days + 1e-9).all()
    assert np.allclose(days_after, all_days) == (day == 0.0)
    assert (days_after == 0).all() == (day == 500.0)


def test_does_an_empty_plan_hold_nobody():
    assert weeks_taken(replace(leveled("I01"), plan=Plan(lead="I01"))) == {0.0}
