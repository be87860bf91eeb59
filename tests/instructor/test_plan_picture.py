"""Do the picture of a plan and the findings on it tell one and the same number?"""

import re
from html import unescape

import pytest
from twohats.answers.project import Plan
from twohats.checks.plan import agreement as visible
from twohats.project.rounding import floor_percent
from twohats_instructor.typical import plans

from tests.instructor.test_plan_checks import LEADS, SPEC, full_mark_work, plan_work, world
from tests.support.leads import parametrize_leads

TYPICAL = ("at_even_odds", "much_too_safe", "naive_plan", "scope_missing")


def seen_and_picture(answers):
    work = plan_work(answers)
    findings = {finding.check: finding for finding in SPEC.checks.check_all(work)}
    return work, findings, unescape(SPEC.draw(work))


def number(pattern, text):
    found = re.findall(pattern, text)
    assert len(found) == 1, (pattern, text)
    return float(found[0])


def assert_agreeing(answers):
    _, findings, picture = seen_and_picture(answers)
    in_marks = number(r"(\d+)% of the simulated runs", findings["plan_promise"].seen)
    assert number(r"Chance: (\d+)% for the promised day", picture) == in_marks
    in_marks = number(r"plan costs at most \$(\d+)k", findings["plan_cost"].seen)
    assert number(r"Cost: \$(\d+)k covers", picture) == in_marks
    section = picture.partition("Contradictions")[2].partition("</ul>")[0]
    shown = 0 if "None was found" in section else section.count("<li>")
    consistency = findings["plan_consistency"]
    assert consistency.points == max(0, consistency.max - 0.5 * shown)
    return picture


@pytest.mark.parametrize("name", TYPICAL)
def test_do_picture_and_findings_tell_the_same_numbers(name):
    assert_agreeing(getattr(plans, name)(*world("I01")))


@parametrize_leads(LEADS)
def test_do_they_of_a_plan_whose_register_lacks_half_of_the_risks(lead):
    work = full_mark_work(lead)
    plan = work["plan"].model_copy(update={"risks": work["plan"].risks[::2]})
    picture = assert_agreeing(work | {"plan": plan})
    assert "as in the marks" in picture
    assert "Risk cover" not in picture


def test_is_it_said_why_the_cockpit_told_another_number():
    work = full_mark_work()
    plan = work["plan"].model_copy(update={"risks": []})
    handed_in, findings, picture = seen_and_picture(work | {"plan": plan})
    own = floor_percent(handed_in.gauges.chance)
    note = picture.partition("By the plan's own register alone")[2].partition("</li>")[0]
    assert number(r"(\d+)% for the promised day", note) == own
    assert own > number(r"(\d+)% of the simulated runs", findings["plan_promise"].seen)


def test_does_the_picture_name_no_risk_that_the_register_lacks():
    """The numbers tell that something is missing; what it is, only reading tells."""
    start, _, documented = world("I01")
    work = full_mark_work()
    plan = work["plan"].model_copy(update={"risks": []})
    _, _, picture = seen_and_picture(work | {"plan": plan})
    for planted in documented:
        assert planted.risk.id not in picture
        assert not any(source in picture for source in planted.sources)
    assert start.lead in picture or plan.tasks[0].name in picture


def test_is_a_plan_that_cannot_be_played_through_drawn_with_the_reason():
    plan = full_mark_work()["plan"]
    first = plan.links[0]
    circle = first.model_copy(update={"before": first.after, "after": first.before})
    changed = plan.model_copy(update={"links": [*plan.links, circle]})
    picture = SPEC.draw(plan_work({"plan": changed}))
    assert "The rest of the plan" in picture
    assert "Chance: " not in picture


def test_is_a_plan_without_a_task_drawn():
    assert "The rest of the plan" in SPEC.draw(plan_work({"plan": Plan(lead="I01")}))


def test_is_the_finding_on_consistency_that_of_the_kinder_model():
    work = plan_work(plans.naive_plan(*world("I01")))
    finding = SPEC.checks.judges["plan_consistency"](work)
    own = visible.judge_consistency(work)
    by_truth = visible.consistency_finding(work, work.simulation.day(80), work.simulation.cost(80))
    assert finding.points == max(own.points, by_truth.points)
