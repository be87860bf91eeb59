"""Learners of lesson 09 who understand nothing, and choose by what fits most plans there are."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from twohats_instructor.bands.schedule_table import Plain, Table
from twohats_instructor.typical.schedules import interval_around


def form_players(table: Table) -> Iterator[tuple[str, Plain]]:
    """Each by name, with what is handed in: three ways to help, and the best guess of the rest.

    One more links all packages in a row, so that dates are sums.
    """
    longest = max(table.wbs, key=lambda row: row["m"])["id"]
    widest = max(table.wbs, key=lambda row: row["p"] - row["o"])["id"]
    helps = {
        "plays the odds, first package": ("help", table.wbs[0]["id"], "before_branch"),
        "plays the odds, longest package": ("help", longest, "later_branch"),
        "plays the odds, widest estimate": ("check", widest, "unsure"),
    }
    for name, (act, package, reason) in helps.items():
        pair = {"act": act, "package": package, "reason": reason, "state": "kept"}
        yield name, _odds(table, table.plan) | {"help_whom": pair}
    yield "one long chain", _odds(table, _in_a_row(table)) | _sums(table)


#: The factors on a printed day that earn most over all leads and deals: on the end by the most
#: likely days for P50 and P80, on the first P80 for the one after week 4.
_P50, _P80, _NEW_P80 = (0.14, 0.2), (0.14, 0.26), (0.1, 0.16)


def _odds(table: Table, plan: Plain) -> Plain:
    """The printed days by fixed factors, and the promise is moved."""
    first, _ = table.forecasts_of(plan)
    zeros = {row["id"]: {"early_start": 0, "late_start": 0} for row in table.wbs}
    return plan | {
        "milestones": table.right["milestones"],
        "passes": {"days": zeros, "state": "kept", "plan": plan},
        "p50_p80_before": {
            "p50": _times(first.naive, _P50),
            "p80": _times(first.naive, _P80),
            "plan": plan,
        },
        "reforecast": {
            "p80": _times(first.p80, _NEW_P80),
            "change": "move_promise",
            "reason": "later",
            "plan": plan,
        },
        "team_talk": {
            "deal": table.deal,
            "sayings": {one.id: _by_words(one.text, table) for one in table.talk_lines},
            "milestones": {
                one.line: "percentage" if re.search(r"\d", one.name) else "sound"
                for one in table.scenario.schedule_cases.colleague_milestones(table.deal)
            },
        },
    }


def _times(day: float, margins: tuple[float, float]) -> Plain:
    return interval_around(day, -margins[0], margins[1])


def _in_a_row(table: Table) -> Plain:
    """Each package waits for the one before, beside what the plan has."""
    ids = [row["id"] for row in table.wbs]
    links = [
        {"before": first, "after": second, "kind": "FS", "lag": 0.0}
        for first, second in itertools.pairwise(ids)
    ]
    pairs = {(link["before"], link["after"]) for link in links}
    other_links = [link for link in table.links if (link["before"], link["after"]) not in pairs]
    return {"wbs": table.wbs, "links": [*links, *other_links]}


def _sums(table: Table) -> Plain:
    """Dates added up in a row, and help for the last package but one."""
    days = {}
    start = 0.0
    for row in table.wbs:
        days[row["id"]] = {"early_start": start, "late_start": start}
        start += row["m"]
    before_last = table.wbs[-2]["id"]
    pair = {"act": "help", "package": before_last, "reason": "later_branch", "state": "kept"}
    plan = _in_a_row(table)
    return {"passes": {"days": days, "state": "kept", "plan": plan}, "help_whom": pair}


def _by_words(text: str, table: Table) -> Plain:
    """Waiting words make a dependency; the package or item is the one with most words in common."""
    nearest = max(table.wbs, key=lambda row: len(_words(text) & _words(row["name"])))
    if not _words(text) & _words(nearest["name"]):
        return {"choice": "neither", "reason": "other_project"}
    if re.search(r"before|until|first|when|wait|can't|once|begin|start", text):
        return {"choice": "after", "reason": nearest["id"]}
    return {"choice": "work", "reason": nearest["scope_item"]}


def _words(text: str) -> set[str]:
    """The longer words by their beginnings."""
    return {word[:5] for word in re.findall(r"[a-z]{5,}", text.lower())}
