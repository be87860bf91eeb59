"""Do two settings with the same luck differ by what was set, and how sure is that?"""

from random import Random
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats.answers.sandbox import ListEntry, MarketSetting, QuartersSetting
from twohats.product.sandbox import (
    COMPANIES,
    companies,
    difference,
    initiative_luck,
    list_order,
    market_luck,
    person_weeks,
    play_firm,
    play_list,
    shares_of,
)
from twohats.scenario import load

STORY = load()
ALL = list_order(None, STORY)
lists = st.lists(st.sampled_from(STORY.ids), unique=True, min_size=3).map(tuple)
quarters_settings = st.builds(
    QuartersSetting,
    skill=st.sampled_from(["", *STORY.backlog.skills]),
    initiative=st.sampled_from(["", *STORY.ids]),
    effect=st.sampled_from([50, 100, 200]),
    knows_links=st.booleans(),
    penalty_k=st.sampled_from([None, 0.0, 500.0]),
)
parts = st.integers(0, 10)
market_settings = st.builds(
    MarketSetting, families=parts, singles=parts, offices=parts, gives_up=st.booleans()
)


def brought(order, setting):
    return [run.brought_k for run in play_list(order, setting, STORY)]


def won(setting):
    return [run.contribution_k for run in play_firm(setting, STORY)]


def played_twice(play, setting, *order):
    """Played, forgotten and played again."""
    first = play(*order, setting, STORY)
    play.cache_clear()
    return first, play(*order, setting, STORY)


def test_is_marrowby_itself_none_of_the_companies():
    truth = STORY.world()
    assert len({tuple(world.effects.values()) for world in companies(STORY)}) == COMPANIES
    for world in companies(STORY):
        assert world.effects != truth.effects
        assert set(world.dependencies) != set(truth.dependencies)


def test_is_luck_around_one_on_average():
    for id_ in STORY.ids:
        assert fmean(luck[id_] for luck in initiative_luck(STORY)) == pytest.approx(1)
    assert fmean(one for luck in market_luck(STORY) for one in luck) == pytest.approx(1, abs=0.15)


@given(lists, quarters_settings)
def test_does_the_same_setting_give_the_same_twice(order, setting):
    first, again = played_twice(play_list, setting, order)
    assert first == again
    assert len(first) == COMPANIES


@settings(max_examples=10)
@given(market_settings)
def test_does_the_same_firm_win_the_same_twice(setting):
    first, again = played_twice(play_firm, setting)
    assert first == again


@given(lists, quarters_settings)
def test_is_there_no_difference_where_a_and_b_are_equal(order, setting):
    gap = difference(brought(order, setting), brought(order, setting))
    assert gap == (0, 0, 0, 0, 0)
    assert not gap.leaves_out_zero


@given(lists, quarters_settings, st.sampled_from(STORY.ids))
def test_does_a_larger_effect_never_lower_what_a_list_brings(order, setting, initiative):
    at = {
        effect: brought(
            order, setting.model_copy(update={"initiative": initiative, "effect": effect})
        )
        for effect in (50, 100, 200)
    }
    for half, same, double in zip(at[50], at[100], at[200], strict=True):
        assert half <= same + 1e-9 <= double + 2e-9


@given(lists, quarters_settings, st.floats(0, 500), st.floats(0, 500))
def test_does_the_penalty_cost_exactly_those_who_break_the_law(order, setting, low, more):
    cheap = play_list(order, setting.model_copy(update={"penalty_k": low}), STORY)
    dear = play_list(order, setting.model_copy(update={"penalty_k": low + more}), STORY)
    for before, after in zip(cheap, dear, strict=True):
        lost = 0 if before.is_law_kept else more
        assert before.brought_k - after.brought_k == pytest.approx(lost, abs=1e-6)


@given(lists, quarters_settings)
def test_is_nothing_late_that_was_known_beforehand(order, setting):
    known = setting.model_copy(update={"knows_links": True})
    assert all(run.late == 0 for run in play_list(order, known, STORY))


def test_does_knowing_the_hidden_links_help_the_requesters_list():
    known = brought(ALL, QuartersSetting(knows_links=True))
    gap = difference(brought(ALL, QuartersSetting()), known)
    assert gap.leaves_out_zero
    assert gap.mean > 0


@pytest.mark.parametrize("skill", STORY.backlog.skills)
def test_does_one_person_more_have_as_many_weeks_as_those_who_are_there(skill):
    people = STORY.backlog.capacity[skill] / person_weeks(skill, STORY)
    assert people == int(people) >= 1


def test_is_a_list_played_in_the_order_of_its_quarters():
    places = [ListEntry(id="I03", quarter="later"), ListEntry(id="I11", quarter="now")]
    assert list_order(places, STORY) == ("I11", "I03")
    assert sorted(ALL) == sorted(STORY.ids)


@given(parts, parts, parts)
def test_does_only_the_ratio_of_the_parts_count(families, singles, offices):
    half = MarketSetting(families=families // 2, singles=singles // 2, offices=offices // 2)
    twice = MarketSetting(
        families=2 * half.families, singles=2 * half.singles, offices=2 * half.offices
    )
    assert shares_of(half) == pytest.approx(shares_of(twice))
    assert sum(shares_of(half)) == pytest.approx(1)


def test_does_a_segment_without_attention_bring_no_customer():
    for run in play_firm(MarketSetting(families=3, singles=1, offices=0), STORY):
        assert run.customers[2] == 0
        assert run.customers[0] > 0


@settings(max_examples=10)
@given(market_settings, st.sampled_from(["families", "singles", "offices"]))
def test_does_more_attention_never_lose_customers_of_that_segment(setting, segment):
    place = ["families", "singles", "offices"].index(segment)
    fewer = setting.model_copy(update={segment: 2, "gives_up": False})
    more = fewer.model_copy(update={segment: 6})
    pairs = zip(play_firm(fewer, STORY), play_firm(more, STORY), strict=True)
    assert all(a.customers[place] <= b.customers[place] + 1e-9 for a, b in pairs)


def test_does_the_95_percent_interval_hold_the_true_difference_in_95_of_100_cases():
    lot, runs, covered = Random(1), 4000, 0
    for _ in range(runs):
        a = [lot.gauss(500, 80) for _ in range(COMPANIES)]
        b = [before + lot.gauss(12, 30) for before in a]
        gap = difference(a, b)
        covered += gap.low <= 12 <= gap.high
    assert 0.94 < covered / runs < 0.96


def test_are_as_many_results_expected_as_there_are_companies():
    with pytest.raises(ValueError, match="2 and 2 results, and 16 of each are expected"):
        difference([1, 2], [1, 2])
