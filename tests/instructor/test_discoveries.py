"""Are the planted discoveries in the tables, and does a careless reading miss each of them?"""

import math
from types import SimpleNamespace

import pytest
from twohats.scenario import load
from twohats_instructor.scenario import discoveries, findings
from twohats_instructor.scenario.customers.losses import LEFT, losses_by_segment, shares_of_losses
from twohats_instructor.scenario.market.opportunities import OPPORTUNITIES, deciding

STORY = load()
ROWS = [*discoveries.discovery_rows(STORY), *findings.finding_rows(STORY)]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_does_a_planted_property_hold(row):
    name, is_ok, observation, expected = row
    assert is_ok, f"{name}: {observation}, expected {expected}"


def test_is_each_of_the_numbered_discoveries_of_part_one_proved():
    assert {row[0][0] for row in ROWS if row[0][0].isdigit()} == {"1", "2", "3", "4", "8"}


def test_fails_the_proof_where_the_offices_write_as_seldom_as_others():
    """The verdict follows the tables: with the loudest messages gone it doesn't hold."""
    customers = STORY.customers
    quiet = [
        (message, need)
        for message, need in zip(customers.feedback, customers.needs_of_feedback, strict=True)
        if need != "invoices"
    ]
    spoiled = SimpleNamespace(
        feedback=[message for message, _need in quiet],
        needs_of_feedback=[need for _message, need in quiet],
        contributions=customers.contributions,
        by_id=customers.by_id,
        exit_survey=customers.exit_survey,
    )
    assert discoveries._loudest(customers)[1]
    spoiled.needs_of_feedback[0] = "invoices"
    assert not discoveries._loudest(spoiled)[1]


def test_are_the_losses_of_the_findings_those_of_the_truth():
    shares = {need: round(share) for need, share in shares_of_losses().items()}
    for finding in STORY.reference("evidence"):
        if finding["share_of_losses"] is not None:
            assert shares[finding["need"]] == finding["share_of_losses"]
    assert sum(sum(losses.values()) for losses in losses_by_segment().values()) == sum(LEFT)


def test_does_the_interval_of_a_share_hold_what_the_formula_of_the_books_says():
    low, high = discoveries.wilson(341, 1100)
    half = 1.96 * math.sqrt(0.31 * 0.69 / 1100)
    assert low == pytest.approx(0.31 - half, abs=0.002)
    assert high == pytest.approx(0.31 + half, abs=0.002)


@pytest.mark.parametrize("id_", list(OPPORTUNITIES))
def test_decides_a_number_about_each_opportunity_and_not_all_of_them_do(id_):
    assert 1 <= len(deciding(id_)) <= 5


def test_decide_in_the_examples_the_numbers_that_the_lesson_works_with():
    assert "win_chance" in deciding("O01")
    assert "cost_to_serve" in deciding("O02")
