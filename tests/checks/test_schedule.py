import itertools
import re

import pytest
from twohats import checks
from twohats.answers.envelope import ARTEFACTS, validate
from twohats.answers.errors import quoted_value
from twohats.answers.project import Charter
from twohats.project.breakdown import forecast_finish, gapped_breakdown
from twohats.project.charter import possible_leads
from twohats.scenario import load
from twohats_instructor.checks import grading_spec
from twohats_instructor.typical.schedules import full_mark_schedule

STEM = "09_planning_and_scheduling"
each_lead = pytest.mark.parametrize("lead", possible_leads(load()))
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


def visible_findings(parts, story, lead="I01", **charter):
    carried = {"frozen_charter": Charter(lead=lead, **charter)}
    findings = checks.check_all(STEM, typed(parts), carried, story)
    return {finding.check: finding for finding in findings}


def hidden_findings(parts, story, lead="I01", **charter):
    carried = {"frozen_charter": Charter(lead=lead, **charter)}
    checks_with_truth = grading_spec(STEM).checks
    work = checks_with_truth.work_class(typed(parts), carried, story)
    return {finding.check: finding for finding in checks_with_truth.check_all(work)}


def points(findings):
    return {name: finding.points for name, finding in findings.items()}


def without(parts, name, **change):
    return {**parts, name: {**parts[name], **change}}


@each_lead
def test_does_the_whole_plan_earn_every_point_for_any_lead(lead, story):
    parts = full_mark_schedule(story, lead)
    assert points(visible_findings(parts, story, lead)) == POINTS
    assert points(hidden_findings(parts, story, lead)) == POINTS


@pytest.mark.parametrize("lead", load().ids)
def test_is_untouched_work_worth_nothing(lead, story):
    gapped = gapped_breakdown(*story.work.work_packages(lead))
    parts = {"wbs": list(gapped.wbs), "links": list(gapped.links)}
    for check in (visible_findings, hidden_findings):
        findings = check(parts, story, lead)
        assert set(points(findings).values()) == {0}
        assert all("as it was dealt out" in finding.seen for finding in findings.values())


def test_is_nothing_worth_nothing(story):
    assert set(points(visible_findings({}, story)).values()) == {0}


@pytest.mark.parametrize("lead", load().ids)
def test_are_the_gaps_the_same_each_time_and_told_in_the_notes(lead, story):
    work_packages = story.work.work_packages(lead)
    gapped = gapped_breakdown(*work_packages)
    assert gapped == gapped_breakdown(*work_packages)
    assert 2 <= len(gapped.missing) <= 3
    assert 2 <= len(gapped.missing_links) <= 4
    assert len(gapped.notes) == len(gapped.missing) + len(gapped.missing_links)
    assert all(
        any(package["name"] in note.text for note in gapped.notes) for package in gapped.missing
    )


def test_does_a_missing_package_cost_scope_and_tell_which(story):
    gapped = gapped_breakdown(*story.work.work_packages("I01"))
    parts = full_mark_schedule(story, "I01")
    parts["wbs"] = [package for package in parts["wbs"] if package["scope_item"] != "Billing"]
    ids = {package["id"] for package in parts["wbs"]}
    parts["links"] = [link for link in parts["links"] if {link["before"], link["after"]} <= ids]
    finding = visible_findings(parts, story)["schedule_scope"]
    assert "Billing" in finding.seen
    assert 0 < finding.points < 3
    assert any("Billing" in note.text for note in gapped.notes)


def chained(packages):
    """A plan of these packages, one after the other, with figures that belong to it."""
    ids = [row["id"] for row in packages]
    links = [{"before": a, "after": b} for a, b in itertools.pairwise(ids)]
    parts = {"wbs": packages, "links": links}
    forecast = forecast_finish(*typed(parts).values())
    dates = {name: getattr(forecast, name) for name in ("naive", "p50", "p80")}
    mark = {"name": "m", "task": "Z00", "day": 0, "owner": "x", "sign": "a b c"}
    return parts | {
        "milestones": [mark] * 4,
        "forecast": {"critical": ids, "floats": dict.fromkeys(ids, 0), **dates},
        "reforecast": {"p50": 20, "p80": 20, "change": "move_promise"},
    }


def package(id_, item, days=0.0):
    return {"id": id_, "name": "x", "person_type": "x", "scope_item": item} | dict.fromkeys(
        "omp", days
    )


