"""Roadmap v0: the board with its sponsors' claims, and the bet on what their own list brings in."""

from __future__ import annotations

from twohats.answers.product import Roadmap
from twohats.boards.v0_play import open_quarters, v0_world
from twohats.boards.v0_questions import open_cases, open_expected
from twohats.product.roadmap import brought_k, random_sums_k, sponsors_list
from twohats.session.autosave import autosave, to_json
from twohats.session.bets import bet_sentence
from twohats.session.plays import has_ended
from twohats.session.session import Session
from twohats.text import format_amount
from twohats.widgets.frame import Frame
from twohats.widgets.roadmap.widget import ClaimsBoard

__all__ = ["compare", "left_to_do", "open_board", "open_cases", "open_expected", "open_quarters"]

NAME = "roadmap_v0"
#: So many random roadmaps stand beside the learner's, the same ones each time.
RANDOM_LISTS, SEED = 200, 2


def open_board(session: Session) -> ClaimsBoard:
    """The board: a draft in the lesson, the answer in the exercise."""
    board = ClaimsBoard.for_claims(
        session.scenario,
        to_json(session.artefact(NAME)),
        label="Your roadmap v0" if session.is_graded else "Your practice copy of roadmap v0",
        autosave_key=session.autosave_key(NAME),
    )
    autosave(board, session.answers, session.saved_name(NAME))
    return board


def left_to_do(session: Session, _board: Frame | None) -> str:
    """Something has to be in Now, and the six quarters have to be played."""
    if not _own_v0(session).bucket("now"):
        return "Place a few cards in Now above"
    return "" if has_ended(session) else "Play the six quarters above to the end"


def compare(session: Session, _board: Frame | None) -> str:
    """The bet, and what the sponsors' list brings in beside random ones and the learner's."""
    roadmap = _own_v0(session)
    scenario, world = session.scenario, v0_world(session)
    others = sorted(random_sums_k(scenario, world, RANDOM_LISTS, SEED))
    sponsors = sponsors_list(scenario)
    claimed_k, own_k = (brought_k(one, scenario, world) for one in (sponsors, roadmap))
    better = sum(sum_k > claimed_k for sum_k in others)
    return (
        f"<p>{bet_sentence(session)}The requesters' list is the eight cards with the highest RICE "
        "scores, as far as they fit. At the company where your v0 is played, this list brings in "
        f"<b>{format_amount(claimed_k)}</b>. The best of {RANDOM_LISTS} lists of eight cards drawn "
        f"at random brings in {format_amount(others[-1])}. The requesters' list reaches "
        f"<b>{claimed_k / others[-1]:.0%}</b> of that, and {better} of the {RANDOM_LISTS} random "
        "lists bring in more.</p>"
        f"<p>Your v0 brings in {format_amount(own_k)}; "
        f"{sum(sum_k > own_k for sum_k in others)} of the {RANDOM_LISTS} random lists bring in "
        "more.</p>"
    )


def _own_v0(session: Session) -> Roadmap:
    return session.artefact(NAME) or Roadmap(entries=[])
