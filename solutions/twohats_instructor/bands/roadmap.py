"""Learners who are played through exercise 07: a roadmap with findings, chips, dates and a bet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import exp
from random import Random
from typing import Any

from twohats.answers.product import MOST_FINDINGS, Roadmap
from twohats.product.roadmap import expected_value
from twohats.scenario import Scenario

from twohats_instructor.bands.player import Player
from twohats_instructor.reference import reference
from twohats_instructor.typical import roadmaps
from twohats_instructor.typical.careless_roadmaps import Placement, careless_placements

_HONEST: dict[str, Placement] = {
    "I01, I02 and I12 in Now": {
        "I01": "now", "I02": "now", "I12": "now", "I11": "next", "I09": "next", "I13": "next",
        "I05": "next", "I03": "later", "I14": "later", "I10": "later",
    },
    "I03, I09 and I11 in Now": {
        "I11": "now", "I03": "now", "I09": "now", "I02": "next", "I01": "next", "I13": "next",
        "I12": "later", "I05": "later",
    },
    "I11, I13 and I02 first, I01 in Next": {
        "I11": "now", "I13": "now", "I02": "now", "I03": "now", "I01": "next", "I09": "next",
        "I12": "next", "I14": "later", "I05": "later",
    },
    "small ones with evidence first": {
        "I11": "now", "I09": "now", "I12": "now", "I02": "now", "I01": "next", "I13": "next",
        "I03": "next", "I14": "later", "I05": "later",
    },
}  # fmt: skip
#: Findings and KPI that an honest learner attaches, by initiative.
_GROUNDS = {
    "I01": (["E01", "E02"], "K02"),
    "I02": (["E11"], "K02"),
    "I03": (["E04"], "K03"),
    "I05": (["E08"], "K01"),
    "I08": (["E12"], "K03"),
    "I09": (["E06"], "K05"),
    "I11": (["E03"], "K04"),
    "I12": (["E05"], "K06"),
    "I13": (["E10"], "K07"),
}
_SERVING = ("I01", "I02", "I03", "I07", "I08", "I09", "I11", "I12")
_ERROR = 0.2
_Edit = Mapping[str, Any]


def players(scenario: Scenario, lead: str | None) -> Iterator[Player]:
    """The learners of the exercise; a roadmap is about no single lead."""
    carried = {name: scenario.reference(name) for name in ("evidence", "estimates", "kpi_tree")}
    for name, kind, roadmap in _hand_ins(scenario):
        yield Player(name, kind, {"roadmap": roadmap}, carried)


def _hand_ins(scenario: Scenario) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    for name, placements in careless_placements(scenario).items():
        for seed, placement in enumerate(placements):
            yield name, "careless", _careless(name, placement, scenario, seed)
    for name, placement in _HONEST.items():
        yield name, "honest", _honest(placement, scenario, scenario.reference("estimates"))
        for seed in range(3):
            estimates = _misjudged(scenario, seed)
            yield f"{name}, 20% error", "honest", _honest(placement, scenario, estimates)
    yield "reference answers", "typical", reference("07_roadmap")["roadmap"]
    yield "dependency-blind", "typical", roadmaps.dependency_blind(scenario)
    yield "reference, two swapped", "typical", _swapped_reference(scenario)


def _careless(name: str, placement: Placement, scenario: Scenario, seed: int) -> dict[str, Any]:
    """What the learner of that name does besides placing the cards."""
    rng = Random(seed)
    evidence = [row["id"] for row in scenario.reference("evidence")]
    kpis = [row["id"] for row in scenario.reference("kpi_tree")]
    arrows = list(scenario.backlog.arrows)
    edits: dict[str, _Edit] = {
        "clicker": {"evidence": evidence[:MOST_FINDINGS], "kpi": kpis[0], "strategy": True},
        "copier": {"evidence": ["E01"], "kpi": "K01"},
        "hoarder": {"evidence": evidence[:MOST_FINDINGS], "kpi": kpis[0], "strategy": True},
        "greedy": {"evidence": ["E08"], "kpi": "K01"},
    }
    entries = _dealt_entries(placement, scenario)
    for entry in entries:
        entry |= edits.get(name, {})
        if name == "scribbler":
            entry |= _scribble(rng, evidence, kpis)
    arrow_pages = {
        "clicker": dict.fromkeys(arrows, "1"),
        "hoarder": dict.fromkeys(arrows, "2"),
        "scribbler": {id_: str(rng.randint(1, 6)) for id_ in arrows if rng.random() < 0.5},
    }
    return _with_printed_bet(
        {"entries": entries, "arrows": arrow_pages.get(name, {})}, name, scenario, rng
    )


def _scribble(rng: Random, evidence: list[str], kpis: list[str]) -> _Edit:
    return {
        "evidence": rng.sample(evidence, rng.randint(0, MOST_FINDINGS)),
        "kpi": rng.choice(kpis),
        "strategy": rng.random() < 0.5,
        "outcome": "bla bla bla bla",
    }


def _with_printed_bet(
    roadmap: dict[str, Any], name: str, scenario: Scenario, rng: Random
) -> dict[str, Any]:
    """The roadmap with the band that the board prints as its bet; a scribbler bets at random."""
    roadmap = roadmap | {"estimates": scenario.reference("estimates")}
    value = expected_value(Roadmap.model_validate(roadmap), scenario)
    low, high = value.low_k, value.high_k
    if name == "scribbler":
        low, high = sorted(rng.uniform(0, 3000) for _ in range(2))
    if name == "greedy":  # types the printed number again
        low, high = value.mean_k, value.mean_k
    if name in ("do-nothing", "minimalist"):
        return roadmap
    return roadmap | {"value_bet": {"low": low, "high": high, "state": "kept"}}


def _dealt_entries(placement: Placement, scenario: Scenario) -> list[dict[str, Any]]:
    """The entries as the board deals them, with the dates that sponsors ask for, and placed."""
    asked_dates = scenario.backlog.asked_dates
    order = [*placement, *(id_ for id_ in scenario.ids if id_ not in placement)]
    return [
        {"id": id_, "bucket": placement.get(id_, "not_doing" if placement else "unplaced")}
        | ({"date": asked_dates[id_].date} if id_ in asked_dates else {})
        for id_ in order
    ]


def _honest(
    placement: Placement, scenario: Scenario, estimates: Mapping[str, Any]
) -> dict[str, Any]:
    """An own roadmap: findings that speak for each entry, dates from outside, arrows read."""
    entries = _dealt_entries(placement, scenario)
    for entry in entries:
        evidence, kpi = _GROUNDS.get(entry["id"], ([], None))
        entry |= {"evidence": evidence, "kpi": kpi, "strategy": entry["id"] in _SERVING}
        if entry["id"] not in ("I04", "I13"):
            entry.pop("date", None)
        if entry["bucket"] == "now":
            entry["outcome"] = roadmaps.OUTCOME
    arrows = {"A05": "2", "A11": "5"}
    roadmap = {"entries": entries, "estimates": dict(estimates), "arrows": arrows}
    value = expected_value(Roadmap.model_validate(roadmap), scenario)
    half = (value.high_k - value.low_k) / 6
    bet = {"low": value.mean_k - half, "high": value.mean_k + half, "state": "kept"}
    return roadmap | {"value_bet": bet}


def _misjudged(scenario: Scenario, seed: int) -> dict[str, Any]:
    """The reference estimates, each reach misjudged by about a fifth."""
    rng = Random(seed)
    return {
        id_: row | {"reach": round(row["reach"] * exp(rng.gauss(0, _ERROR)))}
        for id_, row in scenario.reference("estimates").items()
    }


def _swapped_reference(scenario: Scenario) -> dict[str, Any]:
    """The roadmap that ships with the course, with two entries swapped."""
    roadmap = scenario.reference("roadmap")
    entries = {entry["id"]: entry for entry in roadmap["entries"]}
    first, second = entries["I12"], entries["I11"]
    first["bucket"], second["bucket"] = second["bucket"], first["bucket"]
    return roadmap | {"origin": "learner"}
