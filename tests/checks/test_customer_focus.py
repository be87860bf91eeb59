"""What is a learner told of voices as evidence before hand-in, without the keys?"""

import pytest
from twohats import checks
from twohats.answers.envelope import ARTEFACTS
from twohats.checks.customer_focus import LISTED
from twohats.product.customers import DONE, TOLD, rule_confidence
from twohats.scenario import load
from twohats.scenario.syllabus import questions
from twohats_instructor.bands.customer_focus import good_work

STEM = "04_customer_focus"
STORY = load()
ASKED = ["loss_shares", "three_needs", "blind_spots", "effects", "kano"]


def findings_of(data):
    answers = {name: ARTEFACTS[name].validate_python(part) for name, part in data.items()}
    return {finding.check: finding for finding in checks.check_all(STEM, answers, {}, STORY)}


def changed(part, **fields):
    work = good_work(3, STORY)
    work[part] |= fields
    return work


def test_are_there_five_findings_whose_points_are_given_after_hand_in():
    findings = findings_of(good_work(0, STORY))
    assert list(findings) == ASKED
    assert {finding.max for finding in findings.values()} == {0}
    assert all("marked after you hand in" in finding.seen for finding in findings.values())


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("loss_shares", "5 of 5 shares have both numbers"),
        ("three_needs", "3 needs ticked"),
        ("blind_spots", "3 of 3 sources have both answers"),
        ("effects", "8 of 8 initiatives have reach, impact and confidence"),
        ("kano", "2 of 2 attributes have a pair"),
    ],
)
def test_is_it_counted_how_much_is_answered(check, words):
    assert words in findings_of(good_work(5, STORY))[check].seen


def test_is_an_interval_with_one_end_not_counted():
    work = good_work(5, STORY)
    work["loss_shares"]["rows"]["payment"]["low"] = None
    assert "4 of 5" in findings_of(work)["loss_shares"].seen


def test_tells_no_check_before_hand_in_which_answers_are_right():
    """The same sentences for good work and for other needs, cases, numbers and attributes."""
    other = good_work(4, STORY)
    other["three_needs"]["ticked"] = ["start", "ideas", "price"]
    for row in other["blind_spots"]["rows"].values():
        row["reason"] = "high"
    for row in other["loss_shares"]["rows"].values():
        row |= {"low": 1.0, "high": 2.0}
    for row in other["effects"]["rows"].values():
        row["reach"] = 5
    other["kano"]["must_be"] = {"choice": "points", "reason": "like/neutral"}
    one, two = findings_of(good_work(4, STORY)), findings_of(other)
    assert [f.seen for f in one.values()] == [f.seen for f in two.values()]


def test_is_it_said_where_nothing_is_answered():
    for finding in findings_of({}).values():
        assert finding.points == 0
        assert finding.seen == "Nothing is answered yet."


def test_has_every_listed_wrong_answer_hints_that_no_other_has():
    hints = [hint for listed in LISTED.values() for hint in listed.hints]
    hints += [h for question in questions(STEM, "check") for h in question["hints"]]
    assert len(LISTED) == 5
    assert len(set(hints)) == len(hints)


@pytest.mark.parametrize(
    ("check", "fields", "listed"),
    [
        ("loss_shares", {"line": "answered"}, "survey_share"),
        ("loss_shares", {"line": "asked"}, "survey_share"),
        ("three_needs", {"ticked": ["invoices", "delivery", "flexibility"]}, "by_messages"),
    ],
)
def test_leads_a_listed_wrong_answer_to_its_hint_and_to_no_other(check, fields, listed):
    found = findings_of(changed(check, **fields))
    assert found[check].hints == LISTED[listed].hints
    assert found[check].misconception == LISTED[listed].misconception
    others = [finding.hints for name, finding in found.items() if name != check]
    assert all(hints != one.hints for hints in others for one in LISTED.values())


@pytest.mark.parametrize("deal", range(16))
def test_leads_good_work_to_no_hint_of_a_wrong_answer(deal):
    for finding in findings_of(good_work(deal, STORY)).values():
        assert all(finding.hints != listed.hints for listed in LISTED.values())


def test_does_the_confidence_follow_from_number_and_kind_of_the_sources():
    assert rule_confidence(()) == rule_confidence(("messages",)) == 20
    assert rule_confidence(TOLD) == rule_confidence(DONE) == rule_confidence(("usage",)) == 50
    assert rule_confidence(("interviews", "payments")) == 80
