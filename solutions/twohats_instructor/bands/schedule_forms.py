"""Learners of lesson 09 who understand nothing, and choose by what fits most plans there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twohats_instructor.bands.schedule_table import Plain, Table
from twohats_instructor.typical.schedules import interval_around


def form_players(table: Table) -> Iterator[tuple[str, Plain]]:
    """Each by name, with what is handed in: three ways to help, and the best guess of the rest."""
    longest = max(table.wbs, key=lambda row: row["m"])["id"]
    widest = max(table.wbs, key=lambda row: row["p"] - row["o"])["id"]
    helps = {
        "plays the odds, first package": ("help", table.wbs[0]["id"], "before_branch"),
        "plays the odds, longest package": ("help", longest, "later_branch"),
        "plays the odds, widest estimate": ("check", widest, "unsure"),
    }
    for name, (act, package, reason) in helps.items():
        pair = {"act": act, "package": package, "reason": reason, "state": "kept"}
        yield name, _odds(table) | {"help_whom": pair}


def _odds(table: Table) -> Plain:
    """From the printed end to a fifth more, around the first P80, and the promise is moved."""
    first, _ = table.forecasts
    late = interval_around(first.naive, 0.0, 0.2)
    zeros = {row["id"]: {"early_start": 0, "late_start": 0} for row in table.wbs}
    return table.plan | {
        "milestones": table.right["milestones"],
        "passes": {"days": zeros, "state": "kept", "plan": table.plan},
        "p50_p80_before": {"p50": late, "p80": late, "plan": table.plan},
        "reforecast": {
            "p80": interval_around(first.p80, 0.0, 0.1),
            "change": "move_promise",
            "reason": "later",
            "plan": table.plan,
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
