"""What is no plan of one's own yet: absent, empty, as it was dealt out, or the reference."""

from __future__ import annotations

from twohats.answers.project import Plan
from twohats.project.charter import LEAST_WEEKS, can_lead
from twohats.project.plan import decisions
from twohats.scenario import Scenario

START = "Give the tasks to people, and decide what is promised; then there is a plan to look at."


def nothing_own(plan: Plan | None, scenario: Scenario) -> str:
    """Why there is no own plan of a project in this scenario; empty if there is one."""
    return no_plan(plan, reference_plan(plan, scenario)) or no_lead(plan, scenario)


def no_lead(plan: Plan, scenario: Scenario) -> str:
    """Why nothing can be planned for the plan's lead; empty if it can lead a project."""
    if can_lead(plan.lead, scenario):
        return ""
    return (
        f"{plan.lead or 'Nothing'} cannot lead this project: it takes an initiative of the backlog "
        f"with at least {LEAST_WEEKS} person-weeks."
    )


def no_plan(plan: Plan | None, reference: Plan | None = None) -> str:
    """Why every check gives 0, as a sentence; empty if somebody decided something.

    `reference` is the reference plan of the same lead: unchanged, it is nobody's own.
    """
    if plan is None:
        return "There is no plan yet."
    if plan.lead is None or not plan.tasks:
        return "The plan has no lead initiative or no tasks."
    if not any(task.in_release for task in plan.tasks):
        return "The first release holds no task: there is nothing to be done by any day."
    decided = (
        any(task.person for task in plan.tasks),
        plan.promise_day is not None,
        any(row.owner or row.kind for row in plan.risks),
        bool(plan.gates),
        bool(plan.messages),
    )
    if sum(decided) < 2:
        return "The plan is as it was dealt out: too little has been decided to judge it."
    if reference is not None and decisions(plan) == decisions(reference):
        return "This is the reference plan, unchanged. It may be built on, but it is not yours."
    return ""


def reference_plan(plan: Plan | None, scenario: Scenario) -> Plan | None:
    """The reference plan of the plan's lead; None for a lead too small to have one."""
    if plan is None or plan.lead not in scenario.ids:
        return None
    try:
        return Plan.model_validate(scenario.reference("plan", plan.lead))
    except FileNotFoundError:
        return None
