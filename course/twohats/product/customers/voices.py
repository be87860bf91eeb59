"""The same customers by other sources, other units, and other numbers under the line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from random import Random
from typing import Literal, NamedTuple

from twohats.product.customers.sampling import ShareInterval, Voice, share_intervals
from twohats.scenario.customer_records import Account
from twohats.scenario.customers import Customers

Source = Literal["messages", "survey", "interviews", "payments"]
Unit = Literal["voices", "customers", "money"]
Line = Literal["spoke", "left"]
SOURCES: tuple[Source, ...] = ("messages", "survey", "interviews", "payments")
UNITS: tuple[Unit, ...] = ("voices", "customers", "money")
#: Under the line: those who spoke up in this source, or all who left.
LINES: tuple[Line, ...] = ("spoke", "left")
#: A need named by an account; interviews have no account, and "" is one that no source names.
_Row = tuple[str, str]
_GONE = (" left in ", "lapsed in ")


class View(NamedTuple):
    """What one setting of the three switches shows.

    `shares` has an interval for each need that is named, `rows` is how many rows it rests on, which
    are of so many `customers`, and `under` how many are under the line: rows, customers once for
    each need, or all who left. Of a sample of those who left, it is the rows of these.
    """

    source: Source
    unit: Unit
    line: Line
    rows: int
    customers: int
    under: int
    shares: Mapping[str, ShareInterval]


def voice_views(customers: Customers, seed: int) -> list[View]:
    """All settings of the switches, in the order of SOURCES, UNITS and LINES."""
    return [
        _view(customers, source, unit, line, seed)
        for source in SOURCES
        for unit in UNITS
        for line in LINES
    ]


def loudest_needs(customers: Customers, count: int = 3) -> tuple[str, ...]:
    """The needs with most messages among those that may be behind a loss, the loudest first."""
    messages = Counter(customers.needs_of_feedback)
    needs = [need.id for need in customers.needs.values() if need.may_be_behind_a_loss]
    return tuple(sorted(needs, key=lambda need: -messages[need])[:count])


def _view(customers: Customers, source: Source, unit: Unit, line: Line, seed: int) -> View:
    rows = _rows(customers, source, line)
    counted = _counted_rows(rows, unit)
    under = len(counted)
    voices = [_voice(customers, row, unit) for row in counted]
    shares: Mapping[str, ShareInterval] = share_intervals(voices, seed) if voices else {}
    if line == "left":
        under, shares = _rebased(customers, source, unit, shares, voices)
    people = len({id_ for id_, _need in rows})
    return View(source, unit, line, len(rows), people, under, shares)


def sampled_shares(
    customers: Customers,
    source: Source,
    unit: Unit,
    line: Line,
    luck: Mapping[str, float],
    seed: int,
) -> Mapping[str, float]:
    """The shares that another company would find in as many rows of its own.

    It has `luck` times as many customers of each segment, by the segment's name; which of them
    speak up is drawn by lot.
    """
    rows = _counted_rows(_rows(customers, source, line), unit)
    weights = [luck[_segment(customers, id_)] for id_, _need in rows]
    drawn = Random(seed).choices(rows, weights, k=len(rows))
    voices = [_voice(customers, row, unit) for row in drawn]
    shares = share_intervals(voices, seed, runs=1)
    if line == "left":
        _under, shares = _rebased(customers, source, unit, shares, voices, luck)
    return {need: interval.share for need, interval in shares.items()}


@cache
def _rows(customers: Customers, source: Source, line: Line) -> tuple[_Row, ...]:
    return tuple(_ROWS[source](customers, line))


@cache
def _interviewed(customers: Customers) -> Mapping[str, str]:
    """The segment of each conversation."""
    return {talk.id: talk.segment for talk in customers.interviews}


def _segment(customers: Customers, id_: str) -> str:
    """The segment of an account or of a conversation."""
    account = customers.by_id.get(id_)
    return account.segment if account else _interviewed(customers)[id_]


def _counted_rows(rows: Sequence[_Row], unit: Unit) -> Sequence[_Row]:
    """Each row, or each customer once for each need."""
    return rows if unit == "voices" else list(dict.fromkeys(rows))


def _voice(customers: Customers, row: _Row, unit: Unit) -> Voice:
    """A row that counts 1, or what its customer brings in a quarter."""
    account, need = row
    return Voice(need, _dollars(customers, account) if unit == "money" else 1.0)


def _dollars(customers: Customers, account: str) -> float:
    """What an account brings in a quarter; a person who was interviewed counts as the average."""
    if account not in customers.by_id:
        return 1.0
    return float(customers.contributions[customers.by_id[account].price])


def _messages(customers: Customers, line: Line) -> list[_Row]:
    rows = [
        (message.account_id, need)
        for message, need in zip(customers.feedback, customers.needs_of_feedback, strict=True)
    ]
    if line == "spoke":
        return rows
    return [(id_, need) for id_, need in rows if customers.by_id[id_].status != "active"]


def _survey(customers: Customers, line: Line) -> list[_Row]:
    return [(answer.account_id, answer.main_reason) for answer in customers.exit_survey]


def _interviews(customers: Customers, line: Line) -> list[_Row]:
    """The needs of each conversation; of those who left, where all who left are under the line."""
    return [
        (talk.id, need)
        for talk in customers.interviews
        if line == "spoke" or any(word in f" {talk.situation}" for word in _GONE)
        for need in talk.needs
    ]


def _payments(customers: Customers, line: Line) -> list[_Row]:
    """Accounts of the sample whose card was refused for good, and all others of it."""
    refused = {
        charge.account_id
        for charge in customers.payments
        if charge.result != "paid" and not charge.recovered
    }
    sample = dict.fromkeys(charge.account_id for charge in customers.payments)
    return [
        (id_, "payment" if id_ in refused else "other")
        for id_ in sample
        if line == "spoke" or customers.by_id[id_].status != "active"
    ]


_ROWS: Mapping[Source, Callable[[Customers, Line], list[_Row]]] = {
    "messages": _messages,
    "survey": _survey,
    "interviews": _interviews,
    "payments": _payments,
}


def _rebased(
    customers: Customers,
    source: Source,
    unit: Unit,
    shares: Mapping[str, ShareInterval],
    voices: list[Voice],
    luck: Mapping[str, float] | None = None,
) -> tuple[int, Mapping[str, ShareInterval]]:
    """The shares of all who left, and how many these are, with `luck` times each segment's.

    Messages of those who left are held against all who left; the survey speaks for those who were
    asked, and the accounts say who lapsed. The other two are samples of those who left.
    """
    gone = _gone(customers)
    if source in ("interviews", "payments"):
        return len(voices), shares
    worth = {
        account.account_id: (_dollars(customers, account.account_id) if unit == "money" else 1.0)
        * (luck[account.segment] if luck else 1.0)
        for account in gone
    }
    total = sum(worth.values())
    if source == "messages":
        return len(gone), _counted(voices, total)
    asked = sum(worth[one.account_id] for one in gone if one.status == "canceled")
    lapsed = sum(worth[one.account_id] for one in gone if one.status == "lapsed")
    rebased = {need: interval.rebased(asked / total) for need, interval in shares.items()}
    return len(gone), rebased | {"payment": ShareInterval(*(3 * [lapsed / total]))}


@cache
def _gone(customers: Customers) -> tuple[Account, ...]:
    """The accounts of all who left."""
    return tuple(account for account in customers.accounts if account.status != "active")


def _counted(voices: list[Voice], total: float) -> Mapping[str, ShareInterval]:
    """Shares that are counted and not sampled: their interval is a point."""
    sums: defaultdict[str, float] = defaultdict(float)
    for voice in voices:
        sums[voice.need] += voice.weight
    return {need: ShareInterval(*(3 * [weight / total])) for need, weight in sums.items()}
