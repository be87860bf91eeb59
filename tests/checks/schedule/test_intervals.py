"""Do intervals count by what the runs say, and the change by the reason that the numbers give?"""

import itertools
from statistics import fmean

import pytest
from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown import forecast_finish, reforecast_finish
from twohats_instructor.typical.schedules import interval_around

from tests.support.schedule_hand_in import LEADS, STORY, full, on_the_page, with_truth, without

PARTS_OF_RUNS = {"intervals": 3, "reforecast": 2}


def forecasts(parts, lead="I01"):
    wbs = [WorkPackage.model_validate(row) for row in parts["wbs"]]
    links = [Link.model_validate(row) for row in parts["links"]]
    actuals = STORY.work.actuals_week4(lead)
    return forecast_finish(wbs, links), reforecast_finish(wbs, links, actuals)


def with_p80(interval):
    return without(full(), "p50_p80_before", p80=interval)


@pytest.mark.parametrize("lead", LEADS)
def test_is_the_deterministic_date_worth_nothing(lead):
    """A narrow interval around the end by the most likely days, for both."""
    parts = full(lead)
    likely = interval_around(forecasts(parts, lead)[0].naive, 0.02, 0.02)
    parts = without(parts, "p50_p80_before", p50=likely, p80=likely)
    assert with_truth(parts, lead)["schedule_intervals"].points == 0


@pytest.mark.parametrize("lead", LEADS)
def test_is_to_say_everything_worth_nothing(lead):
    wide = {"low": 0, "high": 400, "state": "kept"}
    parts = without(full(lead), "p50_p80_before", p50=wide, p80=wide)
    assert with_truth(parts, lead)["schedule_intervals"].points == 0


def test_do_narrow_and_wide_intervals_hold_and_a_missed_one_costs():
    day = forecasts(full())[0].p80
    earned = [
        with_truth(with_p80(interval_around(day, below, above)))["schedule_intervals"].points
        for below, above in ((0.01, 0.01), (0.03, 0.03), (0.08, 0.08), (-0.02, 0.04))
    ]
    assert earned[0] == 3
    assert 2.7 < earned[1] <= 3
    assert 1.5 < earned[2] < earned[1]
    assert earned[3] < earned[1]


def test_is_it_said_why_an_interval_that_holds_earns_only_a_part():
    day = forecasts(full())[0].p80
    wide = {"low": round(day) - 6, "high": round(day) + 6, "state": "kept"}
    finding = with_truth(with_p80(wide))["schedule_intervals"]
    assert finding.points < finding.max
    assert "Your interval is 12 days wide, too wide for full points. The same rule" in finding.seen
    assert "wide" not in with_truth(full())["schedule_intervals"].seen


def test_does_one_factor_for_all_projects_earn_little():
    """The factors that do best over all leads and deals, on the days that the page prints."""
    shares = []
    for lead, deal in itertools.product(LEADS, (1, 6, 11)):
        parts = full(lead, deal)
        first, _ = forecasts(parts, lead)
        parts = without(
            parts,
            "p50_p80_before",
            p50=interval_around(first.naive, -0.14, 0.2),
            p80=interval_around(first.naive, -0.14, 0.26),
        )
        parts = without(parts, "reforecast", p80=interval_around(first.p80, -0.1, 0.16))
        findings = with_truth(parts, lead)
        shares.append(
            [findings[f"schedule_{part}"].points / of for part, of in PARTS_OF_RUNS.items()]
        )
    before, after = map(fmean, zip(*shares, strict=True))
    assert before < 0.4
    assert after < 0.5


def test_is_a_copy_of_what_the_runs_print_worth_nothing():
    first, second = forecasts(full())

    def copied(day):
        return {"low": day, "high": day, "state": "late"}

    parts = without(full(), "p50_p80_before", p50=copied(first.p50), p80=copied(first.p80))
    parts = without(parts, "reforecast", p80=copied(second.p80))
    findings = with_truth(parts)
    assert findings["schedule_intervals"].points == 0
    assert findings["schedule_reforecast"].points == 0, "a change needs a forecast of one's own"
    assert "you saw the runs before" in findings["schedule_intervals"].seen


def test_does_check_keep_the_runs_to_itself_until_the_page_has_shown_them():
    right, wide = ({"low": low, "high": high, "state": "open"} for low, high in ((75, 81), (0, 9)))
    pages = [
        on_the_page(
            without(without(full(), "p50_p80_before", p50=one, p80=one), "reforecast", p80=one)
        )
        for one in (right, wide)
    ]
    for question in ("schedule_intervals", "schedule_reforecast"):
        assert pages[0][question] == pages[1][question]
        assert pages[0][question].max == 0


def test_do_intervals_count_that_were_handed_in_unseen():
    parts = full()
    before = {
        name: parts["p50_p80_before"][name] | {"state": "open"} for name in ("p50", "p80")
    } | {"plan": None}
    assert with_truth(parts | {"p50_p80_before": before})["schedule_intervals"].points == 3


def test_do_check_and_mark_agree_once_the_runs_are_shown():
    parts = with_p80(interval_around(60))
    assert on_the_page(parts)["schedule_intervals"] == with_truth(parts)["schedule_intervals"]


@pytest.mark.parametrize(
    ("change", "reason", "earned"),
    [
        ("move_promise", "later", 2),
        ("move_promise", "longest", 1),
        ("keep_date", "not_later", 1),
        ("help:T05", "often_critical", 2),
        ("help:T05", "longest", 1),
        ("help:T15", "often_critical", 1),
        ("help:T01", "often_critical", 1),
        ("", "", 1),
    ],
)
def test_must_the_numbers_support_change_and_reason(change, reason, earned):
    parts = without(full(), "reforecast", change=change, reason=reason)
    assert with_truth(parts)["schedule_reforecast"].points == earned


def test_does_check_not_tell_whether_the_numbers_support_the_change():
    """Else whoever asks often enough would find it."""
    findings = [
        on_the_page(without(full(), "reforecast", change=change, reason=reason))
        for change, reason in (("move_promise", "later"), ("keep_date", "longest"))
    ]
    assert findings[0]["schedule_reforecast"] == findings[1]["schedule_reforecast"]
    assert findings[0]["schedule_reforecast"].max == 1


def test_does_a_change_count_as_far_as_the_interval_it_rests_on():
    """Most plans end later: to move the promise without a forecast is a guess that often fits."""
    second = forecasts(full())[1].p80
    findings = [
        with_truth(without(full(), "reforecast", p80=interval_around(second, width, width)))
        for width in (0.01, 0.05, 0.5)
    ]
    earned = [finding["schedule_reforecast"].points for finding in findings]
    assert earned[0] == 2 > earned[1] > earned[2] == 0
    assert "so neither does your change" in findings[1]["schedule_reforecast"].seen


@pytest.mark.parametrize("lead", LEADS)
def test_is_one_guess_for_both_worth_at_most_two_thirds(lead):
    """From the printed end to a fifth or a quarter more, for P50 and P80 alike."""
    day = forecasts(full(lead), lead)[0].naive
    for above in (0.2, 0.25, 0.3):
        guess = interval_around(day, 0.0, above)
        parts = without(full(lead), "p50_p80_before", p50=guess, p80=guess)
        assert with_truth(parts, lead)["schedule_intervals"].points < 2
