"""Samples of accounts that together have exactly as many weeks as a table has rows."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.customers.accounts import SourceAccount, accounts

#: How many rows an account has in a table.
Weeks = Callable[[SourceAccount], int]


def sample(name: str, size: int, weeks: Weeks) -> list[SourceAccount]:
    """Accounts by lot, as many of each segment and status as fits their share, `size` rows in all.

    Open accounts fill up to the last few rows; then one who left is exchanged for another who left
    a little later.
    """
    draw = random.Random(f"{truth.SEED}/sample/{name}")
    average = sum(map(weeks, accounts())) / len(accounts())
    share = size / average / len(accounts())
    chosen: list[SourceAccount] = []
    rest: dict[tuple[str, str], list[SourceAccount]] = {}
    for stratum, members in _strata().items():
        draw.shuffle(members)
        count = round(len(members) * share)
        chosen += members[:count]
        rest[stratum] = members[count:]
    return sorted(_fitted(chosen, rest, size, weeks))


def _strata() -> dict[tuple[str, str], list[SourceAccount]]:
    strata = defaultdict(list)
    for account in accounts():
        strata[account.segment, account.status].append(account)
    return strata


def _fitted(
    chosen: list[SourceAccount],
    rest: dict[tuple[str, str], list[SourceAccount]],
    size: int,
    weeks: Weeks,
) -> list[SourceAccount]:
    """The same sample, with a few accounts fewer, more or exchanged, so that the rows fit."""
    spare = rest["Singles and couples", "active"]
    while sum(map(weeks, chosen)) > size:
        place = next(i for i in reversed(range(len(chosen))) if chosen[i].status == "active")
        chosen.pop(place)
    while (missing := size - sum(map(weeks, chosen))) >= weeks(spare[0]):
        chosen.append(spare.pop(0))
    if missing:
        _exchange(chosen, rest["Families", "canceled"], missing, weeks)
    return chosen


def _exchange(
    chosen: list[SourceAccount], spare: list[SourceAccount], missing: int, weeks: Weeks
) -> None:
    """One of those who left for another who has exactly as many weeks more as are missing."""
    for place, account in enumerate(chosen):
        if (account.segment, account.status) == ("Families", "canceled"):
            for other in spare:
                if weeks(other) == weeks(account) + missing:
                    chosen[place] = other
                    return
    raise ValueError(f"No exchange brings {missing} weeks.")
