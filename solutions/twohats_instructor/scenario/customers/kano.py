"""Sixty customers on eight attributes: how they would feel with each, and without it.

Each attribute has a spread of answer pairs; what follows from them is worked out by whoever reads.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from twohats_instructor.scenario import truth

HEADER = ("customer", "segment", "attribute", "with_it", "without_it")
ANSWERS = ("like", "expect", "neutral", "live_with", "dislike")
CUSTOMERS = 60
#: Attribute: text, what Marrowby does today, the best rival and what it does.
ATTRIBUTES = {
    "complete": (
        "Everything that was ordered is in the box",
        "In 91 of 100 boxes, and on time", "Greenbarrow", "In 97 of 100 boxes",
    ),
    "window": (
        "The box comes within a half-hour that was named the evening before",
        "The day is named, “between 8 and 18”", "County Catering", "The hour is named",
    ),
    "skip": (
        "Customers can skip a week or change an item themselves, until the cut-off",
        "By phone, until Tuesday noon", "Greenbarrow", "In the app, until the evening before",
    ),
    "never": (
        "What a customer has ruled out never comes again",
        "Written down, not looked up", "Greenbarrow", "Kept for three items",
    ),
    "growers": (
        "The box says who grew the food, and that they were paid within the week",
        "On a card in each box", "Peckish", "Nothing about growers",
    ),
    "allergens": (
        "All fourteen allergens are named on the box",
        "For 173 of 420 products", "County Catering", "For all products",
    ),
    "planner": (
        "A planner suggests the week's meals from what is in the box",
        "Recipe cards", "Peckish", "Announced for spring",
    ),
    "points": (
        "Points for every box, to spend on the next ones",
        "Nothing", "Peckish", "One point a dollar",
    ),
}  # fmt: skip
ATTRIBUTE_HEADER = ("id", "attribute", "marrowby", "rival", "rival_does")
#: How many of the sixty give each pair of answers (with, without).
PAIRS = {
    "complete": {
        ("expect", "dislike"): 29, ("neutral", "dislike"): 8, ("like", "dislike"): 12,
        ("expect", "live_with"): 7, ("like", "live_with"): 3, ("live_with", "dislike"): 1,
    },
    "window": {
        ("like", "dislike"): 26, ("like", "live_with"): 11, ("expect", "dislike"): 9,
        ("like", "neutral"): 6, ("neutral", "neutral"): 5, ("expect", "live_with"): 3,
    },
    "skip": {
        ("like", "dislike"): 24, ("expect", "dislike"): 13, ("like", "live_with"): 9,
        ("neutral", "neutral"): 7, ("like", "neutral"): 5, ("dislike", "like"): 2,
    },
    "never": {
        ("like", "live_with"): 17, ("like", "neutral"): 9, ("like", "dislike"): 13,
        ("expect", "dislike"): 9, ("neutral", "neutral"): 12,
    },
    "growers": {
        ("like", "neutral"): 24, ("like", "live_with"): 11, ("like", "expect"): 2,
        ("neutral", "neutral"): 17, ("like", "dislike"): 4, ("neutral", "live_with"): 2,
    },
    "allergens": {
        ("expect", "dislike"): 26, ("neutral", "dislike"): 9, ("like", "dislike"): 5,
        ("neutral", "neutral"): 13, ("expect", "live_with"): 7,
    },
    "planner": {
        ("neutral", "neutral"): 26, ("like", "neutral"): 12, ("neutral", "live_with"): 9,
        ("live_with", "neutral"): 6, ("dislike", "neutral"): 4, ("dislike", "like"): 3,
    },
    "points": {
        ("neutral", "neutral"): 29, ("live_with", "neutral"): 11, ("like", "neutral"): 8,
        ("dislike", "like"): 5, ("dislike", "neutral"): 4, ("neutral", "live_with"): 3,
    },
}  # fmt: skip


def rows() -> Iterator[tuple[str, str, str, str, str]]:
    """One row for each customer and attribute."""
    draw = random.Random(f"{truth.SEED}/kano")
    decks = {}
    for attribute, counts in PAIRS.items():
        deck = [pair for pair, count in counts.items() for _ in range(count)]
        draw.shuffle(deck)
        decks[attribute] = deck
    segments = ["Families"] * 27 + ["Singles and couples"] * 31 + ["Offices"] * 2
    draw.shuffle(segments)
    for number, segment in enumerate(segments):
        for attribute, deck in decks.items():
            yield f"K{number + 1:02d}", segment, attribute, *deck[number]


def attribute_rows() -> list[tuple[str, str, str, str, str]]:
    """The rows of attributes.csv."""
    return [(id_, *cells) for id_, cells in ATTRIBUTES.items()]
