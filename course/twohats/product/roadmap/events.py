"""What happens to a roadmap in six quarters, each with its week and a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from twohats.text import join_list

WEEKS = 13  # of a quarter
Kind = Literal["begun", "missing", "waiting", "live", "penalty", "undone"]
#: A missing enabler shows in this week of a quarter.
FOUND_IN_WEEK = 3


@dataclass(frozen=True)
class Event:
    """Something that happens in one week of the 78; `ids` are the initiatives that it is about."""

    week: int
    kind: Kind
    ids: tuple[str, ...]
    text: str


def quarter_of(week: int) -> int:
    """The quarter that a week is in, from 1."""
    return (week - 1) // WEEKS + 1


def week_words(week: int) -> str:
    """A week as people name it: "Quarter 1, week 3"."""
    return f"Quarter {quarter_of(week)}, week {(week - 1) % WEEKS + 1}"


def first_week(quarter: int) -> int:
    """The first week of a quarter."""
    return (quarter - 1) * WEEKS + 1


def week_found(quarter: int) -> int:
    """The week of a quarter in which a missing enabler shows, and others make room for it."""
    return first_week(quarter) + FOUND_IN_WEEK - 1


def begun(week: int, names: dict[str, str]) -> Event:
    """What the teams begin in a week, by id and name."""
    text = f"The teams begin {join_list(list(names.values()), None)}."
    return Event(week, "begun", tuple(names), text)


def waiting(week: int, id_: str, name: str) -> Event:
    """An initiative for which nobody is left from a week on."""
    text = f"Nobody is free for “{name}”, so it waits."
    return Event(week, "waiting", (id_,), text)


def missing(quarter: int, ids: tuple[str, str], names: tuple[str, str], rework: float) -> Event:
    """A dependent that turns out to need its enabler, with the share of its value that it loses.

    In that week nobody knows yet whether the dependent still finds room in a later quarter.
    """
    dependent, enabler = (f"“{name}”" for name in names)
    text = (
        f"{dependent} turns out to need {enabler}. {enabler} is started first; {dependent} has to "
        f"wait, and loses {rework:.0%} of its value to rework if it is built."
    )
    return Event(week_found(quarter), "missing", ids, text)


def live(quarter: int, names: dict[str, str]) -> Event:
    """What can be used from a quarter on, by id and name."""
    text = f"Live: {join_list(list(names.values()), None)}."
    return Event(first_week(quarter), "live", tuple(names), text)


def penalty(week: int, id_: str, name: str, amount: str) -> Event:
    """A law that is not kept on its day."""
    text = f"The law is in force, and the work on “{name}” is not done. The penalty is {amount}."
    return Event(week, "penalty", (id_,), text)


def undone(quarter: int, names: dict[str, str]) -> Event:
    """What was on the roadmap and is never built, by id and name."""
    text = f"Building ends. Not done: {join_list(list(names.values()), None)}."
    return Event(quarter * WEEKS, "undone", tuple(names), text)


def in_order(events: Iterable[Event]) -> list[Event]:
    """By week; of one week as they happened."""
    return sorted(events, key=lambda event: event.week)
