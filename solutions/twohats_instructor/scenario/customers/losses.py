"""How many left in the last quarter, and what was behind it: the truth of lesson 04.

Cancelling leads to a question that 1,100 of 3,850 answered. Who lapses after a refused card is
never asked, and one office closed by a letter.
"""

from __future__ import annotations

from twohats_instructor.scenario import truth

#: Answers to the exit survey by main reason: families, singles, offices.
ANSWERS = {
    "flexibility": (150, 190, 1),
    "delivery": (108, 153, 3),
    "price": (33, 110, 0),
    "quality": (52, 60, 1),
    "start": (29, 70, 0),
    "ideas": (12, 16, 0),
    "invoices": (0, 0, 0),
    "other": (32, 78, 2),
}
LEFT = (1836, 3072, 28)
LAPSED = (378, 704, 3)
CLOSED = (0, 0, 1)
CANCELLED = tuple(
    left - lapsed - closed for left, lapsed, closed in zip(LEFT, LAPSED, CLOSED, strict=True)
)
#: What a refused card was refused for, as shares of those who lapse.
REFUSALS = {"expired": 0.30, "no_funds": 0.38, "refused": 0.32}
SEGMENTS = tuple(truth.SEGMENTS)
#: Eight needs may be behind a loss; of the other subjects of messages nobody leaves for want.
NEEDS = {
    "flexibility": ("Skip or change", "Skipping a week or changing what is in the box"),
    "delivery": ("Late or missing", "Boxes that come late or without everything in them"),
    "payment": ("Refused card", "A card is refused, and nobody does anything about it"),
    "price": ("Price", "What the box costs, and how much of it gets eaten"),
    "quality": ("Substitutions", "Food that was not ordered, or is not fresh"),
    "start": ("First boxes", "The first boxes: what to expect, what to do with it all"),
    "invoices": ("Invoices", "One bill for all floors of an office"),
    "ideas": ("Recipes", "What to cook, recipes, plans for the week"),
}
OTHER_SUBJECTS = {
    "collection": ("Nobody at home", "Where the box is left, and fetching it instead"),
    "cold": ("Warm boxes", "Boxes that arrive too warm"),
    "look": ("The app's looks", "Colors, pictures and names in the app"),
    "gifts": ("Gifts", "Giving a box, inviting a friend"),
    "kitchens": ("Kitchens", "Restaurants that would like to order"),
    "allergens": ("Allergens", "What is in it, for people who must know"),
}


def losses_by_segment() -> dict[str, dict[str, int]]:
    """How many left of each segment by what was behind it: answers, scaled to all who canceled."""
    return {segment: _losses(place) for place, segment in enumerate(SEGMENTS)}


def _losses(place: int) -> dict[str, int]:
    answers = {reason: counts[place] for reason, counts in ANSWERS.items()}
    scale = CANCELLED[place] / sum(answers.values())
    losses = {reason: round(count * scale) for reason, count in answers.items()}
    losses["payment"] = LAPSED[place]
    losses["other"] = LEFT[place] - sum(losses.values()) + losses["other"]
    return losses


def shares_of_losses() -> dict[str, float]:
    """The share of all who left behind each need, in per cent."""
    by_segment = losses_by_segment().values()
    return {
        need: 100 * sum(losses.get(need, 0) for losses in by_segment) / sum(LEFT) for need in NEEDS
    }
