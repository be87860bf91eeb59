"""Is a play given as often as it is asked for, and shown again only if it was seen to its end?"""

import pytest
from twohats.session.plays import has_ended, keep_end, offer_play
from twohats.widgets.asked_play import AskedPlay

from tests.support.course_folder import session_of, show_play_to_its_end

STEM = "01_two_titles"


@pytest.fixture
def draft(work):
    return session_of(work, stem=STEM, draft=True)


def opened(session, owners):
    """A board of a page that is opened now, with the play that its owners make."""
    board = AskedPlay()
    offer_play(session, board, lambda: {"owners": owners, "hours": len(owners)} if owners else None)
    keep_end(session, board)
    return board


def played_to_the_end(session, owners):
    board = opened(session, owners)
    board.presses += 1
    board.plays_ended += 1
    return board


def test_is_the_same_play_given_each_time_that_it_is_asked_for(draft):
    board, given = opened(draft, "PPP"), []
    board.observe(lambda change: given.append(change.new["owners"]), names="played")
    board.presses += 1
    board.presses += 1
    assert given == ["PPP", "PPP"]


def test_is_nothing_given_where_there_is_nothing_to_play(draft):
    board = opened(draft, "")
    board.presses += 1
    assert board.played == {}


def test_is_a_play_that_ended_there_again_at_its_end(draft):
    played_to_the_end(draft, "PPP")
    again = opened(draft, "PPP")
    assert (again.played["owners"], again.plays_ended) == ("PPP", 1)


def test_is_a_play_that_was_not_seen_to_its_end_not_there_again(draft):
    opened(draft, "PPP").presses += 1
    assert opened(draft, "PPP").played == {}
    assert not has_ended(draft)


@pytest.mark.parametrize("owners", ["BBB", ""], ids=["changed", "lost"])
def test_is_a_play_of_other_answers_one_that_nobody_has_seen(draft, owners):
    played_to_the_end(draft, "PPP")
    board = opened(draft, owners)
    assert (board.played, board.plays_ended) == ({}, 0)
    assert has_ended(draft)  # the comparison was earned


def test_is_it_the_last_play_that_ended_which_is_there_again(draft):
    played_to_the_end(draft, "PPP")
    played_to_the_end(draft, "BBB")
    assert opened(draft, "BBB").played["owners"] == "BBB"
    assert opened(draft, "PPP").played == {}


def test_has_a_play_that_begins_again_not_ended_yet(draft):
    """A second view of the page would else show the end of what was only just asked for."""
    board = played_to_the_end(draft, "PPP")
    board.presses += 1
    assert board.plays_ended == 0


def test_does_an_end_that_an_earlier_edition_kept_open_the_comparison_and_show_no_play(draft):
    show_play_to_its_end(draft)
    assert has_ended(draft)
    assert opened(draft, "PPP").played == {}
