"""Learners of exercise 05: each plays every deal of room and episodes."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from twohats.scenario import Scenario
from twohats.session.lots import DEALS

from twohats_instructor.bands.player import Player
from twohats_instructor.checks.alignment import stoppers
from twohats_instructor.scenario.room import facts, sayings
from twohats_instructor.typical.alignment_rooms import (
    FOUNDER_ONLY,
    HONEST,
    Hand,
    careless,
    scribbled,
)

_SCRIBBLES = 12
_NAMES = list(sayings.LINES)
_PLACES = [*facts.PLACES]
_TRUE = {"F02": "notes_2", "F04": "notes_6", "F07": "notes_5"}
_LOUD = [id_ for id_, fact in facts.FACTS.items() if fact.kind == "loud"]
_FIRST = dict.fromkeys(list(facts.FACTS)[:3], _PLACES[0])
_POSITIONS = {name: sayings.position_line(name) for name in _NAMES}
_NEEDS = {name: sayings.interest_line(name) for name in _NAMES}
Pair = tuple[str, str]


def players(scenario: Scenario, lead: str | None) -> Iterator[Player]:
    """The learners of the exercise, each once for every deal."""
    for deal in range(DEALS):
        yield from _careless(scenario, deal)
        yield from _honest(scenario, deal)


def _careless(scenario: Scenario, deal: int) -> Iterator[Player]:
    room = scenario.alignment.rooms[deal]
    hands = careless(room)
    first, loud = (facts.MOVES[0], next(iter(facts.REASONS))), dict.fromkeys(_LOUD[:3], "memos")
    everybody = {
        "clicker": (_FIRST, dict.fromkeys(_NAMES, "a"), _NAMES[:3], first),
        "copier": ({"F04": "memos", "F06": "memos", "F01": "memos"}, _POSITIONS, _NAMES, first),
        "do-nothing": ({}, {}, [], None),
        "hoarder": (_FIRST, dict.fromkeys(_NAMES, "b"), _NAMES, ("trade", "wants_other_things")),
        "minimalist": ({"F10": "company"}, {_NAMES[0]: "a"}, [_NAMES[0]], None),
        "greedy": (loud, _longest(), _influential(scenario), ("persuade", "sees_other_facts")),
        "promiser": (_FIRST, _POSITIONS, _NAMES[:3], ("trade", "wants_other_things")),
        "escalates": (_FIRST, dict.fromkeys(_NAMES, "c"), [], ("escalate", "cannot_decide")),
        "echo": (loud, _POSITIONS, _influential(scenario), ("escalate", "cannot_decide")),
    }
    for strategy, hand in hands.items():
        name = strategy.partition(",")[0].partition(" ")[0]
        places, lines, stop, pair = everybody[name]
        work = _work(deal, hand, places, lines, stop, _alike(deal, pair))
        yield Player(name, "careless", work)
    for seed in range(_SCRIBBLES):
        yield Player("scribbler", "careless", _scribbled(scenario, deal, seed))


def _alike(deal: int, pair: Pair | None) -> dict[str, Pair]:
    return dict.fromkeys(facts.EPISODE_DEALS[deal], pair) if pair else {}


def _longest() -> dict[str, str]:
    """Of each person the longest line."""
    rows = sayings.interest_rows()
    return {
        name: max((len(text), line) for who, line, text in rows if who == name)[1]
        for name in _NAMES
    }


def _influential(scenario: Scenario) -> list[str]:
    ranked = sorted(scenario.company.stakeholders, key=lambda one: -one.influence)
    return [one.name for one in ranked[:3]]


def _scribbled(scenario: Scenario, deal: int, seed: int) -> dict[str, Any]:
    lot = random.Random(f"scribbler {deal} {seed}")
    ids = lot.sample(list(facts.FACTS), 3)
    pairs = {
        id_: (lot.choice(facts.MOVES), lot.choice(list(facts.REASONS)))
        for id_ in facts.EPISODE_DEALS[deal]
    }
    return _work(
        deal,
        scribbled(scenario.alignment.rooms[deal], lot),
        {id_: lot.choice(_PLACES) for id_ in ids},
        {name: lot.choice("abc") for name in _NAMES},
        lot.sample(_NAMES, 3),
        pairs,
    )


def _honest(scenario: Scenario, deal: int) -> Iterator[Player]:
    can_stop = stoppers(scenario)
    for number, (name, hand) in enumerate(HONEST.items()):
        places = {**_TRUE, "F04": ("notes_6", "calendar", "memos", "company")[number % 4]}
        lines = dict(_NEEDS)
        if number % 2:  # one need is read otherwise
            lines[_NAMES[number]] = _POSITIONS[_NAMES[number]]
        work = _work(deal, hand, places, lines, can_stop, good_levers(deal))
        yield Player(name, "honest", work)
    # Who reads everything finds all facts; what people need who were not asked is partly missed.
    lines = _NEEDS | {name: _POSITIONS[name] for name in _NAMES[3:6]}
    work = _work(deal, FOUNDER_ONLY, _TRUE, lines, can_stop, good_levers(deal))
    yield Player("reads all, talks to the founder only", "honest", work)


def good_levers(deal: int) -> dict[str, Pair]:
    """The move and the reason that fit each dealt episode."""
    episodes = {id_: facts.episode(id_) for id_ in facts.EPISODE_DEALS[deal]}
    return {id_: (one.move, one.reason) for id_, one in episodes.items()}


def good_work(scenario: Scenario, deal: int) -> dict[str, Any]:
    """A hand-in with all points."""
    hand = HONEST["asks, then shows what fits"]
    return _work(deal, hand, _TRUE, _NEEDS, stoppers(scenario), good_levers(deal))


def _work(
    deal: int,
    hand: Hand,
    places: Mapping[str, str],
    lines: Mapping[str, str],
    can_stop: Sequence[str],
    levers: Mapping[str, Pair],
) -> dict[str, Any]:
    """A hand-in as plain data; the package was put to the vote."""
    turns, package = hand
    rows = {id_: {"choice": choice, "reason": reason} for id_, (choice, reason) in levers.items()}
    return {
        "alignment_log": {"deal": deal, "turns": turns},
        "package": {"choices": package, "signed": package},
        "who_signs": {"guesses": dict.fromkeys(_NAMES, "yes")},
        "facts": {"places": dict(places)},
        "interests": {"lines": dict(lines), "can_stop": list(can_stop)},
        "levers": {"deal": deal, "rows": rows},
    }
