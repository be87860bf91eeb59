"""What is said of the learner's bet?"""

import pytest
from twohats.session.bets import bet_sentence

from tests.support.course_folder import place_bet, session_of

WRITTEN = {"first": None, "latest": None, "tries": 0, "recall": "Nearly all, I think."}


@pytest.fixture
def session(store, work):
    return session_of(store, work=work)


def test_is_a_bet_told_in_the_words_of_its_option(session):
    place_bet(session, 1)
    assert bet_sentence(session) == "Your bet: <b>about half</b>. "


def test_has_a_further_bet_its_own_words(store, work):
    session = session_of(store, work=work, stem="04_customer_focus")
    session.work.save("quiz", {"04-p2": {"first": 2, "latest": 2}})
    assert bet_sentence(session, "04-p2") == "Your bet: <b>it falls to the floor</b>. "
    assert bet_sentence(session) == "You have not made a bet yet. "


@pytest.mark.parametrize("option", [None, 3], ids=["nothing yet", "an option that is not there"])
def test_is_a_bet_without_an_option_no_bet(session, option):
    if option is None:
        session.work.save("quiz", {session.lesson.bet: WRITTEN})
    else:
        place_bet(session, option)
    assert bet_sentence(session) == "You have not made a bet yet. "
