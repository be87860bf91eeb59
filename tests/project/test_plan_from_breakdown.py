"""Is a breakdown that was changed later told and taken over, and all else of a plan kept?"""

import pytest
from twohats.answers.project import Gate, Link, Milestone, Plan, RegisterRow, WorkPackage
from twohats.project.plan_from_breakdown import Breakdown, breakdown_changes, start_plan
from twohats.project.plan_from_breakdown import with_changes as taken_over
from twohats.scenario import load

LEAD = "I01"


@pytest.fixture(scope="module")
def before():
    story = load()
    wbs, links = story.work.work_packages(LEAD)
    packages = [
        WorkPackage.model_validate(one if isinstance(one, dict) else one.model_dump())
        for one in wbs
    ]
    chain = [
        Link.model_validate(one if isinstance(one, dict) else one.model_dump()) for one in links
    ]
    first = packages[0].id
    return Breakdown(packages, chain, [Milestone(name="First", task=first, day=5)])


@pytest.fixture
def plan(before):
    """A plan in which people, starts, and days of one task were decided."""
    made = start_plan(LEAD, load(), before.wbs, before.links, before.milestones)
    tasks = [task.model_copy(update={"person": "Kim", "start": 3.0}) for task in made.tasks]
    return made.model_copy(update={"tasks": tasks, "promise_day": 77.0})


def changed(before, index, **fields):
    packages = list(before.wbs)
    packages[index] = packages[index].model_copy(update=fields)
    return Breakdown(packages, before.links, before.milestones)


def test_does_nothing_changed_say_nothing_and_change_nothing(plan, before):
    assert breakdown_changes(before, before) == []
    assert taken_over(plan, before, before) == plan


def test_are_other_days_taken_and_people_and_starts_kept(plan, before):
    now = changed(before, 1, o=50.0, m=60.0, p=70.0)
    task, after = plan.tasks[1], taken_over(plan, before, now).tasks[1]
    assert breakdown_changes(before, now) == [f"different days for {task.id}"]
    assert (after.o, after.m, after.p) == (50, 60, 70)
    assert (after.person, after.start) == (task.person, task.start)


def test_do_days_that_the_plan_has_changed_stay_where_the_breakdown_has_not(plan, before):
    own = plan.tasks[0].model_copy(update={"o": 1.0, "m": 2.0, "p": 3.0})
    mine = plan.model_copy(update={"tasks": [own, *plan.tasks[1:]]})
    assert taken_over(mine, before, changed(before, 1, name="Another name")).tasks[0] == own


def test_do_the_three_points_move_together(plan, before):
    """One of them alone could be above the plan's own next one."""
    own = plan.tasks[0].model_copy(update={"o": 1.0, "m": 2.0, "p": 3.0})
    mine = plan.model_copy(update={"tasks": [own, *plan.tasks[1:]]})
    first = before.wbs[0]
    now = changed(before, 0, p=first.p + 40)
    after = taken_over(mine, before, now)
    assert (after.tasks[0].o, after.tasks[0].p) == (first.o, first.p + 40)
    Plan.model_validate(after.model_dump())


def test_is_a_new_package_added_with_nobody_on_it(plan, before):
    extra = before.wbs[0].model_copy(update={"id": "T90", "name": "Extra"})
    link = Link(before=before.wbs[0].id, after="T90")
    now = Breakdown([*before.wbs, extra], [*before.links, link], before.milestones)
    after = taken_over(plan, before, now)
    assert breakdown_changes(before, now) == ["added T90", "different links"]
    assert (after.tasks[-1].id, after.tasks[-1].person) == ("T90", "")
    assert link in after.links
    assert after.tasks[:-1] == plan.tasks
    assert taken_over(after, before, now) == after, "taking it over again changes nothing"


def test_does_what_hangs_on_a_removed_package_go_with_it(plan, before):
    gone = before.wbs[0].id
    row = RegisterRow.model_validate({"id": "R99", "task": gone, "probability": 0.2, "days": 3})
    gate = Gate(kind="gate", task=before.wbs[1].id, controls=gone)
    full = plan.model_copy(update={"risks": [*plan.risks, row], "gates": [gate]})
    rest = [link for link in before.links if gone not in (link.before, link.after)]
    now = Breakdown(before.wbs[1:], rest, [])
    after = taken_over(full, before, now)
    assert f"removed {gone}" in breakdown_changes(before, now)
    ids = {task.id for task in after.tasks}
    assert gone not in ids
    assert all({link.before, link.after} <= ids for link in after.links)
    assert all(risk.task != gone for risk in after.risks)
    assert after.gates == after.milestones == []
    assert after.promise_day == plan.promise_day


def test_do_the_plans_own_links_stay(plan, before):
    own = Link(before=plan.tasks[0].id, after=plan.tasks[-1].id, kind="SS", lag=2)
    mine = plan.model_copy(update={"links": [*plan.links, own]})
    now = Breakdown(before.wbs, before.links[1:], before.milestones)
    after = taken_over(mine, before, now)
    assert own in after.links
    assert before.links[0] not in after.links
