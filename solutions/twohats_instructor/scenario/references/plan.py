"""The reference plan of a lead: it can be worked with, and a careful plan is better.

Its people and its network are sound. It promises by its own register alone, in which two risks are
missing; it accepts every risk, looks at the work once, and tells one of those who decide.
"""

from __future__ import annotations

from typing import Any

from twohats.answers.project import Gate, Message, Milestone, Plan
from twohats.project.plan import PlanConstraints, plan_constraints, simulate_own_risks, start_plan
from twohats.project.plan.sharing import assign_work, level_resources
from twohats.project.rounding import round_up
from twohats.scenario import Scenario

# It takes a promise for safe that its own register keeps in so many of 100 runs.
_PROMISED_AT, _COSTS_AT = 55, 80


def reference_plan(lead: str, scenario: Scenario) -> dict[str, Any]:
    """The plan as plain data."""
    given = plan_constraints(scenario, lead)
    dealt = start_plan(lead, scenario, *scenario.work_packages(lead))
    made = _with_accepted_risks(level_resources(assign_work(dealt, given), given))
    return _with_promise(made, given, scenario).model_dump(mode="json") | {"origin": "reference"}


def _with_accepted_risks(made: Plan) -> Plan:
    """Every risk of the register has the one who does the task for its owner, and is accepted."""
    who = {task.id: task.person for task in made.tasks}
    rows = [row.model_copy(update={"owner": who[row.task], "kind": "accept"}) for row in made.risks]
    return made.model_copy(update={"risks": rows})


def _with_promise(made: Plan, given: PlanConstraints, scenario: Scenario) -> Plan:
    """The plan with a promise, a sum, one gate, one message, and the milestones of its lead."""
    seen = simulate_own_risks(made, given)
    day, cost_k = float(round_up(seen.day(_PROMISED_AT))), float(round_up(seen.cost(_COSTS_AT)))
    last, first = made.tasks[-1], made.tasks[0]
    latest = max(given.decisions, key=lambda name: given.decisions[name])
    milestones = scenario.reference("milestones", made.lead)
    return made.model_copy(
        update={
            "promise_day": day,
            "cost_k": cost_k,
            "gates": [
                Gate(
                    kind="gate",
                    task=first.id,
                    controls=last.id,
                    criterion=f"“{first.deliverable}” is signed",
                    owner=first.person,
                )
            ],
            "messages": [
                Message(
                    to=latest,
                    day=given.decisions[latest] - 5,
                    says_day=day,
                    says_cost_k=cost_k,
                )
            ],
            "milestones": [Milestone.model_validate(one) for one in milestones],
        }
    )
