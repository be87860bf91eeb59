"""Plans and constraints for tests: one person of each kind, everybody's tasks assigned."""

from types import SimpleNamespace

from twohats.answers.project import Plan
from twohats.project.plan import PlanConstraints
from twohats.scenario import load

SCENARIO = load()


def person(name, kind, *leave_days):
    return SimpleNamespace(name=name, person_type=kind, skills=(), share=1.0, leave_days=leave_days)


def constraints_with(lead="I01", **fields):
    """What a plan for this lead is held to, with one person of each kind who is needed."""
    tasks, limit = SCENARIO.work.breakdown(lead), SCENARIO.work.limit(lead)
    kinds = sorted({task.person_type for task in tasks})
    defaults = {
        "lead": lead,
        "estimates": {task.id: task.days for task in tasks},
        "types": {task.id: task.person_type for task in tasks},
        "scope": tuple(dict.fromkeys(task.scope_item for task in tasks)),
        "tasks": tasks,
        "people": tuple(person(f"P {kind}", kind) for kind in kinds),
        "rates": dict.fromkeys(kinds, 500.0),
        "limit_day": limit.day,
        "limit_reason": limit.reason,
        "budget_k": 100.0,
        "decisions": {"Noor Rahman": 30.0},
    }
    return PlanConstraints(**defaults | fields)


def assigned_plan(constraints, **fields):
    """Everybody's tasks assigned, as soon as links allow."""
    wbs, links = SCENARIO.work.work_packages(constraints.lead)
    tasks = [row | {"person": f"P {row['person_type']}"} for row in wbs]
    data = {"lead": constraints.lead, "tasks": tasks, "links": links}
    return Plan.model_validate(data | {"scope": list(constraints.scope)} | fields)


def with_task(plan, id_, **fields):
    """The plan with one of its tasks changed."""
    tasks = [task.model_copy(update=fields if task.id == id_ else {}) for task in plan.tasks]
    return plan.model_copy(update={"tasks": tasks})
