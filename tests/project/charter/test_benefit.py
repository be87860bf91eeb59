"""Between which two numbers must a project's benefit lie?"""

import pytest
from twohats.project.charter import Benefit


def benefit(typed_k, supported_k=300, state="open"):
    return Benefit(typed_k, state, budget_k=100, supported_k=supported_k)


@pytest.mark.parametrize(
    ("supported_k", "bounds"),
    [(300, (101, 300)), (101, (101, 101)), (100, (101, 200)), (60, (101, 200)), (0, (101, 200))],
)
def test_lies_the_bar_above_the_budget_and_within_the_evidence_if_that_reaches_it(
    supported_k, bounds
):
    assert benefit(1, supported_k).bounds == bounds


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (benefit(None), "No benefit was typed."),
        (benefit(None, state="late"), "shown before a number was typed"),
        (benefit(90), "brings no more than it costs"),
        (benefit(400), "stopped on its first day"),
        (benefit(200), "between cost and evidence"),
        (benefit(150, 60), "does not reach it"),
    ],
)
def test_says_the_verdict_what_is_the_matter_with_the_number(case, words):
    assert words in case.verdict
    assert "$100k" in case.verdict