def items(story, lead):
    return list(dict.fromkeys(task.scope_item for task in story.work.breakdown(lead)))


@pytest.mark.parametrize("days", [0.0, 0.01])
@each_lead
def test_are_packages_without_days_no_work(lead, days, story):
    parts = chained(
        [package(f"T{90 - at}", item, days) for at, item in enumerate(items(story, lead))]
    )
    for check in (visible_findings, hidden_findings):
        findings = check(parts, story, lead)
        assert set(points(findings).values()) == {0}
        assert "have their work in this plan" in findings["schedule_dates"].seen


@each_lead
def test_does_a_charter_that_drops_scope_change_nothing(lead, story):
    first = items(story, lead)[:1]
    two = chained([package("T98", first[0], 3.0), package("T99", first[0], 3.0)])
    for check in (visible_findings, hidden_findings):
        assert set(points(check(two, story, lead, scope=first)).values()) == {0}
        assert points(check(full_mark_schedule(story, lead), story, lead, scope=first)) == POINTS


def split(parts, id_, share=0.5):
    """The plan with one package cut into two new ones, one after the other."""
    package_ = next(package for package in parts["wbs"] if package["id"] == id_)
    halves = [
        {**package_, "id": name, **{p: package_[p] * share for p in "omp"}}
        for name in ("X01", "X02")
    ]
    links = [
        {**link, "before": "X02"} if link["before"] == id_ else link for link in parts["links"]
    ]
    links = [{**link, "after": "X01"} if link["after"] == id_ else link for link in links]
    links.append({"before": "X01", "after": "X02"})
    return parts | {
        "wbs": [*(package for package in parts["wbs"] if package is not package_), *halves],
        "links": links,
    }


@each_lead
def test_is_a_package_cut_into_two_as_good_as_the_whole_one(lead, story):
    """Also where a needed link ends, and where the days are thought of anew."""
    needed = gapped_breakdown(*story.work.work_packages(lead)).missing_links[0]
    for id_ in (needed["before"], needed["after"]):
        for share in (0.35, 0.5, 0.7):
            findings = hidden_findings(
                split(full_mark_schedule(story, lead), id_, share), story, lead
            )
            assert findings["schedule_scope"].points == 3
            assert findings["schedule_network"].points == 2


def without_package(parts, id_):
    links = [link for link in parts["links"] if id_ not in (link["before"], link["after"])]
    return parts | {
        "wbs": [package for package in parts["wbs"] if package["id"] != id_],
        "links": links,
    }


@each_lead
def test_is_each_package_that_was_forgotten_missed(lead, story):
    for row in gapped_breakdown(*story.work.work_packages(lead)).missing:
        parts = without_package(full_mark_schedule(story, lead), row["id"])
        finding = visible_findings(parts, story, lead)["schedule_scope"]
        assert finding.points < 3
        assert row["scope_item"] in finding.seen


def test_is_a_package_made_up_for_by_more_days_in_its_neighbour(story):
    partial = without_package(full_mark_schedule(story, "I01"), "T04")
    assert (
        "Live stock lacks the work of T04"
        in visible_findings(partial, story)["schedule_scope"].seen
    )
    longer = [
        {**package, "m": package["m"] + 5, "p": package["p"] + 5}
        if package["id"] == "T05"
        else package
        for package in partial["wbs"]
    ]
    assert "8 of 8" in visible_findings(partial | {"wbs": longer}, story)["schedule_scope"].seen


def test_are_days_far_beyond_the_breakdown_asked_about(story):
    parts = full_mark_schedule(story, "I01")
    parts["wbs"] = [
        {**package, "m": 90.0, "p": 95.0} if package["id"] == "T08" else package
        for package in parts["wbs"]
    ]
    finding = visible_findings(parts, story)["schedule_scope"]
    assert finding.points < 3
    assert "Billing has 90 days, where about 8 are expected" in finding.seen


def test_do_figures_of_far_too_many_days_still_follow_the_own_network(story):
    parts = full_mark_schedule(story, "I01")
    parts["wbs"] = [
        {**package, "m": 9 * package["m"], "p": 9 * package["p"]} for package in parts["wbs"]
    ]
    forecast = forecast_finish(*typed({name: parts[name] for name in ("wbs", "links")}).values())
    dates = {name: getattr(forecast, name) for name in ("naive", "p50", "p80")}
    findings = visible_findings(without(parts, "forecast", **dates), story)
    assert findings["schedule_dates"].points == 3
    assert findings["schedule_scope"].points == 1.5


