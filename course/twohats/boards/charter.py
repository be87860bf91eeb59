"""The hand-over from roadmap to charter, and the bet on how much a roadmap answers.

Beside the charter it saves those that were written for other leads: they come back with their lead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from twohats.answers import read
from twohats.answers.product import Kpi, Roadmap
from twohats.boards.charter_baseline import BASELINE
from twohats.boards.charter_cases import open_cases
from twohats.both.handover import (
    LINES_OF,
    enablers,
    hand_over,
    last_deliverables,
    lead_candidates,
    playable,
    too_small,
)
from twohats.draw.face import faces_of
from twohats.product.roadmap import expected_effect_k, supported_worth_k
from twohats.project.schedule.calendar import WorkingCalendar
from twohats.scenario import Scenario
from twohats.session.autosave import autosave, autosave_items, to_json
from twohats.session.bets import bet_sentence
from twohats.session.paths import work_path
from twohats.session.session import Session
from twohats.text import agree, join_list
from twohats.widgets.charter.widget import CharterBoard
from twohats.widgets.frame import Frame

__all__ = ["BASELINE", "compare", "left_to_do", "open_board", "open_cases"]

_OTHER_CHARTERS = "charters_aside"
_OPEN = ("assumption", "missing")
SPONSOR = "Leila Haddad"
_NONE_CAN_LEAD = (
    "Nothing in Now on your roadmap is large enough to become a project, so you work with the "
    "example roadmap here."
)
_TOO_SMALL = "{:g} person-weeks: too small for its own charter"
_LEAD_LEFT_NOW = "Your charter is for {}, which is no longer in Now. Choose another item."


def open_board(session: Session) -> CharterBoard:
    """The hand-over: a draft in a lesson, the answer in an exercise.

    It starts from the carried roadmap and KPI tree; for what is not carried the reference is taken.
    """
    scenario, carried = session.scenario, session.carried
    kpis = carried.get("kpi_tree") or _reference_kpis(scenario)
    own_roadmap = carried.get("frozen_roadmap") or _reference_roadmap(scenario)
    roadmap = playable(own_roadmap, scenario)
    charter = to_json(session.artefact("charter"))
    leads = [_lead(id_, roadmap, scenario, kpis) for id_ in lead_candidates(roadmap, scenario)]
    notice = _NONE_CAN_LEAD if roadmap is not own_roadmap else _lead_left_now(charter, leads)
    board = CharterBoard.for_charter(
        charter,
        leads,
        [asdict(question) for question in scenario.charter.questions],
        _settings(scenario, kpis)
        | {"notice": notice, "too_small": _small(roadmap, scenario), "adds_up": session.is_graded},
        aside=_other_charters(session),
        faces=faces_of(SPONSOR, scenario.company.portraits),
        label="Your charter" if session.is_graded else "Your practice copy",
        autosave_key=session.autosave_key("charter"),
    )
    autosave(board, session.answers, session.saved_name("charter"))
    autosave_items(board, session.answers, _OTHER_CHARTERS, trait="aside")
    return board


def left_to_do(_session: Session, board: Frame | None) -> str:
    """An item has to lead: with it the roadmap answers what it can."""
    has_lead = isinstance(board, CharterBoard) and board.lead
    return "" if has_lead else "Choose above which item becomes the project"


def compare(session: Session, board: Frame | None) -> str:
    """The bet on how much a roadmap answers beside what it did, and what is open now, as HTML."""
    if not isinstance(board, CharterBoard):
        return ""
    lead = board.lead
    answered = [id_ for id_, lines in LINES_OF.items() if lead["sources"][lines[0]] == "roadmap"]
    open_ids = [id_ for id_, source in board.answer_sources.items() if source in _OPEN]
    subject = agree(len(open_ids), "it", "each")
    reason = f": {subject} is missing, is based on an assumption, or has no source yet"
    return (
        f"<p>{bet_sentence(session)}Of the sponsor's {len(LINES_OF)} questions, the roadmap "
        f"answers <b>{len(answered)}</b>{_numbers(answered)}. "
        f"In your practice copy, <b>{len(open_ids)}</b> "
        f"{agree(len(open_ids), 'answer is', 'answers are')} still open{_numbers(open_ids)}"
        f"{reason if open_ids else ''}.</p>"
    )


def _numbers(ids: list[str]) -> str:
    """The questions in brackets, by the numbers that the page gives them; "" without any."""
    numbers = join_list((id_.removeprefix("Q") for id_ in ids), most=None)
    return f" (number{'s' if len(ids) > 1 else ''} {numbers})" if ids else ""


def _other_charters(session: Session) -> dict[str, Any]:
    """The charters written for other leads, as data; an exercise also knows those of its lesson."""
    charters = session.answers.get(_OTHER_CHARTERS) or {}
    drafts: Mapping[str, Any] = {}
    if session.is_graded:
        work = read(work_path(session.folder), session.scenario, "my_work").valid
        drafts = work.get(_OTHER_CHARTERS, {})
    return to_json({**drafts, **charters})


def _lead(id_: str, roadmap: Roadmap, scenario: Scenario, kpis: Sequence[Kpi]) -> dict[str, Any]:
    """One entry that can lead: what the roadmap says of it, and what is known of its limits."""
    handed_over, limit = hand_over(roadmap, id_, scenario, kpis), scenario.work.limit(id_)
    return {
        "id": id_,
        "name": scenario.initiative(id_).name,
        "enablers": [scenario.initiative(enabler).name for enabler in enablers(id_, scenario)],
        "charter": handed_over.charter.model_dump(mode="json"),
        "sources": dict(handed_over.sources),
        "day": limit.day,
        "reason": limit.reason,
        "budget_k": scenario.company.budget_k(id_),
        "deliverables": last_deliverables(id_, scenario),
        "worth_k": _worth_k(id_, roadmap, scenario),
        "supported_k": round(supported_worth_k(id_, roadmap, scenario), 1),
        "avoids_k": scenario.backlog.avoided_k(id_),
    }


def _worth_k(id_: str, roadmap: Roadmap, scenario: Scenario) -> float | None:
    """What the roadmap's own estimate expects in $k a quarter; None without an estimate."""
    estimate = roadmap.estimates.get(id_)
    return None if estimate is None else round(expected_effect_k(estimate, scenario), 1)


