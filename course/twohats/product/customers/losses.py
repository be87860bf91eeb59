"""Who left in a quarter: all of them, those who were asked why, and those who answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from twohats.scenario.customers import Customers


class Losses(NamedTuple):
    """Customers who left, of all segments or of one.

    Whoever canceled was asked; whoever lapsed after a refused card, or closed by letter, was not.
    `answers` counts the main reasons of those who answered.
    """

    customers: int
    left: int
    asked: int
    lapsed: int
    answered: int
    answers: Mapping[str, int]

    def share(self, need: str) -> float:
        """The share of all who left that lies behind a need, from 0 to 1.

        Those who answered speak for all who were asked; those who lapsed are counted.
        """
        spoken = self.answers.get(need, 0) / self.answered * self.asked if self.answered else 0.0
        silent = self.lapsed if need == "payment" else 0
        return (spoken + silent) / self.left


@cache
def losses_of(customers: Customers, segment: str = "") -> Losses:
    """The losses of the quarter; of all segments where none is named."""
    own = [one for one in customers.accounts if segment in ("", one.segment)]
    status = Counter(one.status for one in own)
    answers = Counter(
        answer.main_reason
        for answer in customers.exit_survey
        if segment in ("", customers.by_id[answer.account_id].segment)
    )
    return Losses(
        customers=len(own),
        left=len(own) - status["active"],
        asked=status["canceled"],
        lapsed=status["lapsed"],
        answered=sum(answers.values()),
        answers=answers,
    )


@cache
def writers_who_left(customers: Customers, segment: str = "") -> int:
    """How many accounts wrote in the quarter and left in it; of all segments if none is named."""
    writers = {message.account_id for message in customers.feedback}
    accounts = (customers.by_id[id_] for id_ in writers)
    return sum(one.status != "active" for one in accounts if segment in ("", one.segment))
