"""Is there work to judge, and do all questions look at the same plan?"""

import pytest
from twohats.answers.envelope import ARTEFACTS, validate
from twohats.answers.errors import quoted_value
from twohats.project.breakdown import forecast_finish, gapped_breakdown, with_messages

from tests.support.schedule_hand_in import LEADS, POINTS, STORY, full, on_the_page, with_truth
from tests.support.schedule_hand_in import points as points_of


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("deal", [0, 11])
def test_does_right_work_earn_every_point_for_any_lead(lead, deal):
    earned = points_of(with_truth(full(lead, deal), lead))
    assert earned == pytest.approx(POINTS, abs=0.05)


@pytest.mark.parametrize("lead", STORY.ids)
def test_is_untouched_work_worth_nothing(lead):
    gapped = gapped_breakdown(*STORY.work.work_packages(lead))
    messages = STORY.schedule_cases.estimate_messages(lead, 3)
    parts = {
        "wbs": with_messages(gapped.wbs, messages),
        "links": list(gapped.links),
        "team_talk": {"deal": 3},
    }
    for check in (on_the_page, with_truth):
        findings = check(parts, lead)
        assert set(points_of(findings).values()) == {0}
        assert all("as it was at the start" in finding.seen for finding in findings.values())


def test_is_nothing_worth_nothing():
    assert set(points_of(on_the_page({})).values()) == {0}


def test_is_the_shipped_reference_worth_nothing():
    parts = {name: STORY.reference(name) for name in ("wbs", "links", "milestones")}
    for check in (on_the_page, with_truth):
        assert set(points_of(check(parts)).values()) == {0}


@pytest.mark.parametrize("lead", LEADS)
def test_are_packages_without_days_no_work(lead):
    wbs = [row | {"o": 0.0, "m": 0.0, "p": 0.0} for row in full(lead)["wbs"]]
    findings = with_truth(full(lead, wbs=wbs), lead)
    assert set(points_of(findings).values()) == {0}
    assert "This plan covers" in findings["schedule_passes"].seen


@pytest.mark.parametrize("name", ["passes", "p50_p80_before", "reforecast"])
def test_is_a_prediction_about_one_package_worth_nothing(name):
    """Though the plan itself is whole: what was shown was shown of less than half of the work."""
    parts = full()
    plan = {"wbs": parts["wbs"][:1], "links": []}
    findings = with_truth(parts | {name: parts[name] | {"plan": plan}})
    question = {
        "passes": "schedule_passes",
        "p50_p80_before": "schedule_intervals",
        "reforecast": "schedule_reforecast",
    }[name]
    assert findings[question].points == 0
    assert "It has to cover at least half of the work" in findings[question].seen


def test_does_a_change_after_the_truth_was_shown_leave_the_prediction_as_it_was():
    parts = full()
    wbs = [row | {"m": row["m"] + 4, "p": row["p"] + 9} for row in parts["wbs"]]
    before, after = with_truth(parts), with_truth(parts | {"wbs": wbs})
    for name in ("schedule_passes", "schedule_intervals", "schedule_help", "schedule_reforecast"):
        assert after[name].points == before[name].points


def test_is_a_circle_told_in_each_question_that_needs_dates():
    parts = full()
    links = [*parts["links"], {"before": "T17", "after": "T01"}]
    plan = {"wbs": parts["wbs"], "links": links}
    for name in ("passes", "p50_p80_before", "reforecast"):
        parts[name] = parts[name] | {"plan": plan}
    findings = with_truth(parts | {"links": links})
    for name in ("schedule_passes", "schedule_intervals", "schedule_help", "schedule_reforecast"):
        assert findings[name].points == 0
        assert "T17" in findings[name].seen


def test_is_a_plan_simulated_once_for_all_that_was_said_of_it(monkeypatch):
    simulations = []

    def count(*rows):
        simulations.append(1)
        return forecast_finish(*rows)

    monkeypatch.setattr("twohats.project.breakdown.schedule_analysis.forecast_finish", count)
    with_truth(full())
    assert len(simulations) == 1


def test_is_a_plan_without_end_refused_with_a_sentence():
    row = full()["wbs"][0]
    rows = [row | {"id": f"T{at:02}"} for at in range(81)]
    assert validate(ARTEFACTS, "wbs", rows)[1] == [
        f"wbs: found {quoted_value(rows)}, expected at most 80 items."
    ]
