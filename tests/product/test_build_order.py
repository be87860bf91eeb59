"""What fits, and when: does the build order keep people, links and the learner's own order?"""

import pytest
from hypothesis import given
from twohats.product.roadmap import (
    BUCKETS,
    build_order,
    ids_by_bucket,
    is_law_kept,
    simulate,
    too_early,
)
from twohats.product.roadmap.capacity import capacity_limit

from tests.support.product_cases import cases, initiative, roadmap, scenario, world


def load_of(order, bucket, skill, story):
    built = [id_ for id_, at in order.done.items() if at == bucket]
    return sum(story.initiative(id_).effort[skill] for id_ in built)


@given(cases())
def test_is_each_quarter_within_its_people_and_nothing_lost(case):
    story, _, plan = case
    order = build_order(plan, story)
    placed = [id_ for ids in ids_by_bucket(plan, story).values() for id_ in ids]
    assert sorted([*order.done, *order.waiting]) == sorted(placed)
    assert set(order.slipped) <= set(order.done)
    for bucket in BUCKETS:
        for skill in story.backlog.skills:
            assert load_of(order, bucket, skill, story) <= capacity_limit(skill, story)


@given(cases())
def test_is_nothing_built_before_what_it_is_known_to_need(case):
    story, truth, plan = case
    assert too_early(build_order(plan, story, truth.dependencies), truth.dependencies) == []


@given(cases())
def test_does_it_agree_with_the_simulation_where_nothing_needs_anything(case):
    story, truth, plan = case
    free = world(truth.effects)
    live = {id_: quarter - 1 for id_, quarter in simulate(plan, story, free).live.items()}
    order = build_order(plan, story, ())
    assert {id_: BUCKETS.index(bucket) + 1 for id_, bucket in order.done.items()} == live


def test_does_what_does_not_fit_wait_at_the_front_of_the_next_quarter():
    story = scenario(*(initiative(id_, 6, 0) for id_ in ("I01", "I02", "I03")))
    order = build_order(roadmap(now=["I01", "I02"], next_=["I03"]), story)
    assert order.done == {"I01": "now", "I02": "next", "I03": "later"}
    assert (order.slipped, order.waiting) == (("I02", "I03"), ())


def test_is_an_enabler_built_just_before_what_needs_it():
    story = scenario(
        initiative("I01", 5, 0, depends=["I03"]), initiative("I02", 5, 0), initiative("I03", 5, 0)
    )
    order = build_order(roadmap(now=["I01", "I02", "I03"]), story)
    assert list(order.done) == ["I03", "I01", "I02"]
    assert order.slipped == ("I02",)


def test_is_nothing_built_whose_enabler_is_not_on_the_roadmap():
    story = scenario(initiative("I01", 1, 0, depends=["I02"]), initiative("I02", 1, 0))
    assert build_order(roadmap(now=["I01"]), story).waiting == ("I01",)
    assert too_early(build_order(roadmap(now=["I01"]), story, ()), [("I01", "I02")])


@pytest.mark.parametrize(("before", "is_kept"), [(1, True), (2, False)])
def test_is_the_law_kept_only_as_far_as_it_fits(before, is_kept):
    crowd = [initiative(f"I0{n}", 10, 0) for n in range(1, before + 1)]
    story = scenario(*crowd, initiative("I09", 5, 0), law="I09")
    plan = roadmap(now=[*(one.id for one in crowd), "I09"])
    assert is_law_kept(build_order(plan, story), story) == is_kept
