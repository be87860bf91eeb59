"""What a sample of accounts did in twelve weeks: 24,000 rows.

Those who once managed to skip by phone have stayed 1.8 times as long as the others. Most of it is
selection: who is keen opens the app often, stays, and phones. Among those who open the app about as
often, skipping goes with 1.2 to 1.4 times.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from statistics import mean

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.customers.accounts import SourceAccount
from twohats_instructor.scenario.customers.samples import sample

SIZE = 24_000
HEADER = (
    "account_id", "week", "opened", "recipes", "skipped_by_phone", "swapped", "rating",
)  # fmt: skip
WEEKS = 12
FIRST_WEEK = date(2027, 4, 5)
#: How many of the sample skip, by how keen they are.
_SKIPPERS = (9, 22, 46)
_RATIO, _WITHIN = (1.795, 1.805), (1.2, 1.42)
_SAME = 0.015
_OPENS = (0.5, 1.9, 4.4)
_TRIES = 4000


def weeks(account: SourceAccount) -> int:
    """How many of the twelve weeks an account was open."""
    return min(WEEKS, account.left_week or WEEKS)


@cache
def users() -> tuple[SourceAccount, ...]:
    """The accounts of the sample."""
    return tuple(sample("usage", SIZE, weeks))


@cache
def skippers() -> frozenset[str]:
    """The accounts that skipped: of lots drawn one after another the first with both ratios."""
    for attempt in range(_TRIES):
        draw = random.Random(f"{truth.SEED}/skippers/{attempt}")
        chosen = frozenset(id_ for level in (0, 1, 2) for id_ in _lot(level, draw))
        if _RATIO[0] <= _ratio(users(), chosen) <= _RATIO[1]:
            within = [
                _ratio([u for u in users() if u.keen == level], chosen) for level in (0, 1, 2)
            ]
            if all(_WITHIN[0] <= ratio <= _WITHIN[1] for ratio in within):
                return chosen
    raise ValueError("No lot of skippers has both ratios.")


@cache
def recipe_readers() -> frozenset[str]:
    """One in five, who have stayed as long as the others and were open in the first week."""
    for attempt in range(_TRIES):
        draw = random.Random(f"{truth.SEED}/recipes/{attempt}")
        readers = frozenset(draw.sample([user.id for user in users()], len(users()) // 5))
        if abs(_ratio(users(), readers) - 1) < _SAME:
            return readers
    raise ValueError("No lot of readers has stayed as long as the others.")


def _lot(level: int, draw: random.Random) -> list[str]:
    """So many of a level: longer customers dare a little more often."""
    own = [user for user in users() if user.keen == level and weeks(user) > 1]
    race = sorted(own, key=lambda user: draw.expovariate(user.weeks_active**0.45))
    return [user.id for user in race[: _SKIPPERS[level]]]


def _ratio(
    accounts: tuple[SourceAccount, ...] | list[SourceAccount], chosen: frozenset[str]
) -> float:
    """How much longer the chosen have stayed than the others, on average."""
    stayed = [user.weeks_active for user in accounts if user.id in chosen]
    others = [user.weeks_active for user in accounts if user.id not in chosen]
    return mean(stayed) / mean(others)


def rows() -> Iterator[tuple]:
    """One row for each account and week."""
    draw = random.Random(f"{truth.SEED}/usage")
    for user in users():
        skipped = set()
        if user.id in skippers():
            skipped = set(draw.sample(range(weeks(user)), 2 if draw.random() < 0.2 else 1))
        for number in range(weeks(user)):
            yield (
                user.id,
                (FIRST_WEEK + timedelta(days=7 * number)).isoformat(),
                _opens(user.keen, draw),
                _opens_recipes(user, number, draw),
                "yes" if number in skipped else "no",
                "yes" if draw.random() < 0.006 else "no",
                _rating(user.keen, draw),
            )


def _opens_recipes(user: SourceAccount, week: int, draw: random.Random) -> str:
    """Readers open them in the first week and in every third."""
    is_reader = user.id in recipe_readers()
    return "yes" if is_reader and (week == 0 or draw.random() < 0.33) else "no"


def _opens(keen: int, draw: random.Random) -> int:
    """How often the app was opened in a week: by chance around what a level does."""
    return sum(draw.random() < _OPENS[keen] / 9 for _ in range(9))


def _rating(keen: int, draw: random.Random) -> str:
    """One to five stars for the box, from one in nine."""
    if draw.random() > 0.11:
        return ""
    weights = ((2, 3, 5, 7, 4), (1, 2, 4, 8, 6), (1, 1, 3, 8, 9))[keen]
    return str(draw.choices((1, 2, 3, 4, 5), weights)[0])
