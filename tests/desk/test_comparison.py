"""A bet's comparison on a page whose cells nobody can run again."""

import pytest
import traitlets
from twohats.desk import comparison
from twohats.desk.comparison import Comparison


class Board(traitlets.HasTraits):
    lead = traitlets.Unicode("nobody")


class Handle:
    def __init__(self):
        self.updates = []

    def update(self, html):
        self.updates.append(html.data)


@pytest.fixture
def handle(monkeypatch):
    handle = Handle()
    monkeypatch.setattr(comparison, "display", lambda html, display_id: handle)
    return handle


def test_does_the_comparison_follow_the_board(handle):
    board = Board()
    shown = Comparison(lambda: f"<p>{board.lead} leads</p>", board)
    assert "<p>nobody leads</p>" in shown.data
    shown._ipython_display_()
    board.lead = "I01"
    (update,) = handle.updates
    assert "<p>I01 leads</p>" in update


def test_is_a_comparison_that_says_the_same_left_alone(handle):
    board = Board()
    Comparison(lambda: "<p>the same</p>", board)._ipython_display_()
    board.lead = "I01"
    assert handle.updates == []


def test_does_the_comparison_follow_a_bet_that_is_kept_after_the_play(handle):
    board, bet = Board(), Board()
    Comparison(lambda: f"<p>bet on {bet.lead}</p>", board, bet)._ipython_display_()
    bet.lead = "I01"
    (update,) = handle.updates
    assert "<p>bet on I01</p>" in update


def test_is_a_comparison_without_a_board_shown(handle):
    shown = Comparison(lambda: "<p>no board</p>", None)
    shown._ipython_display_()
    assert "<p>no board</p>" in shown.data
