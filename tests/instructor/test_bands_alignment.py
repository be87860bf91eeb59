"""Does exercise 05 give little to who talks to nobody, or concedes, and nearly all to five ways?"""

import itertools
import random
from statistics import fmean

import pytest
from twohats.answers.alignment import AlignmentLog
from twohats.checks.alignment import played_vote
from twohats.scenario import load
from twohats_instructor.bands.results import LEAST_HONEST, faults
from twohats_instructor.checks.alignment import agreement_share
from twohats_instructor.typical.alignment_rooms import (
    GOOD,
    HONEST,
    careless,
    conceding,
    scribbled,
    turns_of,
)

from tests.support.bands import played

STORY = load()
ROOMS = STORY.alignment.rooms
#: What strategies are to earn of the agreement, as designed: at most, in any room.
MOST = {"greedy, one word to each": 0.33, "clicker, asks eight, best package": 0.2}
NAMES = list(ROOMS[0].sheets)


@pytest.fixture(scope="module")
def results():
    return played("05_cross_functional_leadership")


def share(room, hand):
    turns, package = hand
    if not turns:
        return 0.0
    return agreement_share(played_vote(room, AlignmentLog(turns=turns), package))


def test_do_all_learners_keep_their_band(results):
    assert list(faults(results)) == []


def test_earns_who_reads_all_and_talks_to_the_founder_only_as_an_honest_learner(results):
    """What others need is heard from them: it is all that this learner misses."""
    (founder_only,) = (result for result in results if "founder only" in result.learner)
    assert founder_only.kind == "honest"
    assert LEAST_HONEST <= founder_only.share < 1


def test_earns_who_agrees_with_the_founder_and_reads_nothing_next_to_nothing(results):
    (echo,) = (result for result in results if result.learner == "echo")
    assert echo.share < 0.1


@pytest.mark.parametrize("deal", range(len(ROOMS)))
def test_earn_careless_strategies_next_to_nothing_and_honest_ones_nearly_all(deal):
    room = ROOMS[deal]
    for name, hand in careless(room).items():
        assert share(room, hand) <= MOST.get(name, 0.08), name
    for name, hand in HONEST.items():
        assert share(room, hand) >= 0.95, name


HEARD = "ask Ines, ask Leila, show Leila trial_2025, ask Oskar, show Oskar cards"
FREELY = ", offer Greta offices/now, offer Marcus draws/go_on, offer Tomas offices/not_doing"


@pytest.mark.parametrize("room", ROOMS, ids=range(len(ROOMS)))
def test_does_each_promise_that_is_not_kept_cost_its_share(room):
    offers = FREELY.split(", ")[1:]
    earned = [
        share(room, (turns_of(", ".join([HEARD, *offers[:count]])), GOOD))
        for count in range(len(offers) + 1)
    ]
    assert earned[0] > 0.95
    for more, fewer in itertools.pairwise(earned):
        assert more - fewer > 0.1
    assert earned[-1] < 0.5


def test_earns_conceding_nothing_in_whatever_order():
    lot = random.Random(5)
    orders = [lot.sample(NAMES, len(NAMES)) for _ in range(60)]
    assert fmean(share(ROOMS[0], conceding(ROOMS[0], order)) for order in orders) < 0.01


def test_earns_scribbling_nothing_even_with_the_best_package():
    room, lot = ROOMS[0], random.Random(5)
    hands = [scribbled(room, lot) for _ in range(200)]
    assert fmean(share(room, hand) for hand in hands) < 0.01
    assert fmean(share(room, (turns, GOOD)) for turns, _ in hands) < 0.05


def test_earns_who_does_half_of_it_about_half():
    """Two random choices of six cost more than half, and none costs less than half."""
    lot, earned = random.Random(5), []
    turns = HONEST["asks, then shows what fits"][0]
    for wrong in (0, 1, 2):
        shares = []
        for _ in range(60):
            package = dict(GOOD)
            for issue in lot.sample(list(GOOD), wrong):
                package[issue] = lot.choice(ROOMS[0].worth[issue]).option
            shares.append(share(ROOMS[0], (turns, package)))
        earned.append(fmean(shares))
    assert earned[0] > earned[1] > earned[2]
    assert earned[2] < 0.6
