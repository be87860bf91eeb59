"""Does each risk strike as often as it is said, and do linked ones strike together?"""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from twohats.project.risk import Risk, sample_delay, sample_occurrence

RUNS = 20_000


def risks(probability, groups):
    return [
        Risk(f"R{number}", "T01", probability, 5, group=group)
        for number, group in enumerate(groups)
    ]


@given(st.floats(0.05, 0.95), st.sampled_from(["", "supplier"]))
def test_does_a_risk_strike_as_often_as_it_is_said(probability, group):
    occurrences = sample_occurrence(risks(probability, [group]), RUNS)
    assert abs(occurrences["R0"].mean() - probability) < 0.015


def test_do_risks_that_share_a_cause_strike_together_and_others_do_not():
    linked = sample_occurrence(risks(0.25, ["supplier", "supplier"]), RUNS)
    alone = sample_occurrence(risks(0.25, ["", ""]), RUNS)
    linked_share, alone_share = (
        np.mean(occurrences["R0"] & occurrences["R1"]) for occurrences in (linked, alone)
    )
    assert abs(alone_share - 0.25**2) < 0.01
    assert linked_share > 1.8 * alone_share


def test_does_what_must_or_cannot_happen_do_so():
    assert sample_occurrence(risks(1.0, [""]), 5)["R0"].all()
    assert not sample_occurrence(risks(0.0, ["x"]), 5)["R0"].any()


def test_does_weakening_a_risk_only_take_strikes_away():
    strong, weak = (sample_occurrence(risks(p, ["supplier"]), RUNS)["R0"] for p in (0.3, 0.1))
    assert not (weak & ~strong).any()


def test_strikes_a_risk_in_the_same_runs_whatever_it_is_called_and_whoever_else_is_there():
    alone = sample_occurrence([Risk("R7", "T01", 0.3, 5, group="D1")], RUNS)["R7"]
    others = [Risk("R1", "T02", 0.3, 5, group="D1"), Risk("K1", "T01", 0.3, 5, group="D1")]
    assert (sample_occurrence(others, RUNS)["K1"] == alone).all()


@given(st.integers(1, 19))
def test_strikes_a_risk_without_a_cause_exactly_as_often_as_it_is_said(twentieths):
    """Stratified: of 800 runs not one more or less than is due."""
    occurs = sample_occurrence(risks(twentieths / 20, [""]), 800)["R0"]
    assert abs(int(occurs.sum()) - 40 * twentieths) <= 1


def test_are_days_added_to_the_task_that_is_struck():
    register = [Risk("R1", "T01", 1.0, 3), Risk("R2", "T01", 1.0, 4), Risk("R3", "T02", 0.0, 9)]
    delays = sample_delay(register, sample_occurrence(register, 4))
    assert delays["T01"].tolist() == [7.0] * 4
    assert delays["T02"].tolist() == [0.0] * 4
