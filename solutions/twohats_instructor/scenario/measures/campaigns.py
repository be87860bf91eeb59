"""What marketing did in each month, what it cost, and the registrations that it counts."""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario.measures.cohorts import DRAWN, MONTHS, month, registrations

HEADER = ("month", "name", "cost", "registrations")
#: What was drawn in each month with a prize.
_PRIZES = (
    "a hamper", "a year of bread", "two bicycles", "a weekend on a farm", "ten aprons", "a kitchen",
    "a kitchen", "a goat, or $500", "a cargo bicycle", "a dinner by a chef", "a hundred hampers",
    "a kitchen", "a summer of berries", "a trip to the apple harvest", "a barn party", "a kitchen",
    "a small car", "a small car", "a kitchen", "a small car",
)  # fmt: skip
_FIRST_DRAW = MONTHS - len(_PRIZES)
_LETTERS_SINCE = 9
#: What a prize costs on average, in dollars.
_PRIZE = 4200


def draw_cost(drawn: int) -> int:
    """What so many drawn registrations cost in dollars, beside the prize."""
    return round(10.7 * drawn)


def rows() -> Iterator[tuple[str, str, int, int]]:
    """One row for each campaign of a month: dollars, and registrations."""
    for index in range(MONTHS):
        counts = registrations(index)
        paid = round(0.46 * counts["organic"])
        yield month(index), "Search and posters", 36_000 + 40 * (paid % 50), paid
        yield month(index), "Invite a friend", 6 * counts["referral"], counts["referral"]
        if DRAWN[index]:
            prize = _PRIZES[index - _FIRST_DRAW]
            cost = _PRIZE + draw_cost(DRAWN[index])
            yield month(index), f"Prize draw: {prize}", cost, DRAWN[index]
        if index >= _LETTERS_SINCE:
            yield month(index), "Letters to former customers", 2600, 0
