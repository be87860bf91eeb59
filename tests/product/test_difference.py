"""Do the parts of a difference add up to it, whatever two roadmaps and whatever world?"""

import pytest
from hypothesis import given
from twohats.product.roadmap import difference, simulate

from tests.support.product_cases import cases, initiative, roadmap, scenario, world


@given(cases())
def test_do_the_parts_add_up_to_what_one_brought_more_than_the_other(case):
    story, truth, plan = case
    other = roadmap(now=story.ids[:2])
    first, second = simulate(plan, story, truth), simulate(other, story, truth)
    parts = difference(first, second, story)
    assert parts.total_k == pytest.approx(first.value_k - second.value_k)
    sizes = [abs(gain_k) for gain_k in parts.gains_k.values()]
    assert sizes == sorted(sizes, reverse=True)
    assert 0 not in sizes


def test_is_the_penalty_a_part_of_its_own():
    story = scenario(initiative("I01", 1, 0), law="I01", penalty_k=100.0)
    truth = world({"I01": 0.0})
    kept, broken = (simulate(plan, story, truth) for plan in (roadmap(now=["I01"]), roadmap()))
    assert difference(broken, kept, story).penalty_k == -100
    assert difference(kept, broken, story).penalty_k == 100
    assert difference(kept, kept, story).total_k == 0
