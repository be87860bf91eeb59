"""Customers' voices: intervals that keep their promise, switches that change the order, Kano."""

import numpy as np
import pytest
from twohats.product.customers import (
    LINES,
    SOURCES,
    UNITS,
    Voice,
    kano_kind,
    kano_scores,
    losses_of,
    lost_customers,
    loudest_needs,
    pair_counts,
    share_intervals,
    voice_views,
)
from twohats.scenario import load
from twohats.scenario.customers import FEELINGS

CUSTOMERS = load().customers
TRUTH = {"flexibility": 0.31, "delivery": 0.24, "price": 0.13, "other": 0.32}


@pytest.fixture(scope="module")
def views():
    return {(v.source, v.unit, v.line): v for v in voice_views(CUSTOMERS, seed=1)}


@pytest.mark.parametrize("size", [200, 400])
def test_does_a_95_percent_interval_cover_the_truth_in_93_to_97_of_100_samples(size):
    rng = np.random.default_rng(size)
    covered = []
    for sample in range(400):
        drawn = rng.choice(list(TRUTH), size=size, p=list(TRUTH.values()))
        intervals = share_intervals([Voice(need, 1.0) for need in drawn], seed=sample, runs=600)
        covered += [
            intervals[need].low <= share <= intervals[need].high for need, share in TRUTH.items()
        ]
    assert 0.93 <= np.mean(covered) <= 0.97


def test_covers_it_also_where_rows_count_by_money():
    """Customers bring different sums, whatever their need is."""
    rng = np.random.default_rng(4)
    covered = []
    for sample in range(300):
        needs = rng.choice(list(TRUTH), size=400, p=list(TRUTH.values()))
        sums = rng.choice([44.0, 72.0, 96.0], size=400)
        voices = [Voice(need, dollars) for need, dollars in zip(needs, sums, strict=True)]
        intervals = share_intervals(voices, seed=sample, runs=600)
        covered += [
            intervals[need].low <= share <= intervals[need].high for need, share in TRUTH.items()
        ]
    assert 0.93 <= np.mean(covered) <= 0.97


def test_does_an_interval_widen_as_the_sample_shrinks():
    def width(count):
        voices = [Voice("flexibility", 1.0)] * count + [Voice("other", 1.0)] * 2 * count
        interval = share_intervals(voices, seed=1)["flexibility"]
        return interval.high - interval.low

    assert width(8) > 2 * width(80) > 4 * width(800)


def test_is_a_share_of_no_row_refused():
    with pytest.raises(ValueError, match="at least one row"):
        share_intervals([], seed=1)


def test_is_every_setting_of_the_switches_there_with_shares_that_are_parts_of_one_whole(views):
    assert set(views) == {(s, u, n) for s in SOURCES for u in UNITS for n in LINES}
    for view in views.values():
        assert sum(interval.share for interval in view.shares.values()) <= 1 + 1e-9
        assert all(
            i.low <= i.share + 1e-9 and i.share <= i.high + 1e-9 for i in view.shares.values()
        )


def test_falls_the_tallest_bar_to_the_floor_once_accounts_are_counted(views):
    needs = [need.id for need in CUSTOMERS.needs.values() if need.may_be_behind_a_loss]

    def rank(unit):
        shares = views["messages", unit, "spoke"].shares
        return sorted(needs, key=lambda need: -shares[need].share).index("invoices")

    assert rank("voices") == 0
    assert rank("customers") >= 6


def test_grows_a_bar_out_of_nothing_once_all_who_left_are_under_the_line(views):
    spoke, left = (views["survey", "customers", line].shares for line in LINES)
    assert "payment" not in spoke
    assert left["payment"].share == pytest.approx(1085 / 4936)
    assert left["flexibility"].share == pytest.approx(spoke["flexibility"].share * 3850 / 4936)


@pytest.mark.parametrize(
    ("source", "unit", "under"),
    [
        ("messages", "voices", 1432),
        ("messages", "customers", 1064),
        ("survey", "voices", 1100),
        ("interviews", "voices", 31),
        ("payments", "customers", 2548),
    ],
)
def test_is_a_share_a_share_of_as_many_as_are_said_to_be_under_the_line(views, source, unit, under):
    view = views[source, unit, "spoke"]
    assert view.under == under
    for interval in view.shares.values():
        assert interval.share * under == pytest.approx(round(interval.share * under))


@pytest.mark.parametrize(("source", "under"), [("interviews", 10), ("payments", 525)])
def test_is_a_sample_of_those_who_left_held_against_its_own_rows(views, source, under):
    """Ten needs speak of ten needs, and not of 4,936 customers."""
    view = views[source, "customers", "left"]
    assert (view.rows, view.under) == (under, under)
    for interval in view.shares.values():
        assert interval.share * under == pytest.approx(round(interval.share * under))


def test_had_hardly_anybody_written_who_left(views):
    view = views["messages", "customers", "left"]
    assert view.under == 4936
    assert sum(interval.share for interval in view.shares.values()) < 0.005


def test_do_the_shares_of_all_who_left_add_up_to_one_in_each_segment():
    for segment in ("", "Families", "Singles and couples"):
        losses = losses_of(CUSTOMERS, segment)
        reasons = [*losses.answers, "payment"]
        assert sum(losses.share(need) for need in reasons) == pytest.approx(1, abs=0.001)


def test_holds_serving_the_largest_needs_more_than_serving_the_loudest_and_both_more_than_letters():
    losses = losses_of(CUSTOMERS)
    largest = ("flexibility", "payment", "delivery")
    for seed in range(20):
        before = lost_customers(losses, (), 0, seed)[-1]
        letters = lost_customers(losses, (), 21, seed)[-1]
        loud = lost_customers(losses, loudest_needs(CUSTOMERS), 0, seed)[-1]
        large = lost_customers(losses, largest, 0, seed)[-1]
        assert large < loud < letters < before
        assert letters > 0.98 * before


@pytest.mark.parametrize("with_it", FEELINGS)
@pytest.mark.parametrize("without_it", FEELINGS)
def test_is_a_pair_read_the_other_way_round_the_reverse(with_it, without_it):
    """Who likes what others dislike: a pair and its mirror are never both for the attribute."""
    good = {"must_be", "performance", "attractive"}
    assert not {kano_kind(with_it, without_it)} & good or kano_kind(without_it, with_it) not in good


def test_are_the_must_bes_and_what_sets_apart_in_the_answers():
    kinds = {a.id: kano_scores(pair_counts(CUSTOMERS.kano, a.id)) for a in CUSTOMERS.attributes}
    assert {id_ for id_, score in kinds.items() if score.kind == "must_be"} == {
        "complete",
        "allergens",
    }
    assert {id_ for id_, score in kinds.items() if score.kind == "attractive"} == {
        "never",
        "growers",
    }
    for score in kinds.values():
        assert 0 <= score.better <= 1
        assert -1 <= score.worse <= 0


def test_is_a_feeling_that_nobody_may_have_refused():
    with pytest.raises(ValueError, match="each is one of like"):
        kano_kind("love", "dislike")
