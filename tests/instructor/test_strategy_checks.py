"""Are verdicts, what is given up and the founder's list marked as they should be?"""

from pathlib import Path

import pytest
from twohats import widgets
from twohats.answers.strategy import ChosenStrategy, FounderEntries, Opportunities, OutOfStrategy
from twohats.checks.strategy import StrategyWork
from twohats.product.strategy import sorted_by_fit
from twohats.scenario import load
from twohats_instructor.bands.strategy import good_work
from twohats_instructor.checks.strategy import CHECKS
from twohats_instructor.scenario.market.founders_list import (
    LINES_OF,
    OUTCOMES,
    WISH_DEALS,
    WISHES,
)
from twohats_instructor.scenario.market.opportunities import OPPORTUNITIES, deciding

STORY = load()
PAGE = Path(widgets.__file__).parent
STRATEGIES = list(STORY.market.strategies)
KINDS = {
    "opportunities": Opportunities,
    "strategy": ChosenStrategy,
    "out_of_strategy": OutOfStrategy,
    "entries": FounderEntries,
}


def work(strategy="hold_the_families", deal=0, **changes):
    answers = good_work(deal, strategy, STORY) | changes
    typed = {name: KINDS[name].model_validate(data) for name, data in answers.items()}
    return StrategyWork(typed, {}, STORY)


def points(id_, **more):
    return CHECKS.check(id_, work(**more)).points


@pytest.mark.parametrize("deal", range(16))
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_earns_each_strategy_all_points_with_its_own_cards_given_up(strategy, deal):
    findings = CHECKS.check_all(work(strategy, deal))
    assert [(one.points, one.max) for one in findings] == [(3, 3), (3, 3), (2, 2)]


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_earn_all_cards_and_none_nothing(strategy):
    for ids in ([], list(STORY.ids)):
        assert points("given_up", strategy=strategy, out_of_strategy={"ids": ids}) == 0


def test_is_what_is_given_up_held_against_the_strategy_that_was_chosen():
    families = {"ids": list(sorted_by_fit(STORY, "hold_the_families").outside)}
    assert points("given_up", strategy="grow_with_offices", out_of_strategy=families) < 2


def test_count_cards_on_which_good_people_disagree_neither_way():
    outside, inside = sorted_by_fit(STORY, "hold_the_families")
    doubtful = [id_ for id_ in STORY.ids if id_ not in {*outside, *inside}]
    assert doubtful
    with_them = {"ids": [*outside, *doubtful]}
    assert points("given_up", out_of_strategy=with_them) == 3


def test_costs_it_points_to_give_up_the_law():
    outside = sorted_by_fit(STORY, "hold_the_families").outside
    without = points("given_up", out_of_strategy={"ids": list(outside[:4])})
    finding = CHECKS.check("given_up", work(out_of_strategy={"ids": [*outside[:4], "I13"]}))
    assert finding.points < without
    assert "Allergen labels" in finding.seen


def test_earns_a_verdict_without_a_number_that_decides_nothing():
    rows = {
        id_: {"choice": OPPORTUNITIES[id_].verdict, "reason": "growth"}
        for id_ in good_work(0, "hold_the_families", STORY)["opportunities"]["rows"]
    }
    assert all("growth" not in deciding(id_) for id_ in rows)
    assert points("opportunity_verdicts", opportunities={"rows": rows}) == 0


def test_counts_each_opportunity_that_has_something_that_decides_it():
    assert all(deciding(id_) for id_ in OPPORTUNITIES)


def test_counts_an_entry_only_if_its_date_was_judged_rightly():
    good = good_work(0, "hold_the_families", STORY)["entries"]
    assert CHECKS.check("founder_entries", work()).points == 2
    undated = CHECKS.check("founder_entries", work(entries=good | {"dated": []}))
    dated_entries = sum(WISHES[id_].kind != "nobody" for id_ in good["outcomes"])
    assert dated_entries
    assert undated.points < 1


def test_leads_a_date_that_nothing_sets_to_its_own_hints():
    good = good_work(0, "hold_the_families", STORY)["entries"]
    wrong = next(id_ for id_ in WISH_DEALS[0] if WISHES[id_].kind == "nobody")
    finding = CHECKS.check(
        "founder_entries", work(entries=good | {"dated": [*good["dated"], wrong]})
    )
    assert finding.misconception == "M09"
    assert finding.hints == CHECKS.questions["founder_entries"].hints_of["M09"]


def test_is_the_largest_market_led_to_its_own_hints():
    rows = good_work(0, "hold_the_families", STORY)["opportunities"]["rows"]
    biggest = max(rows, key=lambda id_: OPPORTUNITIES[id_].customers)
    rows = rows | {biggest: {"choice": "go", "reason": "customers"}}
    finding = CHECKS.check("opportunity_verdicts", work(opportunities={"rows": rows}))
    assert finding.misconception == "M14"


# ---- the lines on the wishes


def test_says_no_form_of_a_line_that_it_is_the_outcome():
    """Half of the lines that say how something is seen are outcomes, and the places are even."""
    seen = [(id_, letter) for id_, lines in LINES_OF.items() for letter in lines
            if "we see it in" in lines[letter]]  # fmt: skip
    right = sum(OUTCOMES[id_] == letter for id_, letter in seen)
    assert right / len(seen) == 0.5
    counts = [list(OUTCOMES.values()).count(letter) for letter in "abcd"]
    assert max(counts) - min(counts) <= 1


def test_is_the_outcome_the_longest_line_no_more_often_than_others():
    longest = [max(lines, key=lambda one: len(lines[one])) for lines in LINES_OF.values()]
    hits = sum(letter == OUTCOMES[id_] for id_, letter in zip(LINES_OF, longest, strict=True))
    assert hits <= len(LINES_OF) // 3


def test_are_the_lines_of_learners_those_of_the_key():
    assert {id_: dict(lines) for id_, lines in STORY.market.wish_lines.items()} == LINES_OF


def test_says_the_page_what_one_two_and_three_right_answers_earn():
    page = (PAGE / "strategy/exercise.js").read_text("utf-8")

    def verdicts(right):
        part = good_work(0, STRATEGIES[0], STORY)["opportunities"]
        rows = dict(list(part["rows"].items())[:right])
        return points("opportunity_verdicts", opportunities=part | {"rows": rows})

    def items(right):
        part = good_work(0, STRATEGIES[0], STORY)["entries"]
        outcomes = dict(list(part["outcomes"].items())[:right])
        return points("founder_entries", entries=part | {"outcomes": outcomes}) - 1  # the dates

    assert [verdicts(right) for right in (1, 2, 3)] == [0, 1.875, 3]
    assert "two earn 1.9 of 3 points" in page
    assert [items(right) for right in (1, 2, 3)] == [0, 0.625, 1]
    assert "two earn 0.6 of a point" in page
