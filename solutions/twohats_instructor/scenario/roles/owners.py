"""Owners of recurring decisions: what each side has in front of it, and sixteen deals of others.

The lesson's eight are those of `decisions.RECURRING`. Twenty more belong to the exercise: learners
get the words, and the numbers stay here. `last_quarter` says how such a decision was made before,
and `was` who that means.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any, NamedTuple

from twohats.both.decision_rights import (
    ENOUGH,
    PlayedDecision,
    constant_arrangements,
    lost_hours,
    usual_trouble,
)

from twohats_instructor.scenario.charter_cases.deals import Case, deal, numbered
from twohats_instructor.scenario.roles.decisions import RECURRING
from twohats_instructor.scenario.truth import SEED

HEADER = ("deal", "id", "decision", "product", "project", "last_quarter", "is_asked")
#: In the lesson, what stands for the number of a deal.
LESSON = "lesson"
PRODUCT, PROJECT, HALF = "product", "project", "half"
#: So many of the dealt eight are asked about as they were last quarter.
ASKED = 4
#: What each side has in front of it, of the lesson's eight.
SIDES = {
    "D16": ("Reads every wish with Wei, and sees who stays.", "Sees the list once a month."),
    "D17": ("Has read 1,432 messages this quarter.", "Knows the day, and writes well."),
    "D18": ("Knows both work packages by name.", "Knows who can do what, and what can wait."),
    "D19": (
        "Hears about it a week later.",
        "Has the order of the work, and talks to the supplier.",
    ),
    "D20": (
        "Knows what customers wait for, but not which parts need each other.",
        "Knows which parts need each other, but not what customers wait for.",
    ),
    "D21": ("Counts who uses it, and who would miss it.", "Handed it over in spring."),
    "D22": ("Knows what would annoy people.", "Has the criteria, and the results of the tests."),
    "D23": (
        "Knows what the day is worth, but not whether it holds.",
        "Knows whether it holds, but not what it is worth.",
    ),
}
#: Of the lesson's eight these are predicted before they are played.
PREDICTED = ("D16", "D18", "D20", "D23")


class Source(NamedTuple):
    """One recurring decision: words, numbers (events, product, project, hours), last quarter."""

    decision: str
    product: str
    project: str
    numbers: tuple[float, float, float, float]
    last_quarter: str = ""
    was: tuple[str, str] = ("", "")

    @property
    def side(self) -> str:
        """Who knows enough to decide: one side, or each of them half."""
        _, product, project, _ = self.numbers
        return PRODUCT if product >= ENOUGH else PROJECT if project >= ENOUGH else HALF

    def recurring(self, id_: str) -> PlayedDecision:
        """The decision as the engine plays it."""
        events, product, project, hours = self.numbers
        return PlayedDecision(id_, events, product, project, hours)


_POOL = (
    Source(
        "Which recipe cards go with the box",
        "Counts every week which cards people cook from.",
        "Gets the order for the printer.",
        (6, 0.94, 0.3, 28),
        "The printer calls on the day. Sometimes somebody answers, and sometimes nobody does.",
        ("nobody", "nobody"),
    ),
    Source(
        "Whether a grower's new product is taken",
        "Has the list of what families ask for and send back.",
        "Knows the size of the crates.",
        (6, 0.93, 0.35, 34),
        "Each of the two has told growers yes or no, and neither asked the other.",
        ("both", "nobody"),
    ),
    Source(
        "The price of the small box",
        "Has seen what people did after six changes of price.",
        "Sees what packing costs, once a year.",
        (4, 0.92, 0.25, 44),
        "The project side sets it alone, as the labels have to be printed.",
        ("project", "nobody"),
    ),
    Source(
        "Which complaints get a credit",
        "Reads all of them with Wei, and sees who stays.",
        "Hears about those that name a driver.",
        (9, 0.95, 0.4, 24),
        "The product side answers on the same day, and speaks with nobody.",
        ("product", "nobody"),
    ),
    Source(
        "Whether offices may order on Fridays",
        "Has asked forty offices who eats there on which day.",
        "Sees the vans go out half empty.",
        (4, 0.9, 0.4, 38),
        "The product side decides once it has heard what the project side says.",
        ("product", "other"),
    ),
    Source(
        "The words on the pause button",
        "Has watched nine people look for it.",
        "Gets the text with everything else.",
        (7, 0.93, 0.3, 22),
        "Both sides may change the text, and both do.",
        ("both", "nobody"),
    ),
    Source(
        "Who sees a new page first",
        "Knows who puts up with rough edges and writes to us.",
        "Knows how many accounts the server takes.",
        (5, 0.92, 0.35, 30),
        "The list fills up, or it doesn't. It isn't on anybody's desk.",
        ("nobody", "nobody"),
    ),
    Source(
        "What people are asked when they leave",
        "Has tried three sets of questions, and read the answers.",
        "Has put the form on the page, but has not read it.",
        (5, 0.94, 0.2, 32),
        "The project side writes the questions with the form, without a word to anybody.",
        ("project", "nobody"),
    ),
    Source(
        "Who drives when a driver is ill",
        "Hears about it from the customers.",
        "Has the rota, and knows who has driven which route.",
        (8, 0.3, 0.94, 30),
        "Two people write two rotas, and the drivers take one.",
        ("both", "nobody"),
    ),
    Source(
        "Which site gets its new scanners first",
        "Sees one number for both sites.",
        "Knows which site packs at night, and where the cables are.",
        (4, 0.35, 0.93, 42),
        "The product side says it at the monthly meeting, from the sales figures.",
        ("product", "nobody"),
    ),
    Source(
        "When an old server is switched off",
        "Knows that nobody likes it.",
        "Has the list of all that still needs it.",
        (4, 0.2, 0.92, 44),
        "It is on the agenda of every meeting, and the server still runs.",
        ("nobody", "nobody"),
    ),
    Source(
        "Which tests are run again after a fix",
        "Sees a green or a red light.",
        "Knows which parts the fix has touched.",
        (9, 0.4, 0.95, 22),
        "The project side says so on the spot, and asks nobody.",
        ("project", "nobody"),
    ),
    Source(
        "Whether the team waits for late parts",
        "Hears the new day.",
        "Has the order of the work, and what could be done meanwhile.",
        (5, 0.35, 0.92, 36),
        "The project side decides after a word with the product side.",
        ("project", "other"),
    ),
    Source(
        "Who trains the evening shift",
        "Has not met the shift.",
        "Has trained two shifts, and knows who is patient.",
        (5, 0.25, 0.93, 32),
        "The product side names a person in Monday's mail. No question comes before.",
        ("product", "nobody"),
    ),
    Source(
        "When the shelves are counted",
        "Wants the numbers on the first of the month.",
        "Knows the three hours in which nobody picks.",
        (6, 0.3, 0.94, 28),
        "Either side calls a count, and some weeks both have called one.",
        ("both", "nobody"),
    ),
    Source(
        "Which part waits when two weeks are missing",
        "Knows which part customers ask for, but not what it takes.",
        "Knows what each part takes, but not who asks for it.",
        (3, 0.55, 0.55, 42),
        "Everybody hopes that it will fit, until it doesn't.",
        ("nobody", "nobody"),
    ),
    Source(
        "Whether a fault holds back a release",
        "Knows who would meet the fault, but not what it breaks.",
        "Knows what it breaks, but not who would meet it.",
        (3, 0.55, 0.6, 46),
        "The two have one vote each.",
        ("both", "nobody"),
    ),
    Source(
        "Which launch day the newspaper is told",
        "Knows on which day people would read it, but not whether we are ready.",
        "Knows when we are ready, but not when people read.",
        (2, 0.5, 0.55, 52),
        "The newspaper calls the product side, and gets a day.",
        ("product", "nobody"),
    ),
    Source(
        "How many families a trial takes",
        "Knows how many answers tell us something.",
        "Knows how many extra boxes the bench can pack.",
        (3, 0.55, 0.5, 44),
        "The project side sets the number when the product side has said what it needs.",
        ("project", "other"),
    ),
    Source(
        "Whether a change goes in before the holidays",
        "Knows what four more weeks of it bring in.",
        "Knows what can break when both halls are full.",
        (3, 0.5, 0.6, 48),
        "The project side says no each time, before anybody can speak.",
        ("project", "nobody"),
    ),
)
_BY_TEXT = {source.decision: source for source in _POOL}
_CASES = numbered([Case(source.decision, source.side) for source in _POOL], "E")
#: Each decision of the exercise by its id, and the eight ids of each deal.
SOURCES = {id_: _BY_TEXT[case.text] for id_, case in _CASES.items()}
DEALS = deal(_CASES, ({PRODUCT: 3, PROJECT: 3, HALF: 2},))


def asked_ids(number: int) -> list[str]:
    """Which four of a deal are asked about as they were last quarter: as many ways as there are.

    What was the same comes twice only where the eight have fewer than four ways.
    """
    by_way: dict[tuple[str, str], list[str]] = {}
    for id_ in DEALS[number]:
        by_way.setdefault(way_of(SOURCES[id_]), []).append(id_)
    turns = zip_longest(*by_way.values())
    chosen = [id_ for turn in turns for id_ in turn if id_][:ASKED]
    return [id_ for id_ in DEALS[number] if id_ in chosen]


def way_of(source: Source) -> tuple[str, str]:
    """What went wrong last quarter, and through what."""
    return usual_trouble(source.recurring(""), source.was)


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: the words of the lesson's eight and of each deal."""
    lesson = [
        (LESSON, id_, RECURRING[id_].decision, *sides, "", "yes" if id_ in PREDICTED else "no")
        for id_, sides in SIDES.items()
    ]
    yield "owners.csv", HEADER, [*lesson, *(row for n in range(len(DEALS)) for row in _rows(n))]


