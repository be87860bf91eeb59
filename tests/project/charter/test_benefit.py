"""Between which two numbers must a project's benefit lie, and what does the evidence leave over?"""

import pytest
from twohats.answers.project import Charter
from twohats.project.charter import Benefit, benefit_of


def benefit(typed_k, supported_k=300, state="open", left_over_k=200):
    return Benefit(typed_k, state, 100, supported_k, left_over_k)


@pytest.mark.parametrize(
    ("supported_k", "bounds"),
    [(300, (100, 300)), (101, (100, 101)), (100, (100, 200)), (60, (100, 200)), (0, (100, 200))],
)
def test_lies_the_bar_above_the_budget_and_within_the_evidence_if_that_reaches_it(
    supported_k, bounds
):
    assert benefit(1, supported_k).bounds == bounds


@pytest.mark.parametrize(
    ("supported_k", "left_over_k", "is_right"),
    [
        (300, 200, True),
        (300, 203, True),  # 1% of the evidence: somebody has rounded
        (300, 204, False),
        (60, -40, True),
        (60, 40, False),
        (100, 1, True),
        (100, 3.1, False),
        (300, None, False),
    ],
)
def test_is_what_is_left_over_the_evidence_less_the_budget(supported_k, left_over_k, is_right):
    assert benefit(150, supported_k, left_over_k=left_over_k).is_right == is_right


@pytest.mark.parametrize(("bar", "is_right"), [(100, False), (100.1, True), (100.5, True)])
def test_is_a_bar_right_that_is_less_than_a_thousand_above_the_budget(bar, is_right):
    assert benefit(bar).is_right == is_right
    assert ("brings no more than it costs" in benefit(bar).verdict) != is_right


@pytest.mark.parametrize("bar", [None, 90, 100, 301])
def test_counts_what_is_left_over_only_with_a_bar_that_holds(bar):
    assert not benefit(bar).is_right


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (benefit(None), "You left the benefit needed empty."),
        (benefit(None, state="late"), "saw the calculation before you typed both numbers"),
        (benefit(90), "brings no more than it costs"),
        (benefit(400), "stop the project on day 1"),
        (benefit(200), "your own estimate supports it"),
        (benefit(200), "a net benefit of $200k. The benefit needed is above"),
        (benefit(150, 60), "does not reach it"),
        (benefit(150, 60), "a net benefit of −$40k"),
        (
            benefit(150, 60, left_over_k=-40),
            "a net benefit of −$40k, and that is right.",
        ),
        (benefit(150, left_over_k=30), "You worked out a net benefit of $30k."),
        (benefit(150, left_over_k=None), "You left the net benefit empty."),
    ],
)
def test_says_the_verdict_what_is_the_matter_with_the_numbers(case, words):
    assert words in case.verdict
    assert "$100k" in case.verdict


def test_counts_a_charter_of_the_first_edition_by_its_bar_alone():
    """What is left over was not asked for when its sum was shown."""
    old = Charter.model_validate({"kept_benefit": {"value": 150, "state": "kept"}})
    case = benefit_of(old, 100, 300)
    assert case.is_right
    assert "net benefit" not in case.verdict.partition("The benefit needed is above")[2]
    assert not benefit_of(Charter(business_case_k=150), 100, 300).is_right


def test_count_both_numbers_as_they_were_when_the_sum_was_shown():
    kept = {"value": 200, "state": "kept"}
    charter = Charter.model_validate(
        {"kept_benefit": kept, "kept_left_over": kept, "business_case_k": 1, "left_over_k": 1}
    )
    assert benefit_of(charter, 100, 300).is_right
