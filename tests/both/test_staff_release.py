"""Does the letter say how many people the plan leaves to Next?"""

import numpy as np
import pytest
from twohats.answers.project import Plan
from twohats.both.staff_release import NEXT_BEGINS, held_until, remaining_demand
from twohats.project.plan import (
    PlannedSchedule,
    assign_work,
    level_resources,
    plan_constraints,
    start_plan,
)
from twohats.scenario import load

SCENARIO = load()


def shared(lead):
    given = plan_constraints(SCENARIO, lead)
    plan = start_plan(lead, SCENARIO, *SCENARIO.work.work_packages(lead))
    return level_resources(assign_work(plan, given), given), given


def test_does_skip_and_swap_hold_the_old_order_system_after_next_has_begun():
    plan, given = shared("I01")
    left = {one.skill: one for one in remaining_demand(PlannedSchedule(plan, given), SCENARIO)}
    assert list(left) == list(SCENARIO.backlog.skills)
    assert left["BE"].taken > 1
    assert left["BE"].capacity == SCENARIO.backlog.capacity["BE"]
    assert left["DA"].taken == 0


def test_does_a_plan_that_is_over_before_next_hold_nobody():
    plan, given = shared("I13")
    assert PlannedSchedule(plan, given).simulation.day(95) < NEXT_BEGINS + 10
    short = [
        task.model_copy(update={"in_release": task.id in ("T01", "T02")}) for task in plan.tasks
    ]
    small = plan.model_copy(update={"tasks": short})
    assert {one.taken for one in remaining_demand(PlannedSchedule(small, given), SCENARIO)} == {0.0}


def test_is_everybody_free_by_the_p80_and_the_last_one_on_it():
    plan, given = shared("I01")
    held = held_until(PlannedSchedule(plan, given))
    assert list(held.values()) == sorted(held.values())
    assert "Ines Carvalho" in held
    assert max(held.values()) == pytest.approx(
        PlannedSchedule(plan, given).simulation.day(80), abs=0.5
    )
    assert min(held.values()) > NEXT_BEGINS
    assert "Hana Sato" not in held


@pytest.mark.parametrize("day", [0.0, 30.0, 65.0, 500.0])
def test_is_work_after_a_day_all_work_at_first_and_none_at_the_end(day):
    plan, given = shared("I01")
    seen = PlannedSchedule(plan, given).simulate((), 200)
    rest = sum(seen.work_after(day).values())
    whole = sum(end - begin for begin, end in seen.spans.values())
    assert (rest <= whole + 1e-9).all()
    assert np.allclose(rest, whole) == (day == 0.0)
    assert (rest == 0).all() == (day == 500.0)


def test_does_an_empty_plan_hold_nobody():
    given = plan_constraints(SCENARIO, "I01")
    left = remaining_demand(PlannedSchedule(Plan(lead="I01"), given), SCENARIO)
    assert {one.taken for one in left} == {0.0}
