"""A charter as one page: each line with what it rests on, by shape, colour and word."""

from __future__ import annotations

import re
from collections.abc import Mapping

from twohats.answers.project import Charter
from twohats.draw.markup import EDGE, GOOD, INK, PRODUCT_FILL, PROJECT_FILL, SOFT, figure, tag, text
from twohats.text import format_typed_k

#: What a line can rest on: its colour, and the corners of its shape within 12 by 12.
SOURCES = {
    "roadmap": (PRODUCT_FILL, "1,1 11,1 11,11 1,11"),
    "evidence": (GOOD, "6,0 12,6 6,12 0,6"),
    "company": (INK, "3,0 9,0 12,6 9,12 3,12 0,6"),
    "assumption": (SOFT, "6,0 12,12 0,12"),
    "missing": (EDGE, "0,2 2,0 6,4 10,0 12,2 8,6 12,10 10,12 6,8 2,12 0,10 4,6"),
    "no source yet": (PROJECT_FILL, "0,4 12,4 12,8 0,8"),
}
_LEFT = "text-align:left;vertical-align:top"
LABELS = {
    "lead": "Roadmap item",
    "purpose": "Purpose",
    "result": "Result",
    "scope": "Scope",
    "project_goals": "Project goals",
    "product_goals": "Product goals",
    "budget_k": "Budget ($k)",
    "business_case_k": "Benefit needed ($k)",
    "commit_at": "Confidence level (%)",
    "idle_day_k": "Cost of an idle day ($k)",
    "decision_owner": "Who decides",
    "end_condition": "Done when (exit criteria)",
    "handover_owner": "Who takes over the result",
    "why_project": "Why a project",
}


def charter_html(charter: Charter, sources: Mapping[str, str], lead: str = "") -> str:
    """The page as a table; `sources` gives for each field of the charter a key of SOURCES.

    `lead` is the name of the initiative that leads; without a name its id is shown.

    An empty field is always called missing, a filled field that `sources` calls missing or does not
    name is “no source yet”.
    """
    lines = zip(LABELS.values(), _lines(charter, sources, lead), strict=True)
    rows = [_row(label, *line) for label, line in lines]
    heads = "".join(tag("th", text(name), scope="col", style=_LEFT) for name in _HEADS)
    return figure(tag("table", tag("thead", tag("tr", heads)) + tag("tbody", "".join(rows))))


_DAYS = re.compile(r"((working|work|week)[ -]?)?days?", re.IGNORECASE)
NO_WORDS, NO_GOAL_WORDS = "still empty", "no text yet"
_HEADS = ("Line", "What it says", "Based on")


def _lines(charter: Charter, sources: Mapping[str, str], lead: str) -> list[tuple[str, str]]:
    values = {name: _value_text(charter, name) for name in LABELS}
    if charter.lead and lead:
        values["lead"] = lead
    return [(words, _source(words, sources.get(name, ""))) for name, words in values.items()]


def _source(words: str, source: str) -> str:
    if not words:
        return "missing"
    return source if source in SOURCES and source != "missing" else "no source yet"


def _value_text(charter: Charter, name: str) -> str:
    value = getattr(charter, name)
    if name == "project_goals":
        return "; ".join(
            f"{goal.kind}: {goal.text or NO_GOAL_WORDS}{_amount(goal.number, goal.unit, goal.kind)}"
            for goal in value
        )
    if name == "product_goals":
        return "; ".join(f"{goal.kpi} {goal.text}{_amount(goal.target)}" for goal in value)
    if isinstance(value, list):
        return ", ".join(value)
    return f"{value:g}" if isinstance(value, (int, float)) else (value or "").strip()


def _amount(number: float | None, unit: str = "", kind: str = "") -> str:
    """An amount as the page says it: a limit in days is a day and no length."""
    if number is None:
        return ""
    if kind == "time" and _DAYS.fullmatch(unit.strip()):
        return f" (by working day {number:g})"
    if unit.strip().lower() == "$k":
        return f" ({format_typed_k(number)})"
    return f" ({number:g} {unit}".rstrip() + ")"


def _row(label: str, words: str, source: str) -> str:
    colour, corners = SOURCES[source]
    shape = tag("polygon", points=corners, fill=colour)
    mark = tag("svg", shape, width=12, height=12, viewBox="0 0 12 12", aria_hidden="true")
    head = tag("th", text(label), scope="row", style=_LEFT)
    cells = tag("td", text(words or NO_WORDS), style=_LEFT)
    return tag(
        "tr",
        head + cells + tag("td", f"{mark} {text(source)}", style=f"{_LEFT};white-space:nowrap"),
    )


def charter_text(charter: Charter, sources: Mapping[str, str], lead: str = "") -> str:
    """The page in words, one sentence for each line."""
    lines = zip(LABELS.values(), _lines(charter, sources, lead), strict=True)
    return " ".join(f"{label}: {words or NO_WORDS} ({rests})." for label, (words, rests) in lines)
