"""Two years of measures: do cohorts, history and campaigns agree with each other?"""

from itertools import pairwise

import pytest
from twohats.scenario import load

MEASURES = load().measures
HISTORY = MEASURES.history
COHORTS = MEASURES.cohort_months


def test_are_there_24_months_of_twelve_measures():
    assert [HISTORY[0].month, HISTORY[-1].month, len(HISTORY)] == ["2025-07", "2027-06", 24]
    assert len(HISTORY[0]) == 13


def test_do_the_cohorts_form_a_triangle():
    for index, cohort in enumerate(COHORTS):
        ages = {row.age for row in MEASURES.cohorts if row.cohort == cohort}
        assert ages == set(range(24 - index))
        assert MEASURES.retention(cohort, 24 - index) is None


def test_never_come_back_more_of_a_cohort_than_were_there():
    kept = {(row.cohort, row.source, row.age): row.kept for row in MEASURES.cohorts}
    for (cohort, source, age), count in kept.items():
        assert count <= kept.get((cohort, source, age - 1), count)


def test_are_the_registrations_those_of_the_history_and_of_the_draws():
    for month in HISTORY:
        rows = [row for row in MEASURES.cohorts if (row.cohort, row.age) == (month.month, 0)]
        assert sum(row.registrations for row in rows) == month.registrations
        drawn = sum(row.registrations for row in rows if row.source == "prize")
        campaigns = [one for one in MEASURES.campaigns if one.month == month.month]
        assert sum(one.registrations for one in campaigns if one.is_draw) == drawn


def test_comes_the_sum_of_subscriptions_out_but_for_those_who_lapse():
    """What the report doesn't count is about 22% of those who leave."""
    lapsed = canceled = 0
    for (before, month), cohort in zip(pairwise(HISTORY[1:]), COHORTS, strict=False):
        new = sum(row.kept for row in MEASURES.cohorts if (row.cohort, row.age) == (cohort, 2))
        lapsed += before.active + new + month.came_back - month.canceled - month.active
        canceled += month.canceled
    assert lapsed / (lapsed + canceled) == pytest.approx(0.22, abs=0.005)


def test_is_the_last_quarter_that_of_the_company_s_pages():
    quarter = HISTORY[-3:]
    assert sum(month.canceled for month in quarter) == 3850
    assert sum(month.contribution_k for month in quarter) == pytest.approx(1630, abs=3)
    assert HISTORY[-4].active == 23_910
    tree = {kpi["id"]: kpi["baseline"] for kpi in load().reference("kpi_tree")}
    late = sum(100 - month.complete_on_time for month in quarter) / 3
    assert 100 - late == pytest.approx(tree["K03"], abs=0.1)
    complaints = sum(month.complaints for month in quarter) / 3
    assert complaints == pytest.approx(tree["K06"], abs=0.1)
    skips = sum(month.skips for month in quarter) / sum(month.canceled for month in quarter)
    assert skips == pytest.approx(tree["K02"], abs=0.01)
    assert HISTORY[-1].week8_retention == pytest.approx(tree["K05"], abs=0.3)


def test_was_the_contribution_about_the_same_for_a_year():
    year = [month.contribution_k for month in HISTORY[-12:]]
    assert max(year) / min(year) < 1.03


@pytest.mark.parametrize("deal", range(16))
def test_are_six_changes_dealt_of_every_kind(deal):
    from twohats_instructor.scenario.measures.changes import CHANGES

    kinds = [CHANGES[case.id].kind for case in MEASURES.changes(deal)]
    assert len(kinds) == 6
    assert set(kinds) == {"real", "spread", "looks", "mix"}
    assert kinds.count("real") == 2
