"""The reference plan of a lead: it can be worked with, and a careful plan is better.

Its people and its network are sound. It promises by its own register alone, in which two risks are
missing; it accepts every risk, looks at the work once, and tells one of those who decide.
"""

from __future__ import annotations

from typing import Any

from twohats.answers.project import Gate, Message, Milestone, Plan
from twohats.project.plan import (
    PlanConstraints,
    PlannedSchedule,
    assign_work,
    level_resources,
    plan_constraints,
)
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.rounding import round_up
from twohats.scenario import Scenario

# It takes a promise for safe that its own register keeps in so many of 100 runs.
_PROMISED_AT, _COSTS_AT = 55, 80


def reference_plan(lead: str, scenario: Scenario) -> dict[str, Any]:
    """The plan as plain data."""
    constraints = plan_constraints(scenario, lead)
    initial_plan = start_plan(lead, scenario, *scenario.work.work_packages(lead))
    leveled_plan = _with_accepted_risks(
        level_resources(assign_work(initial_plan, constraints), constraints)
    )
    return _with_promise(leveled_plan, constraints, scenario).model_dump(mode="json") | {
        "origin": "reference"
    }


def _with_accepted_risks(plan: Plan) -> Plan:
    """Every risk of the register has the one who does the task for its owner, and is accepted."""
    person_by_task = {task.id: task.person for task in plan.tasks}
    rows = [
        row.model_copy(update={"owner": person_by_task[row.task], "kind": "accept"})
        for row in plan.risks
    ]
    return plan.model_copy(update={"risks": rows})


def _with_promise(plan: Plan, constraints: PlanConstraints, scenario: Scenario) -> Plan:
    """The plan with a promise, a sum, one gate, one message, and the milestones of its lead."""
    simulation = PlannedSchedule(plan, constraints).simulation
    day, cost_k = (
        float(round_up(simulation.day(_PROMISED_AT))),
        float(round_up(simulation.cost(_COSTS_AT))),
    )
    last_task, first_task = plan.tasks[-1], plan.tasks[0]
    last_decider = max(constraints.decisions, key=lambda name: constraints.decisions[name])
    milestones = scenario.reference("milestones", plan.lead)
    return plan.model_copy(
        update={
            "promise_day": day,
            "cost_k": cost_k,
            "gates": [
                Gate(
                    kind="gate",
                    task=first_task.id,
                    controls=last_task.id,
                    criterion=f"“{first_task.deliverable}” is signed",
                    owner=first_task.person,
                )
            ],
            "messages": [
                Message(
                    to=last_decider,
                    day=constraints.decisions[last_decider] - 5,
                    says_day=day,
                    says_cost_k=cost_k,
                )
            ],
            "milestones": [Milestone.model_validate(milestone) for milestone in milestones],
        }
    )
