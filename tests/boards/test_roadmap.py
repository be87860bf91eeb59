"""Does a learner see the bet beside what came of it?"""

import pytest
from twohats.answers.product import QuizAnswer, Roadmap
from twohats.boards.roadmap import BETS, compare_prediction

from tests.support.learner_work import roadmap


def bet(first):
    return QuizAnswer(first=first, latest=first)


def estimated(scenario, *now):
    """These in Now, everything else left for later, with the reference's estimates."""
    rest = [one.id for one in scenario.initiatives if one.id not in now]
    plain = roadmap(now=list(now), later=rest) | {"estimates": scenario.reference("estimates")}
    return Roadmap.model_validate(plain)


@pytest.mark.parametrize("empty", [None, Roadmap(entries=[])])
def test_is_a_learner_without_a_board_told_what_to_do(scenario, empty):
    assert "Now is still empty" in compare_prediction(bet(0), empty, scenario)


@pytest.mark.parametrize("first", range(3))
def test_does_the_bet_stand_beside_the_count(scenario, first):
    told = compare_prediction(bet(first), estimated(scenario, "I01", "I11"), scenario)
    assert f"Your bet: <b>{BETS[first]}</b>" in told
    assert " of 2</b> keep their place" in told


def test_is_a_missing_bet_no_obstacle(scenario):
    told = compare_prediction(None, estimated(scenario, "I01"), scenario)
    assert "not made a bet yet" in told
    assert " of 1</b> keep their place" in told


def test_is_a_bet_that_was_never_offered_taken_as_none(scenario):
    assert "not made a bet yet" in compare_prediction(bet(9), estimated(scenario, "I01"), scenario)


def test_is_each_entry_that_moves_named(scenario):
    """An estimate of nothing never earns a place in Now."""
    roadmap_ = estimated(scenario, "I15")
    none = {"I15": roadmap_.estimates["I15"].model_copy(update={"reach": 0})}
    told = compare_prediction(
        None,
        roadmap_.model_copy(update={"estimates": roadmap_.estimates | none}),
        scenario,
    )
    assert "<b>0 of 1</b>" in told
    assert scenario.initiative("I15").name in told
