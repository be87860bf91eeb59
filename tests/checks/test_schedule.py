import pytest
from twohats import checks
from twohats.answers.envelope import ARTEFACTS
from twohats.answers.project import Charter
from twohats.checks.schedule.structure import reaches
from twohats.project.breakdown import deal
from twohats.scenario import load
from twohats_instructor.checks.schedule_paper import paper
from twohats_instructor.typical.schedules import full

STEM = "09_planning_and_scheduling"
LEADS = ("I01", "I03", "I05", "I08", "I09", "I16")
POINTS = {
    "schedule_scope": 3,
    "schedule_network": 2,
    "schedule_critical": 3,
    "schedule_dates": 3,
    "schedule_milestones": 2,
    "schedule_reforecast": 2,
}


@pytest.fixture(scope="module")
def story():
    return load()


def typed(parts):
    return {name: ARTEFACTS[name].validate_python(data) for name, data in parts.items()}


def asked(parts, story, lead="I01"):
    carried = {"frozen_charter": Charter(lead=lead)}
    found = checks.run(STEM, typed(parts), carried, story)
    return {one.check: one for one in found}


def hidden(parts, story, lead="I01"):
    carried = {"frozen_charter": Charter(lead=lead)}
    work = typed(parts)
    return {name: one.judge(work, carried) for name, one in paper(story).questions.items()}


def points(findings):
    return {name: one.points for name, one in findings.items()}


def without(parts, name, **change):
    return {**parts, name: {**parts[name], **change}}


@pytest.mark.parametrize("lead", LEADS)
def test_does_the_whole_plan_earn_every_point_for_any_lead(lead, story):
    parts = full(story, lead)
    assert points(asked(parts, story, lead)) == POINTS
    assert points(hidden(parts, story, lead)) == POINTS


@pytest.mark.parametrize("lead", load().ids)
def test_is_untouched_work_worth_nothing(lead, story):
    dealt = deal(*story.work_packages(lead))
    parts = {"wbs": list(dealt.wbs), "links": list(dealt.links)}
    for judged in (asked, hidden):
        found = judged(parts, story, lead)
        assert set(points(found).values()) == {0}
        assert all("as it was dealt out" in one.seen for one in found.values())


def test_is_nothing_worth_nothing(story):
    assert set(points(asked({}, story)).values()) == {0}


@pytest.mark.parametrize("lead", load().ids)
def test_are_the_gaps_the_same_each_time_and_told_in_the_notes(lead, story):
    whole = story.work_packages(lead)
    dealt = deal(*whole)
    assert dealt == deal(*whole)
    assert 2 <= len(dealt.missing) <= 3
    assert 2 <= len(dealt.missing_links) <= 4
    assert len(dealt.notes) == len(dealt.missing) + len(dealt.missing_links)
    assert all(any(one["name"] in note.text for note in dealt.notes) for one in dealt.missing)


def test_does_a_missing_package_cost_scope_and_tell_which(story):
    dealt = deal(*story.work_packages("I01"))
    parts = full(story, "I01")
    parts["wbs"] = [one for one in parts["wbs"] if one["scope_item"] != "Billing"]
    ids = {one["id"] for one in parts["wbs"]}
    parts["links"] = [one for one in parts["links"] if {one["before"], one["after"]} <= ids]
    found = asked(parts, story)["schedule_scope"]
    assert "Billing" in found.seen
    assert 0 < found.points < 3
    assert any("Billing" in note.text for note in dealt.notes)


def test_is_a_needed_link_looked_for_after_hand_in_only(story):
    parts = full(story, "I01")
    gone = deal(*story.work_packages("I01")).missing_links[0]
    kept = [one for one in parts["links"] if one != gone]
    spare = {**gone, "before": gone["before"], "after": "T17"}
    parts["links"] = [*kept, spare]
    assert asked(parts, story)["schedule_network"].points == 2
    assert hidden(parts, story)["schedule_network"].points < 2


def test_is_a_circle_told_in_each_question_that_needs_dates(story):
    parts = full(story, "I01")
    parts["links"] = [*parts["links"], {"before": "T17", "after": "T01"}]
    found = asked(parts, story)
    for name in ("schedule_network", "schedule_critical", "schedule_dates"):
        assert found[name].points == 0
        assert "T17" in found[name].seen


def test_do_figures_follow_the_own_network_whatever_it_is(story):
    """Other days than the scenario's, and figures that belong to them: no point is lost."""
    from twohats.answers.project import Link, WorkPackage
    from twohats.project.breakdown import before_start

    parts = full(story, "I01")
    parts["wbs"] = [{**one, "m": one["m"] + 2, "p": one["p"] + 9} for one in parts["wbs"]]
    lost = asked(parts, story)
    assert lost["schedule_dates"].points == 0
    own = before_start(
        [WorkPackage(**one) for one in parts["wbs"]], [Link(**one) for one in parts["links"]]
    )
    dates = {name: getattr(own, name) for name in ("naive", "p50", "p80")}
    told = without(parts, "forecast", critical=list(own.critical), floats=own.floats, **dates)
    found = asked(told, story)
    assert found["schedule_dates"].points == found["schedule_critical"].points == 3


@pytest.mark.parametrize(("off", "earned"), [(1.9, 3), (2.6, 2)])
def test_are_two_days_of_difference_allowed(off, earned, story):
    parts = full(story, "I01")
    parts = without(parts, "forecast", p80=parts["forecast"]["p80"] + off)
    assert asked(parts, story)["schedule_dates"].points == earned


@pytest.mark.parametrize("sign", ["90% complete", "Almost done with all", "Done"])
def test_is_a_sign_that_two_people_read_differently_told(sign, story):
    parts = full(story, "I01")
    parts["milestones"][0]["sign"] = sign
    found = asked(parts, story)["schedule_milestones"]
    assert found.points == 1.5
    assert "yes-or-no" in found.seen


def test_does_bunching_milestones_cost_the_spread(story):
    parts = full(story, "I01")
    for one in parts["milestones"]:
        one["day"] = 2
    assert asked(parts, story)["schedule_milestones"].points == 1.5


@pytest.mark.parametrize(
    ("change", "earned"),
    [("keep_date", 1), ("move_promise", 2), ("help:T05", 2), ("help:T15", 1), ("", 1)],
)
def test_must_the_numbers_support_the_change(change, earned, story):
    parts = without(full(story, "I01"), "reforecast", change=change)
    assert asked(parts, story)["schedule_reforecast"].points == earned


@pytest.mark.parametrize("noted", [None, 85.0, 400.0])
def test_is_counting_told_and_never_marked(noted, story):
    parts = without(full(story, "I01"), "reforecast", throughput_p50=noted)
    found = asked(parts, story)["schedule_reforecast"]
    assert found.points == 2
    assert "not marked" in found.seen
    assert ("you noted day 400" in found.seen) == (noted == 400)


def test_does_a_link_through_others_count_as_a_link():
    links = typed({"links": [{"before": "T01", "after": "T02"}, {"before": "T02", "after": "T03"}]})
    assert reaches(links["links"], "T01", "T03")
    assert not reaches(links["links"], "T03", "T01")


def test_can_a_marker_see_a_plan_whatever_it_is(story):
    sheet, parts = paper(story), full(story, "I01")
    assert sheet.draw(typed(parts), {}).count("<svg") == 2
    parts["links"].append({"before": "T17", "after": "T01"})
    assert "<table" in sheet.draw(typed(parts), {})
    assert "<" in sheet.draw({}, {})
