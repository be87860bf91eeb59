"""Reads one pack from its folder and holds its tables against each other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from twohats.scenario import paths, table
from twohats.scenario.backlog import AskedDate, Backlog, Initiative, Law
from twohats.scenario.errors import PackError
from twohats.scenario.model import Scenario

_PACK = {"id": str, "version": str, "seed": int, "title": str}
_BACKLOG = {
    "skills": dict,
    "capacity": dict,
    "value_per_impact": float,
    "law": dict,
}
_LAW = {"initiative": str, "by": str, "penalty_k": float, "date": str}


def load(pack: str = "marrowby") -> Scenario:
    """The scenario of that name; raises PackError if there is none, or if it cannot be trusted."""
    return _load_once(pack)


@lru_cache(maxsize=8)
def _load_once(pack: str) -> Scenario:
    return load_folder(paths.folder(pack))


def load_folder(folder: Path) -> Scenario:
    """The scenario of a folder, read once more from the disk."""
    facts = _facts(folder / "scenario.json")
    initiatives = _initiatives(folder / "backlog.csv", tuple(facts["skills"]))
    backlog = Backlog(
        initiatives=initiatives,
        asked_dates=_asked_dates(folder / "dates.csv"),
        arrows=_arrows(folder / "arrows.csv"),
        **{name: facts[name] for name in _BACKLOG},
    )
    _check_consistency(backlog)
    return Scenario(folder=folder, backlog=backlog, **{name: facts[name] for name in _PACK})


def _facts(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise PackError(path.name, str(error), "JSON") from None
    facts = _fields(path.name, data, _PACK | _BACKLOG)
    return facts | {"law": Law(**_fields(f"{path.name}, law", facts["law"], _LAW))}


def _fields(place: str, data: Any, kinds: Mapping[str, type]) -> dict[str, Any]:
    """The named fields of an object, each of its kind, no more and no fewer."""
    if not isinstance(data, dict) or data.keys() != kinds.keys():
        raise PackError(place, sorted(data), "the fields " + ", ".join(kinds))
    return {name: _of_kind(f"{place}, {name}", data[name], kind) for name, kind in kinds.items()}


def _of_kind(place: str, value: Any, kind: type) -> Any:
    is_of_kind = isinstance(value, (int, float) if kind is float else kind)
    if not is_of_kind or isinstance(value, bool):
        raise PackError(
            place,
            value,
            {str: "text", int: "a whole number", float: "a number"}.get(kind, "an object"),
        )
    return float(value) if kind is float else value


def _initiatives(path: Path, skills: tuple[str, ...]) -> tuple[Initiative, ...]:
    columns = [
        table.pattern("id", r"I\d\d", "an id such as I07"),
        table.required_text("name"),
        table.required_text("sponsor"),
        table.number("claim_reach", 0, 1_000_000, int),
        table.number("claim_impact", 0.25, 3),
        table.number("claim_confidence", 0, 100, int),
        *(table.number(f"effort_{skill}", 0, 100) for skill in skills),
        table.ids("depends_listed"),
        table.required_text("note"),
    ]
    return tuple(_initiative(row, skills) for row in table.read(path, columns))


def _initiative(row: dict[str, Any], skills: tuple[str, ...]) -> Initiative:
    effort = {skill: row.pop(f"effort_{skill}") for skill in skills}
    return Initiative(effort=effort, **row)


def _asked_dates(path: Path) -> dict[str, AskedDate]:
    columns = [
        table.pattern("initiative", r"I\d\d", "an id such as I07"),
        table.pattern("date", r"\d{4}-\d\d-\d\d", "a day such as 2028-01-01"),
        table.required_text("reason"),
    ]
    rows = table.read(path, columns)
    return {row["initiative"]: AskedDate(row["date"], row["reason"]) for row in rows}


def _arrows(path: Path) -> dict[str, tuple[str, str]]:
    initiative = (r"I\d\d", "an id such as I07")
    columns = [
        table.pattern("id", r"A\d\d", "an id such as A07"),
        table.pattern("dependent", *initiative),
        table.pattern("needs", *initiative),
    ]
    return {row["id"]: (row["dependent"], row["needs"]) for row in table.read(path, columns)}


def _check_consistency(backlog: Backlog) -> None:
    """What one table says must be true of the others."""
    _check_ids_unique(backlog.ids)
    _check_ids_exist(backlog)
    _check_effort_fits_a_quarter(backlog)
    _check_no_circle({row.id: row.depends_listed for row in backlog.initiatives})


def _check_ids_unique(ids: tuple[str, ...]) -> None:
    for line, id_ in enumerate(ids, start=2):
        if id_ in ids[: line - 2]:
            raise PackError(f"backlog.csv, row {line}, column id", id_, "an id that stands once")


def _check_ids_exist(backlog: Backlog) -> None:
    for line, initiative in enumerate(backlog.initiatives, start=2):
        for enabler in initiative.depends_listed:
            if enabler not in backlog.ids:
                place = f"backlog.csv, row {line}, column depends_listed"
                raise PackError(place, enabler, "an id of the backlog")
    ids_by_place = {
        "scenario.json, law": [backlog.law.initiative],
        "dates.csv": backlog.asked_dates,
        "arrows.csv": [id_ for pair in backlog.arrows.values() for id_ in pair],
    }
    for place, ids in ids_by_place.items():
        for id_ in ids:
            if id_ not in backlog.ids:
                raise PackError(place, id_, "an id of the backlog")
    if backlog.capacity.keys() != backlog.skills.keys():
        raise PackError("scenario.json, capacity", sorted(backlog.capacity), "every skill once")


def _check_effort_fits_a_quarter(backlog: Backlog) -> None:
    for line, initiative in enumerate(backlog.initiatives, start=2):
        for skill, weeks in initiative.effort.items():
            if weeks > backlog.capacity[skill]:
                place = f"backlog.csv, row {line}, column effort_{skill}"
                raise PackError(place, weeks, f"at most a quarter's {backlog.capacity[skill]:g}")


def _check_no_circle(depends: Mapping[str, tuple[str, ...]]) -> None:
    try:
        TopologicalSorter(depends).prepare()
    except CycleError as error:
        raise PackError("backlog.csv, column depends_listed", error.args[1], "no loop") from None
