"""Charges of the last quarter, for the accounts of a sample: 30,000 in all.

Cards are charged on Wednesdays. A refused charge is not tried again by Marrowby; some customers see
the mail and pay by themselves, some don't, and lapse after 14 days.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.customers.accounts import WEEKS, SourceAccount
from twohats_instructor.scenario.customers.losses import REFUSALS
from twohats_instructor.scenario.customers.samples import sample

SIZE = 30_000
HEADER = ("account_id", "date", "result", "retry", "recovered")
_FIRST_CHARGE = date(2027, 4, 7)
#: Refused charges that a customer has put right, as a share of all charges.
_PUT_RIGHT = 0.0058
_TRIED_IN_VAIN = 0.14


def weeks(account: SourceAccount) -> int:
    """How many charges an account has had in the quarter."""
    return account.left_week or WEEKS


@cache
def payers() -> tuple[SourceAccount, ...]:
    """The accounts of the sample."""
    return tuple(sample("payments", SIZE, weeks))


def rows() -> Iterator[tuple[str, str, str, str, str]]:
    """One row a charge, account by account."""
    draw = random.Random(f"{truth.SEED}/payments")
    last_refusals = iter(_last_refusals(draw))
    for account in payers():
        for number in range(weeks(account)):
            day = (_FIRST_CHARGE + timedelta(days=7 * number)).isoformat()
            is_last = number == weeks(account) - 1
            if account.status == "lapsed" and is_last:
                retry = "yes" if draw.random() < _TRIED_IN_VAIN else "no"
                yield account.id, day, next(last_refusals), retry, "no"
            elif draw.random() < _PUT_RIGHT:
                kind = draw.choices(list(REFUSALS), list(REFUSALS.values()))[0]
                yield account.id, day, kind, "yes", "yes"
            else:
                yield account.id, day, "paid", "", ""


def _last_refusals(draw: random.Random) -> list[str]:
    """For each account of the sample that lapsed, why: as many of each kind as there are."""
    count = sum(account.status == "lapsed" for account in payers())
    kinds = [kind for kind, share in REFUSALS.items() for _ in range(round(count * share))]
    kinds = (kinds + ["refused"] * count)[:count]
    draw.shuffle(kinds)
    return kinds
