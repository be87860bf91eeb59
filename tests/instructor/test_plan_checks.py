"""Is a plan marked as fairly as was promised, for every lead?"""

from functools import cache
from html import escape

import pytest
from twohats import checks
from twohats.answers.project import Plan, ReplannedNext
from twohats.project import plan as room
from twohats.project.plan_from_breakdown import start_plan
from twohats.scenario import load
from twohats_instructor.bands.results import faults
from twohats_instructor.checks import grading_spec, planted_risks
from twohats_instructor.checks.plan_forecast import _share_by_chance
from twohats_instructor.reference import reference
from twohats_instructor.scenario import risks
from twohats_instructor.typical import good_plans, plans, statements

from tests.support.bands import played
from tests.support.leads import parametrize_leads

STORY = load()
SPEC = grading_spec("14_plan")
LEADS = [initiative.id for initiative in STORY.backlog.initiatives if initiative.total_effort >= 10]
each_lead = parametrize_leads(LEADS)


@cache
def world(lead):
    """The dealt-out plan, the facts and the planted risks of a lead."""
    documented = planted_risks.risks_from_rows(risks.planted_risks(lead))
    start = start_plan(lead, STORY, *STORY.work.work_packages(lead))
    return start, room.plan_constraints(STORY, lead), documented


@cache
def full_mark_work(lead="I01"):
    return good_plans.full_mark_work(*world(lead))


def plan_work(answers, carried=()):
    return SPEC.checks.work_class(answers, dict(carried), STORY)


def marks(answers):
    return {finding.check: finding.points for finding in SPEC.checks.check_all(plan_work(answers))}


def changed_work(**changes):
    return full_mark_work() | {"plan": full_mark_work()["plan"].model_copy(update=changes)}


def test_are_there_twenty_six_points():
    assert sum(SPEC.points.values()) == 26


def test_are_there_thirteen_leads():
    assert len(LEADS) == 13


@each_lead
def test_can_full_marks_be_earned_with_every_lead(lead):
    assert marks(full_mark_work(lead)) == SPEC.points


@each_lead
@pytest.mark.parametrize("name", plans.TYPICAL_PLANS)
def test_does_a_typical_plan_earn_what_was_promised(name, lead):
    share = sum(marks(plans.TYPICAL_PLANS[name](*world(lead))).values()) / 26
    lowest, highest = plans.PLAN_BANDS[name]
    assert lowest <= share <= highest


@each_lead
def test_is_a_typical_plan_what_a_learner_could_hand_in(lead):
    for make in plans.TYPICAL_PLANS.values():
        plan = make(*world(lead))["plan"]
        assert Plan.model_validate(plan.model_dump(mode="json")) == plan


@each_lead
def test_does_the_reference_of_every_lead_earn_full_marks(lead):
    work = good_plans.reference_work(STORY, lead)
    assert marks(work) == SPEC.points


def test_does_the_kept_reference_earn_full_marks():
    answers = reference("14_plan")
    work = {
        "plan": Plan.model_validate(answers["plan"]),
        "next_again": ReplannedNext.model_validate(answers["next_again"]),
    }
    assert marks(work) == SPEC.points


@each_lead
def test_is_the_dealt_out_plan_worth_nothing(lead):
    parts = (STORY.reference(name, lead) for name in ("wbs", "links", "milestones"))
    work = {"plan": start_plan(lead, STORY, *parts)}
    assert set(marks(work).values()) == {0.0}


def test_is_a_promise_called_padded_above_95_percent_only():
    """A task that begins late ends the plan after its promise: that is no padding."""
    plan = full_mark_work()["plan"]
    final = statements.last_task(plan).id
    tasks = [
        task.model_copy(update={"start": 300.0} if task.id == final else {}) for task in plan.tasks
    ]
    finding = SPEC.checks.check("plan_promise", plan_work(changed_work(tasks=tasks)))
    assert finding.points < finding.max
    assert finding.misconception != "M20"
    assert finding.next.startswith("Which task could begin earlier")


def test_does_forgotten_work_bring_no_earlier_date():
    """Whoever deletes all links, or a task, is still marked by the work that is to be done."""
    _, facts, documented = world("I01")
    p80_day = planted_risks.simulate_with_truth(
        full_mark_work()["plan"], full_mark_work(), facts, documented
    ).day(80)
    without = changed_work(links=[])
    assert (
        planted_risks.simulate_with_truth(without["plan"], without, facts, documented).day(80)
        > p80_day - 6
    )
    assert marks(without)["plan_network"] == 0
    fewer = changed_work(
        tasks=[task for task in full_mark_work()["plan"].tasks if task.id != "T05"],
        links=[
            link
            for link in full_mark_work()["plan"].links
            if "T05" not in (link.before, link.after)
        ],
    )
    assert marks(fewer)["plan_network"] == 0.5


