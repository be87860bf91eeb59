"""Do the kinds of checks give nothing to those who tick, copy or mark everything?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twohats.checks.kinds import (
    Choice,
    fault_share,
    interval_score,
    interval_share,
    own_work_share,
    pair_share,
    tick_share,
)

RIGHT, WRONG = {"a", "b", "c", "d", "e"}, {"f", "g", "h"}
SETS = st.sets(st.sampled_from(sorted(RIGHT | WRONG)))
NUMBERS = st.floats(-1000, 1000)


def test_does_ticking_everything_or_nothing_earn_nothing():
    assert tick_share(RIGHT | WRONG, RIGHT, WRONG) == 0
    assert tick_share([], RIGHT, WRONG) == 0


def test_do_four_of_five_right_ticks_and_no_wrong_earn_all():
    assert tick_share(["a", "b", "c", "d"], RIGHT, WRONG) == 1
    assert tick_share(["a", "b"], RIGHT, WRONG) == pytest.approx(0.5)
    assert tick_share(["a", "b", "f"], RIGHT, WRONG) == pytest.approx((2 / 5 - 1 / 3) / 0.8)


@given(SETS, st.sampled_from(sorted(WRONG)))
def test_does_a_further_wrong_tick_never_help(ticked, wrong):
    assert tick_share(ticked | {wrong}, RIGHT, WRONG) <= tick_share(ticked, RIGHT, WRONG)


@pytest.mark.parametrize(("right", "wrong"), [(RIGHT, []), ([], WRONG)])
def test_is_a_question_refused_that_all_or_none_would_answer(right, wrong):
    with pytest.raises(ValueError, match="something right and something wrong"):
        tick_share(RIGHT, right, wrong)


FITTING = {
    "1": {Choice("constraint", "given")},
    "2": {Choice("constraint", "given")},
    "3": {Choice("assumption", "may_fail")},
    "4": {Choice("assumption", "may_fail"), Choice("assumption", "unknown")},
    "5": {Choice("contradicted", "data")},
}


def test_does_one_constant_pair_earn_nothing():
    for pair in {pair for pairs in FITTING.values() for pair in pairs}:
        assert pair_share(dict.fromkeys(FITTING, pair), FITTING) == 0


def test_does_the_right_choice_with_a_wrong_reason_count_as_missed():
    right = {case: min(pairs) for case, pairs in FITTING.items()}
    assert pair_share(right, FITTING) == 1
    assert pair_share(right | {"5": Choice("contradicted", "given")}, FITTING) == pytest.approx(
        (4 - 2) / (5 - 2) / 0.8
    )
    assert pair_share({}, FITTING) == 0


def test_does_a_single_case_count_by_itself():
    fitting = {"help": {Choice("T05", "merge")}}
    assert pair_share({"help": Choice("T05", "merge")}, fitting) == 1
    assert pair_share({"help": Choice("T05", "longest")}, fitting) == 0


def test_is_a_question_refused_that_one_pair_would_answer():
    pair = Choice("a", "b")
    with pytest.raises(ValueError, match="fits every case"):
        pair_share({}, {"1": {pair}, "2": {pair}})


FAULTS, SOUND = {"2": "no day", "5": "a feeling"}, ["1", "3", "4"]


def test_does_reporting_every_line_earn_nothing():
    for kind in FAULTS.values():
        assert fault_share(dict.fromkeys(["1", "2", "3", "4", "5"], kind), FAULTS, SOUND) == 0
    everything = FAULTS | dict.fromkeys(SOUND, "no day")
    assert fault_share(everything, FAULTS, SOUND) == 0


def test_does_a_fault_count_only_with_its_kind():
    assert fault_share(FAULTS, FAULTS, SOUND) == 1
    assert fault_share({"2": "a feeling", "5": "a feeling"}, FAULTS, SOUND) == 0.5 / 0.8


@given(NUMBERS, NUMBERS, NUMBERS)
def test_is_no_interval_scored_better_than_the_value_itself(one, other, value):
    low, high = sorted([one, other])
    assert interval_score(low, high, value) >= interval_score(value, value, value) == 0


def test_does_the_naive_interval_earn_nothing_and_a_narrow_true_one_all():
    assert interval_share((0, 100), 8, (0, 100)) == 0
    assert interval_share((0, 20), 8, (0, 100)) == 1
    assert interval_share((0, 60), 8, (0, 100)) == pytest.approx(0.5)
    assert interval_share((70, 80), 8, (0, 100)) == 0


def test_does_an_interval_turned_round_earn_nothing():
    assert interval_share((20, 0), 8, (0, 100)) == 0


def test_do_own_numbers_count_within_their_tolerance():
    correct = {"early": 10.0, "late": 14.0}
    assert own_work_share({"early": 10.5, "late": 14}, correct, 0.5) == 1
    assert own_work_share({"early": 11, "late": 14}, correct, 0.5) == 0.5 / 0.8
    assert own_work_share({}, correct, 0.5) == 0
