"""What does a smaller first release save, and what is lost with it?"""

from dataclasses import replace

from twohats.answers.project import Charter
from twohats.both.descoping import kept_share, reduced_scopes, with_scope_item
from twohats.project.plan import PlannedSchedule, plan_constraints, start_plan
from twohats.scenario import load

SCENARIO = load()
CHARTER = Charter.model_validate(SCENARIO.reference("frozen_charter"))
PLAN = start_plan(CHARTER.lead, SCENARIO, *SCENARIO.work.work_packages(CHARTER.lead), (), CHARTER)
SCHEDULE = PlannedSchedule(PLAN, plan_constraints(SCENARIO, CHARTER.lead))
LOSSES = SCENARIO.work.lost_without(CHARTER.lead)


def scopes_by_item(schedule, losses=None):
    return {scope.without: scope for scope in reduced_scopes(schedule, losses)}


def without(item):
    return replace(SCHEDULE, plan=with_scope_item(PLAN, item, False))


def test_is_what_a_smaller_release_saves_the_difference_of_two_plans():
    scopes = reduced_scopes(SCHEDULE)
    assert scopes == sorted(scopes, key=lambda scope: -scope.days)
    for scope in scopes:
        smaller = without(scope.without).gauges
        assert scope.days == SCHEDULE.gauges.p80 - smaller.p80
        assert scope.cost_k == SCHEDULE.gauges.cost_p80_k - smaller.cost_p80_k


def test_does_no_smaller_release_lack_what_comes_first_or_last():
    items = [task.scope_item for task in PLAN.tasks]
    offered = scopes_by_item(SCHEDULE).keys()
    assert offered == set(items) - {items[0], items[-1]}
    assert len(offered) >= 3


def test_does_a_smaller_release_say_what_is_lost_with_it():
    lost = {item: scope.lost for item, scope in scopes_by_item(SCHEDULE, LOSSES).items()}
    assert lost == {item: LOSSES[item] for item in lost}
    assert lost["Swap"] == 0.3
    assert lost["Measurement"] == 0


def test_is_an_item_that_is_left_out_already_shown_with_what_that_saves():
    scopes, scopes_without = scopes_by_item(SCHEDULE), scopes_by_item(without("Swap"))
    assert scopes_without.keys() == scopes.keys()
    assert scopes_without["Swap"] == scopes["Swap"]


def test_does_what_is_left_out_lower_what_the_release_brings():
    assert kept_share(PLAN, LOSSES) == 1
    smaller = with_scope_item(PLAN, "Swap", False)
    assert kept_share(smaller, LOSSES) == 1 - LOSSES["Swap"]
    smallest = with_scope_item(smaller, "Measurement", False)
    assert kept_share(smallest, LOSSES) == 1 - LOSSES["Swap"]
