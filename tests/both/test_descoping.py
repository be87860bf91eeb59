"""What does a smaller first release save, and what is lost with it?"""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats.answers.project import Charter, ReplannedNext
from twohats.both.descoping import kept_share, offered_omissions, reduced_scopes, with_scope_items
from twohats.project.charter import possible_leads
from twohats.project.plan import PlannedSchedule, agreed_omissions, plan_constraints
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.scope_needs import released_items, unmet_needs
from twohats.scenario import load

from tests.support.leads import parametrize_leads

SCENARIO = load()
CHARTER = Charter.model_validate(SCENARIO.reference("frozen_charter"))
LOSSES = SCENARIO.work.lost_without(CHARTER.lead)
LEADS = possible_leads(SCENARIO)
each_lead = parametrize_leads(LEADS)


@cache
def dealt(lead=CHARTER.lead):
    """The schedule of a lead's plan as it is dealt out."""
    plan = start_plan(lead, SCENARIO, *SCENARIO.work.work_packages(lead))
    return PlannedSchedule(plan, plan_constraints(SCENARIO, lead))


SCHEDULE, PLAN, NEEDS = dealt(), dealt().plan, dealt().constraints.scope_needs


def scopes_by_item(schedule, losses=None):
    return {scope.without: scope for scope in reduced_scopes(schedule, losses)}


def without(*items):
    return replace(SCHEDULE, plan=with_scope_items(PLAN, items, False))


def test_is_what_a_smaller_release_saves_the_difference_of_two_plans():
    scopes = reduced_scopes(SCHEDULE)
    assert scopes == sorted(scopes, key=lambda scope: -scope.days)
    for scope in scopes:
        smaller = without(scope.without, *scope.dependents).gauges
        assert scope.days == SCHEDULE.gauges.p80 - smaller.p80
        assert scope.cost_k == SCHEDULE.gauges.cost_p80_k - smaller.cost_p80_k


def test_goes_swap_with_the_live_stock_that_it_needs_and_not_the_other_way_round():
    scopes = scopes_by_item(SCHEDULE)
    assert scopes["Live stock"].dependents == ("Swap",)
    assert scopes["Swap"].dependents == ()
    items = {task.id: task.scope_item for task in PLAN.tasks}
    assert {items[id_] for id_ in scopes["Live stock"].tasks} == {"Live stock", "Swap"}


def test_does_no_smaller_release_lack_what_comes_first_or_last():
    items = [task.scope_item for task in PLAN.tasks]
    offered = scopes_by_item(SCHEDULE).keys()
    assert offered == set(items) - {items[0], items[-1]}
    assert len(offered) >= 3


def test_is_nothing_offered_with_which_goes_what_every_release_needs():
    """The lockers may not open without a record of the cold: the release needs it."""
    assert "Cold proof" not in scopes_by_item(dealt("I08"))


def test_is_nothing_offered_with_which_goes_more_than_half_of_the_scope():
    assert "Lockers" not in scopes_by_item(dealt("I08"))
    assert "Codes" in scopes_by_item(dealt("I08"))


@each_lead
def test_is_each_offered_release_one_that_can_be_agreed_on(lead):
    """Closed under needs, and taken for a smaller release once plan and letter say the same."""
    schedule = dealt(lead)
    offers = offered_omissions(schedule.plan, schedule.constraints)
    assert {scope.without for scope in reduced_scopes(schedule)} == {items[0] for items in offers}
    for items in offers:
        plan = with_scope_items(schedule.plan, items, False)
        plan = plan.model_copy(update={"scope": sorted(released_items(plan))})
        letter = ReplannedNext(first_release_without=list(items))
        assert unmet_needs(plan, schedule.constraints.scope_needs) == []
        assert agreed_omissions(plan, letter, schedule.constraints) == set(items)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_is_each_offer_closed_under_needs_whatever_the_plan_is(data):
    """Also where tasks are gone, items renamed or left out already, in any lead."""
    schedule = dealt(data.draw(st.sampled_from(LEADS)))
    needs, tasks = schedule.constraints.scope_needs, schedule.plan.tasks
    names = st.sampled_from([*schedule.constraints.scope, "Something of my own"])
    kept = data.draw(st.lists(st.sampled_from(tasks), min_size=1, unique_by=lambda t: t.id))
    changed = [
        task.model_copy(
            update={"in_release": data.draw(st.booleans())}
            | ({"scope_item": data.draw(names)} if data.draw(st.booleans()) else {})
        )
        for task in kept
    ]
    ids = {task.id for task in changed}
    links = [link for link in schedule.plan.links if {link.before, link.after} <= ids]
    plan = schedule.plan.model_copy(update={"tasks": changed, "links": links})
    items = {task.scope_item for task in changed}
    for offer in offered_omissions(plan, schedule.constraints):
        going = {
            name
            for name in items
            if any(needed in offer for needed in needs.get(name, ())) and name not in offer
        }
        assert going == set()
        assert offer[0] in items
        assert len(set(offer)) == len(offer)


def test_does_a_smaller_release_say_what_is_lost_with_it():
    lost = {item: scope.lost for item, scope in scopes_by_item(SCHEDULE, LOSSES).items()}
    assert lost == {item: LOSSES[item] for item in lost}
    assert lost["Swap"] == 0.3
    assert lost["Measurement"] == 0


@pytest.mark.parametrize("items", [("Swap",), ("Live stock", "Swap"), ("Live stock",)])
def test_is_an_item_that_is_left_out_already_shown_with_what_that_saves(items):
    scopes, scopes_without = scopes_by_item(SCHEDULE), scopes_by_item(without(*items))
    assert scopes_without.keys() == scopes.keys()
    for item in ("Swap", "Live stock"):
        assert scopes_without[item] == scopes[item]


def test_does_what_is_left_out_lower_what_the_release_brings():
    assert kept_share(PLAN, LOSSES, NEEDS) == 1
    assert kept_share(without("Swap").plan, LOSSES, NEEDS) == 1 - LOSSES["Swap"]
    smallest = without("Swap", "Measurement").plan
    assert kept_share(smallest, LOSSES, NEEDS) == 1 - LOSSES["Swap"]
    several = without("Swap", "Billing").plan
    assert kept_share(several, LOSSES, NEEDS) == (1 - LOSSES["Swap"]) * (1 - LOSSES["Billing"])


def test_is_what_goes_with_an_item_lost_once_and_not_twice():
    both = kept_share(without("Live stock", "Swap").plan, LOSSES, NEEDS)
    assert both == 1 - LOSSES["Live stock"]


@each_lead
def test_does_each_offer_lose_what_its_row_says(lead):
    losses, schedule = SCENARIO.work.lost_without(lead), dealt(lead)
    for scope in reduced_scopes(schedule, losses):
        plan = with_scope_items(schedule.plan, (scope.without, *scope.dependents), False)
        kept = kept_share(plan, losses, schedule.constraints.scope_needs)
        assert kept == pytest.approx(1 - scope.lost)