def _small(roadmap: Roadmap, scenario: Scenario) -> list[dict[str, str]]:
    """The entries of Now that cannot lead, and why."""
    return [
        {"id": id_, "name": scenario.initiative(id_).name, "reason": _TOO_SMALL.format(weeks)}
        for id_, weeks in too_small(roadmap, scenario).items()
    ]


def _settings(scenario: Scenario, kpis: Sequence[Kpi]) -> dict[str, Any]:
    policy = scenario.company.policy
    return {
        "kpis": [to_json(kpi) | {"target": kpi.set_target} for kpi in kpis],
        "people": [
            {
                "name": person.name,
                "role": person.role,
                "decides": person.decides,
                "day": person.decision_day,
            }
            for person in scenario.company.stakeholders
        ],
        "policy": {"commit_at": policy.commit_at, "idle_day_k": policy.idle_day_k},
        "records": _records(scenario),
        "calendar": [day.isoformat() for day in _working_days(scenario)],
    }


def _working_days(scenario: Scenario) -> Sequence[date]:
    return WorkingCalendar.from_rows(scenario.work.calendar_rows).dates


def _records(scenario: Scenario) -> dict[str, Any]:
    """What is on record whoever leads: the team, the calendar, and how past projects ended."""
    return {
        "team": [
            {"name": person.name, "skills": ", ".join(person.skills)}
            for person in scenario.company.team
        ],
        "calendar": [list(row) for row in _calendar(scenario)],
        "past": [asdict(project) for project in scenario.charter.past_projects],
    }


def _calendar(scenario: Scenario) -> tuple[tuple[str, str], ...]:
    """What is set for every project, and by which day or time."""
    ready = scenario.company.policy.hire_ready_days
    return (
        ("Both warehouses", "Change freeze from working day 100 until the holiday peak is over"),
        ("Packing line", "May be stopped for a test on Mondays and Tuesdays"),
        ("A new hire", f"Can take on a task after {ready:g} working days"),
        ("Law on allergen labels", "In force on 1 January 2028"),
    )


def _lead_left_now(charter: Mapping[str, Any] | None, leads: list[dict[str, Any]]) -> str:
    lead = (charter or {}).get("lead")
    if not lead or lead in {candidate["id"] for candidate in leads}:
        return ""
    return _LEAD_LEFT_NOW.format(lead)


def _reference_roadmap(scenario: Scenario) -> Roadmap:
    return Roadmap.model_validate(scenario.reference("roadmap"))


def _reference_kpis(scenario: Scenario) -> list[Kpi]:
    return [Kpi.model_validate(kpi) for kpi in scenario.reference("kpi_tree")]
