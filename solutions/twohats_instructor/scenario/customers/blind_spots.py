"""Sources that somebody reads: who could not have answered, and where that bends the share.

A case's kind is who is missing and the direction: "gone/high" means that those who had left are
missing, and that the share is too high for it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from twohats.scenario.charter import DEALS

from twohats_instructor.scenario.charter_cases.deals import Case, numbered
from twohats_instructor.scenario.truth import SEED

_CASES = (
    Case(
        "On the page where members cancel, a gym asks them why. 2% name a failed debit. "
        "Members whose debit fails are taken off the list by a clerk.",
        "never_asked/low",
    ),
    Case(
        "A newspaper phones everybody who cancels by letter. 38% of them say that the paper came "
        "too late in the morning. Half of those who leave let an online trial run out.",
        "never_asked/high",
    ),
    Case(
        "A language school asks on the page where students cancel, “Why are you leaving?” 1% "
        "choose “My course was called off”. Students whose course is called off get a refund, and "
        "never see that page.",
        "never_asked/low", True,
    ),
    Case(
        "A streaming service asks those who press Cancel. 55% miss a certain series. Just "
        "as many other people lose their account when their phone contract ends.",
        "never_asked/high",
    ),
    Case(
        "In June a tea club asks its members how satisfied they are, and 84% are very satisfied. "
        "One in five of January's members is no longer a member in June.",
        "gone/high",
    ),
    Case(
        "Of today's customers, 3% had two damaged parcels in their first month. "
        "Of those who ever left, most left in their first two months.",
        "gone/low",
    ),
    Case(
        "A choir asks at its summer concert who finds the rehearsals too long: 4% of the singers. "
        "In winter it had twice as many singers.",
        "gone/low", True,
    ),
    Case(
        "A card in the app asks about the new page of recipes, and 61% of the answers are "
        "friendly. One customer in three has never opened the app.",
        "no_channel/high",
    ),
    Case(
        "Of all messages by mail and app, 1% say that the letters on the screen are too small. "
        "People who can't read them phone instead, and calls are not in any table.",
        "no_channel/low",
    ),
    Case(
        "A town asks on its web page whether its service counters may close. 78% agree. One "
        "household in six is not online.",
        "no_channel/high", True,
    ),
    Case(
        "At a bank 30% of all calls are about one form for payments abroad. They come from nine "
        "firms. Thousands of customers have never had a reason to call.",
        "quiet/high",
    ),
    Case(
        "2 of 600 comments on a swimming pool are about a lock in the changing rooms that doesn't "
        "close. Nobody likes to write about changing rooms.",
        "quiet/low",
    ),
    Case(
        "Of the letters to a theater, 45% complain about the new red seats. People who like them "
        "just go home after the play.",
        "quiet/high", True,
    ),
    Case(
        "A firm interviews 24 customers, two hours each, on Tuesday mornings. 60% of them cook "
        "every day.",
        "no_time/high",
    ),
    Case(
        "At three in the afternoon a café asks its guests. 5% would like it to open before seven.",
        "no_time/low",
    ),
    Case(
        "A day nursery invites parents to a talk at noon about its hours. 1 in 20 says that it "
        "closes too early.",
        "no_time/low", True,
    ),
    Case(
        "A climbing hall opened last month, and no member has left yet. 92% of its members call "
        "the fee fair.",
        "not_yet/high",
    ),
    Case(
        "Of a shop's customers, 3% need a door without steps. The door has five steps.",
        "not_yet/low",
    ),
    Case(
        "A night bus runs for the first time. Of the people who ride it, 96% feel safe at its "
        "stops.",
        "not_yet/high", True,
    ),
)  # fmt: skip
CASES = numbered(_CASES, "B")
_PER_DEAL = 3


def _parts(id_: str) -> tuple[str, str]:
    who, direction = CASES[id_].kind.split("/")
    return who, direction


def _hand(number: int) -> list[str]:
    """Three cases with three different groups missing, not all bent the same way."""
    lot = random.Random(f"{SEED} blind spots {number}")
    while True:
        hand = lot.sample(sorted(CASES), _PER_DEAL)
        groups, directions = zip(*(_parts(id_) for id_ in hand), strict=True)
        if len(set(groups)) == _PER_DEAL and len(set(directions)) == 2:
            return hand


#: The ids of each deal, in the order in which they are shown.
BLIND_SPOT_DEALS = [_hand(number) for number in range(DEALS)]


def truth_of(id_: str) -> tuple[str, str]:
    """Who is missing in a case, and the direction in which it bends the share."""
    return _parts(id_)


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: the cases of each deal."""
    rows = [
        (number, id_, CASES[id_].text) for number, ids in enumerate(BLIND_SPOT_DEALS) for id_ in ids
    ]
    yield "blind_spots.csv", ("deal", "id", "case"), rows
