"""What the players of the bands earn, and which of them leave their band."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import import_module
from statistics import fmean
from typing import Any

from twohats.answers import SCHEMA, Reading, read
from twohats.answers.envelope import Stamp
from twohats.lessons.catalog import find_lesson
from twohats.project.charter import possible_leads
from twohats.scenario import Scenario
from twohats.text import agree, pluralize

from twohats_instructor import scoring
from twohats_instructor.bands.player import CARELESS, Kind, Player
from twohats_instructor.checks import grading_spec

#: The most that a careless learner may earn, as a share of the machine points.
MOST_CARELESS = 0.35
#: Until an exercise is made again it may be kinder; by its stem.
MOST_CARELESS_FOR_NOW = {"14_plan": 0.5}
LEAST_HONEST, HONEST_NEEDED = 0.85, 4


@dataclass(frozen=True)
class Result:
    """What one learner earned on the machine points of an exercise: the mean over the deals."""

    exercise: str
    lead: str | None
    learner: str
    kind: Kind
    points: float
    of: float

    @property
    def share(self) -> float:
        """The share of the machine points, 0 to 1."""
        return self.points / self.of

    def as_data(self) -> dict[str, Any]:
        """The result as plain data."""
        return asdict(self)


def leads(stem: str, scenario: Scenario) -> tuple[str | None, ...]:
    """The initiatives for which an exercise is played; None alone if it is about none."""
    lesson = find_lesson(stem)
    needs_lead = "charter" in lesson.makes or bool(lesson.shows_lead)
    return tuple(possible_leads(scenario)) if needs_lead else (None,)


def players(stem: str, lead: str | None, scenario: Scenario) -> Iterator[Player]:
    """The learners of an exercise, each once for every deal that is played."""
    module = import_module(f"twohats_instructor.bands.{find_lesson(stem).topic}")
    yield from module.players(scenario, lead)


def play(stem: str, lead: str | None, scenario: Scenario) -> list[Result]:
    """What each player of an exercise earns for one lead, in the order in which they come."""
    of = sum(grading_spec(stem).points.values())
    points: dict[tuple[str, Kind], list[float]] = defaultdict(list)
    for player in players(stem, lead, scenario):
        points[player.name, player.kind].append(_points(stem, player, scenario))
    return [
        Result(stem, lead, name, kind, round(fmean(earned), 3), round(of, 3))
        for (name, kind), earned in points.items()
    ]


def _points(stem: str, player: Player, scenario: Scenario) -> float:
    findings = scoring.score(stem, hand_in(stem, player, scenario))
    return sum(finding.points for finding in findings.values())


def hand_in(stem: str, player: Player, scenario: Scenario) -> Reading:
    """The player's work as it would be read from a file; ValueError if it does not fit.

    What the exercise builds on is the reference, where the player brings nothing of their own.
    """
    builds_on = find_lesson(stem).builds_on
    carried = {
        name: {"origin": "learner", "data": player.carried[name]}
        if name in player.carried
        else {"origin": "reference", "data": scenario.reference(name)}
        for name in builds_on
    }
    data = {
        "schema": SCHEMA,
        "assignment": stem,
        "scenario": Stamp.of(scenario).model_dump(),
        "saves": 1,
        "answers": dict(player.answers),
        "carried": carried,
    }
    reading = read(json.dumps(data).encode(), scenario, stem)
    if reading.invalid:
        raise ValueError(f"{stem}, {player.name}: {reading.invalid[0].sentence}")
    return reading


def faults(results: list[Result]) -> Iterator[str]:
    """A sentence for each learner out of the band, and for each that is missing."""
    groups: dict[tuple[str, str | None], list[Result]] = defaultdict(list)
    for result in results:
        groups[result.exercise, result.lead].append(result)
    for (stem, lead), group in groups.items():
        place = stem if lead is None else f"{stem}, {lead}"
        yield from _careless_faults(place, stem, group)
        yield from _honest_faults(place, group)


def _careless_faults(place: str, stem: str, group: list[Result]) -> Iterator[str]:
    highest = MOST_CARELESS_FOR_NOW.get(stem, MOST_CARELESS)
    careless = {result.learner: result for result in group if result.kind == "careless"}
    for name in CARELESS:
        if name not in careless:
            yield f"{place}: {name} is not played."
    for result in careless.values():
        if result.share > highest:
            yield (
                f"{place}: {result.learner} (careless) earns {result.share:.0%}, "
                f"and at most {highest:.0%} is in the band."
            )


def _honest_faults(place: str, group: list[Result]) -> Iterator[str]:
    honest = [result for result in group if result.kind == "honest"]
    if len(honest) < HONEST_NEEDED:
        learners = pluralize(len(honest), "honest learner")
        verb = agree(len(honest), "is", "are")
        yield f"{place}: {learners} {verb} played, and {HONEST_NEEDED} are needed."
    for result in honest:
        if result.share < LEAST_HONEST:
            yield (
                f"{place}: {result.learner} (honest) earns {result.share:.0%}, "
                f"and at least {LEAST_HONEST:.0%} is in the band."
            )


def summary_rows(results: list[Result]) -> list[tuple[str, str, str, str]]:
    """Exercise, learner, kind, and the share earned: the mean over the leads, and its range."""
    shares: dict[tuple[str, str, Kind], list[float]] = defaultdict(list)
    for result in results:
        shares[result.exercise, result.learner, result.kind].append(result.share)
    return [
        (stem, learner, kind, _share_words(earned))
        for (stem, learner, kind), earned in shares.items()
    ]


def _share_words(shares: list[float]) -> str:
    low, high = f"{min(shares):.0%}", f"{max(shares):.0%}"
    return f"{fmean(shares):.0%}" + (f" ({low} to {high})" if low != high else "")
