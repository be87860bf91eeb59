"""The market, as lessons 02 and 03 get it."""

from collections import Counter

import pytest
from twohats.product.strategy import DOUBT, sorted_by_fit
from twohats.scenario import load
from twohats.scenario.market import FIT
from twohats_instructor.scenario.market import founders_list, opportunities, quarterly_results

STORY = load()
MARKET = STORY.market
DEALS = range(16)
NUMBERS = (
    "customers", "growth", "win_low", "win_chance", "win_high", "contribution", "cost_to_serve",
    "entry_k",
)  # fmt: skip


def test_do_eight_opportunities_give_two_of_each_verdict_to_deal():
    assert len(MARKET.opportunities) == 8
    key = opportunities.OPPORTUNITIES
    dealt = [one.verdict for id_, one in key.items() if id_ not in opportunities.EXAMPLES]
    assert Counter(dealt) == {"go": 2, "test": 2, "leave": 2}
    assert [key[id_].verdict for id_ in opportunities.EXAMPLES] == ["leave", "leave"]


def test_are_restaurants_large_growing_and_out_of_reach():
    restaurants = MARKET.opportunities["O01"]
    others = [one for id_, one in MARKET.opportunities.items() if id_ != "O01"]
    assert sorted(one.growth for one in others)[-2] <= restaurants.growth
    assert restaurants.win_chance < min(one.win_chance for one in others)
    money = [one.customers * one.contribution for one in others]
    assert restaurants.customers * restaurants.contribution > max(money)


@pytest.mark.parametrize("deal", DEALS)
@pytest.mark.parametrize("column", NUMBERS)
def test_gives_sorting_by_any_printed_column_a_wrong_verdict(deal, column):
    dealt = MARKET.dealt_opportunities(deal)
    verdicts = [opportunities.OPPORTUNITIES[one.id].verdict for one in dealt]
    assert sorted(verdicts) == ["go", "leave", "test"]
    for is_descending in (True, False):
        if is_descending == (column in ("cost_to_serve", "entry_k")):
            continue  # a high cost speaks for nothing
        by_column = sorted(dealt, key=lambda one: getattr(one, column), reverse=is_descending)
        order = [opportunities.OPPORTUNITIES[one.id].verdict for one in by_column]
        assert order != ["go", "test", "leave"]


def test_agree_the_segments_with_the_company_s_table():
    company = STORY.text("company.md")
    assert sum(one.subscriptions for one in MARKET.segments.values()) == 23_910
    for name, one in MARKET.segments.items():
        row = f"| {name} | {one.subscriptions:,} | \\${one.contribution:g} | {one.loss:g}% |"
        assert row in company
    reached = [one.market * one.win_chance / 100 for one in MARKET.segments.values()]
    assert reached[2] * 562 < reached[0] * 90  # the office market is small


def test_are_the_weights_of_each_strategy_a_whole():
    assert len(MARKET.strategies) == 3
    for strategy in MARKET.strategies.values():
        assert sum(strategy.weights) == pytest.approx(1)
    assert STORY.reference("strategy")["id"] in MARKET.strategies


@pytest.mark.parametrize("strategy", list(MARKET.strategies))
def test_gives_each_strategy_up_at_least_four_initiatives_and_not_by_a_hair(strategy):
    fits = {id_: MARKET.fit(id_, strategy) for id_ in STORY.ids}
    outside = [id_ for id_, fit in fits.items() if fit < FIT]
    assert 4 <= len(outside) <= 10
    assert all(abs(fit - FIT) >= 0.01 for fit in fits.values())


def test_is_it_left_open_for_each_strategy_whether_some_initiatives_fit():
    """Near the border good people disagree: the roadmap's chips count neither way there."""
    for strategy in MARKET.strategies:
        sides = sorted_by_fit(STORY, strategy)
        open_ids = set(STORY.ids) - set(sides.inside) - set(sides.outside)
        assert open_ids, strategy
        assert all(abs(MARKET.fit(id_, strategy) - FIT) <= DOUBT for id_ in open_ids)


def test_is_each_initiative_missed_by_somebody():
    assert tuple(MARKET.rival_remarks) == STORY.ids
    assert len({remark.says for remark in MARKET.rival_remarks.values()}) == 16


@pytest.mark.parametrize("deal", DEALS)
def test_holds_the_founder_s_list_eight_dates_of_which_three_are_set_from_outside(deal):
    wishes = MARKET.founders_list(deal)
    kinds = Counter(founders_list.WISHES[wish.id].kind for wish in wishes)
    assert len({wish.id for wish in wishes}) == 8
    assert kinds["nobody"] == 5
    assert min(kinds["law"], kinds["season"]) >= 1


@pytest.mark.parametrize("deal", DEALS)
def test_look_half_of_the_failures_splendid_and_some_successes_dull(deal):
    results = [quarterly_results.RESULTS[case.id] for case in MARKET.quarterly_results(deal)]
    assert len(results) == 8
    failures = [case for case in results if case.kind == "failure"]
    successes = [case for case in results if case.kind == "success"]
    assert len(successes) in (3, 4)
    assert sum(case.looks_otherwise for case in failures) >= len(failures) // 2
    assert any(case.looks_otherwise for case in successes)
