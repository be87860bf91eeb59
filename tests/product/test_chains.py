"""Which measures does a roadmap move, and do registrations follow what people outside see?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twohats.product.roadmap import CHAINS, LEAST_CHANGE, MEASURES, Change, changes, play
from twohats.product.roadmap.events import WEEKS

from tests.support.product_cases import cases, initiative, roadmap, scenario, world

STORY = scenario(initiative("I01", 4, 0), initiative("I02", 4, 0))


@given(cases(), st.integers(0, 5_000))
def test_do_registrations_rise_by_what_is_live_and_attracts_and_by_nothing_else(case, more):
    story, truth, plan = case
    first = story.ids[0]
    attracting = replace(truth, attracts={first: float(more)})
    outcome_before, outcome = play(plan, story, truth), play(plan, story, attracting)
    gained = [
        after - before
        for before, after in zip(outcome_before.registrations, outcome.registrations, strict=True)
    ]
    is_live = any(event.kind == "live" and first in event.ids for event in outcome.events)
    assert max(gained) <= more + 1e-6
    assert gained[:WEEKS] == pytest.approx([0] * WEEKS, abs=1e-6)  # building comes first
    assert (gained[-1] > 0) == (is_live and more > 0)


@given(cases(), st.integers(1, 5_000))
def test_do_more_registrations_change_neither_retention_nor_contribution(case, more):
    """Who opens an account for a gift is no customer yet."""
    story, truth, plan = case
    attracting = replace(truth, attracts=dict.fromkeys(story.ids, float(more)))
    before, after = play(plan, story, truth), play(plan, story, attracting)
    assert after.retention == before.retention
    assert after.contribution_k == before.contribution_k
    assert after.brought_k == before.brought_k


@given(cases())
def test_does_luck_add_nothing_to_registrations_over_a_quarter(case):
    story, truth, _plan = case
    weeks = play(roadmap(), story, truth).registrations
    for start in range(0, len(weeks), WEEKS):
        mean = sum(weeks[start : start + WEEKS]) / WEEKS
        assert mean == pytest.approx(truth.registrations)


def test_is_a_change_measured_over_the_last_quarter_against_today():
    truth = replace(world({"I01": 160.0, "I02": 0.0}), attracts={"I02": 2_900.0})
    came = changes(play(roadmap(now=["I01", "I02"]), STORY, truth), truth)
    assert came["contribution"].size == pytest.approx(0.1)
    assert came["registrations"].size == pytest.approx(0.1)
    assert came["retention"].before == 80
    assert came["retention"].size > 2


@pytest.mark.parametrize(
    ("size", "direction"),
    [(0.11, "up"), (0.1, "up"), (0.09, "unchanged"), (-0.09, "unchanged"), (-0.11, "down")],
)
def test_is_less_than_the_least_change_no_change(size, direction):
    assert Change(1, 1 + size, size).direction(0.1) == direction


def test_has_each_measure_chains_for_each_direction_with_ids_of_their_own():
    ids = [id_ for by in CHAINS.values() for chains in by.values() for id_ in chains]
    assert set(CHAINS) == set(MEASURES) == set(LEAST_CHANGE)
    assert all(len(chains) >= 2 for by in CHAINS.values() for chains in by.values())
    assert len(ids) == len(set(ids))
