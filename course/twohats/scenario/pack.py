"""Reads one pack from its folder and holds its tables against each other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from twohats.scenario import paths, table
from twohats.scenario.errors import PackError
from twohats.scenario.model import Initiative, Law, Scenario

FACTS = {
    "id": str,
    "version": str,
    "seed": int,
    "title": str,
    "skills": dict,
    "capacity": dict,
    "value_per_impact": float,
    "law": dict,
    "dated": dict,
}
LAW = {"initiative": str, "by": str, "penalty_k": float, "date": str}


def load(pack: str = "marrowby") -> Scenario:
    """The scenario of that name; raises PackError if there is none, or if it cannot be trusted."""
    return _kept(pack)


@lru_cache(maxsize=8)
def _kept(pack: str) -> Scenario:
    return load_folder(paths.folder(pack))


def load_folder(folder: Path) -> Scenario:
    """The scenario that stands in a folder, read afresh."""
    facts = _facts(folder / "scenario.json")
    initiatives = _backlog(folder / "backlog.csv", tuple(facts["skills"]))
    scenario = Scenario(initiatives=initiatives, folder=folder, **facts)
    _fits_together(scenario)
    return scenario


def _facts(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise PackError(path.name, str(error), "JSON") from None
    facts = _fields(path.name, data, FACTS)
    return facts | {"law": Law(**_fields(f"{path.name}, law", facts["law"], LAW))}


def _fields(at: str, data: Any, kinds: Mapping[str, type]) -> dict[str, Any]:
    """The named fields of an object, each of its kind, no more and no fewer."""
    if not isinstance(data, dict) or data.keys() != kinds.keys():
        raise PackError(at, sorted(data), "the fields " + ", ".join(kinds))
    return {name: _of_kind(f"{at}, {name}", data[name], kind) for name, kind in kinds.items()}


def _of_kind(at: str, value: Any, kind: type) -> Any:
    fits = isinstance(value, (int, float) if kind is float else kind)
    if not fits or isinstance(value, bool):
        raise PackError(
            at,
            value,
            {str: "text", int: "a whole number", float: "a number"}.get(kind, "an object"),
        )
    return float(value) if kind is float else value


def _backlog(path: Path, skills: tuple[str, ...]) -> tuple[Initiative, ...]:
    columns = [
        table.pattern("id", r"I\d\d", "an id such as I07"),
        table.words("name"),
        table.words("sponsor"),
        table.number("claim_reach", 0, 1_000_000, int),
        table.number("claim_impact", 0.25, 3),
        table.number("claim_confidence", 0, 100, int),
        *(table.number(f"effort_{skill}", 0, 100) for skill in skills),
        table.ids("depends_listed"),
        table.words("note"),
    ]
    return tuple(_initiative(row, skills) for row in table.read(path, columns))


def _initiative(row: dict[str, Any], skills: tuple[str, ...]) -> Initiative:
    effort = {skill: row.pop(f"effort_{skill}") for skill in skills}
    return Initiative(effort=effort, **row)


def _fits_together(scenario: Scenario) -> None:
    """What one table says must be true of the others."""
    _once_each(scenario.ids)
    _known(scenario)
    _each_fits_a_quarter(scenario)
    _no_circle({one.id: one.depends_listed for one in scenario.initiatives})


def _once_each(ids: tuple[str, ...]) -> None:
    for line, id_ in enumerate(ids, start=2):
        if id_ in ids[: line - 2]:
            raise PackError(f"backlog.csv, row {line}, column id", id_, "an id that stands once")


def _known(scenario: Scenario) -> None:
    for line, one in enumerate(scenario.initiatives, start=2):
        for enabler in one.depends_listed:
            if enabler not in scenario.ids:
                at = f"backlog.csv, row {line}, column depends_listed"
                raise PackError(at, enabler, "an id of the backlog")
    for id_ in (scenario.law.initiative, *scenario.dated):
        if id_ not in scenario.ids:
            raise PackError("scenario.json, law or dated", id_, "an id of the backlog")
    if scenario.capacity.keys() != scenario.skills.keys():
        raise PackError("scenario.json, capacity", sorted(scenario.capacity), "every skill once")


def _each_fits_a_quarter(scenario: Scenario) -> None:
    for line, one in enumerate(scenario.initiatives, start=2):
        for skill, weeks in one.effort.items():
            if weeks > scenario.capacity[skill]:
                at = f"backlog.csv, row {line}, column effort_{skill}"
                raise PackError(at, weeks, f"at most a quarter's {scenario.capacity[skill]:g}")


def _no_circle(depends: Mapping[str, tuple[str, ...]]) -> None:
    try:
        TopologicalSorter(depends).prepare()
    except CycleError as error:
        raise PackError("backlog.csv, column depends_listed", error.args[1], "no circle") from None
