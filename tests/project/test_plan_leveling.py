"""Does “One at a time” find a better order, and else keep the learner's own?"""

from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st
from twohats.answers.project import Plan
from twohats.project.plan import (
    PlanConstraints,
    PlannedSchedule,
    level_resources,
    leveled_starts,
)

DAYS = {"T01": 10, "T02": 1, "T03": 12}


def facts(days, leave=()):
    """Two people: one does all but the last task."""
    person = {"skills": (), "share": 1.0}
    people = [SimpleNamespace(name="Ada", person_type="back end", leave_days=leave, **person)]
    people += [SimpleNamespace(name="Bo", person_type="app", leave_days=(), **person)]
    last = max(days)
    return PlanConstraints(
        lead="I01",
        estimates={id_: (most, most, most) for id_, most in days.items()},
        types={id_: "app" if id_ == last else "back end" for id_ in days},
        scope=("All",),
        tasks=(),
        people=tuple(people),
        rates={"back end": 500.0, "app": 500.0},
        limit_day=100.0,
        limit_reason="Because",
        budget_k=100.0,
        decisions={},
    )


def plan(days, links, **starts):
    last = max(days)
    tasks = [
        {"id": id_, "name": id_, "o": most, "m": most, "p": most, "scope_item": "All"}
        | {"person_type": "app" if id_ == last else "back end"}
        | {"person": "Bo" if id_ == last else "Ada", "start": starts.get(id_)}
        for id_, most in days.items()
    ]
    data = {"lead": "I01", "tasks": tasks, "links": [{"before": a, "after": b} for a, b in links]}
    return Plan.model_validate(data | {"scope": ["All"]})


def test_does_the_task_that_others_wait_for_go_first():
    """In the list's order the app waits ten days for one day of work."""
    starts = leveled_starts(PlannedSchedule(plan(DAYS, [("T02", "T03")]), facts(DAYS)))
    assert starts == {"T01": 1.0, "T02": 0.0, "T03": 1.0}


def test_is_the_learners_own_order_kept_where_none_ends_a_day_earlier():
    days = {"T01": 4, "T02": 4, "T03": 9}
    own = plan(days, [], T01=5.0, T02=0.0)
    assert leveled_starts(PlannedSchedule(own, facts(days))) == {"T01": 4.0, "T02": 0.0, "T03": 0.0}


def test_is_leave_kept_free_in_the_better_order_too():
    starts = leveled_starts(
        PlannedSchedule(plan(DAYS, [("T02", "T03")]), facts(DAYS, leave=(1, 2)))
    )
    assert starts["T02"] == 2.0


def test_is_a_plan_without_tasks_levelled_to_nothing():
    assert leveled_starts(PlannedSchedule(Plan(lead="I01"), facts(DAYS))) == {}


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_is_nobody_in_two_places_and_no_order_worse_than_ones_own(data):
    ids = [f"T{number:02d}" for number in range(1, 7)]
    days = {id_: data.draw(st.integers(1, 9)) for id_ in ids}
    pairs = [(a, b) for a in ids for b in ids if a < b]
    made = plan(days, data.draw(st.lists(st.sampled_from(pairs), max_size=6, unique=True)))
    known = facts(days)
    after = level_resources(made, known)
    assert PlannedSchedule(after, known).load.overloaded <= 0.001
    naive = PlannedSchedule(after, known).dates.end
    assert naive >= PlannedSchedule(made, known).dates.end - 1e-6
    assert naive <= sum(days.values()) + 1e-6


def test_is_the_same_plan_levelled_alike_each_time():
    made = plan(DAYS, [("T02", "T03")])
    assert leveled_starts(PlannedSchedule(made, facts(DAYS))) == leveled_starts(
        PlannedSchedule(made, facts(DAYS))
    )
