"""Six quarters with a list at sixteen companies, with something changed.

Each quarter takes on from the list, in its order, what there are people for. So one person more may
also bring forward what the list has later. What is known to be needed is built first, also where
the list leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from twohats.answers.sandbox import ListEntry, QuartersSetting
from twohats.product.roadmap.buckets import BUCKETS
from twohats.product.roadmap.build_order import filled_roadmap
from twohats.product.roadmap.claims import sponsors_order
from twohats.product.roadmap.dependencies import Pair, listed_pairs
from twohats.product.roadmap.simulate import brought_of, simulate
from twohats.product.sandbox.companies import companies
from twohats.scenario.model import Scenario, World


class QuartersRun(NamedTuple):
    """One company: what the list brought in ($k over six quarters), and how it went.

    `live` is how many initiatives were finished, `late` how many of them needed something that
    nobody had thought of.
    """

    brought_k: float
    live: int
    late: int
    is_law_kept: bool


def list_order(places: Sequence[ListEntry] | None, scenario: Scenario) -> tuple[str, ...]:
    """The initiatives of a list, first to last; all by the requesters' claims without places."""
    if places is None:
        return tuple(sponsors_order(scenario))
    return tuple(
        place.id
        for bucket in BUCKETS
        for place in places
        if place.quarter == bucket and place.id in scenario.ids
    )


@lru_cache(maxsize=64)
def play_list(
    order: tuple[str, ...], setting: QuartersSetting, scenario: Scenario
) -> tuple[QuartersRun, ...]:
    """The list at each of the sixteen companies."""
    changed = _changed_pack(setting, scenario)
    return tuple(_play(order, setting, changed, world) for world in companies(scenario))


def _play(
    order: tuple[str, ...], setting: QuartersSetting, scenario: Scenario, world: World
) -> QuartersRun:
    pairs = world.dependencies if setting.knows_links else tuple(listed_pairs(scenario))
    roadmap = filled_roadmap(_with_enablers(order, pairs), scenario, pairs)
    outcome = simulate(roadmap, scenario, _changed_world(setting, world))
    late = sum(share < 1 for share in outcome.shares.values())
    return QuartersRun(brought_of(outcome, scenario), len(outcome.live), late, outcome.is_law_kept)


def _with_enablers(order: Iterable[str], pairs: Iterable[Pair]) -> list[str]:
    """The list with what others need in front of them, where it is not on the list."""
    listed, extended = set(order), []
    for id_ in order:
        extended += [enabler for enabler in _enablers(id_, tuple(pairs)) if enabler not in listed]
        extended.append(id_)
    return list(dict.fromkeys(extended))


def _enablers(id_: str, pairs: tuple[Pair, ...]) -> list[str]:
    """All that an initiative needs, the first to be built first."""
    direct = [enabler for dependent, enabler in pairs if dependent == id_]
    return [one for enabler in direct for one in (*_enablers(enabler, pairs), enabler)]


def _changed_pack(setting: QuartersSetting, scenario: Scenario) -> Scenario:
    """The pack with one person more, and with the penalty that is set."""
    backlog, capacity = scenario.backlog, dict(scenario.backlog.capacity)
    if setting.skill in capacity:
        capacity[setting.skill] += person_weeks(setting.skill, scenario)
    penalty_k = backlog.law.penalty_k if setting.penalty_k is None else setting.penalty_k
    law = replace(backlog.law, penalty_k=penalty_k)
    return replace(scenario, backlog=replace(backlog, capacity=capacity, law=law))


def _changed_world(setting: QuartersSetting, world: World) -> World:
    effects = dict(world.effects)
    if setting.initiative in effects:
        effects[setting.initiative] *= setting.effect / 100
    return replace(world, effects=effects)


@cache
def person_weeks(skill: str, scenario: Scenario) -> float:
    """The person-weeks a quarter that one person of a skill has for new work."""
    tasks = (task for id_ in scenario.ids for task in scenario.work.breakdown(id_))
    kinds = {task.person_type for task in tasks if task.skill == skill}
    people = sum(person.person_type in kinds for person in scenario.company.team)
    return scenario.backlog.capacity[skill] / max(people, 1)
