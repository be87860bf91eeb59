"""Does a learner see the bet beside what came of it?"""

import pytest
from twohats.answers.product import Roadmap
from twohats.boards.roadmap import _move, compare, left_to_do
from twohats.product.roadmap import WhatIf
from twohats.session.bets import bet_options

from tests.support.course_folder import place_bet, session_of
from tests.support.learner_work import roadmap


@pytest.fixture
def session(store, work):
    return session_of(store, work=work)


def estimated(scenario, *now):
    """These in Now, everything else left for later, with the reference's estimates."""
    rest = [one.id for one in scenario.backlog.initiatives if one.id not in now]
    plain = roadmap(now=list(now), later=rest) | {"estimates": scenario.reference("estimates")}
    return Roadmap.model_validate(plain)


def compared(session, roadmap_):
    session.answers.save("roadmap", roadmap_.model_dump(mode="json"))
    return compare(session, None)


def test_is_a_learner_without_a_roadmap_told_what_to_do(session):
    assert left_to_do(session, None) == "Place a few cards in Now, on the board above"


def test_is_a_learner_with_an_empty_now_told_what_to_do(session, scenario):
    session.answers.save("roadmap", Roadmap(entries=[]).model_dump(mode="json"))
    assert left_to_do(session, None) == "Place a few cards in Now, on the board above"
    compared(session, estimated(scenario, "I01"))
    assert left_to_do(session, None) == ""


@pytest.mark.parametrize("option", range(3))
def test_does_the_bet_stand_beside_the_count(session, scenario, option):
    place_bet(session, option)
    message = compared(session, estimated(scenario, "I01", "I11"))
    assert f"Your bet: <b>{bet_options(session)[option]}</b>" in message
    assert " of 2</b> items keep their place" in message


def test_are_the_words_of_the_bet_those_of_the_question(session):
    assert bet_options(session) == ["nearly all", "about half", "hardly any"]


def test_is_a_missing_bet_no_obstacle(session, scenario):
    message = compared(session, estimated(scenario, "I01"))
    assert "not made a bet yet" in message
    assert " of 1</b> item keeps its place" in message


def test_is_a_bet_that_was_never_offered_taken_as_none(session, scenario):
    place_bet(session, 9)
    assert "not made a bet yet" in compared(session, estimated(scenario, "I01"))


def estimated_at_nothing(scenario, id_):
    """One entry in Now that reaches nobody by its estimate."""
    roadmap_ = estimated(scenario, id_)
    nothing = {id_: roadmap_.estimates[id_].model_copy(update={"reach": 0})}
    return roadmap_.model_copy(update={"estimates": roadmap_.estimates | nothing})


def test_does_a_place_that_no_fill_explains_stay_the_learners_to_defend(session, scenario):
    """Value per person-week takes one item at a time; the best Now may be another."""
    message = compared(session, estimated_at_nothing(scenario, "I15"))
    assert "Taken one at a time by value per person-week, this item would not be" in message
    assert "It may still fit better together with the rest" in message


def test_is_the_other_item_not_said_to_come_only_through_the_halving(scenario):
    """Own numbers may have had it in Now all along."""
    entry = WhatIf("I01", stands=True, stays=False, instead="I11")
    name, other = (scenario.initiative(id_).name for id_ in ("I01", "I11"))
    words = _move(entry, scenario)
    assert words == f"{name}: your numbers put {other} in Now, and not this item"


def test_is_each_entry_that_moves_named(session, scenario):
    """An estimate of nothing never earns a place in Now."""
    message = compared(session, estimated_at_nothing(scenario, "I15"))
    assert "<b>0 of 1</b>" in message
    assert scenario.initiative("I15").name in message
