"""Are days and sums that a plan names held against what the plan itself says?"""

from functools import cache

import pytest
from twohats.answers.project import Plan, RegisterRow
from twohats.project import plan as room
from twohats.project.plan import PlannedSchedule, assign_work, level_resources
from twohats.project.plan.commitments import promise_gap
from twohats.project.rounding import round_up
from twohats.scenario import load

STORY = load()
KNOWN = room.plan_constraints(STORY, "I01")
LAST = KNOWN.tasks[-1].id


@cache
def levelled():
    """A plan that can be done day by day as it stands, and names nothing yet."""
    dealt = room.start_plan("I01", STORY, *STORY.work.work_packages("I01"))
    return level_resources(assign_work(dealt, KNOWN), KNOWN)


def naming(**more):
    return Plan.model_validate(levelled().model_dump() | more)


def told(plan, sure_k=0.0):
    return [
        one.sentence for one in room.broken_commitments(room.PlannedSchedule(plan, KNOWN), sure_k)
    ]


def milestone(day, task=LAST):
    return {"name": "Released", "task": task, "day": day}


def test_contradicts_a_plan_that_names_nothing_itself_in_nothing():
    assert told(levelled(), 100) == []


def test_may_a_promise_not_come_before_the_plan_s_own_end():
    end = room.PlannedSchedule(levelled(), KNOWN).dates.end
    assert told(naming(promise_day=end)) == []
    (sentence,) = told(naming(promise_day=end - 5))
    assert f"the last task ends on day {round_up(end)}" in sentence
    assert promise_gap(PlannedSchedule(naming(promise_day=end - 5), KNOWN)) == pytest.approx(4)


def test_counts_a_start_that_was_put_late():
    tasks = [one.model_dump() for one in levelled().tasks]
    tasks[-1]["start"] = 300
    assert promise_gap(PlannedSchedule(naming(tasks=tasks, promise_day=98), KNOWN)) > 200


@pytest.mark.parametrize(("day", "faults"), [(0, 1), (30, 1), (60, 0), (90, 0)])
def test_is_a_milestone_no_sooner_than_its_task_can_be_done(day, faults):
    assert len(told(naming(milestones=[milestone(day)]))) == faults


def test_counts_an_early_milestone_once_however_many_there_are():
    assert len(told(naming(milestones=[milestone(0), milestone(1)]))) == 1


def test_is_a_milestone_at_no_task_of_the_release_told_elsewhere():
    assert told(naming(milestones=[milestone(0, "X99")])) == []


@pytest.mark.parametrize(
    ("cost_k", "sure_k", "faults"),
    [(100, 100, 0), (99.5, 100, 0), (98, 100, 1), (0, 100, 1), (111, 100, 0), (120, 100, 1)],
)
def test_covers_the_sum_what_is_needed_and_no_more_than_was_approved(cost_k, sure_k, faults):
    assert KNOWN.budget_k == 111
    assert len(told(naming(cost_k=cost_k), sure_k)) == faults


def test_is_a_sum_that_is_truly_needed_a_matter_of_cost_alone():
    """The page says that it is more than was approved, once; the sum itself is right."""
    dear = [RegisterRow(id="R01", task="T05", probability=1, days=0, cost_k=50).model_dump()]
    plan = naming(risks=dear)
    needed = room.PlannedSchedule(plan, KNOWN).gauges.cost_p80_k
    honest = plan.model_copy(update={"cost_k": needed})
    assert told(honest, needed) == []
    for cost_k in (needed, 5 * needed):
        made = plan.model_copy(update={"cost_k": cost_k})
        sums = [
            one
            for one in room.contradictions(room.PlannedSchedule(made, KNOWN))
            if one.parts == ("cost", "budget")
        ]
        assert len(sums) == 1


def test_comes_a_gate_before_its_work_only_if_the_links_are_strict():
    gate = {"kind": "gate", "task": "T01", "controls": LAST, "criterion": "Signed?"}
    assert room.PlannedSchedule(naming(gates=[gate]), KNOWN).late_gates == []
    loose = [one.model_dump() | {"kind": "SS"} for one in levelled().links]
    assert len(room.PlannedSchedule(naming(gates=[gate], links=loose), KNOWN).late_gates) == 1


@pytest.mark.parametrize(("days_before", "told_"), [(0, False), (4, True)])
def test_is_a_milestone_left_from_an_earlier_plan_told_by_the_page(days_before, told_):
    """Sooner than its task begins, and not sooner than it could at the most hopeful."""
    begins = room.PlannedSchedule(levelled(), KNOWN).dates.start[LAST]
    plan = naming(milestones=[milestone(begins - days_before)])
    said = " ".join(one.sentence for one in room.contradictions(room.PlannedSchedule(plan, KNOWN)))
    assert (f"by the plan's own days, {LAST} begins on day" in said) == told_
    assert told(plan) == []


def test_is_a_milestone_held_against_the_hopeful_days_of_its_task():
    """A milestone that can be met if all goes well, within a day, is no contradiction."""
    first = levelled().tasks[0]
    optimistic, most_likely, _ = KNOWN.estimates[first.id]
    assert most_likely > optimistic
    assert told(naming(milestones=[milestone(optimistic - 1, first.id)])) == []
    assert len(told(naming(milestones=[milestone(optimistic - 2, first.id)]))) == 1
