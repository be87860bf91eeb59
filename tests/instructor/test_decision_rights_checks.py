"""Are decision rights marked by what is judged, by hours, by reasons and by kinds of fault?"""

import pytest
from twohats.answers.envelope import ARTEFACTS
from twohats.checks.decision_rights import LISTED, DecisionRightsWork
from twohats.scenario import load
from twohats_instructor.bands.decision_rights import good_work
from twohats_instructor.checks.decision_rights import CHECKS, DATES, SCOPE, yardsticks
from twohats_instructor.scenario.roles import colleague_chart, owners
from twohats_instructor.scenario.roles.decisions import CLASSIFIED

STORY = load()
ROWS, OWNERS, PREDICTIONS, CHART = CHECKS.questions
DEALS = range(16)


def findings_of(work):
    answers = {name: ARTEFACTS[name].validate_python(part) for name, part in work.items()}
    found = CHECKS.check_all(DecisionRightsWork(answers, {}, STORY))
    return {finding.check: finding for finding in found}


def judged_otherwise(deal):
    """Good work in which nothing is judged that the shared decisions leave open."""
    work = good_work(deal)
    for id_, row in work["decision_rights"]["rows"].items():
        if CLASSIFIED[id_][1] == "either":
            row["judged"] = "feasibility"
    return work


def changed(deal, ids, part="decision_rights", work=None, **fields):
    work = work or good_work(deal)
    for id_ in ids:
        work[part]["rows"][id_] |= fields
    return work


@pytest.mark.parametrize("deal", DEALS)
def test_earns_good_work_everything_in_every_deal(deal):
    assert all(finding.points == finding.max for finding in findings_of(good_work(deal)).values())


def test_leads_scope_to_project_alone_to_its_hint_and_to_no_other():
    found = findings_of(changed(0, SCOPE, work=judged_otherwise(0), lead="project", asked="makers"))
    assert found[ROWS].hints == LISTED["scope_to_project"].hints
    assert found[ROWS].misconception == "M23a"
    assert found[OWNERS].hints not in [listed.hints for listed in LISTED.values()]


def test_leads_dates_to_product_to_its_hint_and_to_no_other():
    found = findings_of(changed(0, DATES, work=judged_otherwise(0), lead="product", asked="users"))
    assert found[ROWS].hints == LISTED["dates_to_product"].hints
    assert found[ROWS].misconception == "M03"


def test_leads_another_wrong_answer_to_no_listed_hint():
    found = findings_of(judged_otherwise(0))
    assert found[ROWS].points < found[ROWS].max
    assert found[ROWS].hints not in [listed.hints for listed in LISTED.values()]


def test_counts_a_decision_only_with_what_is_judged():
    work = good_work(2)
    for id_, row in work["decision_rights"]["rows"].items():
        fits = {kind for one in CLASSIFIED[id_][2] for kind in one.judged}
        row["judged"] = next(
            kind for kind in ("cost", "worth", "feasibility", "time") if kind not in fits
        )
    assert findings_of(work)[ROWS].points == 0


def test_fits_a_shared_decision_either_lead_if_the_other_side_is_asked():
    shared = [id_ for id_, row in CLASSIFIED.items() if row[1] == "either"]
    assert findings_of(good_work(0, shared="project"))[ROWS].points == 3
    assert findings_of(changed(0, shared, asked="finance"))[ROWS].points < 2


def test_says_the_finding_of_a_shared_decision_what_each_side_judges():
    """Product may judge worth here, and project may not."""
    (wrong,) = ids = ["D06"]
    words = findings_of(changed(0, ids, lead="project", asked="other", judged="worth"))[ROWS].seen
    assert CLASSIFIED[wrong][0] in words
    assert "with product, which judges worth to customers or time" in words
    assert "with project, which judges time; the other side is asked first" in words


def test_are_what_fit_equally_joined_by_or():
    words = findings_of(changed(0, ["D08"], lead="product"))[ROWS].seen
    assert "asked first: the people who do the work or finance; judged first: time or cost" in words


def test_are_the_stored_floors_those_that_the_engine_gives():
    assert yardsticks(STORY.id) == owners.yardsticks()


@pytest.mark.parametrize("deal", DEALS)
def test_earn_owners_that_are_the_same_everywhere_nothing(deal):
    for lead, asked in (("product", "other"), ("project", "nobody"), ("both", "nobody")):
        ids = owners.DEALS[deal]
        found = findings_of(changed(deal, ids, "owners", lead=lead, asked=asked))
        assert found[OWNERS].points == 0


def test_say_the_hours_of_the_owners_what_they_are_measured_by():
    words = findings_of(good_work(0))[OWNERS].seen
    assert "on average over 200 runs" in words
    assert f"one owner for all eight can do is {yardsticks(STORY.id)[0]['floor']:.0f}" in words


def test_counts_a_prediction_only_with_its_reason():
    work = changed(7, owners.asked_ids(7), "owner_predictions", reason="owner_asks")
    assert findings_of(work)[PREDICTIONS].points < 0.7


def test_costs_a_sound_line_that_is_called_faulty():
    work = good_work(1)
    faults = colleague_chart.faults(1)
    sound = [f"L{n:02d}" for n in range(1, 11) if f"L{n:02d}" not in faults]
    work["colleague_chart"]["faults"] |= dict.fromkeys(sound, "doubled")
    assert findings_of(work)[CHART].points == 0
    assert "Right answers for the ones you missed: " in findings_of(work)[CHART].seen


@pytest.mark.parametrize("deal", DEALS)
def test_asks_last_quarter_about_at_least_three_different_ways(deal):
    ways = [owners.way_of(owners.SOURCES[id_]) for id_ in owners.asked_ids(deal)]
    assert len(ways) == 4
    assert len(set(ways)) >= 3


@pytest.mark.parametrize("deal", DEALS)
def test_has_every_deal_three_decisions_of_each_side_and_two_known_by_halves(deal):
    sides = [owners.SOURCES[id_].side for id_ in owners.DEALS[deal]]
    assert [sides.count(side) for side in ("product", "project", "half")] == [3, 3, 2]
