"""Who gets the tasks that nobody does yet, and how is a double booking put into words?"""

from types import SimpleNamespace

import pytest
from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints, PlannedSchedule, assign_work, contradictions


def constraints(days):
    """Ada and Bo do back-end work, Cleo the app's."""
    types = {"Ada": "back end", "Bo": "back end", "Cleo": "app"}
    people = [
        SimpleNamespace(name=name, person_type=type_, leave_days=(), skills=(), share=1.0)
        for name, type_ in types.items()
    ]
    return PlanConstraints(
        lead="I01",
        estimates={task: (likely, likely, likely) for task, likely in days.items()},
        types=dict.fromkeys(days, "back end"),
        scope=("All",),
        tasks=(),
        people=tuple(people),
        rates={"back end": 500.0, "app": 500.0},
        limit_day=100.0,
        limit_reason="Because",
        budget_k=100.0,
        decisions={},
    )


def plan(days, people=None, starts=None):
    tasks = [
        {"id": task, "name": task, "o": likely, "m": likely, "p": likely, "scope_item": "All"}
        | {"person_type": "back end", "person": (people or {}).get(task, "")}
        | {"start": (starts or {}).get(task)}
        for task, likely in days.items()
    ]
    return Plan.model_validate({"lead": "I01", "tasks": tasks, "links": [], "scope": ["All"]})


def assigned(days, people=None):
    shared = assign_work(plan(days, people), constraints(days))
    return {task.id: task.person for task in shared.tasks}


def test_does_each_task_go_to_the_one_who_has_least_to_do_so_far():
    assert assigned({"T01": 8, "T02": 3, "T03": 4, "T04": 2}) == {
        "T01": "Ada",
        "T02": "Bo",
        "T03": "Bo",
        "T04": "Bo",
    }


def test_does_work_that_somebody_has_already_count():
    """Bo has nine days from the start, so Ada gets the first and both of the later ones."""
    people = {"T04": "Bo"}
    assert assigned({"T01": 3, "T02": 2, "T03": 3, "T04": 9}, people) == {
        "T01": "Ada",
        "T02": "Ada",
        "T03": "Ada",
        "T04": "Bo",
    }


def test_does_work_of_somebody_unfit_not_count_and_change_hands():
    days = {"T01": 3, "T02": 5}
    assert assigned(days, {"T01": "Cleo"}) == {"T01": "Ada", "T02": "Bo"}


@pytest.mark.parametrize(
    ("second_start", "words"),
    [(3.0, "on 1 day of"), (2.0, "on 2 days of"), (3.7, "for less than a day of")],
)
def test_is_a_double_booking_counted_in_days(second_start, words):
    days = {"T01": 4, "T02": 4}
    both_ada = dict.fromkeys(days, "Ada")
    double = plan(days, both_ada, {"T01": 0.0, "T02": second_start})
    schedule = PlannedSchedule(double, constraints(days))
    sentences = [contradiction.sentence for contradiction in contradictions(schedule)]
    assert f"Ada has two tasks at once {words} the plan." in sentences
