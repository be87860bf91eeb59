"""Does an item of the scope go only with every item that needs it?"""

from hypothesis import given
from hypothesis import strategies as st
from twohats.answers.project import ReplannedNext
from twohats.project.plan import (
    PlannedSchedule,
    agreed_omissions,
    contradictions,
    missing_scope,
    plan_constraints,
)
from twohats.project.scope_needs import (
    independent_items,
    unmet_needs,
    with_dependents,
    with_needs,
)

from tests.support.plan_cases import SCENARIO, assigned_plan

CONSTRAINTS = plan_constraints(SCENARIO, "I01")
ITEMS = [f"item {number}" for number in range(7)]
# An item needs earlier ones only: so there is no circle.
NEEDS = st.fixed_dictionaries(
    {
        item: st.lists(st.sampled_from(ITEMS[:place]), max_size=2, unique=True)
        if place
        else st.just([])
        for place, item in enumerate(ITEMS)
    }
)
SOME = st.sets(st.sampled_from(ITEMS))


def plan_without(*items):
    plan = assigned_plan(CONSTRAINTS, scope=[i for i in CONSTRAINTS.scope if i not in items])
    tasks = [
        task.model_copy(update={"in_release": task.scope_item not in items}) for task in plan.tasks
    ]
    return plan.model_copy(update={"tasks": tasks})


def sentences(plan, letter=None):
    return [
        clash.sentence for clash in contradictions(PlannedSchedule(plan, CONSTRAINTS), None, letter)
    ]


@given(NEEDS, SOME)
def test_remains_nothing_that_needs_what_goes(needs, items):
    going = with_dependents(items, needs)
    assert items <= going == with_dependents(going, needs)
    remaining = set(ITEMS) - going
    assert not any(set(needs[item]) & going for item in remaining)


@given(NEEDS, SOME)
def test_comes_an_item_back_with_all_that_it_needs(needs, items):
    coming = with_needs(items, needs)
    assert items <= coming == with_needs(coming, needs)
    assert all(set(needs[item]) <= coming for item in coming)


@given(NEEDS, SOME)
def test_go_all_items_because_of_the_independent_ones(needs, items):
    roots = independent_items(items, needs)
    assert roots <= items <= with_dependents(roots, needs)
    assert not any((with_needs({root}, needs) - {root}) & items for root in roots)


def test_is_an_item_without_what_it_needs_a_contradiction_that_names_both():
    sentence = "The first release leaves out the item “Live stock”, and “Swap” needs it."
    assert sentence in sentences(plan_without("Live stock"))
    for items in ((), ("Swap",), ("Live stock", "Swap")):
        assert sentence not in sentences(plan_without(*items))


def test_are_all_named_that_need_what_is_left_out():
    sentence = "The first release leaves out the item “Skip and pause”, and “Billing” and"
    assert any(words.startswith(sentence) for words in sentences(plan_without("Skip and pause")))


def test_is_an_item_without_any_task_left_out_as_well():
    plan = assigned_plan(CONSTRAINTS)
    tasks = [task for task in plan.tasks if task.scope_item != "Live stock"]
    (need,) = unmet_needs(plan.model_copy(update={"tasks": tasks}), CONSTRAINTS.scope_needs)
    assert (need.item, need.needed_by) == ("Live stock", ("Swap",))


def test_is_work_agreed_away_only_with_all_that_needs_it():
    """Whoever releases Swap has to do the work on Live stock, whatever the letter says."""
    alone = ReplannedNext(first_release_without=["Live stock"])
    both = ReplannedNext(first_release_without=["Live stock", "Swap"])
    assert agreed_omissions(plan_without("Live stock"), alone, CONSTRAINTS) == set()
    assert missing_scope(plan_without("Live stock"), alone, None, CONSTRAINTS) == ["Live stock"]
    smaller = plan_without("Live stock", "Swap")
    assert agreed_omissions(smaller, both, CONSTRAINTS) == {"Live stock", "Swap"}
    assert missing_scope(smaller, both, None, CONSTRAINTS) == []
