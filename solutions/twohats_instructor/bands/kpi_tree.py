"""Learners of exercise 06: each plays every deal of targets, changes and links."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from twohats.draw.kpi_tree import CHANGES, REASONS, SIZES
from twohats.product.metrics import target_range
from twohats.scenario import Scenario
from twohats.scenario.kpis import TargetCase
from twohats.session.lots import DEALS

from twohats_instructor.bands.player import Player
from twohats_instructor.scenario.measures import changes, links
from twohats_instructor.scenario.measures.targets import CASES

_SCRIBBLES = 12
_OWNER, _DAY = "Leila Haddad", "2028-06-30"
_DRIVERS = ("K02", "K03", "K04", "K05")
#: What fits each kind of change.
_FITS = {
    "real": ("real", "size"),
    "spread": ("none", "spread"),
    "looks": ("none", "looks"),
    "mix": ("none", "mix"),
}
Tree = list[dict[str, Any]]
Pairs = Mapping[str, tuple[str, str]]


def players(scenario: Scenario, lead: str | None) -> Iterator[Player]:
    """The learners of the exercise, each once for every deal."""
    for deal in range(DEALS):
        yield from _careless(deal, scenario)
        yield from _honest(deal, scenario)


def _careless(deal: int, scenario: Scenario) -> Iterator[Player]:
    types = scenario.kpis.types
    by_name = sorted(types, key=lambda id_: types[id_].name)
    first = tree(scenario, by_name[0], by_name[1:3], {by_name[3]: 1.1})
    vanity = tree(scenario, "K08", ("K09", "K10"), {"K15": 0.9})
    many = tree(scenario, "K08", ("K09", "K10", "K11", "K05"), {"K06": 1.0, "K15": 1.0})
    rising = tree(scenario, "K09", ("K08", "K10"), {"K15": 0.8})
    cases = scenario.kpis.targets(deal)
    yield _same(deal, "clicker", first, _moved(cases, 0.0), ("real", "size"), "small")
    yield _same(deal, "copier", vanity, _moved(cases, 0.1), ("none", "spread"), "middle")
    yield _same(deal, "hoarder", many, _moved(cases, 0.2), ("none", "looks"), "middle")
    yield _same(deal, "minimalist", tree(scenario, "K05", (), {}), {}, ("none", "mix"), "none")
    yield _same(deal, "greedy", rising, _moved(cases, 0.5), ("real", "size"), "large")
    yield Player("do-nothing", "careless", _work(deal, [], {}, {}, {}))
    for seed in range(_SCRIBBLES):
        yield Player("scribbler", "careless", _scribbled(deal, seed, scenario))


def tree(scenario: Scenario, goal: str, drivers: Sequence[str], rails: Mapping[str, float]) -> Tree:
    """A tree in which each target is a fifth better; a guardrail's limit is a share of today."""
    types = scenario.kpis.types
    better = {id_: 1.2 if types[id_].better == "up" else 0.8 for id_ in (goal, *drivers)}
    kinds = {goal: "goal"} | dict.fromkeys(drivers, "driver") | dict.fromkeys(rails, "guardrail")
    return [
        {
            "id": id_,
            "name": types[id_].name,
            "kind": kind,
            "parent": None if kind == "goal" else goal,
            "unit": types[id_].unit,
            "baseline": types[id_].today,
            "target": types[id_].today * (rails[id_] if kind == "guardrail" else better[id_]),
            "owner": _OWNER,
            "date": _DAY,
        }
        for id_, kind in kinds.items()
    ]


def _moved(cases: Sequence[TargetCase], share: float) -> dict[str, float]:
    """Each target better than the last quarter by the same share."""
    sign = {case.id: 1 if case.better == "up" else -1 for case in cases}
    return {case.id: sum(case.months[-3:]) / 3 * (1 + sign[case.id] * share) for case in cases}


