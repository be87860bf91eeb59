"""What is done to all tasks of a plan at once, and which gauges that moves."""

from dataclasses import replace

import pytest
from twohats.project.plan import facts, gauges, load, start_plan
from twohats.project.plan.sharing import one_at_a_time, shared_out
from twohats.project.plan.told import moved, outlook
from twohats.scenario import load as scenario

SCENARIO = scenario()
LEADS = ("I01", "I03", "I12")


def dealt(lead):
    return start_plan(lead, SCENARIO, *SCENARIO.work_packages(lead)), facts(SCENARIO, lead)


@pytest.mark.parametrize("lead", LEADS)
def test_has_every_task_somebody_fit_and_nobody_two_at_once(lead):
    plan, known = dealt(lead)
    shared = shared_out(plan, known)
    assert all(task.person for task in shared.tasks)
    assert load(shared, known).loose == ()
    levelled = one_at_a_time(shared, known)
    assert load(levelled, known).overloaded <= 0.001
    assert gauges(levelled, known).p80 >= gauges(plan, known).p50


def test_does_who_was_chosen_keep_the_task():
    plan, known = dealt("I01")
    shared = shared_out(plan, known)
    assert shared_out(shared, known) == shared
    kinds = {one.person_type: [] for one in known.people}
    for one in known.people:
        kinds[one.person_type].append(one.name)
    two = next(names for names in kinds.values() if len(names) > 1)
    at = next(n for n, task in enumerate(shared.tasks) if task.person == two[0])
    tasks = list(plan.tasks)
    tasks[at] = tasks[at].model_copy(update={"person": two[1]})
    again = shared_out(plan.model_copy(update={"tasks": tasks}), known)
    assert again.tasks[at].person == two[1]


def test_is_levelling_twice_the_same():
    plan, known = dealt("I01")
    once = one_at_a_time(shared_out(plan, known), known)
    assert one_at_a_time(once, known) == once


def test_is_each_moved_gauge_told_with_its_direction():
    plan, known = dealt("I01")
    seen = gauges(plan, known)
    worse = replace(seen, p80=seen.p80 + 5, risk_cover=seen.risk_cover + 0.2)
    told = {one["name"]: one["better"] for one in moved(seen, worse)}
    assert told == {"Date": False, "Risk cover": True}
    assert moved(None, seen) == []
    assert moved(seen, seen) == []


def test_is_a_plan_that_cannot_be_played_told_as_a_fault():
    plan, known = dealt("I01")
    first = plan.links[0]
    back = first.model_copy(update={"before": first.after, "after": first.before})
    seen, told = outlook(plan.model_copy(update={"links": [*plan.links, back]}), known)
    assert seen is None
    assert told["fault"]
