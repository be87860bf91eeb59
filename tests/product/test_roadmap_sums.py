from dataclasses import replace
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twohats.product.roadmap import (
    broken_dependencies,
    capacity_use,
    expected_value,
    known_pairs,
    listed_pairs,
    overloaded_cells,
    possible_range_k,
    what_if,
)

from tests.support.product_cases import cases, initiative, roadmap, scenario


def estimate(reach, impact, confidence):
    return {"reach": reach, "impact": impact, "confidence": confidence}


def test_is_use_the_sum_of_efforts_by_bucket_and_skill():
    story = scenario(initiative("I01", 3, 1), initiative("I02", 2.5, 0))
    weeks = capacity_use(roadmap(now=["I01", "I02"], later=[]), story)
    assert weeks["now"] == {"BE": 5.5, "MO": 1}
    assert weeks["next"] == {"BE": 0, "MO": 0}


def test_is_a_cell_over_only_beyond_five_per_cent():
    story = scenario(initiative("I01", 10, 0), initiative("I02", 0.5, 10), initiative("I03", 0, 1))
    assert overloaded_cells(roadmap(now=["I01", "I02"]), story) == []
    (cell,) = overloaded_cells(roadmap(now=["I01", "I02", "I03"]), story)
    assert (cell.bucket, cell.skill, cell.used, cell.capacity) == ("now", "MO", 11, 10)


@pytest.mark.parametrize(
    ("dependent", "enabler", "is_kept"),
    [
        ("now", "now", True),
        ("next", "now", True),
        ("now", "next", False),
        ("now", "not_doing", False),
        ("later", "unplaced", False),
        ("not_doing", "unplaced", True),
        ("unplaced", "later", True),
    ],
)
def test_is_a_dependency_kept_when_its_enabler_does_not_come_later(dependent, enabler, is_kept):
    plan = roadmap().model_validate(
        {"entries": [{"id": "I01", "bucket": dependent}, {"id": "I02", "bucket": enabler}]}
    )
    assert broken_dependencies(plan, [("I01", "I02")]) == ([] if is_kept else [("I01", "I02")])


def test_are_the_listed_pairs_those_of_the_backlog():
    story = scenario(initiative("I01", 1, 0, depends=["I02"]), initiative("I02", 1, 0))
    assert listed_pairs(story) == (("I01", "I02"),)


def test_is_the_outlook_confidence_times_effect_times_quarters():
    """2,000 customers x impact 1.5 x $20 = $60k a quarter, in Now for five quarters."""
    story = scenario(initiative("I01", 1, 0), penalty_k=0)
    plan = roadmap(now=["I01"], estimates={"I01": estimate(2000, 1.5, 80)})
    half = 1.2816 * sqrt(300**2 * 0.8 * 0.2)
    value = expected_value(plan, story)
    assert value.mean_k == pytest.approx(240)
    assert (value.low_k, value.high_k) == (
        pytest.approx(240 - half),
        pytest.approx(240 + half),
    )


def test_does_the_outlook_fall_by_the_penalty_when_the_law_comes_too_late():
    story = scenario(initiative("I01", 1, 0), law="I01")
    sure = {"I01": estimate(0, 0, 100)}
    assert expected_value(roadmap(next_=["I01"], estimates=sure), story).mean_k == 0
    assert expected_value(roadmap(later=["I01"], estimates=sure), story).mean_k == -240


def test_are_entries_without_estimate_named_and_counted_as_nothing():
    story = scenario(initiative("I01", 1, 0), penalty_k=0)
    value = expected_value(roadmap(now=["I01"]), story)
    assert (value.mean_k, value.missing) == (0, ("I01",))


@given(cases(), st.data())
def test_does_the_band_hold_the_mean_and_close_when_everything_is_sure(case, data):
    story, _, plan = case
    sure = data.draw(st.booleans())
    chance = st.sampled_from([0, 100]) if sure else st.integers(0, 100)
    estimates = {id_: estimate(1000, 1.0, data.draw(chance)) for id_ in story.ids}
    value = expected_value(
        plan.model_validate({**plan.model_dump(), "estimates": estimates}), story
    )
    assert value.low_k <= value.mean_k <= value.high_k
    assert not sure or value.low_k == value.mean_k == value.high_k


def test_does_the_range_that_is_shown_end_where_no_outcome_is():
    """One idea that works or not: the normal band would promise more than all of it."""
    story = scenario(initiative("I01", 1, 0), penalty_k=0)
    plan = roadmap(now=["I01"], estimates={"I01": estimate(1000, 1, 80)})
    value = expected_value(plan, story)
    low_k, high_k = possible_range_k(plan, story)
    everything_k = value.mean_k / 0.8
    assert value.high_k > everything_k
    assert (low_k, high_k) == (max(0, value.low_k), pytest.approx(everything_k))


