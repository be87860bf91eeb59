"""A roadmap as a table: everything that the picture shows, and what it has no room for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.product import Entry, Roadmap
from twohats.draw.markup import tag, text
from twohats.draw.roadmap_text import BUCKET_TITLES, entries_in_bucket, id_and_name
from twohats.scenario import Scenario
from twohats.text import format_weeks

COLUMNS = (
    "Place",
    "Initiative",
    "Person-weeks",
    "Reach",
    "Impact",
    "Confidence",
    "Evidence",
    "KPI",
    "Outcome statement",
    "Date",
    "Serves the strategy",
)
_CELL = "text-align:left;vertical-align:top;padding:3px 8px"


def board_table(roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> str:
    """The roadmap as an HTML table, one row an initiative, in the order of the board."""
    head = "".join(tag("th", text(column), scope="col", style=_CELL) for column in COLUMNS)
    rows = [
        _row(entry, place, roadmap, scenario)
        for bucket in BUCKET_TITLES
        for place, entry in enumerate(entries_in_bucket(roadmap, bucket, scenario), start=1)
    ]
    caption = tag("caption", "The roadmap as a table", style="text-align:left")
    return tag(
        "table",
        caption + tag("thead", tag("tr", head)) + tag("tbody", "".join(rows)),
        class_="th-table",
    )


def _row(entry: Entry, place: int, roadmap: Roadmap, scenario: Scenario) -> str:
    cells = [
        _place(entry, place),
        id_and_name(entry.id, scenario),
        _effort(entry.id, scenario),
        *_estimate(entry.id, roadmap),
        " ".join(entry.evidence),
        entry.kpi or "",
        entry.outcome,
        entry.date if entry.date and entry.bucket != "not_doing" else "",
        "yes" if entry.strategy else "",
    ]
    table_cells = [
        tag("th", text(cell), scope="row", style=_CELL)
        if column == "Initiative"
        else tag("td", text(cell), style=_CELL)
        for column, cell in zip(COLUMNS, cells, strict=True)
    ]
    return tag("tr", "".join(table_cells))


def _place(entry: Entry, place: int) -> str:
    return (
        BUCKET_TITLES[entry.bucket]
        if entry.bucket == "unplaced"
        else f"{BUCKET_TITLES[entry.bucket]} {place}"
    )


def _effort(id_: str, scenario: Scenario) -> str:
    effort = scenario.initiative(id_).effort
    return ", ".join(
        f"{skill} {format_weeks(amount)}" for skill, amount in effort.items() if amount
    )


def _estimate(id_: str, roadmap: Roadmap) -> tuple[str, str, str]:
    estimate = roadmap.estimates.get(id_)
    if estimate is None:
        return "", "", ""
    return f"{estimate.reach:,}", f"{estimate.impact:g}", f"{estimate.confidence}%"
