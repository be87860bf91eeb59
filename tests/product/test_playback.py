"""Does the playback end where the simulation ends, with the same luck for everybody?"""

import pytest
from hypothesis import given
from twohats.product.roadmap import play, simulate
from twohats.product.roadmap.events import WEEKS
from twohats.product.roadmap.playback import point_worth_k

from tests.support.product_cases import cases, initiative, roadmap, scenario, world

STORY = scenario(initiative("I01", 4, 0), initiative("I02", 4, 0))


@given(cases())
def test_has_every_roadmap_brought_in_what_the_simulation_says(case):
    story, truth, plan = case
    outcome, playback = simulate(plan, story, truth), play(plan, story, truth)
    expected = outcome.value_k - story.backlog.law.penalty_k
    assert playback.brought_k[-1] == pytest.approx(expected)
    assert list(playback.events) == outcome.events


@given(cases())
def test_is_luck_the_same_for_every_roadmap_and_nothing_over_a_quarter(case):
    """What luck adds to the contribution is found by taking off what the roadmap adds."""
    story, truth, plan = case
    playback, empty = play(plan, story, truth), play(roadmap(), story, truth)
    luck = _luck(empty, truth)
    assert _luck(playback, truth) == pytest.approx(luck, abs=1e-6)
    for start in range(0, len(luck), WEEKS):
        assert sum(luck[start : start + WEEKS]) == pytest.approx(0, abs=1e-6)


def _luck(playback, truth):
    added, before = [], 0.0
    for contribution_k, brought_k in zip(playback.contribution_k, playback.brought_k, strict=True):
        added.append(contribution_k - truth.contribution_k - (brought_k - before) * WEEKS)
        before = brought_k
    return added


def test_does_retention_rise_by_what_keeps_customers_and_by_nothing_else():
    """I02 brings in money without keeping anybody."""
    keeping = world({"I01": 30.0, "I02": 30.0})
    other = type(keeping)(**{**vars(keeping), "keeps": ("I01",)})
    both, one = play(roadmap(now=["I01", "I02"]), STORY, other), play(roadmap(), STORY, other)
    gain = both.retention[-1] - one.retention[-1]
    assert gain == pytest.approx(30.0 / point_worth_k(other))


def test_is_a_point_of_retention_worth_the_customers_of_six_quarters():
    """At 80% kept, 1% of 1,600k stays as 1 + 0.8 + 0.64 + … of itself."""
    assert point_worth_k(world({})) == pytest.approx(16 * (1 - 0.8**6) / 0.2)


def test_is_the_penalty_paid_in_the_quarter_after_the_law():
    story = scenario(initiative("I01", 1, 0), law="I99", penalty_k=130.0)
    playback = play(roadmap(now=["I01"]), story, world({"I01": 0.0, "I99": 0.0}))
    assert playback.brought_k[2 * WEEKS - 1] == 0
    assert playback.brought_k[2 * WEEKS] == pytest.approx(-10)
    assert playback.brought_k[3 * WEEKS - 1 :] == pytest.approx([-130] * (3 * WEEKS + 1))
    assert [event.week for event in playback.events if event.kind == "penalty"] == [26]