@each_lead
def test_is_a_needed_link_missed_whose_package_is_gone(lead, story):
    missing = gapped_breakdown(*story.work.work_packages(lead)).missing_links[0]["before"]
    parts = without_package(full_mark_schedule(story, lead), missing)
    finding = hidden_findings(parts, story, lead)["schedule_network"]
    present, needed = map(int, re.search(r"(\d) of (\d) needed links", finding.seen).groups())
    assert present < needed
    assert finding.points < 2


@pytest.mark.parametrize("lead", [None, "I99"])
def test_does_an_unknown_lead_give_way_to_the_reference_charters(lead, story):
    parts = full_mark_schedule(story, story.reference("frozen_charter")["lead"])
    assert (
        points(visible_findings(parts, story, lead))
        == points(hidden_findings(parts, story, lead))
        == POINTS
    )


def test_may_a_package_have_any_id_that_can_be_typed(story):
    parts = full_mark_schedule(story, "I01")
    parts["wbs"].append({**parts["wbs"][0], "id": "Z99"})
    assert visible_findings(parts, story)["schedule_reforecast"].points > 0


def test_are_the_runs_of_a_hand_in_made_once_for_all_its_questions(story, monkeypatch):
    simulations = []
    count = lambda *rows: simulations.append(1) or forecast_finish(*rows)  # noqa: E731
    monkeypatch.setattr("twohats.project.breakdown.schedule_analysis.forecast_finish", count)
    complete = full_mark_schedule(story, "I01")
    for expected, parts in enumerate((complete, complete | {"milestones": []}), start=1):
        findings = hidden_findings(parts, story)
        assert len(simulations) == expected
        assert findings["schedule_milestones"].points == (2 if parts is complete else 0)


def test_is_a_plan_without_end_refused_with_a_sentence(story):
    rows = [package(f"T{at:02}", "Rules", 1.0) for at in range(81)]
    assert validate(ARTEFACTS, "wbs", rows)[1] == [
        f"wbs: found {quoted_value(rows)}, expected at most 80 entries."
    ]
    links = [{"before": "T01", "after": "T02"}] * 301
    assert "at most 300 entries" in validate(ARTEFACTS, "links", links)[1][0]


def test_is_a_needed_link_looked_for_after_hand_in_only(story):
    parts = full_mark_schedule(story, "I01")
    missing = gapped_breakdown(*story.work.work_packages("I01")).missing_links[0]
    links = [link for link in parts["links"] if link != missing]
    spare = {**missing, "before": missing["before"], "after": "T17"}
    parts["links"] = [*links, spare]
    assert visible_findings(parts, story)["schedule_network"].points == 2
    assert hidden_findings(parts, story)["schedule_network"].points < 2


def test_is_a_circle_told_in_each_question_that_needs_dates(story):
    parts = full_mark_schedule(story, "I01")
    parts["links"] = [*parts["links"], {"before": "T17", "after": "T01"}]
    findings = visible_findings(parts, story)
    for name in ("schedule_network", "schedule_critical", "schedule_dates"):
        assert findings[name].points == 0
        assert "T17" in findings[name].seen


def test_do_figures_follow_the_own_network_whatever_it_is(story):
    """Other days than the scenario's, and figures that belong to them: no point is lost."""
    from twohats.answers.project import Link, WorkPackage

    parts = full_mark_schedule(story, "I01")
    parts["wbs"] = [
        {**package, "m": package["m"] + 2, "p": package["p"] + 9} for package in parts["wbs"]
    ]
    lost = visible_findings(parts, story)
    assert lost["schedule_dates"].points == 0
    forecast = forecast_finish(
        [WorkPackage(**package) for package in parts["wbs"]],
        [Link(**link) for link in parts["links"]],
    )
    dates = {name: getattr(forecast, name) for name in ("naive", "p50", "p80")}
    noted = without(
        parts, "forecast", critical=list(forecast.critical), floats=forecast.floats, **dates
    )
    findings = visible_findings(noted, story)
    assert findings["schedule_dates"].points == findings["schedule_critical"].points == 3


