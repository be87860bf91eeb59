"""The sealed side of the alignment room: private sheets, values, and what is dealt of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple


class IssueView(NamedTuple):
    """How a person sees one issue: its weight, and how content each option makes, from 0 to 1.

    `today`, and once fitting evidence has reached them (`informed`).
    """

    weight: float
    today: tuple[float, ...]
    informed: tuple[float, ...]


class ScoreSheet(NamedTuple):
    """A person's private sheet: who needs so many points of 100 signs, `walk_away`."""

    influence: int
    walk_away: float
    trust: float
    issues: Mapping[str, IssueView]


class OptionWorth(NamedTuple):
    """What an option brings over six quarters in $k, and the back-end weeks it takes in Now.

    The value comes evenly from `from_quarter` (1 to 6) on, or all at once in `in_week`.
    """

    option: str
    value_k: float
    back_end_weeks: float
    from_quarter: int | None
    in_week: int | None


class Evidence(NamedTuple):
    """A piece of evidence: the issue it speaks to, how sure it is, whose interest it meets."""

    issue: str
    sure: float
    meets_interest_of: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Room:
    """The sealed side of the room.

    `rules` are turns, draws, moods and what promises, trust and evidence count; `draft` is what is
    built if one of the `needed` does not sign; `carries` says who is heard by whom, on what.
    `moods` are points that each person has more or less, on so many days.
    """

    rules: Mapping[str, float]
    worth: Mapping[str, tuple[OptionWorth, ...]]
    draft: Mapping[str, str]
    everybodys_wish: Mapping[str, str]
    needed: tuple[str, ...]
    sheets: Mapping[str, ScoreSheet]
    evidence: Mapping[str, Evidence]
    carries: Mapping[str, Mapping[str, tuple[str, ...]]]
    moods: Mapping[str, tuple[float, ...]]


def practice_room(room: Room, practice: Mapping[str, Any]) -> Room:
    """The room with the weeks and the values of the lesson."""
    worth = {
        issue: tuple(
            one._replace(value_k=practice["value_k"].get(issue, {}).get(one.option, one.value_k))
            for one in options
        )
        for issue, options in room.worth.items()
    }
    rules = {**room.rules, "back_end_weeks": practice["back_end_weeks"]}
    return replace(room, rules=rules, worth=worth)


def dealt_room(room: Room, deal: Mapping[str, Any]) -> Room:
    """The room with the values and the weights of one deal; each sheet's add up to 100 again."""
    worth = {
        issue: tuple(one._replace(value_k=one.value_k * deal["value"][issue]) for one in options)
        for issue, options in room.worth.items()
    }
    sheets = {name: _weighted(sheet, deal["weight"][name]) for name, sheet in room.sheets.items()}
    return replace(room, worth=worth, sheets=sheets)


def _weighted(sheet: ScoreSheet, factors: Mapping[str, float]) -> ScoreSheet:
    weights = {issue: view.weight * factors[issue] for issue, view in sheet.issues.items()}
    total = sum(weights.values())
    issues = {
        issue: view._replace(weight=100 * weights[issue] / total)
        for issue, view in sheet.issues.items()
    }
    return sheet._replace(issues=issues)


def read_room(data: dict[str, Any]) -> Room:
    """The room as the pack's sealed file describes it."""
    return Room(
        rules=data["rules"],
        worth={
            issue: tuple(_worth(row) for row in options)
            for issue, options in data["issues"].items()
        },
        draft=data["draft"],
        everybodys_wish=data["everybodys_wish"],
        needed=tuple(data["needed"]),
        sheets={name: _sheet(person) for name, person in data["people"].items()},
        evidence={
            id_: Evidence(row["issue"], row["sure"], tuple(row["meets_interest_of"]))
            for id_, row in data["evidence"].items()
        },
        carries={
            name: {listener: tuple(issues) for listener, issues in listeners.items()}
            for name, listeners in data["carries"].items()
        },
        moods={name: tuple(days) for name, days in data["moods"].items()},
    )


def _worth(row: Mapping[str, Any]) -> OptionWorth:
    return OptionWorth(row["id"], *(row[name] for name in OptionWorth._fields[1:]))


def _sheet(person: dict[str, Any]) -> ScoreSheet:
    issues = {
        issue: IssueView(row["weight"], tuple(row["today"]), tuple(row["informed"]))
        for issue, row in person["sheet"].items()
    }
    return ScoreSheet(person["influence"], person["walk_away"], person["trust"], issues)
