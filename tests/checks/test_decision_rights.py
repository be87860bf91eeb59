"""What is a learner told of decision rights before hand-in, without the keys?"""

import pytest
from twohats import checks
from twohats.answers.envelope import ARTEFACTS
from twohats.checks.decision_rights import LISTED
from twohats.scenario import load
from twohats.scenario.syllabus import questions
from twohats_instructor.bands.decision_rights import good_work

STEM = "01_two_titles"
STORY = load()
PARTS = ("decision_rights", "owners", "owner_predictions", "colleague_chart")
ASKED = [f"decision_rights_{name}" for name in ("rows", "owners", "predictions", "chart")]


def findings_of(data):
    answers = {name: ARTEFACTS[name].validate_python(part) for name, part in data.items()}
    return {finding.check: finding for finding in checks.check_all(STEM, answers, {}, STORY)}


def with_all(part, **fields):
    """Good work in which every row of one part has these fields."""
    work = good_work(3)
    for row in work[part]["rows"].values():
        row.update(fields)
    return work


def test_are_there_four_findings_whose_points_are_given_after_hand_in():
    findings = findings_of(good_work(0))
    assert list(findings) == ASKED
    assert {finding.max for finding in findings.values()} == {0}
    assert all("marked after you hand in" in finding.seen for finding in findings.values())


def test_does_every_finding_say_why_and_what_next_and_offer_three_hints():
    for finding in findings_of(good_work(0)).values():
        assert finding.question.endswith("?")
        assert all((finding.seen, finding.why, finding.next))
        assert len(set(finding.hints)) == 3


@pytest.mark.parametrize(
    ("check", "words"),
    [
        (ASKED[0], "15 of 15 decisions"),
        (ASKED[1], "8 of 8 decisions"),
        (ASKED[2], "4 of 4 decisions"),
        (ASKED[3], "You call 2 of 10 rows faulty"),
    ],
)
def test_is_it_counted_how_much_is_answered(check, words):
    assert words in findings_of(good_work(5))[check].seen


def test_is_half_a_row_not_counted():
    work = good_work(5)
    first = next(iter(work["decision_rights"]["rows"].values()))
    first["judged"] = ""
    assert "14 of 15" in findings_of(work)[ASKED[0]].seen


def test_tells_no_check_before_hand_in_which_answers_are_right():
    """The same sentences for good work and for work in which the two sides are swapped."""
    swapped = good_work(4)
    for part in ("decision_rights", "owners"):
        for row in swapped[part]["rows"].values():
            row["lead"] = {"product": "project", "project": "product"}[row["lead"]]
    one, other = findings_of(good_work(4)), findings_of(swapped)
    assert [f.seen for f in one.values()] == [f.seen for f in other.values()]


def test_is_it_said_where_nothing_is_answered():
    for finding in findings_of({}).values():
        assert finding.points == 0
        assert finding.seen == "No decision has an owner yet."


def test_has_every_listed_wrong_answer_hints_that_no_other_has():
    hints = [hint for listed in LISTED.values() for hint in listed.hints]
    hints += [h for question in questions(STEM, "check") for h in question["hints"]]
    assert len(LISTED) == 4
    assert len(set(hints)) == len(hints)


@pytest.mark.parametrize(
    ("part", "check", "fields", "listed"),
    [
        ("decision_rights", ASKED[0], {"lead": "both"}, "all_both"),
        ("owners", ASKED[1], {"lead": "both"}, "all_both"),
        ("owners", ASKED[1], {"lead": "product", "asked": "nobody"}, "one_side"),
        ("decision_rights", ASKED[0], {"lead": "project"}, "one_side"),
    ],
)
def test_leads_one_answer_for_all_to_its_hint_and_to_no_other(part, check, fields, listed):
    found = findings_of(with_all(part, **fields))
    assert found[check].hints == LISTED[listed].hints
    assert found[check].misconception == LISTED[listed].misconception
    others = [finding.hints for name, finding in found.items() if name != check]
    assert all(hints != one.hints for hints in others for one in LISTED.values())


@pytest.mark.parametrize("deal", range(16))
def test_leads_good_work_to_no_hint_of_a_wrong_answer(deal):
    for finding in findings_of(good_work(deal)).values():
        assert all(finding.hints != listed.hints for listed in LISTED.values())
