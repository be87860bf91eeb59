"""The paper of 14: what a project plan is asked, and how it is shown to a marker."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from twohats.checks.finding import Finding
from twohats.checks.plan import no_lead, nothing_own
from twohats.project.plan import plan_constraints
from twohats.project.plan.view import plan_view
from twohats.scenario import Scenario

from twohats_instructor.checks import GradedCell, GradingSpec, Work
from twohats_instructor.checks.plan import CHECKS, QUESTIONS, Check
from twohats_instructor.checks.planted_risks import risks_from_rows
from twohats_instructor.scenario.risks import planted_risks as planted_rows


def paper(scenario: Scenario) -> GradingSpec:
    """All that marking a plan needs to know."""

    def asked(check: Check) -> Callable[[Work, dict], Finding]:
        def judge(work: Work, carried: dict) -> Finding:
            plan = work["plan"]
            known = risks_from_rows(planted_rows(plan.lead))
            return check(plan, {**carried, **work}, plan_constraints(scenario, plan.lead), known)

        return judge

    return GradingSpec(
        artefacts=("plan", "next_again"),
        scenario=scenario,
        questions={
            name: GradedCell(QUESTIONS[name].max, asked(check), QUESTIONS[name].nothing)
            for name, check in CHECKS.items()
        },
        idle=lambda work, scenario: nothing_own(work.get("plan"), scenario),
        draw=lambda work, carried: _drawn(work, carried, scenario),
        gathered={},
    )


def _drawn(work: Work, carried: dict, scenario: Scenario) -> str:
    from twohats.draw.plan import plan_html  # only the formgrader asks for a picture

    return plan_html(work["plan"], _outlook(work, carried, scenario)) + _answered(work, scenario)


def _outlook(work: Work, carried: dict, scenario: Scenario) -> dict[str, Any]:
    """Gauges and contradictions, those with charter and letter among them."""
    plan, charter = work["plan"], carried.get("frozen_charter")
    fault = no_lead(plan, scenario)
    if fault:
        return {"fault": fault}
    return plan_view(plan, plan_constraints(scenario, plan.lead), charter, work.get("next_again"))[
        1
    ]


def _answered(work: Work, scenario: Scenario) -> str:
    """The letter back as a list, for whoever reads the trade-off note; empty without one."""
    letter = work.get("next_again")
    if letter is None:
        return ""
    lines = (f"{name.replace('_', ' ')}: {_words(held, scenario)}" for name, held in letter)
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p><strong>The letter back</strong></p><ul>{items}</ul>"


def _words(held: object, scenario: Scenario) -> str:
    """What one line holds; initiatives by their names."""
    if isinstance(held, list):
        named = (scenario.initiative(one).name if one in scenario.ids else one for one in held)
        return ", ".join(named) or "nothing"
    if isinstance(held, float):
        return f"{held:g}"
    return "nothing" if held in (None, "") else str(held)
