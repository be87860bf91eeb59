"""Eight opportunities, the verdict that their numbers support, and sixteen deals of three.

Restaurants and students are worked in the lesson; the other six are dealt, one of each verdict.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import NamedTuple

from twohats.scenario.charter import DEALS

from twohats_instructor.scenario import truth

HEADER = (
    "id", "name", "customers", "growth", "win_low", "win_chance", "win_high",
    "contribution", "cost_to_serve", "entry_k", "rival", "rival_better",
)  # fmt: skip
VERDICTS = ("go", "test", "leave")


class SourceOpportunity(NamedTuple):
    """Customers who could be won; growth in per cent a year; win chances in per cent of them.

    `win_chance` is the share won within two years, with its range. Contribution before service and
    cost to serve are in dollars a customer and quarter, `entry_k` in thousands, once.
    """

    name: str
    customers: int
    growth: float
    win_low: float
    win_chance: float
    win_high: float
    contribution: int
    cost_to_serve: int
    entry_k: int
    rival: str
    rival_better: str

    def worth_k(self, win: float) -> float:
        """What two years bring in $k if so many per cent are won, evenly over the two years."""
        margin = self.contribution - self.cost_to_serve
        won = self.customers * (1 + self.growth / 100) * win / 100
        return won * margin * 4 / 1000 - self.entry_k

    @property
    def verdict(self) -> str:
        """Go if even the low chance pays, leave if even the high one doesn't, else test."""
        if self.worth_k(self.win_low) > 0:
            return "go"
        return "leave" if self.worth_k(self.win_high) < 0 else "test"


OPPORTUNITIES = {
    "O01": SourceOpportunity(
        "Restaurants", 2600, 9, 1, 2, 3, 1900, 1450, 420, "Harbor Greens",
        "Delivers by midnight, within two hours, and waits ninety days for its money",
    ),
    "O02": SourceOpportunity(
        "Students in halls", 31_000, 3, 3, 4, 5, 38, 33, 40, "Peckish",
        "Sells single meals at the door of the hall, without a subscription",
    ),
    "O03": SourceOpportunity(
        "Families in the new towns", 21_000, 6, 6, 8, 10, 90, 22, 150, "Greenbarrow",
        "Its app lets customers skip a week",
    ),
    "O04": SourceOpportunity(
        "Singles in flats by the stations", 46_000, 4, 1, 3, 6, 42, 21, 130, "Peckish",
        "Hands the bag over on the platform",
    ),
    "O05": SourceOpportunity(
        "Care homes", 420, 2, 17, 20, 23, 820, 240, 140, "County Catering",
        "Sends one bill a month, and a dietician twice a year",
    ),
    "O06": SourceOpportunity(
        "Hotels on the coast", 340, 11, 9, 12, 15, 1100, 1060, 60, "Harbor Greens",
        "Goes down the coast road every night anyway",
    ),
    "O07": SourceOpportunity(
        "Meat and fish for box customers", 23_600, 0, 4, 8, 13, 30, 19, 105,
        "The butcher round the corner", "Is round the corner",
    ),
    "O08": SourceOpportunity(
        "Village shops as pick-up points", 7600, 7, 9, 11, 14, 62, 17, 260, "Greenbarrow",
        "Has had its name on forty shop doors for years",
    ),
}  # fmt: skip
#: The columns of which one may decide; a win chance takes its range with it.
_DECIDING = {
    "customers": ("customers",),
    "growth": ("growth",),
    "win_chance": ("win_low", "win_chance", "win_high"),
    "contribution": ("contribution",),
    "cost_to_serve": ("cost_to_serve",),
    "entry_k": ("entry_k",),
}


def deciding(id_: str) -> tuple[str, ...]:
    """The numbers that decide: with the middle of the others there, the verdict would differ."""
    return tuple(name for name, columns in _DECIDING.items() if _differs(id_, columns))


def _differs(id_: str, columns: tuple[str, ...]) -> bool:
    rest = [one for key, one in OPPORTUNITIES.items() if key != id_]
    middle = {
        column: sorted(getattr(one, column) for one in rest)[len(rest) // 2] for column in columns
    }
    return OPPORTUNITIES[id_]._replace(**middle).verdict != OPPORTUNITIES[id_].verdict


#: Worked and faded in the lesson.
EXAMPLES = ("O01", "O02")


def deals() -> list[tuple[str, ...]]:
    """The three opportunities of each deal: one to go for, one to test, one to leave."""
    by_verdict = [
        [id_ for id_, one in OPPORTUNITIES.items() if one.verdict == v and id_ not in EXAMPLES]
        for v in VERDICTS
    ]
    draw = random.Random(f"{truth.SEED}/opportunities")
    triples = [list(ids) for ids in itertools.product(*by_verdict)]
    hands = [draw.sample(ids, len(ids)) for ids in triples + triples]
    draw.shuffle(hands)
    return [tuple(hand) for hand in hands[:DEALS]]


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: the numbers without the verdicts, and the deals."""
    rows = [(id_, *_cells(one)) for id_, one in OPPORTUNITIES.items()]
    yield "market.csv", HEADER, rows
    hands = [(number, " ".join(ids)) for number, ids in enumerate(deals())]
    yield "market_deals.csv", ("deal", "opportunities"), hands


def _cells(one: SourceOpportunity) -> list[str]:
    """An opportunity as a table shows it."""
    values = (str(v) if isinstance(v, str) else f"{v:.12g}" for v in one)
    return list(values)
