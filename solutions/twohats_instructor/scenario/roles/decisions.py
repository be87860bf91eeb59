"""Twenty-three decisions: fifteen to classify, eight that recur; what is true of them stays here.

An arrangement has the side that leads, whom it asks first, and what is judged. "makers" are the
people who do the work, "users" customers and those who hear them daily.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

LEADS = ("product", "project")
ASKED = ("other", "makers", "users", "finance")
JUDGED = ("worth", "feasibility", "time", "cost", "quality")
HEADER = ("id", "part", "decision")


class Arrangement(NamedTuple):
    """One side, and each person asked first and each thing judged that fits it."""

    lead: str
    asked: tuple[str, ...]
    judged: tuple[str, ...]

    def fits(self, lead: str, asked: str, judged: str) -> bool:
        """Whether a learner's row is one of these."""
        return lead == self.lead and asked in self.asked and judged in self.judged


def _either(product_judges: tuple[str, ...], project_judges: tuple[str, ...]) -> tuple:
    """Either side may lead if it asks the other."""
    return (
        Arrangement("product", ("other",), product_judges),
        Arrangement("project", ("other",), project_judges),
    )


#: The decision, where it leans ("product", "project", "either"), and its accepted arrangements.
CLASSIFIED = {
    "D01": (
        "Build next for families who want to skip a week, or for singles whose box is too large?",
        "product", (Arrangement("product", ("users", "finance"), ("worth",)),),
    ),
    "D02": (
        "Two label printers need two people in the same week. Who works at which?",
        "project", (Arrangement("project", ("makers",), ("time", "feasibility")),),
    ),
    "D03": (
        "With everything in it, swap is too late for the holidays. What waits for release two?",
        "either", _either(("worth",), ("time", "worth")),
    ),
    "D04": (
        "Raise the price of the small box by 50 cents?",
        "product", (Arrangement("product", ("finance", "users"), ("worth",)),),
    ),
    "D05": (
        "In which order are the work packages of the lockers done?",
        "project", (Arrangement("project", ("makers",), ("time", "feasibility")),),
    ),
    "D06": (
        "Which of two dates is promised to the board: the early one, or the one that holds?",
        "either", _either(("worth", "time"), ("time",)),
    ),
    "D07": (
        "End the prize draws, or give a ticket for the third box instead of the registration?",
        "product", (Arrangement("product", ("finance", "users"), ("worth",)),),
    ),
    "D08": (
        "Who builds the shelves: the cheap supplier by week 9, or the expensive one by week 5?",
        "project", (Arrangement("project", ("makers", "finance"), ("time", "cost")),),
    ),
    "D09": (
        "A cheaper sensor is one degree less exact. Take it?",
        "either", _either(("worth", "quality"), ("cost", "quality", "feasibility")),
    ),
    "D10": (
        "Keep the recipes? A fifth of the customers open them, and nobody stays because of them.",
        "product", (Arrangement("product", ("finance", "users"), ("worth",)),),
    ),
    "D11": (
        "How much of the reserve may a second tester cost?",
        "project", (Arrangement("project", ("finance",), ("cost",)),),
    ),
    "D12": (
        "Both warehouses ask for two days of training that nobody has planned. Do they get them?",
        "either", _either(("worth", "quality"), ("time", "cost", "quality")),
    ),
    "D13": (
        "Ten times out of eleven, swap offers something that is in stock. Good enough to go live?",
        "product", (
            Arrangement("product", ("makers", "users"), ("quality", "worth")),
            Arrangement("product", ("other",), ("quality",)),
        ),
    ),
    "D14": (
        "Which tests must a finished work package pass before the packing line may use it?",
        "project", (Arrangement("project", ("makers",), ("quality", "feasibility")),),
    ),
    "D15": (
        "Halfway through a project, customers don't find the pause button. Move it now, or later?",
        "either", _either(("worth", "quality"), ("time", "cost")),
    ),
}  # fmt: skip


class Recurring(NamedTuple):
    """A decision that comes again and again.

    `events` in twelve weeks on average; `product_knows` and `project_knows` from 0 to 1 is how good
    a choice of that side alone is; `lost_hours` is what a wholly wrong choice costs.
    """

    decision: str
    events: float
    product_knows: float
    project_knows: float
    lost_hours: float


RECURRING = {
    "D16": Recurring("Which of the week's wishes goes on the list", 9, 0.95, 0.35, 30),
    "D17": Recurring("How customers hear of a change, and on which day", 8, 0.9, 0.85, 12),
    "D18": Recurring(
        "Who works on what when two work packages need the same person", 6, 0.35, 0.95, 34
    ),
    "D19": Recurring("What is done when a delivery to the project is late", 5, 0.3, 0.9, 40),
    "D20": Recurring("What is left out when the date can't be kept", 7, 0.55, 0.55, 36),
    "D21": Recurring("Whether a feature that is live stays", 4, 0.9, 0.2, 44),
    "D22": Recurring("Whether a finished work package is good enough to accept", 6, 0.5, 0.9, 26),
    "D23": Recurring("Which date the board is told", 4, 0.6, 0.5, 50),
}


def accepted(id_: str, lead: str, asked: str, judged: str) -> bool:
    """Whether a row for one of the fifteen decisions fits an accepted arrangement."""
    return any(one.fits(lead, asked, judged) for one in CLASSIFIED[id_][2])


def sealed() -> dict[str, dict[str, float]]:
    """What the replay needs to know of the eight, by id: kept out of sight."""
    return {id_: one._asdict() | {"decision": id_} for id_, one in RECURRING.items()}


def tables() -> Iterator[tuple[str, tuple[str, ...], list[tuple]]]:
    """Name, header and rows: the texts alone."""
    rows: list[tuple] = [(id_, "classify", row[0]) for id_, row in CLASSIFIED.items()]
    rows += [(id_, "recurring", row.decision) for id_, row in RECURRING.items()]
    yield "decisions.csv", HEADER, rows
