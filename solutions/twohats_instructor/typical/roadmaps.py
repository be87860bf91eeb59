"""Ten typical roadmaps, as the answers that learners of ten kinds would hand in.

Each function takes the scenario and gives the plain data of `answers["roadmap"]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import exp
from random import Random
from typing import Any

from twohats.scenario import Scenario

from twohats_instructor.scenario import truth
from twohats_instructor.scenario.optimum import optimum
from twohats_instructor.scenario.packing import by_score, drawn, packed

Plain = dict[str, Any]
QUARTERS = 5
OUTCOME = "Somebody is better off in a way that one can see: a measure moves by the end of Next."


def best(scenario: Scenario) -> Plain:
    """The optimum."""
    return answer(scenario, optimum(scenario, scenario.world()))


def careful(scenario: Scenario, effects: Mapping[str, float] | None = None) -> Plain:
    """By evidence, all dependencies seen, each enabler reckoned with what it enables."""
    worth = _worth(scenario, effects or truth.EFFECTS)
    pairs = scenario.world().dependencies

    def score(id_: str) -> float:
        group = [id_, *(enabler for dependent, enabler in pairs if dependent == id_)]
        return sum(map(worth, group)) / sum(map(_weeks(scenario), group))

    return answer(scenario, packed(scenario, by_score(scenario, score), pairs))


def careful_with_error(scenario: Scenario, seed: int, spread: float = 0.2) -> Plain:
    """The same with every effect misjudged by about `spread`."""
    return careful(scenario, shaken(seed, spread))


def dependency_blind(scenario: Scenario, effects: Mapping[str, float] | None = None) -> Plain:
    """By evidence, but only the dependencies that the backlog lists are seen."""
    worth, weeks = _worth(scenario, effects or truth.EFFECTS), _weeks(scenario)
    order = by_score(scenario, lambda id_: worth(id_) / weeks(id_))
    return answer(scenario, packed(scenario, order, truth.LISTED))


def sponsors_rice(scenario: Scenario) -> Plain:
    """By the score that the sponsors' own numbers give."""

    def rice(id_: str) -> float:
        one = scenario.initiative(id_)
        return one.claim_reach * one.claim_impact * one.claim_confidence / one.total_effort

    return answer(scenario, packed(scenario, by_score(scenario, rice)))


def loudest(scenario: Scenario) -> Plain:
    """By the number of messages."""
    return answer(scenario, packed(scenario, by_score(scenario, truth.MENTIONS.__getitem__)))


def vanity(scenario: Scenario) -> Plain:
    """Whatever promises registrations, most of them first, and nothing else."""
    order = sorted(truth.REGISTRATIONS, key=lambda id_: -truth.REGISTRATIONS[id_])
    return answer(scenario, packed(scenario, order))


def smallest_first(scenario: Scenario) -> Plain:
    """The least work first."""
    weeks = _weeks(scenario)
    return answer(scenario, packed(scenario, by_score(scenario, lambda id_: -weeks(id_))))


def random_feasible(scenario: Scenario, seed: int) -> Plain:
    """Drawn by lot, within capacity."""
    return answer(scenario, drawn(scenario, Random(seed)))


def empty(scenario: Scenario) -> Plain:
    """As it was dealt out."""
    return {"entries": [{"id": id_, "bucket": "unplaced"} for id_ in scenario.ids]}


def malformed(scenario: Scenario) -> Plain:
    """A bucket that does not exist and a number in words."""
    return {"entries": [{"id": "I01", "bucket": "soon"}], "estimates": {"I01": "a lot"}}


#: Those that come out the same each time, by the name under which marks are reported.
FIXED: dict[str, Callable[[Scenario], Plain]] = {
    "optimum": best,
    "careful": careful,
    "dependency-blind": dependency_blind,
    "sponsors' RICE": sponsors_rice,
    "loudest": loudest,
    "vanity": vanity,
    "smallest first": smallest_first,
    "empty": empty,
    "malformed": malformed,
}


def shaken(seed: int, spread: float) -> dict[str, float]:
    """The true effects, each misjudged by a factor of its own."""
    rng = Random(seed)
    return {id_: effect * exp(rng.gauss(0, spread)) for id_, effect in truth.EFFECTS.items()}


def answer(scenario: Scenario, placement: Mapping[str, str]) -> Plain:
    """A roadmap as handed in: what is not placed is not done, Now has outcomes."""
    rest = [id_ for id_ in scenario.ids if id_ not in placement]
    return {"entries": [*map(_entry, placement, placement.values()), *_not_doing(rest)]}


def _entry(id_: str, bucket: str) -> Plain:
    return {"id": id_, "bucket": bucket, "outcome": OUTCOME if bucket == "now" else ""}


def _not_doing(ids: Iterable[str]) -> list[Plain]:
    return [{"id": id_, "bucket": "not_doing"} for id_ in ids]


def _worth(scenario: Scenario, effects: Mapping[str, float]) -> Callable[[str], float]:
    law = scenario.law
    avoided = {law.initiative: law.penalty_k}
    return lambda id_: effects[id_] * QUARTERS + avoided.get(id_, 0.0)


def _weeks(scenario: Scenario) -> Callable[[str], float]:
    return lambda id_: scenario.initiative(id_).total_effort
