"""What a KPI tree is built of: measures, attacks on them, and the cases that its exercise asks."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from twohats.scenario import table
from twohats.scenario.cases import CaseLine

_MEASURE = table.pattern("id", r"K\d\d", "an id such as K05")


class MeasureType(NamedTuple):
    """A measure that a tree may hold: `better` is "up" or "down", `today` its value of `period`."""

    id: str
    name: str
    unit: str
    better: str
    today: float
    period: str
    about: str

    def is_better(self, change: float) -> bool:
        """Whether a change of this measure is one for the better."""
        return change > 0 if self.better == "up" else change < 0


class Attack(NamedTuple):
    """A cheap way to raise a measure: who leads it, what is done, what it shifts beside."""

    measure: str
    attacker: str
    words: str
    shifts: Mapping[str, float]


class TargetCase(NamedTuple):
    """A measure of another firm with 24 months of history, and what is planned for it."""

    id: str
    name: str
    unit: str
    better: str
    plan: str
    months: tuple[float, ...]


@dataclass(frozen=True, eq=False)
class KpiTables:
    """What the lesson on metrics asks about, beside the measures' own history."""

    folder: Path

    @cached_property
    def types(self) -> Mapping[str, MeasureType]:
        """The measures that a tree may hold, by id."""
        columns = [
            _MEASURE,
            *(table.required_text(name) for name in ("name", "unit")),
            table.one_of("better", "up", "down"),
            table.number("today", -1e6, 1e6),
            *(table.required_text(name) for name in ("period", "about")),
        ]
        rows = table.read(self.folder / "measure_types.csv", columns)
        return {row["id"]: MeasureType(**row) for row in rows}

    @cached_property
    def attacks(self) -> tuple[Attack, ...]:
        """What two attackers do to each measure: sealed, so shown by its consequences only."""
        sealed = (self.folder / "attacks.json.gz").read_bytes()
        return tuple(Attack(**row) for row in json.loads(gzip.decompress(sealed)))

    def targets(self, deal: int) -> tuple[TargetCase, ...]:
        """The two measures of one deal (0 to 15) for which a target is set."""
        ids = self._dealt("target_deals.csv", r"T\d\d")[deal]
        return tuple(self._target_cases[id_] for id_ in ids)

    def linked(self, deal: int) -> tuple[CaseLine, ...]:
        """The eight initiatives of one deal, each with what somebody has counted of it."""
        columns = [
            table.pattern("id", r"I\d\d", "an id such as I05"),
            table.required_text("counted"),
        ]
        rows = table.read(self.folder / "initiative_counts.csv", columns)
        counted = {row["id"]: row["counted"] for row in rows}
        ids = self._dealt("link_deals.csv", r"I\d\d")[deal]
        return tuple(CaseLine(id_, counted[id_]) for id_ in ids)

    @cached_property
    def _target_cases(self) -> dict[str, TargetCase]:
        columns = [
            table.pattern("id", r"T\d\d", "an id such as T05"),
            *(table.required_text(name) for name in ("name", "unit")),
            table.one_of("better", "up", "down"),
            table.required_text("plan"),
            *(table.number(f"month_{number}", -1e6, 1e6) for number in range(1, 25)),
        ]
        rows = table.read(self.folder / "target_cases.csv", columns)
        cases = []
        for row in rows:
            months = tuple(row.pop(f"month_{number}") for number in range(1, 25))
            cases.append(TargetCase(**row, months=months))
        return {case.id: case for case in cases}

    def _dealt(self, name: str, form: str) -> list[tuple[str, ...]]:
        columns = [table.number("deal", 0, 15, int), table.ids("ids", form)]
        return [row["ids"] for row in table.read(self.folder / name, columns)]
