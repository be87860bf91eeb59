"""The alignment room on paper: turns, package, guesses, and what was found out, as tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.alignment import (
    AlignmentLog,
    Facts,
    Interests,
    Levers,
    Package,
    Turn,
    WhoSigns,
)
from twohats.draw.table import captioned_table
from twohats.scenario import Scenario
from twohats.scenario.alignment import Alignment

ACTS = {
    "ask": "Ask",
    "show": "Show evidence",
    "offer": "Offer a trade",
    "concede": "Concede",
    "speak_for": "Let speak for the package",
    "escalate": "Escalate",
}
MOVES = {"persuade": "persuade", "trade": "trade", "escalate": "escalate"}
REASONS = {
    "sees_other_facts": "they judge by other facts than I do",
    "wants_other_things": "they know the facts and want something else",
    "cannot_decide": "neither of us may decide it, and it can't wait",
}
_NONE = "–"


def parts_tables(settings: Mapping[str, Any], parts: Mapping[str, Any]) -> str:
    """The parts of a stage as tables; `settings` are those of the widget."""
    tables = []
    if "package" in parts:
        tables.append(_package(settings, parts["package"]))
    if "alignment_log" in parts:
        tables.append(_turns(settings, parts["alignment_log"]))
    if "who_signs" in parts:
        tables.append(_guesses(settings, parts["who_signs"]))
    if "facts" in parts:
        tables.append(_facts(settings, parts["facts"]))
        tables.append(_interests(settings, parts["interests"]))
        tables.append(_levers(settings, parts["levers"]))
    return "".join(tables)


def issues_with_options(tables: Alignment) -> list[dict[str, Any]]:
    """The six issues as a page has them: id, about, and options as pairs of id and text."""
    issues: dict[str, dict[str, Any]] = {}
    for one in tables.options:
        issue = issues.setdefault(one.issue, {"id": one.issue, "about": one.about, "options": []})
        issue["options"].append([one.option, one.text])
    return list(issues.values())


def _package(settings: Mapping[str, Any], package: Package) -> str:
    chosen = {**settings["dealt"], **package.counted}
    rows = [
        (issue["about"], dict(issue["options"]).get(chosen.get(issue["id"]), _NONE))
        for issue in settings["issues"]
    ]
    caption = "The package" if package.signed is None else "The package, as it was put to the vote"
    return captioned_table(caption, ("Decision", "On the table"), rows)


def _turns(settings: Mapping[str, Any], log: AlignmentLog) -> str:
    rows = [
        (str(number), ACTS[turn.act], turn.person or _NONE, _content(settings, turn))
        for number, turn in enumerate(log.turns, start=1)
    ]
    return captioned_table("The turns", ("Turn", "Act", "Person", "About"), rows)


def _content(settings: Mapping[str, Any], turn: Turn) -> str:
    """What a turn was about, in words; what is not known any more by its id."""
    if turn.act == "show":
        return dict(settings["evidence"]).get(turn.item, turn.item)
    issue = next((one for one in settings["issues"] if one["id"] == turn.item), None)
    if issue is None:
        return turn.item or _NONE
    option = dict(issue["options"]).get(turn.option, turn.option)
    return f"{issue['about']}: {option}" if option else issue["about"]


def _guesses(settings: Mapping[str, Any], who: WhoSigns) -> str:
    rows = [
        (one["name"], who.at_first.get(one["name"], _NONE), who.guesses.get(one["name"], _NONE))
        for one in settings["people"]
        if one["name"] in who.at_first or one["name"] in who.guesses
    ]
    return captioned_table("Who will sign", ("Person", "At first", "Before the vote"), rows)


def _facts(settings: Mapping[str, Any], facts: Facts) -> str:
    names, places = dict(settings["facts"]), dict(settings["places"])
    rows = [(names.get(id_, id_), places.get(place, _NONE)) for id_, place in facts.places.items()]
    return captioned_table(
        "Facts that are not in the backlog", ("Fact", "Where it is written"), rows
    )


def _interests(settings: Mapping[str, Any], interests: Interests) -> str:
    rows = [
        (
            name,
            dict(lines).get(interests.lines.get(name), _NONE),
            "yes" if name in interests.can_stop else _NONE,
        )
        for name, lines in settings["interests"].items()
    ]
    return captioned_table("What each needs", ("Person", "Needs", "Can stop a project"), rows)


def _levers(settings: Mapping[str, Any], levers: Levers) -> str:
    rows = []
    for id_, words in settings["episodes"]:
        lever = levers.rows.get(id_)
        choice, reason = (lever.choice, lever.reason) if lever else ("", "")
        rows.append((words, MOVES.get(choice, _NONE), REASONS.get(reason, _NONE)))
    return captioned_table("Episodes from other teams", ("Episode", "Move", "Why"), rows)


def alignment_html(answers: Mapping[str, Any], scenario: Scenario) -> str:
    """All parts of a hand-in as tables, for whoever marks it."""
    parts = {
        "alignment_log": AlignmentLog(),
        "package": Package(),
        "who_signs": WhoSigns(),
        "interests": Interests(),
        "facts": Facts(),
        "levers": Levers(),
    } | {name: answer for name, answer in answers.items() if name in _NAMES}
    tables = scenario.alignment
    settings = {
        "people": [{"name": name} for name in tables.said],
        "issues": issues_with_options(tables),
        "dealt": {one.issue: one.option for one in tables.options if one.on_the_table},
        "evidence": tables.evidence_texts.items(),
        "facts": tables.facts.items(),
        "places": tables.places.items(),
        "interests": tables.interests,
        "episodes": [(one.id, one.text) for one in tables.episodes(parts["levers"].deal)],
    }
    return parts_tables(settings, parts)


_NAMES = ("alignment_log", "package", "who_signs", "interests", "facts", "levers")
