"""What does the first release of a plan hold, how long does it take, and who does it?"""

from dataclasses import replace

import pytest
from twohats.answers.project import PlanTask
from twohats.project.plan import PlanError, PlannedSchedule, hired_name, release_tasks

from tests.support.plan_cases import SCENARIO, assigned_plan, constraints_with, with_task

CONSTRAINTS = constraints_with()
PLAN = assigned_plan(CONSTRAINTS)
SCHEDULE = PlannedSchedule(PLAN, CONSTRAINTS)


def median_finish(plan):
    return replace(SCHEDULE, plan=plan).simulate(()).day(50)


def test_takes_what_the_company_estimates_and_not_what_the_learner_writes():
    changed = replace(SCHEDULE, plan=with_task(PLAN, "T05", o=0, m=0, p=0))
    assert changed.estimates["T05"] == SCENARIO.work.breakdown("I01")[4].days


def test_takes_the_learner_s_own_estimate_for_an_added_task():
    task = PlanTask(id="X01", name="More", o=1, m=2, p=3, person_type="back end", scope_item="S")
    added = replace(SCHEDULE, plan=PLAN.model_copy(update={"tasks": [*PLAN.tasks, task]}))
    assert added.estimates["X01"] == (1, 2, 3)


def test_is_a_doubled_task_named():
    doubled = PLAN.model_copy(update={"tasks": [*PLAN.tasks, PLAN.tasks[0]]})
    with pytest.raises(PlanError, match=PLAN.tasks[0].id):
        release_tasks(doubled)


def test_does_a_smaller_release_join_what_was_around_the_gap():
    smaller = with_task(PLAN, "T11", in_release=False)
    links = {(link.before, link.after) for link in replace(SCHEDULE, plan=smaller).links}
    assert {("T06", "T12"), ("T06", "T14")} <= links
    assert median_finish(smaller) < median_finish(PLAN)


def test_makes_leaving_out_a_name_no_plan_shorter():
    nameless = replace(SCHEDULE, plan=with_task(PLAN, "T06", person=""))
    assert nameless.unassigned == nameless.load.unassigned == ("T06",)
    assert nameless.simulate(()).day(80) == SCHEDULE.simulate(()).day(80)


def test_is_a_task_in_unfit_hands_given_to_nobody():
    unfit = replace(SCHEDULE, plan=with_task(PLAN, "T06", person="P warehouse"))
    assert unfit.unassigned == ("T06",)
    assert unfit.workers["T06"].person_type == CONSTRAINTS.types["T06"]


def test_does_a_second_person_of_the_scarce_kind_help():
    plan = assigned_plan(CONSTRAINTS, hires=[{"person_type": "old order system", "from_day": 0}])
    newcomer = hired_name("old order system", 1)
    helped = with_task(with_task(plan, "T08", person=newcomer), "T11", person=newcomer)
    assert replace(SCHEDULE, plan=helped).unassigned == ()
    assert median_finish(helped) < median_finish(plan)