@pytest.mark.parametrize(("off", "earned"), [(1.9, 3), (2.6, 2)])
def test_are_two_days_of_difference_allowed(off, earned, story):
    parts = full_mark_schedule(story, "I01")
    parts = without(parts, "forecast", p80=parts["forecast"]["p80"] + off)
    assert visible_findings(parts, story)["schedule_dates"].points == earned


@pytest.mark.parametrize("sign", ["90% complete", "Almost done with all", "Done"])
def test_is_a_sign_that_two_people_read_differently_told(sign, story):
    parts = full_mark_schedule(story, "I01")
    parts["milestones"][0]["sign"] = sign
    finding = visible_findings(parts, story)["schedule_milestones"]
    assert finding.points == 1.5
    assert "yes-or-no" in finding.seen


WRITE_SIGN_AND_OWNER = "Write for each what can be seen on that day, and who answers for it."


@pytest.mark.parametrize("change", [{"owner": " "}, {"sign": "Done"}], ids=str)
def test_does_a_missing_owner_or_sign_alone_bring_advice_on_both(change, story):
    """Each gap alone is enough: also milestones of which only the owners are missing."""
    parts = full_mark_schedule(story, "I01")
    parts["milestones"] = [row | change for row in parts["milestones"]]
    finding = visible_findings(parts, story)["schedule_milestones"]
    assert finding.points == 1.5
    assert finding.next == WRITE_SIGN_AND_OWNER


def test_does_bunching_milestones_cost_the_spread(story):
    parts = full_mark_schedule(story, "I01")
    for milestone in parts["milestones"]:
        milestone["day"] = parts["forecast"]["naive"]
    assert visible_findings(parts, story)["schedule_milestones"].points == 1.5


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"task": "Z00"}, "there is no package Z00"),
        ({"task": "T17", "day": 0}, "T17 is done on day 61 at the soonest"),
        ({"day": 2000}, "long after the end"),
    ],
)
def test_does_a_milestone_off_its_package_or_day_count_for_nothing(change, why, story):
    parts = full_mark_schedule(story, "I01")
    parts["milestones"] = [milestone | change for milestone in parts["milestones"]]
    finding = visible_findings(parts, story)["schedule_milestones"]
    assert finding.points == 0
    assert why in finding.seen


def test_are_milestones_spread_over_the_own_plan_and_not_over_their_own_days(story):
    parts = full_mark_schedule(story, "I01")
    days = (500, 1000, 1500, 2000)
    parts["milestones"] = [
        milestone | {"day": day} for milestone, day in zip(parts["milestones"], days, strict=False)
    ]
    assert visible_findings(parts, story)["schedule_milestones"].points == 0


@each_lead
@pytest.mark.parametrize("end", ["naive", "p80"])
def test_may_milestones_lead_up_to_the_likely_end_or_to_a_sure_one(lead, end, story):
    """Day by day along the plan: each on a package that is done by then."""
    parts = full_mark_schedule(story, lead)
    stretch = parts["forecast"][end] / parts["forecast"]["naive"]
    for milestone in parts["milestones"]:
        milestone["day"] *= stretch
    assert visible_findings(parts, story, lead)["schedule_milestones"].points == 2


@pytest.mark.parametrize(
    ("change", "earned"),
    [("keep_date", 1), ("move_promise", 2), ("help:T05", 2), ("help:T15", 1), ("", 1)],
)
def test_must_the_numbers_support_the_change(change, earned, story):
    parts = without(full_mark_schedule(story, "I01"), "reforecast", change=change)
    assert visible_findings(parts, story)["schedule_reforecast"].points == earned


@pytest.mark.parametrize("noted", [None, 85.0, 400.0])
def test_is_counting_told_and_never_marked(noted, story):
    parts = without(full_mark_schedule(story, "I01"), "reforecast", throughput_p50=noted)
    finding = visible_findings(parts, story)["schedule_reforecast"]
    assert finding.points == 2
    assert "not marked" in finding.seen
    assert ("you noted day 400" in finding.seen) == (noted == 400)


def picture(parts, story):
    spec = grading_spec(STEM)
    return spec.draw(spec.checks.work_class(typed(parts), {}, story))


def test_can_a_marker_see_a_plan_whatever_it_is(story):
    parts = full_mark_schedule(story, "I01")
    assert picture(parts, story).count("<svg") == 2
    parts["links"].append({"before": "T17", "after": "T01"})
    assert "<table" in picture(parts, story)
    assert "<" in picture({}, story)
