"""Are days and sums that a plan names held against what the plan itself says?"""

from functools import cache

import pytest
from twohats.answers.project import Plan, RegisterRow
from twohats.project.plan import (
    PlannedSchedule,
    assign_work,
    broken_commitments,
    contradictions,
    level_resources,
    plan_constraints,
    promise_gap,
)
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.rounding import round_up

from tests.support.plan_cases import SCENARIO

CONSTRAINTS = plan_constraints(SCENARIO, "I01")
LAST = CONSTRAINTS.tasks[-1].id


@cache
def leveled():
    """A plan that can be done day by day, and names nothing yet."""
    plan = start_plan("I01", SCENARIO, *SCENARIO.work.work_packages("I01"))
    plan = level_resources(assign_work(plan, CONSTRAINTS), CONSTRAINTS)
    return PlannedSchedule(plan, CONSTRAINTS)


def schedule_with(**fields):
    plan = Plan.model_validate(leveled().plan.model_dump() | fields)
    return PlannedSchedule(plan, CONSTRAINTS)


def faults(schedule, cost_p80_k=0.0):
    broken = broken_commitments(schedule, cost_p80_k)
    return [contradiction.sentence for contradiction in broken]


def milestone(day, task=LAST):
    return {"name": "Released", "task": task, "day": day}


def test_contradicts_a_plan_that_names_nothing_itself_in_nothing():
    assert faults(leveled(), 100) == []


def test_may_a_promise_not_come_before_the_plan_s_own_end():
    end = leveled().dates.end
    assert faults(schedule_with(promise_day=end)) == []
    (sentence,) = faults(schedule_with(promise_day=end - 5))
    assert f"the last task ends on day {round_up(end)}" in sentence
    assert promise_gap(schedule_with(promise_day=end - 5)) == pytest.approx(4)


def test_counts_a_start_that_was_put_late():
    tasks = [task.model_dump() for task in leveled().plan.tasks]
    tasks[-1]["start"] = 300
    assert promise_gap(schedule_with(tasks=tasks, promise_day=98)) > 200


@pytest.mark.parametrize(("day", "count"), [(0, 1), (30, 1), (60, 0), (90, 0)])
def test_is_a_milestone_no_sooner_than_its_task_can_be_done(day, count):
    assert len(faults(schedule_with(milestones=[milestone(day)]))) == count


@pytest.mark.parametrize("days_before", [1, 2])
def test_may_a_milestone_hope_for_the_optimistic_days(days_before):
    """The first task waits for nobody: its optimistic days and one of tolerance are its bound."""
    task = CONSTRAINTS.tasks[0]
    optimistic_days, likely_days, _ = CONSTRAINTS.estimates[task.id]
    assert likely_days > optimistic_days
    day = optimistic_days - days_before
    sentences = faults(schedule_with(milestones=[milestone(day, task.id)]))
    assert len(sentences) == days_before - 1
    for sentence in sentences:
        assert f"{task.id} is not done before day {round_up(optimistic_days)}" in sentence


def test_counts_an_early_milestone_once_however_many_there_are():
    assert len(faults(schedule_with(milestones=[milestone(0), milestone(1)]))) == 1


def test_is_a_milestone_at_no_task_of_the_release_faulted_elsewhere():
    assert faults(schedule_with(milestones=[milestone(0, "X99")])) == []


@pytest.mark.parametrize(
    ("cost_k", "cost_p80_k", "count"),
    [(100, 100, 0), (99.5, 100, 0), (98, 100, 1), (0, 100, 1), (111, 100, 0), (120, 100, 1)],
)
def test_covers_the_sum_what_is_needed_and_no_more_than_was_approved(cost_k, cost_p80_k, count):
    assert CONSTRAINTS.budget_k == 111
    assert len(faults(schedule_with(cost_k=cost_k), cost_p80_k)) == count


def test_is_a_sum_that_is_truly_needed_a_matter_of_cost_alone():
    """The page says that it is more than was approved, once; the sum itself is right."""
    risks = [RegisterRow(id="R01", task="T05", probability=1, days=0, cost_k=50).model_dump()]
    needed_k = schedule_with(risks=risks).gauges.cost_p80_k
    assert faults(schedule_with(risks=risks, cost_k=needed_k), needed_k) == []
    for cost_k in (needed_k, 5 * needed_k):
        parts = [
            contradiction.parts
            for contradiction in contradictions(schedule_with(risks=risks, cost_k=cost_k))
        ]
        assert parts.count(("cost", "budget")) == 1


def test_comes_a_gate_before_its_work_only_if_the_links_are_strict():
    gate = {"kind": "gate", "task": "T16", "controls": LAST, "criterion": "Signed by both sites?"}
    assert schedule_with(gates=[gate]).late_gates == []
    links = [link.model_dump() | {"kind": "SS"} for link in leveled().plan.links]
    assert len(schedule_with(gates=[gate], links=links).late_gates) == 1


@pytest.mark.parametrize(("days_before", "is_said"), [(0, False), (4, True)])
def test_is_a_milestone_left_from_an_earlier_plan_said_by_the_page(days_before, is_said):
    """Sooner than its task begins, and not sooner than it could at the most hopeful."""
    start_day = leveled().dates.start[LAST]
    schedule = schedule_with(milestones=[milestone(start_day - days_before)])
    sentences = " ".join(contradiction.sentence for contradiction in contradictions(schedule))
    assert (f"by the planned dates, {LAST} begins on day" in sentences) == is_said
    assert faults(schedule) == []
