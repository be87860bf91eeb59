"""Learners of exercise 03: each plays every deal, and the honest ones each of the strategies."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from random import Random
from typing import Any

from twohats.draw.strategy import NUMBERS, VERDICTS
from twohats.product.strategy import sorted_by_fit
from twohats.scenario import Scenario
from twohats.scenario.market import Opportunity
from twohats.session.lots import DEALS

from twohats_instructor.bands.player import Player
from twohats_instructor.scenario.market.founders_list import LINES, OUTCOMES, WISH_DEALS, WISHES
from twohats_instructor.scenario.market.opportunities import OPPORTUNITIES, deciding

_SCRIBBLES = 12
_FAMILIES = "hold_the_families"
Pair = tuple[str, str]
#: Words at which somebody who reads nothing else stops.
_LAW_WORDS = ("law", "rule", "must", "stamps", "season", "crop", "cold", "day", "birthday")


def players(scenario: Scenario, lead: str | None) -> Iterator[Player]:
    """The learners of the exercise, each once for every deal."""
    for deal in range(DEALS):
        yield from _careless(deal, scenario)
        yield from _honest(deal, scenario)


def _careless(deal: int, scenario: Scenario) -> Iterator[Player]:
    dealt, wishes = scenario.market.dealt_opportunities(deal), WISH_DEALS[deal]
    first = {one.id: ("go", "customers") for one in dealt}
    ids, all_first = list(scenario.ids), dict.fromkeys(wishes[:3], "a")
    work = _work
    yield _player("clicker", work(deal, first, _FAMILIES, [], [], all_first))
    by_size = _ranked(dealt, "customers")
    copied = [id_ for id_ in ids if scenario.initiative(id_).claim_reach < 5000]
    dates = [id_ for id_ in wishes if any(word in WISHES[id_].text for word in _LAW_WORDS)]
    yield _player("copier", work(deal, by_size, _FAMILIES, copied, dates, all_first))
    for seed in range(_SCRIBBLES):
        yield _player("scribbler", _scribbled(deal, seed, scenario))
    yield _player("do-nothing", work(deal, {}, "", [], [], {}))
    hoarded = {one.id: ("go", "contribution") for one in dealt}
    yield _player(
        "hoarder", work(deal, hoarded, _FAMILIES, ids, wishes, _longest(wishes, scenario))
    )
    tested = {one.id: ("test", "win_chance") for one in dealt}
    yield _player("minimalist", work(deal, tested, _FAMILIES, ["I16"], [], {}))
    greedy = _ranked(dealt, "growth")
    cheap = sorted(ids, key=lambda id_: scenario.initiative(id_).claim_reach)[:8]
    yield _player(
        "greedy", work(deal, greedy, "win_the_singles", cheap, [], _longest(wishes, scenario))
    )
    four_first = work(deal, by_size, "grow_with_offices", ids[:4], [], all_first)
    yield _player("keeps the lesson's first four", four_first)


def _player(name: str, answers: Mapping[str, Any]) -> Player:
    return Player(name, "careless", answers)


def _ranked(dealt: Collection[Opportunity], column: str) -> dict[str, Pair]:
    """Go for the largest, test the next, leave the last; the column is what decides."""
    order = sorted(dealt, key=lambda one: -getattr(one, column))
    return {one.id: (verdict, column) for one, verdict in zip(order, VERDICTS, strict=True)}


def _longest(wishes: Collection[str], scenario: Scenario) -> dict[str, str]:
    """The longest line on each of the first three wishes."""
    lines = scenario.market.wish_lines
    return {id_: max(LINES, key=lambda letter: len(lines[id_][letter])) for id_ in list(wishes)[:3]}


def _scribbled(deal: int, seed: int, scenario: Scenario) -> dict[str, Any]:
    lot = Random(f"scribbler {deal} {seed}")
    dealt, wishes = scenario.market.dealt_opportunities(deal), WISH_DEALS[deal]
    return _work(
        deal,
        {one.id: (lot.choice(list(VERDICTS)), lot.choice(list(NUMBERS))) for one in dealt},
        lot.choice(list(scenario.market.strategies)),
        [id_ for id_ in scenario.ids if lot.random() < 0.5],
        [id_ for id_ in wishes if lot.random() < 0.5],
        {id_: lot.choice(LINES) for id_ in lot.sample(wishes, 3)},
    )


def _honest(deal: int, scenario: Scenario) -> Iterator[Player]:
    for id_, strategy in scenario.market.strategies.items():
        yield Player(strategy.name.lower(), "honest", good_work(deal, id_, scenario))
    quick = good_work(deal, _FAMILIES, scenario)
    quick["out_of_strategy"]["ids"].pop()
    yield Player("quick, keeps one card too many", "honest", quick)
    unsure = good_work(deal, "win_the_singles", scenario)
    rows = unsure["opportunities"]["rows"]
    rows[next(iter(rows))] = {"choice": "test", "reason": "growth"}
    yield Player("judges two of three opportunities", "honest", unsure)
    other = good_work(deal, _FAMILIES, scenario, place=-1)
    other["out_of_strategy"]["ids"] += ["I07", "I10"]
    yield Player("decides by other numbers, gives up more", "honest", other)


def good_work(deal: int, strategy: str, scenario: Scenario, *, place: int = 0) -> dict[str, Any]:
    """A good hand-in; of the numbers that decide, and of the wishes, those at `place` are taken."""
    dealt, wishes = scenario.market.dealt_opportunities(deal), WISH_DEALS[deal]
    dated = [id_ for id_ in wishes if WISHES[id_].kind != "nobody"]
    entries = wishes[:3] if place == 0 else wishes[-3:]
    return _work(
        deal,
        {one.id: (OPPORTUNITIES[one.id].verdict, deciding(one.id)[place]) for one in dealt},
        strategy,
        list(sorted_by_fit(scenario, strategy).outside),
        dated,
        {id_: OUTCOMES[id_] for id_ in entries},
    )


def _work(
    deal: int,
    verdicts: Mapping[str, Pair],
    strategy: str,
    given_up: Collection[str],
    dated: Collection[str],
    outcomes: Mapping[str, str],
) -> dict[str, Any]:
    """A hand-in as plain data."""
    rows = {id_: {"choice": choice, "reason": reason} for id_, (choice, reason) in verdicts.items()}
    return {
        "opportunities": {"deal": deal, "rows": rows},
        "strategy": {"id": strategy, "name": strategy.replace("_", " ")},
        "out_of_strategy": {"ids": list(given_up)},
        "entries": {"deal": deal, "dated": list(dated), "outcomes": dict(outcomes)},
    }
