"""The founder's list of dated features: who sets each date, and each feature as an outcome.

Of the four lines on a wish one is an outcome: somebody outside does something else, and a number
that belongs to it shows it. The others are the feature again, its delivery, and a number that may
rise while nobody does anything else.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from twohats_instructor.scenario.charter_cases.deals import Case, deal, numbered
from twohats_instructor.scenario.truth import SEED

LINES = ("a", "b", "c", "d")


class Wish(NamedTuple):
    """A wish with its key, and four lines on it: outcome, feature, delivery, a tally."""

    case: Case
    outcome: str
    feature: str
    delivery: str
    tally: str


_WISHES = [
    Wish(
        Case(
            "Allergens on every box by 1 January 2028. From then on each box must name them.", "law"
        ),
        "People with an allergy order without asking first; we see it in calls about ingredients.",
        "Each box has a label with the fourteen allergens, in large print, and so has the app.",
        "The labels are printed, and the app shows them, on the first day of January.",
        "Our files know more about what is in the products; we see it in the signed declarations.",
    ),
    Wish(
        Case(
            "Stamped scales at both sites by 30 September 2027, when the old stamps run out.", "law"
        ),
        "Customers stop writing that the bag was short; we see it in claims for missing weight.",
        "Both sites get scales with a stamp and a screen that shows the weight of each crate.",
        "The inspector has stamped the scales of both sites before the old stamps run out.",
        "The lines weigh more crates than before; we see it in the crates per hour.",
    ),
    Wish(
        Case(
            "Deposit on juice bottles in the app by 1 March 2028: the new rule covers juice.", "law"
        ),
        "Customers hand empty bottles to the driver; we see it in the bottles that return.",
        "A page of the app shows the deposit for each bottle, and adds it up on the next bill.",
        "Deposit and new bill are live in both app stores by the first day of March.",
        "The deposit is noticed; we see it in how often its page is opened in the first month.",
    ),
    Wish(
        Case("Gift boxes in the app by 1 March 2028, before Mothering Sunday.", "season"),
        "People who got a gift box take their own; we see it in who is there in week 8.",
        "A gift box with a card and a ribbon, which can be sent to a friend from the app.",
        "The gift box is in both app stores two weeks before Mothering Sunday.",
        "The gift box is in people's minds this spring; we see it in the visits to its own page.",
    ),
    Wish(
        Case("The strawberry box by 20 May 2028. They won't wait for us.", "season"),
        "Households take a second box in May and keep it; we see it in the boxes of July.",
        "A box with strawberries and cream in it, and with the grower's own recipe for a tart.",
        "Strawberries are packed at both sites from the third week of May.",
        "People enjoy the sight of our strawberries; we see it in the likes of their picture.",
    ),
    Wish(
        Case("Pumpkins by 8 October 2027, three weeks before people carve them.", "season"),
        "Families order in the weeks that they used to pause; we see it in October's pauses.",
        "Pumpkins in three sizes, each with a sheet of paper on how to hollow it out and carve it.",
        "Pumpkins are on the vans of both sites three weeks before the day.",
        "The autumn becomes a talking point; we see it in the pictures sent to the contest.",
    ),
    Wish(
        Case("The planner by 20 November 2027. I speak at the food fair that day.", "nobody", True),
        "Families cook what the box holds; we see it in how few leave because of leftovers.",
        "A planner that suggests seven meals, made from what is in the box and on the shelf.",
        "The planner is live in both app stores, and Leila shows it at the food fair.",
        "People are curious about the planner; we see it in how many try it once.",
    ),
    Wish(
        Case("A new look by 10 January 2028. New year, new look.", "nobody", True),
        "People who begin their first order finish it; we see it in how many of 100 do.",
        "New colors, new pictures and a new name for the app, in the stores and on the vans.",
        "The new screens are drawn, built and released on the tenth of January.",
        "People find the app fresher than before; we see it in the answers to a survey.",
    ),
    Wish(
        Case(
            "Points for every box by 1 December 2027: Marcus has booked a magazine's back cover.",
            "nobody",
        ),
        "Customers who pause come back sooner; we see it in the weeks until their next box.",
        "Ten points for each box, a hundred for a free one, and a page on which they are counted.",
        "The points are in the app on the day on which the magazine appears.",
        "Customers value their points; we see it in how many points are on their accounts.",
    ),
    Wish(
        Case(
            "Restaurants by 15 September 2027. Two chefs would like to start then, as would I.",
            "nobody",
        ),
        "Kitchens order again after a first crate; we see it in how many do in three months.",
        "Crates for kitchens, which can be ordered until midnight and come before ten.",
        "The two chefs get their first crates on the fifteenth of September.",
        "Restaurants hear of us; we see it in how many of them have read our letter to chefs.",
    ),
    Wish(
        Case("Lockers by 1 February 2028, as the maker's offer ends in January.", "nobody", True),
        "People rarely at home keep their box; we see it in who leaves after a missed one.",
        "Six cooled lockers by the station, opened with a code from the app, until midnight.",
        "The six lockers are bought before the offer ends, and installed in February.",
        "The lockers are seen by many; we see it in how many people pass them in a day.",
    ),
    Wish(
        Case("Cargo bicycles by 22 September 2027, the day without cars.", "nobody", True),
        "Customers in the old town stop phoning to ask where the box is; we see it in the calls.",
        "Four cargo bicycles, each with a cooled chest for twelve boxes and with our name.",
        "The four bicycles are on the road on the day without cars.",
        "The town thinks well of us; we see it in the reports on our bicycles in the papers.",
    ),
    Wish(
        Case(
            "A film for each grower by 2 April 2028, our fourteenth birthday. There will be cake.",
            "nobody",
        ),
        "Customers take what the grower has that week; we see it in requests for something else.",
        "A film of two minutes for each of the 61 growers, made on the farm itself, with music.",
        "The 61 films are in the app on our fourteenth birthday.",
        "Customers feel near to the growers; we see it in how often one of the films is started.",
    ),
    Wish(
        Case(
            "Joint invoices by 1 October 2027. Greta has told three offices about it.",
            "nobody",
            True,
        ),
        "Offices pay a month's bill without a call to us; we see it in calls about bills.",
        "One bill a month for all floors of an office, with a line for each of the floors.",
        "The three offices that Greta told get their first joint bill in October.",
        "Offices are interested; we see it in how many of them ask for a joint bill.",
    ),
    Wish(
        Case("Soup of the week by 1 November 2027, when it gets cold. I'm fond of soup.", "nobody"),
        "People who live alone eat all of their box; we see it in who leaves over its size.",
        "A bag with the vegetables for one soup a week, with its recipe, a lemon and a few herbs.",
        "The first soup of the week is in the boxes of the first week of November.",
        "Our soups are liked; we see it in how often their recipes are shared.",
    ),
]
WISHES = numbered([wish.case for wish in _WISHES], "W")
WISH_DEALS = deal(
    WISHES, [{"law": 1, "season": 2, "nobody": 5}, {"law": 2, "season": 1, "nobody": 5}]
)


def _lines(id_: str) -> dict[str, str]:
    """The four lines on a wish by their letters, which are by lot."""
    (wish,) = (wish for wish in _WISHES if wish.case == WISHES[id_])
    lines = list(wish[1:])
    place = list(WISHES).index(id_) % len(LINES)
    others = random.Random(f"{SEED} lines of {id_}").sample(lines[1:], len(LINES) - 1)
    others.insert(place, wish.outcome)
    return dict(zip(LINES, others, strict=True))


LINES_OF = {id_: _lines(id_) for id_ in WISHES}
#: The letter of the line that says the outcome.
OUTCOMES = {id_: LINES[place % len(LINES)] for place, id_ in enumerate(WISHES)}


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: the wishes of each deal, and four lines on each wish."""
    rows = [(number, id_, WISHES[id_].text) for number, ids in enumerate(WISH_DEALS) for id_ in ids]
    yield "founders_list.csv", ("deal", "id", "wish"), rows
    lines = [(id_, *LINES_OF[id_].values()) for id_ in WISHES]
    yield "wish_lines.csv", ("id", *LINES), lines
