"""Does a plan build on the breakdown of the charter's own lead?"""

import pytest
from twohats.answers import Store
from twohats.session.prerequisites import carry_over

STEM = "14_plan"


@pytest.fixture
def folder(root):
    return root / "exercises" / STEM


@pytest.fixture
def plan_store(folder, scenario):
    return Store(folder / "answers.json", STEM, scenario)


def sibling(root, scenario, stem):
    return Store(root / "exercises" / stem / "answers.json", stem, scenario)


def charter_for(root, scenario, lead):
    made = {**scenario.reference("charter"), "lead": lead, "origin": "learner"}
    sibling(root, scenario, "08_project_manager").save("frozen_charter", made)


def breakdown_of(root, scenario, lead):
    store = sibling(root, scenario, "09_planning_and_scheduling")
    for name in ("wbs", "links", "milestones"):
        store.save(name, scenario.reference(name, lead))


def carried_names(store):
    return [one.name for one in store.reading.carried["wbs"]]


def names(scenario, lead):
    return [task.name for task in scenario.work.breakdown(lead)]


def test_is_the_reference_of_the_reference_lead_taken(plan_store, scenario, folder):
    carry_over(plan_store, scenario, folder)
    assert carried_names(plan_store) == names(scenario, scenario.reference("charter")["lead"])


def test_is_own_work_on_the_same_lead_taken(plan_store, scenario, folder, root):
    charter_for(root, scenario, "I08")
    breakdown_of(root, scenario, "I08")
    origins = carry_over(plan_store, scenario, folder)
    assert {origins[name] for name in ("wbs", "links", "milestones")} == {"learner"}
    assert carried_names(plan_store) == names(scenario, "I08")


def test_does_a_breakdown_of_another_lead_give_way(plan_store, scenario, folder, root):
    charter_for(root, scenario, "I08")
    breakdown_of(root, scenario, "I03")
    origins = carry_over(plan_store, scenario, folder)
    assert {origins[name] for name in ("wbs", "links", "milestones")} == {"reference"}
    assert carried_names(plan_store) == names(scenario, "I08")


def test_does_what_was_carried_follow_a_charter_that_changed(plan_store, scenario, folder, root):
    carry_over(plan_store, scenario, folder)
    charter_for(root, scenario, "I16")
    carry_over(plan_store, scenario, folder)
    assert carried_names(plan_store) == names(scenario, "I16")
    before = plan_store.path.read_bytes()
    carry_over(plan_store, scenario, folder)
    assert plan_store.path.read_bytes() == before


@pytest.mark.parametrize("lead", ["I01", "I08", "I11"])
def test_are_reference_milestones_at_tasks_and_in_order(scenario, lead):
    ids = {task.id for task in scenario.work.breakdown(lead)}
    milestones = scenario.reference("milestones", lead)
    assert {one["task"] for one in milestones} <= ids
    days = [one["day"] for one in milestones]
    assert days == sorted(days)
    assert len(days) == 3
