"""Ten candidate facts with the places where they might be written, and nine episodes of others."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from twohats.scenario.charter import DEALS

from twohats_instructor.scenario.charter_cases.deals import Case, numbered
from twohats_instructor.scenario.truth import SEED

#: Where something may be written.
PLACES = {
    "notes_1": "Engineering notes, page 1",
    "notes_2": "Engineering notes, page 2",
    "notes_3": "Engineering notes, page 3",
    "notes_4": "Engineering notes, page 4",
    "notes_5": "Engineering notes, page 5",
    "notes_6": "Engineering notes, page 6",
    "memos": "The nine memos",
    "company": "The company's page",
    "calendar": "The calendar",
    "nowhere": "Written nowhere",
}


class Fact(NamedTuple):
    """A candidate: "true" with the places that say so, "listed" (in the backlog already), "loud"
    (a warning without ground)."""

    kind: str
    text: str
    places: tuple[str, ...]


FACTS = {
    "F01": Fact("loud", "The old order system can't take another change this year.", ()),
    "F02": Fact("true", "Skip and swap needs the live stock service first.", ("notes_2",)),
    "F03": Fact("listed", "Restaurants need the live stock service.", ()),
    "F04": Fact(
        "true", "From working day 100 nothing may be changed in either warehouse.",
        ("notes_6", "calendar", "memos", "company"),
    ),
    "F05": Fact("loud", "The app store will throw us out if the colors change again.", ()),
    "F06": Fact("loud", "All offices will leave unless invoicing is there this year.", ()),
    "F07": Fact(
        "true", "Pick-up lockers need the cold-chain sensors first.", ("notes_5",)
    ),
    "F08": Fact("listed", "The AI planner needs the answers from the first box.", ()),
    "F09": Fact("loud", "Retrying cards needs the new loyalty ledger.", ()),
    "F10": Fact("listed", "Allergen labels are the law from 1 January 2028.", ()),
}  # fmt: skip


class Episode(NamedTuple):
    """An episode of another team, with the move that fits and the reason that goes with it."""

    text: str
    move: str
    reason: str


MOVES = ("persuade", "trade", "escalate")
REASONS = {
    "sees_other_facts": "They judge by other facts than you do",
    "wants_other_things": "They know the facts and want something else",
    "cannot_decide": "Neither of you may decide it, and it can't wait",
}
EPISODES = numbered(
    [
        Case(
            "A hospital's laundry won't switch to labeled bags: the trial “took an hour longer”. "
            "The trial's log says eleven minutes; nobody has shown it to them.",
            "persuade",
        ),
        Case(
            "The head of a museum shop is against timed tickets, since queues buy postcards. Last "
            "year's receipts say that people in a queue buy less. She hasn't seen them.",
            "persuade",
        ),
        Case(
            "A pilot refuses the new checklist: it was tested on simulators only, he says, and "
            "loudly. It was flown on 200 flights in spring, and the report is out.",
            "persuade",
            True,
        ),
        Case(
            "The press office wants the launch before the fair; your testers want it after. Both "
            "have read the same test report. The press office would like a demonstration model.",
            "trade",
        ),
        Case(
            "A union agrees that the new shift plan saves nights. It still says no, since "
            "free Saturdays would be lost. On two Saturdays a month the plan needs nobody.",
            "trade",
        ),
        Case(
            "The legal department knows the risk and has nothing against your wording. It won't "
            "sign before August: five contracts come first. You have a lawyer on loan until July.",
            "trade",
            True,
        ),
        Case(
            "Two directors have each promised the only test bench to their own team for the same "
            "week, in writing. Both teams are right. The week begins on Monday.",
            "escalate",
        ),
        Case(
            "The rule on patient data can be read in two ways. You and the clinic have talked "
            "four times, politely; each is bound to its own reading. Devices ship on Friday.",
            "escalate",
        ),
        Case(
            "Two departments share a grant that ends on 30 June. Half of it would have to be spent "
            "on something that neither of you is allowed to buy. You get on well.",
            "escalate",
            True,
        ),
    ],
    "P",
)


def _episode_deals() -> list[list[str]]:
    """The ids of each deal: one episode for each move, one of the three misleading at first sight.

    Which move misleads, and which of the plain ones is dealt, goes round, so neighbours differ.
    """
    lot = random.Random(f"{SEED} episodes")
    hands = []
    for number in range(DEALS):
        hand = [_dealt_episode(move, place, number) for place, move in enumerate(MOVES)]
        lot.shuffle(hand)
        hands.append(hand)
    return hands


def _dealt_episode(move: str, place: int, number: int) -> str:
    misleads = number % len(MOVES) == place
    ids = [
        id_
        for id_, case in EPISODES.items()
        if case.kind == move and case.looks_otherwise == misleads
    ]
    return ids[(number // len(MOVES) + place) % len(ids)]


EPISODE_DEALS = _episode_deals()
#: The reason that fits each move.
REASON_OF = dict(zip(MOVES, REASONS, strict=True))


def episode(id_: str) -> Episode:
    """An episode with its key."""
    case = EPISODES[id_]
    return Episode(case.text, case.kind, REASON_OF[case.kind])


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: the texts without their keys."""
    yield "facts.csv", ("id", "fact"), [(id_, fact.text) for id_, fact in FACTS.items()]
    yield "fact_places.csv", ("id", "place"), list(PLACES.items())
    rows = [
        (number, id_, EPISODES[id_].text) for number, ids in enumerate(EPISODE_DEALS) for id_ in ids
    ]
    yield "episodes.csv", ("deal", "id", "text"), rows
