"""Does every task wait for its links, its person and the test slot, and who is booked twice?"""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats.project.plan import PlannedSchedule, contradictions, forward_pass, leveled_starts

from tests.support.plan_cases import assigned_plan, constraints_with, person, with_task

CONSTRAINTS = constraints_with()
PLAN = assigned_plan(CONSTRAINTS)
SCHEDULE = PlannedSchedule(PLAN, CONSTRAINTS)
SLOT_DAYS = tuple(day for week in range(60) for day in (5 * week + 1, 5 * week + 3))
SLOTTED = replace(
    SCHEDULE,
    constraints=constraints_with(
        slot="Packing line", slot_tasks=frozenset({"T12", "T14"}), slot_days=SLOT_DAYS
    ),
)


def on_leave(constraints, kind, *leave_days):
    """The constraints with the person of one kind away on some days."""
    people = tuple(
        person(worker.name, kind, *leave_days) if worker.person_type == kind else worker
        for worker in constraints.people
    )
    return replace(constraints, people=people)


def starting(schedule, **starts):
    plan = schedule.plan
    for id_, day in starts.items():
        plan = with_task(plan, id_, start=day)
    return replace(schedule, plan=plan)


def sentences(schedule):
    return [contradiction.sentence for contradiction in contradictions(schedule)]


def test_does_queueing_take_longer_than_the_planned_dates():
    assert SCHEDULE.simulate(()).day(50) > SCHEDULE.dates.end


def test_is_nobody_booked_twice_after_leveling():
    assert SCHEDULE.load.overloaded > 0.05
    leveled = starting(SCHEDULE, **leveled_starts(SCHEDULE))
    assert leveled.load.overloaded == 0
    assert leveled.load.double_booked == {}


def test_does_leave_of_the_one_who_is_needed_delay_the_end():
    away = on_leave(CONSTRAINTS, "old order system", *range(30, 45))
    delayed = replace(SCHEDULE, constraints=away)
    assert 5 < delayed.simulate(()).day(50) - SCHEDULE.simulate(()).day(50) <= 15.5


def test_does_the_test_slot_hold_back_its_tasks():
    slotted = constraints_with(slot_tasks=frozenset({"T14"}), slot_days=(200,))
    assert replace(SCHEDULE, constraints=slotted).simulate(()).day(50) > 200


def test_do_two_tasks_on_one_morning_of_the_slot_contradict():
    schedule = starting(SLOTTED, T12=101, T14=101)
    assert schedule.load.slot_double == 1
    assert "Two tasks need the packing line on the same day." in sentences(schedule)


def test_is_a_start_beside_the_slots_mornings_named_with_those_around_it():
    beside, booked = starting(SLOTTED, T12=102), starting(SLOTTED, T12=103)
    assert beside.load.unbooked == {"T12": 102}
    assert not booked.load.unbooked
    assert beside.load.overloaded > booked.load.overloaded
    sentence = "T12 begins on day 103; the packing line is free on day 102 and day 104."
    assert sentence in sentences(beside)


def test_does_leveling_book_each_task_a_morning_of_its_own():
    starts = leveled_starts(SLOTTED)
    mornings = {starts["T12"], starts["T14"]}
    assert mornings <= set(SLOT_DAYS)
    assert len(mornings) == 2


def test_is_no_morning_booked_on_which_its_user_is_away():
    morning = leveled_starts(SLOTTED)["T12"]
    away = on_leave(SLOTTED.constraints, "warehouse", round(morning) + 1)
    later_morning = leveled_starts(replace(SLOTTED, constraints=away))["T12"]
    assert later_morning in SLOT_DAYS
    assert later_morning > morning


@given(
    seed=st.integers(0, 2**32 - 1),
    tasks=st.sets(st.sampled_from(sorted(CONSTRAINTS.estimates)), max_size=8),
)
@settings(max_examples=40, deadline=None)
def test_do_the_futures_never_book_a_morning_twice(seed, tasks):
    """Whatever needs the slot: each begins on a free morning, and no two on the same."""
    constraints = replace(SLOTTED.constraints, slot_tasks=frozenset(tasks))
    schedule = replace(SLOTTED, constraints=constraints)
    order = schedule.dates.order
    days = {id_: np.random.default_rng(seed).uniform(1, 12, 20) for id_ in order}
    slot = (constraints.slot_tasks, constraints.slot_days)
    start, _ = forward_pass(order, schedule.links, days, schedule.workers, queue=True, slot=slot)
    mornings = np.stack([start[id_] for id_ in tasks]) if tasks else np.zeros((0, 20))
    assert np.isin(mornings, SLOT_DAYS).all()
    assert all(len(set(future)) == len(tasks) for future in mornings.T)
