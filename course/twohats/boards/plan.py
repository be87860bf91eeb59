"""The plan cockpit at the desk: which plan it shows, and what it is measured against."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from twohats.answers import Store
from twohats.answers.project import Charter, Plan
from twohats.project.plan import plan_constraints, start_plan
from twohats.scenario import Scenario
from twohats.session.autosave import autosave
from twohats.session.days import calendar
from twohats.session.lead import lead_charter
from twohats.widgets.plan.widget import PlanCockpit


def plan_cockpit(
    store: Store, scenario: Scenario, carried: Mapping[str, Any], *, draft: bool
) -> PlanCockpit:
    """The cockpit on the plan in `store`, or on the plan as it is dealt out from `carried`."""
    name = "draft_plan" if draft else "plan"
    charter = lead_charter(carried, scenario)
    given = plan_constraints(scenario, charter.lead)
    made = PlanCockpit.for_plan(
        store.get(name) or initial_plan(carried, scenario, charter),
        given,
        charter,
        listeners=[one.name for one in scenario.stakeholders],
        calendar=[one.isoformat() for one in calendar(scenario).dates],
        read_letter=lambda: store.get("draft_next_again" if draft else "next_again"),
        label="Your draft" if draft else "Your plan",
        autosave_key=f"{store.assignment}/{name}/{charter.lead}",
    )
    autosave(made, store, name)
    return made


def initial_plan(carried: Mapping[str, Any], scenario: Scenario, charter: Charter) -> Plan:
    """The plan nobody has decided anything in: the carried breakdown, else the scenario's."""
    wbs, links = scenario.work_packages(charter.lead)
    return start_plan(
        charter.lead,
        scenario,
        carried.get("wbs") or wbs,
        carried.get("links") or links,
        carried.get("milestones") or (),
        charter,
    )


_BETS = ("get better", "stay as they are", "get worse")


def compare_plan(bet: Any, made: PlanCockpit | None) -> str:
    """The bet on the other gauges beside what the changes of this sitting did, as HTML."""
    if made is None or not made.moves:
        return "<p>No gauge has moved yet. Change the plan, then run this cell again.</p>"
    better = [one for one in made.moves if any(gauge["better"] for gauge in one)]
    torn = [one for one in better if not all(gauge["better"] for gauge in one)]
    known = bet is not None and bet.first < len(_BETS)
    said = f"Your bet: the others <b>{_BETS[bet.first]}</b>. " if known else "You made no bet. "
    seen = f"{len(better)} of your changes made a gauge better; <b>{len(torn)} of these</b> made "
    worse = len(made.moves) - len(better)
    only = f" {worse} more made a gauge worse, and none better." if worse else ""
    last = "".join(f"<li>{_told(one)}</li>" for one in torn[-3:])
    return f"<p>{said}{seen}another one worse.{only}</p>{f'<ul>{last}</ul>' if last else ''}"


def _told(moves: list[dict[str, Any]]) -> str:
    words = (
        f"{one['name']}, {one['words']} ({'better' if one['better'] else 'worse'})" for one in moves
    )
    return escape("; ".join(words))
