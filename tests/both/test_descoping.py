from twohats.answers.project import Charter
from twohats.both.descoping import kept_share, reduced_scopes, with_scope_item
from twohats.project.plan import PlannedSchedule, plan_constraints, start_plan
from twohats.scenario import load

SCENARIO = load()
CHARTER = Charter.model_validate(SCENARIO.reference("frozen_charter"))
FACTS = plan_constraints(SCENARIO, CHARTER.lead)


def dealt():
    wbs, links = SCENARIO.work.work_packages(CHARTER.lead)
    return start_plan(CHARTER.lead, SCENARIO, wbs, links, (), CHARTER)


def test_is_what_a_smaller_release_saves_the_difference_of_two_plans():
    whole = PlannedSchedule(dealt(), FACTS).gauges
    options = reduced_scopes(PlannedSchedule(dealt(), FACTS))
    assert options == sorted(options, key=lambda one: -one.days)
    for one in options:
        seen = PlannedSchedule(with_scope_item(dealt(), one.without, False), FACTS).gauges
        assert one.days == whole.p80 - seen.p80
        assert one.cost_k == whole.cost_p80_k - seen.cost_p80_k


def test_does_no_smaller_release_lack_what_comes_first_or_last():
    plan = dealt()
    offered = {one.without for one in reduced_scopes(PlannedSchedule(plan, FACTS))}
    items = [task.scope_item for task in plan.tasks]
    assert offered == set(items) - {items[0], items[-1]}
    assert len(offered) >= 3


def test_does_a_smaller_release_tell_what_is_lost_with_it():
    lost = SCENARIO.work.lost_without(CHARTER.lead)
    options = {
        one.without: one.lost for one in reduced_scopes(PlannedSchedule(dealt(), FACTS), lost)
    }
    assert options == {item: lost[item] for item in options}
    assert options["Swap"] == 0.3
    assert options["Measurement"] == 0


def test_is_an_item_that_is_left_out_already_told_by_what_that_saves():
    plan = dealt()
    before = {one.without: one for one in reduced_scopes(PlannedSchedule(plan, FACTS))}
    after = {
        one.without: one
        for one in reduced_scopes(PlannedSchedule(with_scope_item(plan, "Swap", False), FACTS))
    }
    assert after.keys() == before.keys()
    assert (after["Swap"].days, after["Swap"].cost_k) == (
        before["Swap"].days,
        before["Swap"].cost_k,
    )


def test_does_what_is_left_out_lower_what_the_release_brings():
    lost = SCENARIO.work.lost_without(CHARTER.lead)
    assert kept_share(dealt(), lost) == 1
    smaller = with_scope_item(dealt(), "Swap", False)
    assert kept_share(smaller, lost) == 1 - lost["Swap"]
    assert kept_share(with_scope_item(smaller, "Measurement", False), lost) == 1 - lost["Swap"]