def test_is_a_smaller_release_no_fault_if_both_sides_know():
    work = plans.REMEDIES["smaller release"](*world("I01"))
    assert marks(work) == SPEC.points
    alone = work | {"next_again": ReplannedNext(free_from_day=work["next_again"].free_from_day)}
    assert marks(alone)["plan_network"] <= 0.5


def test_does_a_promise_beyond_the_limit_lose_its_points():
    _, facts, _ = world("I01")
    assert marks(changed_work(promise_day=facts.limit_day + 10))["plan_promise"] == 0


def test_does_next_wait_for_the_people():
    early = full_mark_work() | {"next_again": ReplannedNext(free_from_day=10)}
    assert marks(early)["plan_consistency"] == 1.5


def test_needs_a_contingency_its_trigger():
    rows = [row.model_copy(update={"trigger": ""}) for row in full_mark_work()["plan"].risks]
    assert marks(changed_work(risks=rows))["plan_risks"] == 0


def test_is_a_plan_with_a_circle_judged_without_error():
    links = [*full_mark_work()["plan"].links, {"before": "T17", "after": "T01"}]
    broken = Plan.model_validate(full_mark_work()["plan"].model_dump() | {"links": links})
    points = marks(full_mark_work() | {"plan": broken})
    assert points["plan_network"] == points["plan_promise"] == points["plan_cost"] == 0


def test_tells_no_finding_where_a_planted_risk_stands():
    _, _, documented = world("I01")
    work = changed_work(risks=[])
    finding = SPEC.checks.check("plan_risks", plan_work(work))
    text = " ".join((finding.seen, finding.next, *finding.hints))
    assert not any(source in text for risk in documented for source in risk.sources)


@each_lead
def test_is_the_reference_plan_decent_and_nobody_s_own(lead):
    """Who changes a line of it is marked for all of it; as it stands it earns nothing."""
    shipped = Plan.model_validate(STORY.reference("frozen_plan", lead))
    assert (shipped.origin, shipped.lead) == ("reference", lead)
    work = plan_work({"plan": shipped})
    share = sum(judge(work).points for judge in SPEC.checks.judges.values()) / 26
    assert 0.3 <= share <= 0.6
    own_plan = shipped.model_copy(update={"origin": "learner"})
    findings = checks.check_all("14_plan", {"plan": own_plan}, {}, STORY)
    assert {finding.points for finding in findings} == {0.0}
    assert "example plan, unchanged" in findings[0].seen
    assert SPEC.why_empty(plan_work({"plan": own_plan}))


def test_does_the_picture_tell_the_letter_back_by_names_and_whole_days():
    letter = {"next": ["I01", "I13"], "free_from_day": 98.0, "stop_at": 0.5}
    work = {"plan": full_mark_work()["plan"], "next_again": ReplannedNext.model_validate(letter)}
    letter_html = SPEC.draw(plan_work(work)).partition("The answer to the letter")[2]
    names = ", ".join(escape(STORY.initiative(id_).name) for id_ in letter["next"])
    assert f"<li>Still in Next: {names}</li>" in letter_html
    assert "<li>Moved to Later: nothing</li>" in letter_html
    assert "<li>Next can have this plan&#x27;s people from day: 98</li>" in letter_html
    assert "<li>It stops at: 0.5</li>" in letter_html


@each_lead
def test_keep_careless_and_honest_plans_to_their_bands(lead):
    assert list(faults(played("14_plan", lead))) == []


def test_grows_the_promise_between_nothing_done_and_four_of_five():
    """No jump: the points rise evenly from the chance of a plan in which nothing is done."""
    work = plan_work(full_mark_work())
    limit = work.constraints.limit_day
    chances = [0.5, 0.75, 0.77, 0.79]
    shares = [_share_by_chance(chance, 0.75, limit, work.simulation) for chance in chances]
    assert shares == pytest.approx([0, 0, 0.5, 1])


def test_earns_a_response_to_a_chance_nothing_and_a_row_without_response_only_if_carried():
    """To escalate is a response to a threat, to exploit is none."""
    good = full_mark_work()["plan"]
    for kind, points in (("escalate", 9), ("exploit", 0), ("share", 0), ("enhance", 0)):
        rows = [row.model_copy(update={"kind": kind}) for row in good.risks]
        assert marks(changed_work(risks=rows))["plan_risks"] == points
    early = marks(changed_work(promise_day=good.promise_day - 15))["plan_risks"]
    assert 0 < early < 9


def test_carry_the_two_hidden_risks_points_of_their_own():
    dealt = {row["source"] for row in STORY.documents.register("I01")}
    rows = [row for row in full_mark_work()["plan"].risks if row.source in dealt]
    assert 0 < marks(changed_work(risks=rows))["plan_risks"] <= 4
