"""The cases beside the charter of lesson 08: which ones are dealt, and how answers are saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from twohats.scenario import Scenario
from twohats.scenario.charter import CaseLine
from twohats.session.autosave import PartsAutosave, saved_parts, to_json
from twohats.session.lots import draw_deal
from twohats.session.session import Session
from twohats.widgets.charter.widget import CharterBoard
from twohats.widgets.charter_cases.widget import PARTS, CharterCases
from twohats.widgets.frame import Frame

_LOT = "charter_cases"


def open_cases(session: Session, board: Frame | None = None) -> CharterCases:
    """The cases that this learner was dealt, on the saved answers and the charter on the board."""
    charter = to_json(session.artefact("charter")) or {}
    deal, tables = _deal(session), session.scenario.charter
    names = {part: part for part in PARTS}
    unanswered = {part: to_json(kind(deal=deal)) for part, kind in PARTS.items()}
    value = unanswered | saved_parts(session.answers, names)
    ends = value["end_conditions"]
    cases = CharterCases.for_cases(
        value,
        _rows(tables.goal_lines(deal)),
        _rows(tables.end_conditions(ends["deal"], ends["faults"])),
        autosave_key=session.autosave_key(_LOT),
    )
    _follow(cases, charter, session.scenario)
    if isinstance(board, CharterBoard):
        _show_knowledge(cases, board)
        board.observe(lambda change: _follow(cases, change["new"], session.scenario), names="value")
        board.observe(lambda _change: _show_knowledge(cases, board), names="value")
    PartsAutosave(cases, session.answers, names, unanswered).start()
    return cases


def _deal(session: Session) -> int:
    """The deal of the answers that are saved, else the one that the lot gives."""
    saved = (session.answers.get(name) for name in PARTS)
    return next((part.deal for part in saved if part), draw_deal(session.work, _LOT))


def _follow(cases: CharterCases, charter: Mapping[str, Any], scenario: Scenario) -> None:
    """Ask about the charter's own goals, and about its lead."""
    cases.goals = list(charter.get("project_goals") or ())
    lead, deal = charter.get("lead"), cases.value["statements"]["deal"]
    listed_lead = lead if lead in scenario.ids else None
    cases.statements = _rows(scenario.charter.statements(listed_lead, deal)) if listed_lead else []


def _show_knowledge(cases: CharterCases, board: CharterBoard) -> None:
    """Give the cases what Marrowby knows of the lead, as it is beside the sponsor's questions."""
    facts = {name: board.settings[name] for name in ("policy", "people", "records")}
    cases.knowledge = {"facts": facts, "lead": board.lead or None}


def _rows(cases: tuple[CaseLine, ...]) -> list[dict[str, str]]:
    return [asdict(case) for case in cases]
