"""Do the totals rise while each cohort gets worse, and does a goal that counts people see it?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twohats.product.metrics import (
    FIRST_SCREEN,
    CampaignYears,
    Guardrail,
    alarm_share,
    campaign_years,
    caught_share,
    decide,
    displaced_share,
    kept,
    kept_total,
    least_change,
    luck,
    quiet_months,
    sees,
    settled,
    spread,
    stop_month,
    target_range,
)
from twohats.scenario import load
from twohats.scenario.kpis import Attack
from twohats_instructor.scenario.measures import cohorts, unseen

SCENARIO = load()
MEASURES, YEARS = SCENARIO.measures, campaign_years(SCENARIO)
TYPES = SCENARIO.kpis.types
#: Who counts people, or what they are worth, and not those who come by.
GOOD_GOALS = ("K01", "K05", "K12", "K13", "K14")
months_of_numbers = st.lists(st.floats(-1000, 1000), min_size=9, max_size=24)


def test_do_totals_rise_in_the_very_months_in_which_each_later_cohort_gets_worse():
    months = MEASURES.cohort_months
    known = range(YEARS.start, len(months) - 2)
    assert len(known) == 18
    for index in known:
        this, before = (MEASURES.retention(months[i], 2) for i in (index, index - 1))
        assert this < before, months[index]
        for id_ in ("K08", "K09", "K10"):
            assert YEARS.shown[id_][index] > YEARS.shown[id_][index - 1], (id_, months[index])


def test_fell_the_customers_kept_while_registrations_grew_by_sixty_per_cent():
    registrations = YEARS.shown["K08"]
    assert sum(registrations[-3:]) / sum(registrations[:3]) == pytest.approx(1.6, abs=0.01)
    assert sum(YEARS.kept_with[-3:]) < 0.9 * sum(YEARS.kept_with[:3])
    assert YEARS.shown["K13"][-1] > 2 * YEARS.shown["K13"][0]


def test_is_what_a_draw_takes_the_place_of_found_in_the_tables():
    assert displaced_share(MEASURES) == pytest.approx(cohorts.DISPLACED, abs=0.01)


def test_is_no_draw_better_than_draws_in_every_month_with_one():
    assert all(
        without > with_draws
        for without, with_draws in list(zip(YEARS.kept_without, YEARS.kept_with, strict=True))[4:]
    )


@pytest.mark.parametrize("goal", GOOD_GOALS)
def test_does_a_goal_that_counts_people_stop_the_draws_within_half_a_year(goal):
    stopped = stop_month(decide(YEARS, goal, TYPES[goal].better))
    assert stopped is not None
    assert stopped - YEARS.start <= 6
    floor = max(unseen.kept_over_histories(id_, SCENARIO) for id_ in FIRST_SCREEN)
    good = unseen.kept_over_histories(unseen.GOOD_GOAL, SCENARIO)
    share = (unseen.kept_over_histories(goal, SCENARIO) - floor) / (good - floor)
    assert share >= 0.8


@pytest.mark.parametrize("goal", ["K08", "K09", "K10", "K04", "K16"])
def test_does_a_total_an_average_or_what_nobody_has_counted_let_the_draws_go_on(goal):
    assert stop_month(decide(YEARS, goal, TYPES[goal].better)) is None


@pytest.mark.parametrize("goal", ["K02", "K03", "K06", "K15"])
def test_is_a_goal_that_moves_by_chance_worth_no_more_than_the_first_screen(goal):
    floor = max(unseen.kept_over_histories(id_, SCENARIO) for id_ in FIRST_SCREEN)
    assert unseen.kept_over_histories(goal, SCENARIO) <= floor


def test_is_each_unseen_campaign_what_it_is_called():
    worse, good, turning = unseen.histories()
    assert sum(worse.kept_with) < 0.9 * sum(worse.kept_without)
    assert sum(good.kept_with) > 1.1 * sum(good.kept_without)
    gains = [a - b for a, b in zip(turning.kept_with, turning.kept_without, strict=True)]
    assert min(gains[4:9]) > 0 > max(gains[12:])


@given(months_of_numbers, st.sampled_from(["up", "down"]))
def test_does_the_rule_look_on_until_it_stops_and_never_after(months, better):
    years = CampaignYears(2, {"K12": months}, [1] * len(months), [2] * len(months))
    decisions = decide(years, "K12", better)
    assert [one.month for one in decisions] == list(range(5, 5 + len(decisions)))
    assert all(one.goes_on for one in decisions[:-1])
    stopped = stop_month(decisions)
    assert sum(kept(years, stopped)) == kept_total(years, "K12", better)
    assert len(kept(years, stopped)) == len(months)


@given(st.lists(st.floats(-100, 100), min_size=6, max_size=24), st.floats(-5, 5))
def test_is_the_spread_that_around_a_line_whatever_its_slope(months, slope):
    tilted = [value + slope * place for place, value in enumerate(months)]
    assert spread(tilted) == pytest.approx(spread(months), abs=1e-6)


def test_lies_a_sound_target_beyond_chance_and_within_the_plan():
    months = [10.0, 12.0] * 12
    low, high = target_range(months, 5.0, "up")
    today = sum(months[-3:]) / 3
    assert low == pytest.approx(today + least_change(months))
    assert high == today + 5
    assert target_range(months, 5.0, "down") == pytest.approx((today - 5, today - low + today))


@given(st.lists(st.floats(-100, 100), min_size=6, max_size=24), st.floats(-5, 5))
def test_has_a_settled_measure_its_luck_and_neither_slope_nor_old_level(months, slope):
    tilted = [value + slope * place for place, value in enumerate(months)]
    around = settled(tilted, 40)
    assert spread(around) == pytest.approx(spread(months), abs=1e-6)
    assert sum(around) / len(around) == pytest.approx(40)


@pytest.mark.parametrize("id_", YEARS.shown)
def test_lie_quiet_months_around_what_the_card_calls_today(id_):
    """A cost that has doubled in two years has not its old months in the alarms of today."""
    months, today = quiet_months(SCENARIO, 12)[id_], TYPES[id_].today
    assert len(months) == 12
    assert sum(months) / 12 == pytest.approx(today)


@pytest.mark.parametrize("id_", sorted(set(YEARS.shown) - {"K09"}))
def test_is_today_on_the_card_what_the_report_ends_with(id_):
    """One measure has one value: on its card, in the play and in the months of the marks."""
    last = YEARS.shown[id_][-3:]
    near = max(3 * luck(YEARS.shown[id_]), 0.02 * abs(TYPES[id_].today))
    assert min(last) - near <= TYPES[id_].today <= max(last) + near
    marked = unseen.quiet_months()[id_]
    assert sum(marked) / len(marked) == pytest.approx(TYPES[id_].today, abs=near)


def test_is_a_quarter_moved_by_chance_as_far_as_samples_say():
    from random import Random
    from statistics import fmean

    lot = Random(6)
    months = [lot.gauss(0, 1) for _ in range(600)]
    least = least_change(months)
    inside = sum(
        abs(fmean(lot.gauss(0, 1) for _ in range(3)) - fmean(lot.gauss(0, 1) for _ in range(3)))
        <= least
        for _ in range(4000)
    )
    assert inside / 4000 == pytest.approx(0.8, abs=0.03)


MONTHS = {"K06": [13.0, 14.0, 15.0, 14.0], "K15": [30.0, 34.0, 38.0, 34.0]}


def test_does_a_tight_limit_cry_wolf_and_a_loose_one_see_nothing():
    attack = Attack("K05", "hider", "", {"K06": 2.0})
    for limit, wolf, caught in ((13.5, 0.75, 1.0), (15.5, 0.0, 0.75), (18.0, 0.0, 0.0)):
        rail = [Guardrail("K06", "down", limit)]
        assert alarm_share(rail, MONTHS) == wolf
        assert caught_share(rail, [attack], MONTHS) == caught


def test_is_an_attack_seen_if_one_of_two_guardrails_sees_it():
    rails = [Guardrail("K06", "down", 20.0), Guardrail("K15", "up", 31.0)]
    assert sees(rails, {"K15": -4.0}, MONTHS) == 0.75
    assert sees([], {"K15": -10.0}, MONTHS) == 0
    assert sees([Guardrail("K07", "down", 50.0)], {"K07": 9.0}, MONTHS) == 0


def test_sees_nps_few_attacks_whatever_its_limit_and_complaints_nearly_all():
    """NPS moves by five points by chance: a limit that sees an attack cries wolf as well."""
    quiet, attacks = unseen.quiet_months(), [a for a in SCENARIO.kpis.attacks if a.measure == "K12"]

    def best(id_, limits):
        rails = ([Guardrail(id_, TYPES[id_].better, limit)] for limit in limits)
        return max(caught_share(r, attacks, quiet) - alarm_share(r, quiet) for r in rails)

    assert best("K06", [14 + step / 10 for step in range(30)]) > 0.8
    assert best("K15", range(20, 40)) < 0.4