def test_does_the_least_that_can_come_hold_what_is_certain():
    story = scenario(initiative("I01", 1, 0), initiative("I02", 1, 0), penalty_k=0)
    sure, unsure = estimate(1000, 1, 100), estimate(1000, 1, 5)
    certain_k = expected_value(roadmap(now=["I01"], estimates={"I01": sure}), story).mean_k
    plan = roadmap(now=["I01", "I02"], estimates={"I01": sure, "I02": unsure})
    assert expected_value(plan, story).low_k < certain_k
    assert possible_range_k(plan, story)[0] == pytest.approx(certain_k)


@given(cases(), st.data())
def test_is_the_mean_always_inside_the_range_that_is_shown(case, data):
    story, _, plan = case
    chance = st.integers(0, 100)
    estimates = {id_: estimate(1000, 1.0, data.draw(chance)) for id_ in story.ids}
    plan = plan.model_validate({**plan.model_dump(), "estimates": estimates})
    low_k, high_k = possible_range_k(plan, story)
    assert low_k - 1e-6 <= expected_value(plan, story).mean_k <= high_k + 1e-6


def test_does_a_robust_entry_stay_and_a_fragile_one_give_way():
    story = scenario(*(initiative(id_, 5, 0) for id_ in ("I01", "I02", "I03")), penalty_k=0)
    estimates = {
        "I01": estimate(9000, 1.0, 100),
        "I02": estimate(3000, 1.0, 100),
        "I03": estimate(2000, 1.0, 100),
    }
    robust, fragile = what_if(roadmap(now=["I01", "I02"], estimates=estimates), story)
    assert (robust.stands, robust.stays, robust.instead) == (True, True, None)
    assert (fragile.stands, fragile.stays, fragile.instead) == (True, False, "I03")


def test_is_a_listed_enabler_brought_along():
    """I01 is worth its enabler's weeks too; halved, it and its enabler make room."""
    story = scenario(
        initiative("I01", 5, 0, depends=["I02"]),
        initiative("I02", 5, 0),
        initiative("I03", 10, 0),
        penalty_k=0,
    )
    estimates = {"I01": estimate(4000, 1.0, 100), "I03": estimate(3000, 1.0, 100)}
    answers = {
        answer.id: answer
        for answer in what_if(roadmap(now=["I01", "I02"], estimates=estimates), story)
    }
    assert (answers["I01"].stands, answers["I01"].stays, answers["I01"].instead) == (
        True,
        False,
        "I03",
    )
    assert answers["I02"].stays


def with_arrows(story, *pairs):
    """The story with pairs that may hold, A01 and so on."""
    arrows = {f"A{number:02d}": pair for number, pair in enumerate(pairs, start=1)}
    return replace(story, backlog=replace(story.backlog, arrows=arrows))


def added(plan, *ids):
    return plan.model_copy(update={"arrows": dict.fromkeys(ids, "1")})


def test_does_a_dependency_count_in_what_if_and_value_once_the_learner_has_added_it():
    """With its enabler I01 takes all ten weeks and is worth less a week than I03."""
    story = with_arrows(
        scenario(
            initiative("I01", 5, 0), initiative("I02", 5, 0), initiative("I03", 5, 0), penalty_k=0
        ),
        ("I01", "I02"),
    )
    estimates = {"I01": estimate(4000, 1.0, 100), "I03": estimate(3000, 1.0, 100)}
    plan = roadmap(now=["I01", "I03"], estimates=estimates)
    claimed = added(plan, "A01")
    assert [answer.stands for answer in what_if(plan, story)] == [True, True]
    assert [answer.stands for answer in what_if(claimed, story)] == [False, True]
    assert expected_value(claimed, story).waiting == ("I01",)
    assert expected_value(claimed, story).mean_k < expected_value(plan, story).mean_k


def test_is_an_addition_that_closes_a_loop_left_out():
    story = with_arrows(
        scenario(initiative("I01", 1, 0, depends=["I02"]), initiative("I02", 1, 0)),
        ("I02", "I01"),
        ("I02", "I99"),
    )
    plan = added(roadmap(now=["I01", "I02", "I99"]), "A01", "A02", "A77")
    assert known_pairs(plan, story) == (("I01", "I02"), ("I02", "I99"))
    assert expected_value(plan, story).waiting == ()


def test_does_the_law_keep_its_place_without_any_effect():
    story = scenario(initiative("I01", 10, 0), initiative("I02", 10, 0), law="I01")
    estimates = {"I01": estimate(0, 0, 100), "I02": estimate(1000, 1.0, 100)}
    (answer,) = what_if(roadmap(now=["I01"], estimates=estimates), story)
    assert answer.stays


@given(cases())
def test_does_what_if_answer_for_each_entry_of_now_in_order(case):
    story, _, plan = case
    now = tuple(entry.id for entry in plan.entries if entry.bucket == "now")
    assert tuple(answer.id for answer in what_if(plan, story)) == now
