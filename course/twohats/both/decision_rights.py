"""What it costs who decides: recurring decisions over twelve weeks, in hours that are lost.

A decision comes up at random. Without an owner it waits; with two it is decided twice and
sometimes reversed; with one it is as good as what that side knows. Asking the other side first
takes half a day and closes the gap. EventLuck belongs to a decision and a run, and never to an
arrangement: two arrangements differ by who decides alone.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from statistics import fmean
from typing import Literal

WEEKS, RUNS = 12, 200
#: How long a decision without an owner waits on average, and what a week of waiting costs.
WAIT_WEEKS, HOURS_A_WEEK = 2.5, 7.0
#: How often a decision of two owners is reversed, and what that costs each of those at work on it.
REVERSED, HOURS_EACH, AT_WORK = 0.3, 8.0, 6
#: A side knows enough if it chooses well in four of five cases.
ENOUGH = 0.8
#: Half a day for each question, and what is then still not known.
HOURS_ASKED, STILL_UNKNOWN = 4.0, 0.06

#: "blind" is a wrong choice of a side that could not know, "unlucky" one of a side that could.
Kind = Literal["fine", "waits", "reversed", "blind", "unlucky"]
#: Who decides and whether the other side is asked: ("product", "other"). An owner is "product",
#: "project", "both" or "nobody".
Arrangement = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class PlayedDecision:
    """A decision that comes up `events` times in twelve weeks on average.

    `product_knows` and `project_knows` are how often each side alone would choose well (0 to 1);
    `hours` are lost when the choice is wrong.
    """

    id: str
    events: float
    product_knows: float
    project_knows: float
    hours: float

    @property
    def best_known(self) -> float:
        """How often the side that knows more would choose well."""
        return max(self.product_knows, self.project_knows)


@dataclass(frozen=True)
class EventLuck:
    """When one event comes (weeks from the start), and the three lots that are drawn for it."""

    at: float
    wait: float
    reversal: float
    choice: float


@dataclass(frozen=True)
class DecisionEvent:
    """One time that a decision came up: in which week, what became of it, until when it waited."""

    decision: str
    week: int
    kind: Kind
    hours: float
    until: int


@cache
def _luck(id_: str, events: float, run: int, seed: int) -> tuple[EventLuck, ...]:
    """The events of one decision in one run; the same whoever decides."""
    lot = random.Random(f"{seed} {id_} {run}")
    # Stratified: over all runs the counts are those of a Poisson number, without its noise.
    order = random.Random(f"{seed} {id_}").sample(range(RUNS), RUNS)
    count = _poisson((order[run % RUNS] + lot.random()) / RUNS, events)
    luck = [
        EventLuck(lot.random() * WEEKS, lot.expovariate(1 / WAIT_WEEKS), lot.random(), lot.random())
        for _ in range(count)
    ]
    return tuple(sorted(luck, key=lambda event: event.at))


def _poisson(share: float, mean: float) -> int:
    """The number of events below which a share (0 to 1) of all cases lies."""
    count, chance = 0, math.exp(-mean)
    total = chance
    while total < share and count < 10 * mean + 20:
        count += 1
        chance *= mean / count
        total += chance
    return count


def play(
    decisions: Iterable[PlayedDecision], arrangement: Arrangement, run: int, seed: int
) -> list[DecisionEvent]:
    """All that comes up in one run, in the order in which it comes.

    What an arrangement does not name has no owner. `run` is a number from 0; `seed` is the pack's.
    """
    events = []
    for decision in decisions:
        owner = arrangement.get(decision.id, ("nobody", "nobody"))
        for luck in _luck(decision.id, decision.events, run, seed):
            events.append((luck.at, _event(decision, owner, luck)))
    return [event for _, event in sorted(events, key=lambda pair: pair[0])]


def _event(decision: PlayedDecision, owner: tuple[str, str], luck: EventLuck) -> DecisionEvent:
    lead, asked = owner
    week = int(luck.at) + 1
    until, kind, hours = week, "fine", 0.0
    chance = decision.best_known
    if lead == "nobody" or not lead:
        end = min(luck.at + luck.wait, float(WEEKS))
        kind, until = "waits", max(week, math.ceil(end))
        hours = HOURS_A_WEEK * (end - luck.at)
    elif lead == "both":
        is_reversed = luck.reversal < REVERSED
        kind = "reversed" if is_reversed else "fine"
        hours = HOURS_EACH * AT_WORK * is_reversed
    elif asked == "other":
        hours, chance = HOURS_ASKED, 1 - STILL_UNKNOWN
    else:
        chance = decision.product_knows if lead == "product" else decision.project_knows
    if luck.choice > chance:
        hours += decision.hours
        if kind == "fine":
            kind = "unlucky" if chance >= ENOUGH else "blind"
    return DecisionEvent(decision.id, week, kind, hours, until)  # type: ignore[arg-type]


def lost_hours(
    decisions: Iterable[PlayedDecision], arrangement: Arrangement, seed: int, runs: int = RUNS
) -> float:
    """The hours that are lost in twelve weeks, on average over the runs."""
    known = tuple(decisions)
    return fmean(
        sum(event.hours for event in play(known, arrangement, run, seed)) for run in range(runs)
    )


def everywhere(
    decisions: Iterable[PlayedDecision], lead: str, asked: str = "nobody"
) -> dict[str, tuple[str, str]]:
    """One and the same owner for all decisions."""
    return {decision.id: (lead, asked) for decision in decisions}


def constant_arrangements(
    decisions: Iterable[PlayedDecision],
) -> Iterator[dict[str, tuple[str, str]]]:
    """Every arrangement that is the same for all decisions, with asking and without."""
    known = tuple(decisions)
    for lead in ("product", "project", "both", "nobody"):
        yield everywhere(known, lead)
    for lead in ("product", "project"):
        yield everywhere(known, lead, "other")


def usual_trouble(decision: PlayedDecision, owner: tuple[str, str]) -> tuple[str, str]:
    """What goes wrong with a decision and through what, as a prediction says it.

    A side knows enough if it chooses well in so many cases as ENOUGH says.
    """
    lead, asked = owner
    if lead in ("nobody", ""):
        return "waits", "no_owner"
    if lead == "both":
        return "reversed", "two_owners"
    if asked == "other":
        return "nothing", "owner_asks"
    knows = decision.product_knows if lead == "product" else decision.project_knows
    return ("nothing", "owner_knows") if knows >= ENOUGH else ("blind", "not_asked")
