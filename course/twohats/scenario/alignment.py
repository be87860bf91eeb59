"""The alignment room: what nine people say, what can be shown to them, and their sealed sheets."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from twohats.scenario import table
from twohats.scenario.alignment_rooms import Room, dealt_room, practice_room, read_room
from twohats.scenario.cases import CaseLine, cases_of
from twohats.scenario.errors import PackError


class RoomSaying(NamedTuple):
    """What a person says at first, when asked, on evidence and offers, and tells as a fact.

    `not_kept` is said at the vote and `settles` after it, where a promise was broken. `took_in` and
    `fact` may be "": nothing to say.
    """

    name: str
    at_first: str
    when_asked: str
    took_in: str
    missed: str
    agreed: str
    declined: str
    not_kept: str
    settles: str
    fact: str


class QuarterLine(NamedTuple):
    """What somebody says in a week of the two quarters, if an option was built."""

    issue: str
    option: str
    week: int
    name: str
    text: str


class PackageOption(NamedTuple):
    """One option of one issue; `on_the_table` says whether it is in the package that is dealt."""

    issue: str
    about: str
    option: str
    text: str
    on_the_table: bool


@dataclass(frozen=True, eq=False)
class Alignment:
    """What the lesson on leadership across functions plays with."""

    folder: Path

    @cached_property
    def said(self) -> Mapping[str, RoomSaying]:
        """What each of the nine says, by name."""
        columns = [
            *(table.required_text(name) for name in RoomSaying._fields[:3]),
            table.optional_text("took_in"),
            *(table.required_text(name) for name in RoomSaying._fields[4:-1]),
            table.optional_text("fact"),
        ]
        rows = table.read(self.folder / "said_in_the_room.csv", columns)
        return {row["name"]: RoomSaying(**row) for row in rows}

    @cached_property
    def interests(self) -> Mapping[str, Mapping[str, str]]:
        """Three lines for each of the nine, by "a", "b" and "c": one of them is what they need."""
        columns = [
            table.required_text("name"),
            table.one_of("line", "a", "b", "c"),
            table.required_text("text"),
        ]
        lines: dict[str, dict[str, str]] = {}
        for row in table.read(self.folder / "interests.csv", columns):
            lines.setdefault(row["name"], {})[row["line"]] = row["text"]
        return lines

    @cached_property
    def options(self) -> tuple[PackageOption, ...]:
        """The options of the six issues."""
        columns = [
            *(table.required_text(name) for name in PackageOption._fields[:4]),
            table.yes_no("on_the_table"),
        ]
        rows = table.read(self.folder / "package_options.csv", columns)
        return tuple(PackageOption(**row) for row in rows)

    @cached_property
    def evidence_texts(self) -> Mapping[str, str]:
        """What can be shown, by id."""
        return self._texts("shown_in_the_room.csv", "text")

    @cached_property
    def facts(self) -> Mapping[str, str]:
        """Ten candidate facts by id."""
        return self._texts("facts.csv", "fact")

    @cached_property
    def places(self) -> Mapping[str, str]:
        """Where a fact may be written, by id."""
        return self._texts("fact_places.csv", "place")

    def _texts(self, file: str, column: str) -> dict[str, str]:
        columns = [table.required_text("id"), table.required_text(column)]
        return {row["id"]: row[column] for row in table.read(self.folder / file, columns)}

    def episodes(self, deal: int) -> tuple[CaseLine, ...]:
        """Three episodes of other teams: persuade, trade or escalate."""
        return cases_of(self.folder / "episodes.csv", "text", r"P\d\d")[deal]

    @cached_property
    def said_in_quarters(self) -> tuple[QuarterLine, ...]:
        """What is said in the two quarters after the vote, week by week."""
        columns = [
            *(table.required_text(name) for name in ("issue", "option")),
            table.number("week", 1, 26, int),
            *(table.required_text(name) for name in ("name", "text")),
        ]
        rows = table.read(self.folder / "said_in_the_quarters.csv", columns)
        lines = [QuarterLine(**row) for row in rows]
        return tuple(sorted(lines, key=lambda line: line.week))

    @cached_property
    def rooms(self) -> tuple[Room, ...]:
        """The exercise's rooms, deal by deal: sealed, since a page shows only consequences.

        The people are the same in every deal; weights and values are a little different.
        """
        room = read_room(self._sealed)
        return tuple(dealt_room(room, deal) for deal in self._sealed["deals"])

    @cached_property
    def practice_rooms(self) -> tuple[Room, ...]:
        """The lesson's rooms: the same people, more back-end weeks, some other values."""
        room = practice_room(read_room(self._sealed), self._sealed["practice"])
        return tuple(dealt_room(room, deal) for deal in self._sealed["deals"])

    @cached_property
    def _sealed(self) -> dict[str, Any]:
        raw = (self.folder / "alignment_room.json.gz").read_bytes()
        data = json.loads(gzip.decompress(raw))
        if data["people"].keys() != self.said.keys():
            raise PackError("alignment_room.json.gz", sorted(data["people"]), "the nine people")
        return data
