"""What of a breakdown is there in a plan: by the same packages, or by others for the same scope.

A plan may cut the work into other packages. So what counts is the work for each item of the scope,
in most likely days: a package that is gone is made up for by new packages of its item, or by more
days in those that stayed. A package of 0 days is no work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from twohats.answers.project import WorkPackage

Row = Mapping[str, Any]

#: Days for an item of the scope, as shares of the breakdown's; a few days more are always fair.
LEAST, MOST, FEW_DAYS = 1 / 3, 3, 10
#: The part of a gone package's days that other work for its item has to take.
MADE_UP = 0.5


def missing_packages(wbs: Sequence[WorkPackage], breakdown: Sequence[Row]) -> tuple[str, ...]:
    """The packages of a breakdown, by id, for which a plan has no work."""
    items = dict.fromkeys(row["scope_item"] for row in breakdown)
    return tuple(id_ for item in items for id_ in _absent_of(item, wbs, breakdown))


def work_for(item: str, wbs: Sequence[WorkPackage]) -> list[WorkPackage]:
    """The packages that are work for an item of the scope."""
    return [one for one in wbs if one.scope_item == item and one.m > 0]


def days_fit(item: str, wbs: Sequence[WorkPackage], breakdown: Sequence[Row]) -> bool:
    """Whether the days for an item are anywhere near those of the breakdown."""
    days = sum(one.m for one in work_for(item, wbs))
    wanted = sum(row["m"] for row in breakdown if row["scope_item"] == item)
    return LEAST * wanted <= days <= max(MOST * wanted, wanted + FEW_DAYS)


def share_covered(gone: Sequence[str], breakdown: Sequence[Row], item: str | None = None) -> float:
    """The share of a breakdown's days, or of those for one item, whose packages are not gone."""
    rows = [row for row in breakdown if item in (None, row["scope_item"])]
    left = sum(row["m"] for row in rows if row["id"] not in gone)
    return left / sum(row["m"] for row in rows)


def substitutes(id_: str, wbs: Sequence[WorkPackage], breakdown: Sequence[Row]) -> set[str]:
    """The packages that do a package's work: itself, else the others for its item; none if absent.

    New packages of the item come before those that stood there already.
    """
    if any(one.id == id_ and one.m > 0 for one in wbs):
        return {id_}
    if id_ in missing_packages(wbs, breakdown):
        return set()
    item = next(row["scope_item"] for row in breakdown if row["id"] == id_)
    all_ = {one.id for one in work_for(item, wbs)}
    return all_ - {row["id"] for row in breakdown} or all_


def _absent_of(item: str, wbs: Sequence[WorkPackage], breakdown: Sequence[Row]) -> list[str]:
    was = {row["id"]: row["m"] for row in breakdown if row["scope_item"] == item}
    own = work_for(item, wbs)
    if sum(one.m for one in own) < LEAST * sum(was.values()):
        return list(was)
    gone = [id_ for id_ in was if id_ not in {one.id for one in own}]
    instead = sum(max(0.0, one.m - was.get(one.id, 0.0)) for one in own)
    return [] if instead >= MADE_UP * sum(was[id_] for id_ in gone) else gone
