"""Is what roadmap v0 moves marked by what it moves, and are the results balanced?"""

from dataclasses import replace

import pytest
from twohats.answers.product import Roadmap
from twohats.answers.roadmap_v0 import SuccessOrNot, V0Prediction
from twohats.checks.kinds import Choice
from twohats.checks.roadmap_v0 import V0Work
from twohats.product.roadmap import sponsors_list
from twohats.scenario import load
from twohats_instructor.checks.roadmap_v0 import CHECKS, expected_share, fitting
from twohats_instructor.scenario.market.quarterly_results import (
    FAILURE,
    RESULT_DEALS,
    RESULTS,
    SUCCESS,
)

from tests.support.learner_work import roadmap as plain

STORY = load()
KEEPING = plain(now=["I11", "I03", "I09"], next=["I13", "I01", "I02"], later=["I12"])
RIGHT = {
    "retention": ("up", "r2"),
    "contribution": ("up", "c3"),
    "registrations": ("unchanged", "g5"),
}
ALL_UP = {"retention": ("up", "r2"), "contribution": ("up", "c3"), "registrations": ("up", "g3")}


def prediction(pairs, **more):
    expected = {name: {"choice": way, "reason": chain} for name, (way, chain) in pairs.items()}
    return V0Prediction.model_validate({"expected": expected, **more})


def work(pairs=RIGHT, board=KEEPING, ticked=(), **more):
    answers = {
        "roadmap_v0": Roadmap.model_validate(board),
        "v0_prediction": prediction(pairs, **more),
        "success_or_not": SuccessOrNot(ticked=list(ticked)),
    }
    return V0Work(answers, {}, STORY)


@pytest.mark.parametrize("deal", range(4))
def test_which_pairs_hold_for_a_board_that_keeps_customers(deal):
    pairs = fitting(Roadmap.model_validate(KEEPING), STORY, STORY.twin_world(deal))
    assert pairs == {name: {Choice(*pair)} for name, pair in RIGHT.items()}


@pytest.mark.parametrize("deal", range(4))
def test_which_pairs_hold_for_the_sponsors_list(deal):
    pairs = fitting(sponsors_list(STORY), STORY, STORY.twin_world(deal))
    assert Choice("unchanged", "r6") in pairs["retention"]
    assert Choice("unchanged", "c4") in pairs["contribution"]
    assert pairs["registrations"] == {Choice("up", "g3")}


def test_may_either_direction_be_said_where_the_change_is_near_the_least():
    world = STORY.world()
    near = {"I11": 3.0 * 59.1} | dict.fromkeys(set(STORY.ids) - {"I11"}, 0.0)
    changed = replace(world, effects={id_: near[id_] for id_ in STORY.ids})
    pairs = fitting(Roadmap.model_validate(plain(now=["I11"])), STORY, changed)
    assert {pair.choice for pair in pairs["retention"]} == {"up", "unchanged"}


def test_counts_a_direction_only_with_a_chain_that_leads_there():
    full = CHECKS.check("expected_changes", work())
    assert full.points == full.max == 1.5
    lucky = work(RIGHT | {"contribution": ("up", "c1")})
    assert 0 < CHECKS.check("expected_changes", lucky).points < 1.5


def test_earns_all_up_at_most_one_of_three_where_not_all_go_up():
    pairs = fitting(Roadmap.model_validate(KEEPING), STORY, STORY.twin_world(0))
    share, hits = expected_share(prediction(ALL_UP), pairs)
    assert len(hits) == 2
    assert share == 0


def test_is_the_board_as_first_played_the_one_that_counts():
    answers = work().answers | {"played_roadmap_v0": sponsors_list(STORY)}
    later = V0Work(answers, {}, STORY)
    assert CHECKS.check("expected_changes", later).points == 0


def test_counts_what_was_kept_and_nothing_chosen_after_that():
    kept = prediction(ALL_UP).model_dump()["expected"]
    late = work(RIGHT, kept=kept)
    assert CHECKS.check("expected_changes", late).points == 0


def test_is_a_board_that_builds_next_to_nothing_no_prediction():
    unchanged = {"retention": ("unchanged", "r6"), "contribution": ("unchanged", "c4"),
                 "registrations": ("unchanged", "g5")}  # fmt: skip
    finding = CHECKS.check("expected_changes", work(unchanged, plain(now=["I13"])))
    assert finding.points == 0
    assert "nothing counts here" in finding.seen


# ---- eight quarters


def right_of(deal):
    return [id_ for id_ in RESULT_DEALS[deal] if RESULTS[id_].kind == SUCCESS]


def test_earn_the_successes_alone_all_points_and_all_ticked_none():
    assert CHECKS.check("quarterly_results", work(ticked=right_of(0))).points == 2
    assert CHECKS.check("quarterly_results", work(ticked=RESULT_DEALS[0])).points == 0


def test_leads_a_splendid_failure_to_its_hints_and_a_dull_one_to_the_others():
    others = [id_ for id_ in RESULT_DEALS[0] if RESULTS[id_].kind == FAILURE]
    question = CHECKS.questions["quarterly_results"]
    for id_ in others:
        finding = CHECKS.check("quarterly_results", work(ticked=[*right_of(0), id_]))
        splendid = RESULTS[id_].looks_otherwise
        assert finding.misconception == ("M14" if splendid else None)
        assert finding.hints == (question.hints_of["M14"] if splendid else question.hints)


@pytest.mark.parametrize("deal", range(16))
def test_look_half_of_each_kind_like_the_other(deal):
    for kind in (SUCCESS, FAILURE):
        looks = [
            RESULTS[id_].looks_otherwise for id_ in RESULT_DEALS[deal] if RESULTS[id_].kind == kind
        ]
        assert sorted(looks) == [False, False, True, True]


def test_are_the_tables_of_learners_those_of_the_key():
    for deal in range(16):
        shown = STORY.market.quarterly_results(deal)
        assert [case.id for case in shown] == RESULT_DEALS[deal]
        assert all(case.text == RESULTS[case.id].text for case in shown)


def test_does_no_length_and_no_word_tell_a_success():
    """Each word is in a success about as often as in another result, if it is in many."""
    by_kind = {
        kind: [case.text.lower() for case in RESULTS.values() if case.kind == kind]
        for kind in (SUCCESS, FAILURE)
    }
    lengths = {kind: sum(map(len, texts)) / len(texts) for kind, texts in by_kind.items()}
    assert lengths[SUCCESS] == pytest.approx(lengths[FAILURE], rel=0.1)
    words = {word for texts in by_kind.values() for text in texts for word in text.split()}
    for word in words:
        counts = [sum(word in text.split() for text in texts) for texts in by_kind.values()]
        assert sum(counts) < 8 or abs(counts[0] - counts[1]) <= 5, (word, counts)
