"""Learners who are played through exercise 00: the pre-test, what the date moved, one interval."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from twohats.both.date_pressure import POSSIBLE_CHANGES, asked_day, date_rows, kept_of_100
from twohats.scenario import Scenario
from twohats.scenario.syllabus import inventory
from twohats.session.lots import DEALS

from twohats_instructor.bands.player import Player
from twohats_instructor.checks.start import TRULY_MOVED

_ALL = list(POSSIBLE_CHANGES)
_LARGE_ON_THE_PAGE = ["chance", "team", "luck", "finish"]  # the headlines, and the words below
_SCRIBBLES = 20


def players(scenario: Scenario, lead: str | None) -> Iterator[Player]:
    """The learners of the exercise, each once for every deal."""
    for deal in range(DEALS):
        yield from _careless(deal)
        yield from _honest(deal)


def _careless(deal: int) -> Iterator[Player]:
    chance = random.Random(deal)
    last_row = date_rows()[chance.randrange(len(date_rows()))]
    last = round(100 * last_row["kept"] / len(last_row["finish"]))
    yield Player("clicker", "careless", _work(deal, _ALL, (0, 100)))
    yield Player("copier", "careless", _work(deal, _LARGE_ON_THE_PAGE, (last, last)))
    for _ in range(_SCRIBBLES):
        ticked = [name for name in _ALL if chance.random() < 0.5]
        low, high = sorted(chance.sample(range(101), 2))
        yield Player("scribbler", "careless", _work(deal, ticked, (low, high)))
    yield Player("do-nothing", "careless", _work(deal, [], None, answered=0))
    yield Player("hoarder", "careless", _work(deal, _ALL, (0, 100)))
    yield Player("minimalist", "careless", _work(deal, ["chance"], None, answered=1))
    yield Player("greedy", "careless", _work(deal, ["chance", "team"], (last, last)))
    counts = [name for name, words in POSSIBLE_CHANGES.items() if words.startswith("how many")]
    low, _ = _neighbours(deal)
    yield Player("ticks what is counted", "careless", _work(deal, counts, (low, low)))
    yield Player("guesses the upper middle", "careless", _work(deal, _ALL, (50, 70)))


def _honest(deal: int) -> Iterator[Player]:
    ticks = list(TRULY_MOVED)
    low, high = _neighbours(deal)
    chance = kept_of_100(asked_day(deal))
    yield Player("between the neighbors", "honest", _work(deal, ticks, (low, high)))
    yield Player("a little wider", "honest", _work(deal, ticks, (low - 2, high + 2)))
    yield Player("near the truth", "honest", _work(deal, ticks, (chance - 8, chance + 8)))
    yield Player("truth at the edge", "honest", _work(deal, ticks, (chance, chance + 18)))


def _neighbours(deal: int) -> tuple[int, int]:
    """The chances that the slider shows on either side of the day that is asked for."""
    day = asked_day(deal)
    rows = {row["day"]: round(100 * row["kept"] / len(row["finish"])) for row in date_rows()}
    return rows[day - day % 5], rows[day - day % 5 + 5]


def _work(
    deal: int, moved: list[str], interval: tuple[float, float] | None, answered: int = 12
) -> dict[str, Any]:
    """A hand-in: the pre-test as far as answered, the ticks, and an interval kept in time."""
    low, high = interval or (None, None)
    items = [item["id"] for item in inventory("A")][:answered]
    return {
        "date_guess": {
            "guess": 50,
            "tried": [80, 110],
            "sentence": "bla bla bla bla bla",
            "deal": deal,
            "moved": moved,
            "interval": {"low": low, "high": high, "state": "kept" if interval else "open"},
        },
        "pretest": {
            "form": "A",
            "items": {id_: {"option": "a", "confidence": 50} for id_ in items},
        },
        "before_definitions": {},
    }
