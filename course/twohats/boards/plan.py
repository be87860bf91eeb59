"""The plan cockpit: which plan it shows, and what its changes did to the gauges."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from twohats.answers.project import BegunFrom, Charter, Plan
from twohats.boards.plan_changed_schedule import follow_breakdown
from twohats.project.plan import plan_constraints
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.schedule.calendar import WorkingCalendar
from twohats.scenario import Scenario
from twohats.session.autosave import autosave
from twohats.session.baseline import Baseline, changed_parts
from twohats.session.bets import bet_sentence
from twohats.session.lead import lead_charter
from twohats.session.session import Session
from twohats.widgets.frame import Frame
from twohats.widgets.plan.widget import PlanCockpit

_PARTS = {
    "tasks": "tasks and people",
    "links": "links",
    "hires": "hires",
    "risks": "risks and responses",
    "milestones": "milestones",
    "gates": "quality checks",
    "messages": "messages",
    "promise_day": "the promised day",
    "cost_k": "the cost asked for",
    "scope": "the scope",
}


def open_board(session: Session) -> PlanCockpit:
    """The cockpit on the saved plan, or on the first plan of what is carried."""
    scenario, carried = session.scenario, session.carried
    charter = lead_charter(carried, scenario)
    calendar = WorkingCalendar.from_rows(scenario.work.calendar_rows)
    board = PlanCockpit.for_plan(
        session.artefact("plan") or initial_plan(carried, scenario, charter),
        plan_constraints(scenario, charter.lead or ""),
        charter,
        listeners=[stakeholder.name for stakeholder in scenario.company.stakeholders],
        calendar=[date.isoformat() for date in calendar.dates],
        read_letter=lambda: session.artefact("next_again"),
        label="Your plan" if session.is_graded else "Your practice copy",
        autosave_key=session.autosave_key("plan", charter.lead),
    )
    follow_breakdown(board, session, breakdown(carried, scenario, charter.lead or ""))
    autosave(board, session.answers, session.saved_name("plan"))
    return board


def initial_plan(carried: Mapping[str, Any], scenario: Scenario, charter: Charter) -> Plan:
    """The plan nobody has decided anything in: the carried breakdown, else the scenario's."""
    lead = charter.lead or ""
    begun = breakdown(carried, scenario, lead)
    return start_plan(lead, scenario, begun.wbs, begun.links, begun.milestones, charter)


def breakdown(carried: Mapping[str, Any], scenario: Scenario, lead: str) -> BegunFrom:
    """What a plan that is begun now rests on: the carried breakdown, else the scenario's."""
    wbs, links = scenario.work.work_packages(lead)
    parts = {
        "origin": "learner" if carried.get("wbs") else "reference",
        "wbs": carried.get("wbs") or wbs,
        "links": carried.get("links") or links,
        "milestones": carried.get("milestones") or [],
    }
    return BegunFrom.model_validate(parts)


def left_to_do(_session: Session, board: Frame | None) -> str:
    """A gauge has to move."""
    return "" if _moves(board) else "Change the plan above"


def compare(session: Session, board: Frame | None) -> str:
    """The bet on the other gauges beside what the changes of this sitting did, as HTML."""
    changes = _moves(board)
    better = [gauges for gauges in changes if any(gauge["better"] for gauge in gauges)]
    mixed = [gauges for gauges in better if not all(gauge["better"] for gauge in gauges)]
    worse = len(changes) - len(better)
    result = f"Changes that made a gauge better: {len(better)}."
    also_worse = (
        f" Of these, <b>{len(mixed)}</b> also made another gauge worse."
        if mixed
        else " <b>None</b> of these made another gauge worse."
    )
    only_worse = f" Changes that only made gauges worse: {worse}." if worse else ""
    examples = "".join(f"<li>{_change(gauges)}</li>" for gauges in mixed[-3:])
    bet = bet_sentence(session, on="the other gauges")
    return (
        f"<p>{bet}{result}{also_worse if better else ''}{only_worse}</p>"
        f"{f'<ul>{examples}</ul>' if examples else ''}"
    )


def _moves(board: Frame | None) -> list[list[dict[str, Any]]]:
    """What each change of this sitting did to the gauges."""
    return board.moves if isinstance(board, PlanCockpit) else []


def _change(gauges: list[dict[str, Any]]) -> str:
    return escape(
        "; ".join(
            f"{gauge['name']}, {gauge['words']} ({'better' if gauge['better'] else 'worse'})"
            for gauge in gauges
        )
    )


def _why_not_frozen(plan: Plan | None) -> str:
    if plan is not None and plan.promise_day is not None:
        return ""
    return "The plan doesn't promise a day yet, and the project will be measured against that day."


def _changes(frozen: Plan, plan: Plan, session: Session) -> list[str]:
    """Whether the frozen plan is for another project, else which parts are different."""
    if frozen.lead != plan.lead:
        frozen_project = _project(frozen.lead, session.scenario)
        project = _project(plan.lead, session.scenario)
        return [f"The frozen plan is for {frozen_project}; this one is for {project}."]
    return changed_parts(frozen, plan, _PARTS)


def _project(lead: str | None, scenario: Scenario) -> str:
    return scenario.initiative(lead).name if lead in scenario.ids else lead or "no initiative"


BASELINE = Baseline(_why_not_frozen, _changes)