def _rows(number: int) -> Iterator[tuple]:
    asked = asked_ids(number)
    for id_ in DEALS[number]:
        source = SOURCES[id_]
        words = (source.decision, source.product, source.project, source.last_quarter)
        yield (number, id_, *words, "yes" if id_ in asked else "no")


def recurring(number: int) -> list[PlayedDecision]:
    """The eight decisions of a deal, as they are played for the mark."""
    return [SOURCES[id_].recurring(id_) for id_ in DEALS[number]]


def good_owners(number: int, lead_of_half: str = PRODUCT) -> dict[str, tuple[str, str]]:
    """A good arrangement of a deal: who knows decides; where both know half, one asks the other."""
    sides = {id_: SOURCES[id_].side for id_ in DEALS[number]}
    return {
        id_: (lead_of_half, "other") if side == HALF else (side, "nobody")
        for id_, side in sides.items()
    }


def yardsticks() -> list[dict[str, Any]]:
    """For each deal the hours of the best constant arrangement, and of a good one."""
    scales = []
    for number in range(len(DEALS)):
        decisions = recurring(number)
        constant = [lost_hours(decisions, one, SEED) for one in constant_arrangements(decisions)]
        good = lost_hours(decisions, good_owners(number), SEED)
        scales.append({"floor": round(min(constant), 2), "good": round(good, 2)})
    return scales
