"""Learners who are played through exercise 02: a board, what it will move, and eight quarters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from twohats.answers.product import Roadmap
from twohats.product.roadmap import CHAINS, sponsors_list
from twohats.scenario import Scenario
from twohats.session.lots import DEALS

from twohats_instructor.bands.player import Player
from twohats_instructor.scenario.market.quarterly_results import RESULT_DEALS, RESULTS, SUCCESS
from twohats_instructor.typical.careless_roadmaps import (
    Placement,
    careless_placements,
    scribbled,
)

Expected = dict[str, tuple[str, str]]
_SCRIBBLES = 20
_ALL_UP: Expected = {
    "retention": ("up", "r3"),
    "contribution": ("up", "c1"),
    "registrations": ("up", "g3"),
}
_NOTHING: Expected = {
    "retention": ("unchanged", "r6"),
    "contribution": ("unchanged", "c4"),
    "registrations": ("unchanged", "g5"),
}
_KEEPING: Expected = {
    "retention": ("up", "r2"),
    "contribution": ("up", "c3"),
    "registrations": ("unchanged", "g5"),
}
_KEEPING_AND_GIFTS = _KEEPING | {"registrations": ("up", "g3")}
_ONLY_REGISTRATIONS = _NOTHING | {"registrations": ("up", "g3")}
#: Words of results that look splendid, and of money that grows.
_SPLENDID = ("best", "record", "doubled", "prize", "most", "won", "each on its day", "rose", "up")
_GROWTH = ("more", "rose", "grew", "up", "won", "doubled")

_HONEST: dict[str, tuple[Placement, Expected, int]] = {
    "families first": (
        {
            "I01": "now", "I02": "now", "I12": "now", "I11": "next", "I09": "next",
            "I13": "next", "I05": "next", "I03": "later",
        },
        _KEEPING, 0,
    ),
    "law and payments": (
        {
            "I13": "now", "I11": "now", "I12": "now", "I10": "now", "I09": "next", "I01": "next",
            "I14": "next", "I03": "later",
        },
        _KEEPING, 0,
    ),
    "gifts, and what keeps customers": (
        {
            "I11": "now", "I03": "now", "I09": "now", "I13": "next", "I01": "next", "I02": "next",
            "I04": "next", "I12": "later",
        },
        _KEEPING_AND_GIFTS, 0,
    ),
    "quick: late boxes first": (
        {
            "I03": "now", "I11": "now", "I09": "now", "I13": "next", "I01": "next", "I02": "next",
            "I14": "later",
        },
        _KEEPING, 1,
    ),
}  # fmt: skip


def players(scenario: Scenario, lead: str | None) -> Iterator[Player]:
    """The learners of the exercise, each once for every deal."""
    for deal in range(DEALS):
        yield from _careless(deal, scenario)
        yield from _honest(deal, scenario)


def _careless(deal: int, scenario: Scenario) -> Iterator[Player]:
    boards = {name: rows[0] for name, rows in careless_placements(scenario).items()}
    dealt, lot = RESULT_DEALS[deal], Random(deal)
    first_chains: Expected = {
        measure: ("up", next(iter(chains["up"]))) for measure, chains in CHAINS.items()
    }
    hands: dict[str, tuple[Placement, Expected, list[str]]] = {
        "clicker": (boards["clicker"], first_chains, dealt),
        "copier": (boards["copier"], _ALL_UP, _with_words(dealt, _SPLENDID)),
        "do-nothing": ({}, {}, []),
        "hoarder": (boards["hoarder"], _ALL_UP, dealt),
        "minimalist": (boards["minimalist"], _NOTHING, dealt[:1]),
        "greedy": (boards["greedy"], _ALL_UP, _looks_splendid(dealt)),
        "knows a list of words": (boards["greedy"], _ALL_UP, _with_words(dealt, _GROWTH)),
        "expects nothing": (boards["clicker"], _NOTHING, dealt[:4]),
    }
    for name, (placement, expected, ticked) in hands.items():
        yield Player(name, "careless", _work(deal, _entries(placement), expected, ticked))
    for number in range(_SCRIBBLES):
        placement = scribbled(scenario, deal * _SCRIBBLES + number)
        ticked = [id_ for id_ in dealt if lot.random() < 0.5]
        work = _work(deal, _entries(placement), _scribble(lot), ticked)
        yield Player("scribbler", "careless", work)


def _honest(deal: int, scenario: Scenario) -> Iterator[Player]:
    right = [id_ for id_ in RESULT_DEALS[deal] if RESULTS[id_].kind == SUCCESS]
    for name, (placement, expected, missed) in _HONEST.items():
        work = _work(deal, _entries(placement), expected, right[missed:])
        yield Player(name, "honest", work)
    entries = _plain(sponsors_list(scenario))
    work = _work(deal, entries, _ONLY_REGISTRATIONS, right)
    yield Player("the sponsors' list, doubted", "honest", work)


def _scribble(lot: Random) -> Expected:
    """A direction and one of its chains for each measure, by lot."""
    expected: Expected = {}
    for measure, by_direction in CHAINS.items():
        direction = lot.choice(list(by_direction))
        expected[measure] = (direction, lot.choice(list(by_direction[direction])))
    return expected


def _looks_splendid(dealt: list[str]) -> list[str]:
    """Those that look like a success at first sight."""
    return [id_ for id_ in dealt if (RESULTS[id_].kind == SUCCESS) != RESULTS[id_].looks_otherwise]


def _with_words(dealt: list[str], words: tuple[str, ...]) -> list[str]:
    return [id_ for id_ in dealt if any(f" {word}" in RESULTS[id_].text for word in words)]


def _entries(placement: Placement) -> list[dict[str, str]]:
    return [{"id": id_, "bucket": bucket} for id_, bucket in placement.items()]


def _plain(roadmap: Roadmap) -> list[dict[str, str]]:
    return [{"id": entry.id, "bucket": entry.bucket} for entry in roadmap.entries]


def _work(
    deal: int,
    entries: list[dict[str, str]],
    expected: Mapping[str, tuple[str, str]],
    ticked: list[str],
) -> dict[str, Any]:
    """A hand-in: the board was played once all was expected."""
    pairs = {
        name: {"choice": choice, "reason": reason} for name, (choice, reason) in expected.items()
    }
    roadmap = {"entries": entries}
    return {
        "roadmap_v0": roadmap,
        "played_roadmap_v0": roadmap,
        "v0_prediction": {"deal": deal, "expected": pairs, "kept": pairs},
        "success_or_not": {"deal": deal, "ticked": ticked},
    }
