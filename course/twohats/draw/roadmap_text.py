"""A roadmap in plain words: the twin of the picture, and what a screen reader is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.product import Entry, Roadmap
from twohats.draw.lookup import items
from twohats.product.roadmap import (
    BUCKETS,
    broken_dependencies,
    listed_pairs,
    outlook,
    over,
)
from twohats.scenario import Scenario
from twohats.text import format_amount, format_weeks, join_list

TITLES = {
    "now": "Now",
    "next": "Next",
    "later": "Later",
    "not_doing": "Not doing",
    "unplaced": "Not yet placed",
}


def board_text(roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> str:
    """The whole roadmap in lines of plain text."""
    lines = []
    for bucket, title in TITLES.items():
        entries = in_bucket(roadmap, bucket, scenario)
        lines.append(
            f"{title}: {', '.join(name(one.id, scenario) for one in entries) or '(empty)'}"
        )
    return "\n".join([*lines, *facts(roadmap, scenario), *grounds(roadmap, scenario, carried)])


def in_bucket(roadmap: Roadmap, bucket: str, scenario: Scenario) -> list[Entry]:
    """The entries of a bucket that the backlog knows, most important first."""
    known = set(scenario.ids)
    return [one for one in roadmap.entries if one.bucket == bucket and one.id in known]


def name(id_: str, scenario: Scenario) -> str:
    """Id and name of an initiative."""
    return f"{id_} {scenario.initiative(id_).name}"


def is_dealt(roadmap: Roadmap) -> bool:
    """Whether nothing has been placed yet."""
    return all(entry.bucket == "unplaced" for entry in roadmap.entries)


def facts(roadmap: Roadmap, scenario: Scenario) -> list[str]:
    """Sentences on capacity, dependencies and value."""
    if is_dealt(roadmap):
        return ["Nothing has been placed yet."]
    return [
        *_over(roadmap, scenario),
        *broken(roadmap, scenario),
        worth(roadmap, scenario),
    ]


def _over(roadmap: Roadmap, scenario: Scenario) -> list[str]:
    return [
        f"Over capacity: {TITLES[cell.bucket]} asks {format_weeks(cell.used)} of "
        f"{format_weeks(cell.capacity)} person-weeks of {scenario.backlog.skills[cell.skill]}."
        for cell in over(roadmap, scenario)
    ]


def broken(roadmap: Roadmap, scenario: Scenario) -> list[str]:
    """A sentence for each listed dependency that is not kept."""
    return [
        f"Too late: {name(dependent, scenario)} needs {name(enabler, scenario)} first."
        for dependent, enabler in broken_dependencies(roadmap, listed_pairs(scenario))
    ]


def grounds(roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> list[str]:
    """For each entry that says so: its outcome, the findings behind it, the measure it moves."""
    entries = [one for bucket in BUCKETS for one in in_bucket(roadmap, bucket, scenario)]
    return [
        f"{name(entry.id, scenario)}. {told}"
        for entry in entries
        if (told := _grounds(entry, carried))
    ]


def _grounds(entry: Entry, carried: Mapping[str, Any]) -> str:
    findings = {one["id"]: one["finding"] for one in items(carried, "evidence")}
    measures = {one["id"]: one["name"] for one in items(carried, "kpi_tree")}
    parts = [f"Outcome: {entry.outcome.strip()}"] if entry.outcome.strip() else []
    parts += [f"{id_}: {findings.get(id_, 'no such finding')}" for id_ in entry.evidence]
    parts += [f"{entry.kpi}: {measures.get(entry.kpi, 'no such measure')}"] if entry.kpi else []
    return " · ".join(parts)


def worth(roadmap: Roadmap, scenario: Scenario) -> str:
    """What the roadmap is worth by its maker's own estimates."""
    found = outlook(roadmap, scenario)
    sentence = (
        f"By its maker's own estimates it is worth about {format_amount(found.mean_k)} over six "
        f"quarters; 8 in 10 cases lie between {format_amount(found.low_k)} and "
        f"{format_amount(found.high_k)}."
    )
    law = scenario.backlog.law
    if not _law_kept(roadmap, scenario):
        sentence += (
            f" The penalty of {format_amount(law.penalty_k)} is taken off, because "
            f"{name(law.initiative, scenario)} does not come by the end of {TITLES[law.by]}."
        )
    if found.missing:
        sentence += f" Without an estimate: {join_list(found.missing, most=None)}."
    return sentence


def _law_kept(roadmap: Roadmap, scenario: Scenario) -> bool:
    in_time = BUCKETS[: BUCKETS.index(scenario.backlog.law.by) + 1]
    return any(scenario.backlog.law.initiative in roadmap.bucket(bucket) for bucket in in_time)
