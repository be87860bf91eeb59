"""Does an item of the scope go only with every item that needs it, on the page and in the marks?"""

from functools import cache

import pytest
from twohats import checks
from twohats.answers.project import ReplannedNext
from twohats.both.descoping import offered_omissions, with_scope_items
from twohats.project.charter import possible_leads
from twohats.project.plan import PlannedSchedule, level_resources, plan_constraints, plan_view
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.scope_needs import with_dependents
from twohats.scenario import load
from twohats_instructor.checks import grading_spec, planted_risks
from twohats_instructor.scenario import risks, scope_consistency
from twohats_instructor.typical import good_plans, reduced_scopes, statements

from tests.support.leads import parametrize_leads

STORY = load()
SPEC = grading_spec("14_plan")
LEADS = possible_leads(STORY)
each_lead = parametrize_leads(LEADS)


@cache
def world(lead):
    """The facts, the planted risks and a good hand-in of a lead."""
    planted = planted_risks.risks_from_rows(risks.planted_risks(lead))
    return plan_constraints(STORY, lead), planted, good_plans.reference_work(STORY, lead)


def release_without(lead, *items):
    """The good plan and its letter without some items, with day and sum worked out again."""
    constraints, planted, work = world(lead)
    plan = reduced_scopes.without_items(work["plan"], items)
    return statements.completed_work(
        level_resources(plan, constraints), constraints, planted, items
    )


def marks_of(work):
    findings = SPEC.checks.check_all(SPEC.checks.work_class(work, {}, STORY))
    return {finding.check: finding for finding in findings}


def shown_of(work):
    return {finding.check: finding for finding in checks.check_all("14_plan", work, {}, STORY)}


def clashes_of(lead, work):
    schedule = PlannedSchedule(work["plan"], world(lead)[0])
    view = plan_view(schedule, None, work["next_again"])
    return [clash["sentence"] for clash in view["clashes"]]


@pytest.mark.parametrize(
    ("lead", "item", "needing"),
    [("I01", "Live stock", "Swap"), ("I08", "Codes", "App"), ("I16", "Live stock", "Orders")],
)
def test_is_an_item_without_what_it_needs_the_same_contradiction_everywhere(lead, item, needing):
    """In the cockpit, in Check, in the mark that goes into the feedback, and in the picture."""
    work = release_without(lead, item)
    sentence = f"The first release leaves out the item “{item}”, and “{needing}” needs it."
    assert sentence in clashes_of(lead, work)
    for findings in (shown_of(work), marks_of(work)):
        consistency, network = findings["plan_consistency"], findings["plan_network"]
        assert sentence in consistency.seen
        assert consistency.points <= consistency.max - 0.5
        assert f"{item}, which {needing} needs" in network.seen
        assert network.points == 0.5
    picture = SPEC.draw(SPEC.checks.work_class(work, {}, STORY))
    assert f"“{item}”, and “{needing}” needs it." in picture


@each_lead
def test_brings_an_item_left_out_alone_no_earlier_day_than_both_kept(lead):
    """Its work has to be done for the one that needs it, and the marks play it."""
    constraints = world(lead)[0]
    for item in constraints.scope:
        others = with_dependents({item}, constraints.scope_needs) - {item}
        if not others:
            continue
        plan = with_scope_items(world(lead)[2]["plan"], {item}, False)
        plan = plan.model_copy(update={"scope": [name for name in plan.scope if name != item]})
        letter = {"next_again": ReplannedNext(first_release_without=[item])}
        whole = planted_risks.completed_plan(plan, letter, constraints)
        assert all(task.in_release for task in whole.tasks)


@each_lead
def test_cut_the_typical_learners_what_the_letter_offers(lead):
    constraints, _, work = world(lead)
    offers = offered_omissions(work["plan"], constraints)
    assert list(reduced_scopes.reduced_scopes(work["plan"], constraints)) == offers
    omitted = set(
        good_plans.HONEST_PLANS["smaller release"](
            start_plan(lead, STORY, *STORY.work.work_packages(lead)),
            constraints,
            world(lead)[1],
        )["next_again"].first_release_without
    )
    assert omitted in [set(), *map(set, offers)]


def test_loses_a_smaller_release_its_points_once_it_brings_less_than_half():
    """Live stock with Swap is 30% of the outcome; Skip and pause with Billing and board is 70%."""
    small = release_without("I01", "Live stock", "Swap")
    assert "of the outcome" not in marks_of(small)["plan_promise"].seen
    smaller = release_without("I01", "Skip and pause", "Billing", "Measurement")
    promise, cost = (marks_of(smaller)[f"plan_{part}"] for part in ("promise", "cost"))
    assert "The first release brings 30% of the outcome." in promise.seen
    assert promise.points <= 0.6 * promise.max + 1e-9
    assert cost.points <= 0.6 * cost.max + 1e-9


def test_has_each_need_a_ground_and_each_wait_a_decision(monkeypatch):
    """And is it noticed if one has not?"""
    assert scope_consistency.needs_without_ground() == []
    assert scope_consistency.waits_without_decision() == []
    assert scope_consistency.unsound_needs() == []
    needs = dict(scope_consistency.NEEDS)
    monkeypatch.setattr(scope_consistency, "NEEDS", needs)
    needs["I01"] = {"Swap": ("Billing",), "Billing": ("Swap",)}
    assert "I01: Swap after Billing: no package waits" in scope_consistency.needs_without_ground()
    assert "I01: Swap after Live stock: not decided" in scope_consistency.waits_without_decision()
    assert any("loop" in fault for fault in scope_consistency.unsound_needs())
    needs["I01"] = {"Skip and pause": ("Measurement",)}
    assert scope_consistency.unsound_needs() == [
        "I01: Measurement loses 0%, and 70% go with it",
    ]