def _same(
    deal: int, name: str, kpis: Tree, targets: dict[str, float], pair: tuple[str, str], size: str
) -> Player:
    """One verdict on all changes, and goal and drivers ticked for all initiatives."""
    ids = [kpi["id"] for kpi in kpis if kpi["kind"] != "guardrail"]
    linked = dict.fromkeys(links.LINK_DEALS[deal], (ids if size != "none" else [], size))
    said = dict.fromkeys(changes.CHANGE_DEALS[deal], pair)
    return Player(name, "careless", _work(deal, kpis, targets, said, linked))


def _scribbled(deal: int, seed: int, scenario: Scenario) -> dict[str, Any]:
    lot = random.Random(f"scribbler {deal} {seed}")
    types = list(scenario.kpis.types)
    goal, one, two, rail = lot.sample(types, 4)
    kpis = tree(scenario, goal, (one, two), {rail: lot.uniform(0.7, 1.3)})
    said = {
        id_: (lot.choice(list(CHANGES)), lot.choice(list(REASONS)))
        for id_ in changes.CHANGE_DEALS[deal]
    }
    linked = {
        id_: ([k for k in (goal, one, two) if lot.random() < 0.5], lot.choice(list(SIZES)))
        for id_ in links.LINK_DEALS[deal]
    }
    cases = scenario.kpis.targets(deal)
    return _work(deal, kpis, _moved(cases, lot.uniform(0, 0.4)), said, linked)


def _honest(deal: int, scenario: Scenario) -> Iterator[Player]:
    rails: tuple[tuple[str, str, dict[str, float]], ...] = (
        ("people in week 8, complaints", "K12", {"K06": 1.08}),
        ("contribution of newcomers, complaints", "K14", {"K06": 1.1}),
        ("kept over a quarter, late boxes and complaints", "K01", {"K06": 1.09, "K03": 0.99}),
        ("of 100 accounts, late boxes", "K05", {"K03": 0.991}),
    )
    for name, goal, limits in rails:
        kpis = tree(scenario, goal, [id_ for id_ in _DRIVERS if id_ not in (goal, *limits)], limits)
        yield Player(name, "honest", good_work(deal, scenario, kpis))
    quick = good_work(deal, scenario, tree(scenario, "K13", _DRIVERS, {"K06": 1.08}))
    quick["noise"]["rows"].pop(changes.CHANGE_DEALS[deal][0])
    for row in list(quick["initiative_kpi"]["rows"].values())[:2]:
        row["size"] = "middle" if row["kpis"] else "none"
    yield Player("quick, one change not judged", "honest", quick)


def good_work(deal: int, scenario: Scenario, kpis: Tree) -> dict[str, Any]:
    """A hand-in with sound targets, fitting verdicts and the links of its own drivers."""
    cases = {case.id: case for case in scenario.kpis.targets(deal)}
    ranges = {
        id_: target_range(case.months, CASES[id_].gain, case.better) for id_, case in cases.items()
    }
    drivers = frozenset(kpi["id"] for kpi in kpis if kpi["kind"] == "driver")
    goal = next(kpi["id"] for kpi in kpis if kpi["kind"] == "goal")
    linked = {}
    for id_ in links.LINK_DEALS[deal]:
        moved = sorted(links.in_tree(id_, drivers, goal).moved)
        linked[id_] = (moved, links.COUNTED[id_][1] if moved else "none")
    said = {id_: _FITS[changes.CHANGES[id_].kind] for id_ in changes.CHANGE_DEALS[deal]}
    middle = {id_: round((low + high) / 2, 3) for id_, (low, high) in ranges.items()}
    return _work(deal, kpis, middle, said, linked)


def _work(
    deal: int,
    kpis: Tree,
    targets: dict[str, float],
    said: Pairs,
    linked: Mapping[str, tuple[list[str], str]],
) -> dict[str, Any]:
    """A hand-in as plain data."""
    return {
        "kpi_tree": kpis,
        "targets": {"deal": deal, "rows": targets},
        "noise": {
            "deal": deal,
            "rows": {id_: {"choice": a, "reason": b} for id_, (a, b) in said.items()},
        },
        "initiative_kpi": {
            "deal": deal,
            "rows": {id_: {"kpis": ids, "size": size} for id_, (ids, size) in linked.items()},
        },
    }
