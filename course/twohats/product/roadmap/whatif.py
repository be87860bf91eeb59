"""Halve one estimate in Now: would the learner's own numbers still put it there?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from twohats.answers.product import Roadmap
from twohats.product.roadmap.buckets import QUARTERS_LIVE, ids_by_bucket
from twohats.product.roadmap.build_order import enablers_by_id
from twohats.product.roadmap.dependencies import known_pairs
from twohats.product.roadmap.value import quarterly_effect_k
from twohats.scenario.model import Scenario


@dataclass(frozen=True)
class WhatIf:
    """One entry of Now with its own effect halved.

    `stands` says whether one's own numbers put it in Now as they are, `stays` whether they still
    do when its effect is halved; `instead` is what they would take up first of all that the
    roadmap does not have in Now (None if it stays, or if there is nothing else).
    """

    id: str
    stands: bool
    stays: bool
    instead: str | None


def what_if(roadmap: Roadmap, scenario: Scenario) -> list[WhatIf]:
    """For each entry in Now: does it keep its place if its own effect is halved, else who takes it.

    Now is filled again from the learner's own numbers, best expected value per person-week first,
    within capacity; what an entry needs comes along, by the backlog's list and the learner's own
    additions.
    """
    now = ids_by_bucket(roadmap, scenario)["now"]
    values = {id_: _value_k(id_, roadmap, scenario, 1.0) for id_ in scenario.ids}
    groups = _groups(roadmap, scenario)
    best_now = _fill_now(values, groups, scenario)
    halved = {id_: {**values, id_: _value_k(id_, roadmap, scenario, 0.5)} for id_ in now}
    return [_compared(id_, now, best_now, _fill_now(halved[id_], groups, scenario)) for id_ in now]


def _compared(id_: str, now: tuple[str, ...], best_now: list[str], new_now: list[str]) -> WhatIf:
    """Whether an entry is in the Now that own numbers fill, before and after it was halved."""
    stays = id_ in new_now
    instead = None if stays else next((other for other in new_now if other not in now), None)
    return WhatIf(id_, id_ in best_now, stays, instead)


def _value_k(id_: str, roadmap: Roadmap, scenario: Scenario, share: float) -> float:
    """Own expected value in Now ($k over five quarters); the law's avoided penalty is certain."""
    estimate = roadmap.estimates.get(id_)
    chance = 0.0 if estimate is None else estimate.confidence / 100
    effect = quarterly_effect_k(estimate, scenario) * share
    return chance * effect * QUARTERS_LIVE["now"] + scenario.backlog.avoided_k(id_)


def _fill_now(
    values: Mapping[str, float], groups: Mapping[str, list[str]], scenario: Scenario
) -> list[str]:
    """The ids that fit into Now, taken by value per person-week, in the order taken."""
    worthy = [id_ for id_ in groups if values[id_] > 0]
    # Sorting is stable: equal ratios keep the backlog's order.
    order = sorted(worthy, key=lambda id_: -_per_week(groups[id_], values, scenario))
    now: list[str] = []
    for id_ in order:
        additions = [member for member in groups[id_] if member not in now]
        if _fits(now + additions, scenario):
            now += additions
    return now


def _groups(roadmap: Roadmap, scenario: Scenario) -> dict[str, list[str]]:
    """Each initiative with all that it is known to need."""
    needs = enablers_by_id(known_pairs(roadmap, scenario))
    return {id_: _with_enablers(id_, needs) for id_ in scenario.ids}


def _with_enablers(id_: str, needs: Mapping[str, list[str]]) -> list[str]:
    """The initiative after all that it needs, enablers first, each once."""
    group: list[str] = []
    for enabler in needs.get(id_, ()):
        group += [other for other in _with_enablers(enabler, needs) if other not in group]
    return [*group, id_]


def _per_week(group: list[str], values: Mapping[str, float], scenario: Scenario) -> float:
    weeks = sum(scenario.initiative(id_).total_effort for id_ in group)
    value = sum(values[id_] for id_ in group)
    return value / weeks if weeks else inf  # what costs nobody's time comes first


def _fits(ids: list[str], scenario: Scenario) -> bool:
    """Within capacity proper: nobody plans to use the tolerance."""
    return all(
        sum(scenario.initiative(id_).effort[skill] for id_ in ids)
        <= scenario.backlog.capacity[skill] + 1e-9
        for skill in scenario.backlog.skills
    )
