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
    return tuple(id_ for item in items for id_ in _missing_of_item(item, wbs, breakdown))


def work_for(item: str, wbs: Sequence[WorkPackage]) -> list[WorkPackage]:
    """The packages that are work for an item of the scope."""
    return [package for package in wbs if package.scope_item == item and package.m > 0]


def days_fit(item: str, wbs: Sequence[WorkPackage], breakdown: Sequence[Row]) -> bool:
    """Whether the days for an item are anywhere near those of the breakdown."""
    planned_days = sum(package.m for package in work_for(item, wbs))
    full_days = sum(row["m"] for row in breakdown if row["scope_item"] == item)
    return LEAST * full_days <= planned_days <= max(MOST * full_days, full_days + FEW_DAYS)


def share_covered(
    missing_ids: Sequence[str], breakdown: Sequence[Row], item: str | None = None
) -> float:
    """The share of a breakdown's days, or of those for one item, whose packages are not missing."""
    rows = [row for row in breakdown if item in (None, row["scope_item"])]
    covered_days = sum(row["m"] for row in rows if row["id"] not in missing_ids)
    return covered_days / sum(row["m"] for row in rows)


def substitutes(id_: str, wbs: Sequence[WorkPackage], breakdown: Sequence[Row]) -> set[str]:
    """The packages that do a package's work: itself, else the others for its item; none if absent.

    New packages of the item come before those of the breakdown.
    """
    if any(package.id == id_ and package.m > 0 for package in wbs):
        return {id_}
    if id_ in missing_packages(wbs, breakdown):
        return set()
    item = next(row["scope_item"] for row in breakdown if row["id"] == id_)
    package_ids = {package.id for package in work_for(item, wbs)}
    return package_ids - {row["id"] for row in breakdown} or package_ids


def _missing_of_item(item: str, wbs: Sequence[WorkPackage], breakdown: Sequence[Row]) -> list[str]:
    breakdown_days = {row["id"]: row["m"] for row in breakdown if row["scope_item"] == item}
    packages = work_for(item, wbs)
    if sum(package.m for package in packages) < LEAST * sum(breakdown_days.values()):
        return list(breakdown_days)
    package_ids = {package.id for package in packages}
    missing_ids = [id_ for id_ in breakdown_days if id_ not in package_ids]
    missing_days = sum(breakdown_days[id_] for id_ in missing_ids)
    extra_days = sum(
        max(0.0, package.m - breakdown_days.get(package.id, 0.0)) for package in packages
    )
    return [] if extra_days >= MADE_UP * missing_days else missing_ids
