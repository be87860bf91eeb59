"""What somebody has counted of an initiative, and which measures it moves by how much.

The size is counted in those of whom a measure speaks: customers, boxes, accounts or weeks.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from twohats.scenario.charter import DEALS

from twohats_instructor.scenario.roadmap_questions import MOVES
from twohats_instructor.scenario.truth import SEED

#: What was counted, and the size class that follows: small is below 1 of 100, large above 10.
COUNTED: dict[str, tuple[str, str]] = {
    "I01": (
        "Of 100 weeks that people want to skip, 22 are skipped by phone today. With a button in "
        "the app, 61 were.",
        "large",
    ),
    "I03": (
        "On the trial route, 9.2 of 100 boxes were late or not complete before the trial, and 7.4 "
        "during it. All routes can do the same.",
        "middle",
    ),
    "I04": (
        "Six of 100 registrations come through an invitation. Of 100 such registrations, ten more "
        "stay to week 8 than of 100 others.",
        "small",
    ),
    "I08": (
        "Nobody is at home for 3 of 100 boxes. One in five of these would be picked up from a "
        "locker that evening.",
        "small",
    ),
    "I09": (
        "Chance decided which first boxes had a card in them. With a card, 22 of 100 newcomers "
        "stayed to week 8, without it 17. Every first box can have one.",
        "middle",
    ),
    "I11": (
        "In a quarter, 4.5 of 100 customers are lost because a card was refused. In a test, a "
        "second try kept half of these.",
        "middle",
    ),
    "I12": (
        "In 4 of 100 boxes something was swapped. With the new rules, half of these boxes would "
        "have been complete.",
        "middle",
    ),
    "I14": (
        "With lamps at the shelves, 1.2 of 100 boxes were packed wrongly; without them, 1.9.",
        "small",
    ),
    "I05": (
        "Fourteen offices have written 305 times about bills. Of the 28 offices that left in the "
        "last quarter, 7 said why, and none of the 7 named bills.",
        "",
    ),
    "I10": (
        "Of 100 customers, 70 say that they like points. In the district with points, as many "
        "customers stayed as elsewhere, and they ordered as much.",
        "",
    ),
    "I13": (
        "59 of 100 products have no full list of what is in them. From January the law asks for "
        "one.",
        "",
    ),
    "I15": (
        "Of 40 people who saw the old and the new design, 31 liked the new one. All 40 found the "
        "cancel button in both.",
        "",
    ),
    "I16": (
        "Two chefs have asked when we begin. Of nine restaurants that were visited, eight buy at "
        "four in the morning at the market.",
        "",
    ),
}
#: The further measures of a tree that an initiative moves, beside those of the reference tree.
_FURTHER = {
    "I01": ("K11",), "I03": ("K11",), "I04": ("K05", "K08", "K09", "K12"), "I08": ("K11",),
    "I09": ("K11", "K12", "K13", "K14"), "I11": ("K11",), "I12": ("K11",), "I15": ("K08", "K09"),
}  # fmt: skip
#: Weeks and boxes were counted, and who stays follows: that counts if said, and isn't asked for.
_FOLLOWS = dict.fromkeys(("I01", "I03", "I08", "I12"), ("K01", "K11"))
#: On these good people disagree, so they count neither way.
_OPEN = {
    "I01": ("K03", "K06", "K10", "K15"), "I03": ("K15",), "I04": ("K13", "K14", "K15"),
    "I08": ("K06", "K15"), "I09": ("K06", "K15"), "I10": ("K01", "K10", "K15"), "I12": ("K15",),
    "I14": ("K01", "K15"), "I05": ("K01", "K15", "K11"), "I11": ("K06",), "I15": ("K15",),
}  # fmt: skip
#: What the count speaks of: only there a size follows from it.
_SIZED = {
    "I01": ("K02",), "I03": ("K03",), "I04": ("K05", "K12"), "I08": ("K03",),
    "I09": ("K05", "K12"), "I11": ("K01", "K04"), "I12": ("K03",), "I14": ("K03",),
}  # fmt: skip
_SHIPPED = "K16"
_MOVERS = ("I03", "I12", "I14", "I08")
_NEWCOMERS = ("I09", "I04")
_IDLE = ("I05", "I10", "I13", "I15", "I16")


def moved(id_: str) -> frozenset[str]:
    """The measures that an initiative moves."""
    return frozenset((*MOVES[id_], *_FURTHER.get(id_, ())))


def disputed(id_: str) -> frozenset[str]:
    """The measures that count neither way for an initiative; whatever goes live is shipped."""
    return frozenset((*_OPEN.get(id_, ()), _SHIPPED))


def is_sized(id_: str, measure: str) -> bool:
    """Whether a size can be read from the count: boxes say nothing of how many customers stay."""
    return measure in _SIZED.get(id_, ())


class TreeLinks(NamedTuple):
    """Of an initiative, the measures of a tree that it moves, and those that it does not.

    `follows` are those that it moves in the end: a link to them is right, and so is none.
    """

    moved: frozenset[str]
    still: frozenset[str]
    follows: frozenset[str] = frozenset()


def in_tree(id_: str, drivers: frozenset[str], goal: str | None) -> TreeLinks:
    """What an initiative moves in a tree: drivers, and the goal where no driver leads there.

    Where a driver is moved, the goal follows from it: saying so as well counts neither way.
    """
    follows = frozenset(_FOLLOWS.get(id_, ()))
    agreed = moved(id_) - disputed(id_) - follows
    asked = drivers if agreed & drivers or goal is None else drivers | {goal}
    still = asked - agreed - disputed(id_) - follows
    return TreeLinks(agreed & asked, still, follows & asked)


def _deal(number: int) -> list[str]:
    lot = random.Random(f"{SEED} links {number}")
    hand = ["I01", "I11", *lot.sample(_MOVERS, 2), lot.choice(_NEWCOMERS), *lot.sample(_IDLE, 3)]
    lot.shuffle(hand)
    return hand


LINK_DEALS = [_deal(number) for number in range(DEALS)]


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: what was counted, and the eight of each deal."""
    rows = [(id_, words) for id_, (words, _) in sorted(COUNTED.items())]
    yield "initiative_counts.csv", ("id", "counted"), rows
    yield (
        "link_deals.csv", ("deal", "ids"),
        [(number, " ".join(ids)) for number, ids in enumerate(LINK_DEALS)],
    )  # fmt: skip
