"""1,432 messages of the last quarter: who wrote, what about, in which words.

305 of them come from 14 offices and are about invoices; 6 are about refused cards. Support has put
a tag on 70% of the messages; what the others are about is read by the rules in tag_rules.csv.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.customers.accounts import (
    QUARTER,
    SourceAccount,
    accounts,
    by_status,
)
from twohats_instructor.scenario.customers.voices import messages

HEADER = ("date", "account_id", "segment", "channel", "text", "need_tag")
TAGGED = 0.7
#: The subject of the messages about each initiative.
SUBJECT = {
    "I01": "flexibility", "I02": "flexibility", "I03": "delivery", "I14": "delivery",
    "I12": "quality", "I05": "invoices", "I06": "ideas", "I11": "payment", "I10": "price",
    "I09": "start", "I08": "collection", "I07": "cold", "I15": "look", "I04": "gifts",
    "I16": "kitchens", "I13": "allergens",
}  # fmt: skip
#: How many accounts write about a subject, where it isn't nearly one account a message.
WRITERS = {"invoices": 14, "quality": 131}
#: How many messages each of the fourteen offices wrote: some write every other day.
_BY_OFFICE = (52, 44, 38, 31, 27, 23, 20, 17, 14, 12, 10, 8, 5, 4)
_OFFICE_PRICES = (330, 210, 210, 150, 210, 210, 330, 210, 150, 210, 210, 150, 210, 150)
_CHANNELS = ("mail", "app", "chat", "web form", "card in the crate", "letter")
_USE = {"Offices": (14, 1, 2, 4, 0, 1), "Families": (6, 7, 4, 3, 2, 0.4)}


class SourceMessage(NamedTuple):
    """One message; `subject` is what it is about, whether it bears the tag or not."""

    day: date
    account: SourceAccount
    channel: str
    text: str
    subject: str
    is_tagged: bool


def counts() -> dict[str, int]:
    """How many messages there are on each subject."""
    numbers: dict[str, int] = {}
    for initiative, mentions in truth.MENTIONS.items():
        subject = SUBJECT[initiative]
        numbers[subject] = numbers.get(subject, 0) + mentions
    return numbers


@cache
def feedback() -> tuple[SourceMessage, ...]:
    """All messages by their day; those of one subject are spread over the quarter."""
    everything = [
        message for subject, count in counts().items() for message in _about(subject, count)
    ]
    tags = _tagged(len(everything))
    ordered = sorted(everything, key=lambda message: (message.day, message.account.id))
    return tuple(
        message._replace(is_tagged=is_tagged)
        for message, is_tagged in zip(ordered, tags, strict=True)
    )


def _draw(name: str) -> random.Random:
    return random.Random(f"{truth.SEED}/feedback/{name}")


def _about(subject: str, count: int) -> Iterator[SourceMessage]:
    """The messages on one subject in the order of their days, so that its stock comes in turns."""
    draw = _draw(subject)
    days = sorted(draw.randrange(91) for _ in range(count))
    authors = _authors(subject, count, draw)
    offices = [_office(account) for account in authors]
    texts = messages(subject, offices)
    for days_in, account, text in zip(days, authors, texts, strict=True):
        weights = _USE.get(account.segment, _USE["Families"])
        channel = draw.choices(_CHANNELS, weights)[0]
        yield SourceMessage(
            QUARTER[0] + timedelta(days=days_in), account, channel, text, subject, False
        )


@cache
def invoice_offices() -> tuple[SourceAccount, ...]:
    """The fourteen open offices that write about invoices."""
    draw = _draw("offices")
    free = [account for account in by_status("active") if account.segment == "Offices"]
    chosen = []
    for price in _OFFICE_PRICES:
        office = draw.choice([account for account in free if account.price == price])
        free.remove(office)
        chosen.append(office)
    return tuple(chosen)


def _office(account: SourceAccount) -> int | None:
    """Which of the fourteen offices an account is, None for any other."""
    offices = invoice_offices()
    return offices.index(account) if account in offices else None


def _authors(subject: str, count: int, draw: random.Random) -> list[SourceAccount]:
    """Who wrote each message; each was still a customer, or had just lapsed."""
    if subject == "invoices":
        deck = [
            account
            for account, number in zip(invoice_offices(), _BY_OFFICE, strict=True)
            for _ in range(number)
        ]
        draw.shuffle(deck)
        return deck
    writers = draw.sample(_possible(subject), WRITERS.get(subject, round(count * 0.94)))
    again = draw.choices(writers[: len(writers) // 4], k=count - len(writers))
    deck = writers + again
    draw.shuffle(deck)
    return deck


@cache
def _possible(subject: str) -> list[SourceAccount]:
    """The accounts that may write about a subject."""
    if subject == "payment":
        return by_status("lapsed")
    open_ones = [account for account in accounts() if account.status == "active"]
    leavers = [account for account in by_status("canceled") if account.left_week == 13]
    own = [account for account in open_ones + leavers if account.segment != "Offices"]
    if subject == "start":
        return [account for account in own if account.start_month >= "2026-12"]
    return own


def _tagged(count: int) -> list[bool]:
    """Which messages bear a tag: 70%, by lot."""
    tags = [place < round(TAGGED * count) for place in range(count)]
    _draw("tags").shuffle(tags)
    return tags


def rows() -> Iterator[tuple]:
    """One row a message."""
    for message in feedback():
        yield (
            message.day.isoformat(), message.account.id, message.account.segment,
            message.channel, message.text, message.subject if message.is_tagged else "",
        )  # fmt: skip


def sealed() -> list[str]:
    """What each message is about, in the order of the table: how a careful reader would tag it."""
    return [message.subject for message in feedback()]
