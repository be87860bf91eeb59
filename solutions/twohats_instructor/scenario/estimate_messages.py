"""News that comes with the exercise: two estimates of each lead's project change.

Each deal changes other ones, so what the lesson has shown of the same project is not the answer
to the exercise. Some who speak know their days closely, and some hardly: how far the likely end is
behind the end by the most likely days hangs on these ranges, and no one factor fits all deals.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twohats.answers.project import Link
from twohats.project.breakdown import gapped_breakdown
from twohats.project.schedule import Network, finish_day
from twohats.scenario.breakdowns import packages_and_links

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.breakdown_source import BREAKDOWNS, SourceTask
from twohats_instructor.scenario.sayings import BY_LEAD, DEALS

HEADER = ("initiative", "deal", "task", "o", "m", "p", "who", "text")
#: By how many days, and by which part of it, the end by the most likely days has to move.
LEAST_DAYS, LEAST_SHARE = 2, 0.05
_TRIES = 400
_SHORTER, _LONGER = (0.5, 0.6, 0.7), (1.4, 1.6, 1.8)
_WHO = {
    "old order system": "Ines",
    "back end": "Tomas",
    "app developer": "Priya",
    "app tester": "Amara",
    "warehouse": "Lucia",
    "line technician": "Ben",
    "data analyst": "Hana",
    "designer": "Elif",
    "outside reviewer": "The reviewer's office",
}
_LONGER_WORDS = {
    "warehouse": ("The south site is busier than we said.", "Two of our crew are at the fair."),
    "line technician": ("The line runs on Saturdays now.", "The parts come in two deliveries."),
    "old order system": ("Half of my day goes to the night run right now.",),
    "outside reviewer": ("Two other reviews are ahead of yours.",),
}
_ANY_LONGER = (
    "I looked at the work again, and it's more than I thought.",
    "There's a part of the work that I hadn't seen.",
)
_PARTLY_THERE = (
    "We did something similar in spring and can reuse a good part of it.",
    "It turns out that half of the work is done already.",
)
_ANY_SHORTER = (*_PARTLY_THERE, "I'm getting a second pair of hands for this one.")
#: How sure people are: pessimistic days as a multiple of the most likely ones, or a day more.
_OPEN_LOW, _OPEN_HIGH = 0.6, 3.5
_SURE_WORDS = (
    "I'm sure of that, give or take a day.",
    "I checked that with the person who did this last.",
)
_NEW_TO_US = "Nobody here has done this before."
_OPEN_WORDS = (
    _NEW_TO_US,
    "The work depends on an answer that we don't have yet.",
)
#: What fits better where part of the work is there already.
_REST_IS_NEW = "The rest is new to all of us."
_DAYS = "Count on {m} days for “{name}”: {o} if all goes well, {p} if it doesn't."


@dataclass(frozen=True)
class ChangedEstimate:
    """New days for a task, and whether they are known closely."""

    task: SourceTask
    days: tuple[int, int, int]
    is_sure: bool

    def text(self, draw: random.Random) -> str:
        """What the person says who will do the work."""
        o, m, p = self.days
        reasons: tuple[str, ...] = _ANY_SHORTER
        if m > self.task.days[1]:
            reasons = _LONGER_WORDS.get(self.task.person_type, ()) + _ANY_LONGER
        days = _DAYS.format(o=o, m=m, p=p, name=self.task.name)
        how_sure = draw.choice(_SURE_WORDS if self.is_sure else _OPEN_WORDS)
        reason = draw.choice(reasons)
        if how_sure == _NEW_TO_US and reason in _PARTLY_THERE:
            return f"{days} {reason} {_REST_IS_NEW}"
        return f"{days} {how_sure} {reason}"


def dealt(lead: str, deal: int) -> tuple[ChangedEstimate, ChangedEstimate]:
    """The two messages of one deal: together they move the end."""
    draw = random.Random(f"{truth.SEED}/estimates/{lead}/{deal}")
    tasks = _candidates(lead)
    end = _end(lead, {})
    for _ in range(_TRIES):
        likely = {task: _likely_days(task, draw) for task in draw.sample(tasks, 2)}
        shift = abs(_end(lead, {task.id: float(m) for task, m in likely.items()}) - end)
        if shift >= max(LEAST_DAYS, LEAST_SHARE * end):
            first, second = likely.items()
            return _message(*first, lead, deal), _message(*second, lead, deal)
    raise ValueError(f"{lead}: no two changed estimates move the end.")


def _candidates(lead: str) -> list[SourceTask]:
    """Tasks that every learner has from the start, long enough to change."""
    gapped = gapped_breakdown(*packages_and_links(BREAKDOWNS[lead]))
    ids = {row["id"] for row in gapped.wbs}
    return [task for task in BREAKDOWNS[lead] if task.id in ids and task.days[1] >= 3]


def _likely_days(task: SourceTask, draw: random.Random) -> int:
    """Other most likely days than before."""
    m = task.days[1]
    factor = draw.choice(_SHORTER + _LONGER + _LONGER)  # news is bad news twice out of three times
    likely = max(2, round(m * factor))
    return likely + (1 if factor > 1 else -1) if likely == m else likely


def _message(task: SourceTask, likely: int, lead: str, deal: int) -> ChangedEstimate:
    """Days known to within one, or hardly at all: a lot of its own for each task and deal."""
    if random.Random(f"{truth.SEED}/sure/{lead}/{deal}/{task.id}").random() < 1 / 2:
        return ChangedEstimate(task, (max(1, likely - 1), likely, likely + 1), is_sure=True)
    low, high = round(_OPEN_LOW * likely), round(_OPEN_HIGH * likely)
    return ChangedEstimate(task, (max(1, min(likely - 1, low)), likely, high), is_sure=False)


def _end(lead: str, changed: Mapping[str, float]) -> float:
    tasks = BREAKDOWNS[lead]
    links = [
        Link(before=predecessor, after=task.id)
        for task in tasks
        for predecessor in task.predecessors
    ]
    days = {task.id: float(task.days[1]) for task in tasks} | dict(changed)
    return finish_day(Network(days, links), days)


def rows() -> Iterator[tuple]:
    """Two rows for each lead and deal."""
    for lead in BY_LEAD:
        for deal in range(DEALS):
            draw = random.Random(f"{truth.SEED}/words/{lead}/{deal}")
            for estimate in dealt(lead, deal):
                person = _WHO[estimate.task.person_type]
                yield (lead, deal, estimate.task.id, *estimate.days, person, estimate.text(draw))
