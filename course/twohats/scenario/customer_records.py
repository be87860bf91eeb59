"""What is known of customers, row by row: each kind of record of the pack's tables."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Need(NamedTuple):
    """What messages and answers are about; only eight of them may be behind a loss."""

    id: str
    name: str
    about: str
    may_be_behind_a_loss: bool


class Account(NamedTuple):
    """One subscription that was open on 1 April 2027, as it was on 30 June.

    `start_month` is such as "2026-03"; `price` is that of the weekly box in dollars; `status` is
    active, canceled, lapsed (after a refused card) or closed (by letter).
    """

    account_id: str
    segment: str
    start_month: str
    price: int
    weeks_active: int
    source: str
    status: str


class FeedbackMessage(NamedTuple):
    """One message of the quarter; `need_tag` is support's, or "" on three in ten."""

    date: date
    account_id: str
    segment: str
    channel: str
    text: str
    need_tag: str


class ExitAnswer(NamedTuple):
    """An answer within the cancel page: reasons are needs or "other"."""

    account_id: str
    main_reason: str
    second_reason: str
    free_text: str


class Charge(NamedTuple):
    """One charge: paid, expired, no_funds or refused; whether the customer tried again, and paid.

    `retry` and `recovered` are None where nothing was refused.
    """

    account_id: str
    date: date
    result: str
    retry: bool | None
    recovered: bool | None


class Interview(NamedTuple):
    """One conversation; `needs` are those that the interviewer noted."""

    id: str
    segment: str
    situation: str
    knows_what_to_cook: bool
    needs: tuple[str, ...]
    quote: str


class UsageWeek(NamedTuple):
    """What an account did in a week: how often the app was opened, and so on; stars or None."""

    account_id: str
    week: date
    opened: int
    recipes: bool
    skipped_by_phone: bool
    swapped: bool
    rating: int | None


class KanoAnswer(NamedTuple):
    """How a customer would feel with an attribute and without it, each one of `FEELINGS`."""

    customer: str
    segment: str
    attribute: str
    with_it: str
    without_it: str


class Attribute(NamedTuple):
    """What a box may have, what Marrowby does today, and what its best rival does."""

    id: str
    attribute: str
    marrowby: str
    rival: str
    rival_does: str
