"""What a plan still lacks: decisions, parts, the work that its scope needs, messages."""

from __future__ import annotations

from collections.abc import Iterable

from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.scope_needs import unmet_needs, with_dependents

TOO_SMALL = (
    "Your answer to the letter leaves out more than half of the scope items. A release that small "
    "isn't accepted, so what it leaves out counts as missing work."
)


def why_undecided(plan: Plan) -> str:
    """Why a plan has too few decisions to be judged, as a sentence; empty if it has enough."""
    if plan.lead is None or not plan.tasks:
        return "The plan has no initiative or no tasks."
    if not any(task.in_release for task in plan.tasks):
        return "The first release has no tasks, so there is nothing to promise."
    is_decided = (
        any(task.person for task in plan.tasks),
        plan.promise_day is not None,
        any(row.owner or row.kind for row in plan.risks),
        bool(plan.gates),
        bool(plan.messages),
    )
    if sum(is_decided) < 2:
        return "The plan is as it was at the start: too little has been decided to judge it."
    return ""


def empty_parts(plan: Plan, letter: ReplannedNext | None) -> tuple[list[str], int]:
    """The parts of a plan with its letter that are not filled in, and how many there are.

    Who does what is a question of its own: a button answers it, and one question must do.
    """
    is_filled = {
        "promise": plan.promise_day is not None,
        "cost": plan.cost_k is not None,
        "quality checks": bool(plan.gates),
        "messages": bool(plan.messages),
        "milestones": bool(plan.milestones),
        "risk register": bool(plan.risks),
        "answer to the letter (Next)": letter is not None,
        "what would make us stop the project": bool(
            letter and letter.stop_measure and letter.stop_at is not None
        ),
    }
    return [name for name, filled in is_filled.items() if not filled], len(is_filled)


def agreed_omissions(
    plan: Plan, letter: ReplannedNext | None, constraints: PlanConstraints
) -> set[str]:
    """The scope items that a smaller first release leaves out, as the letter says too.

    An item that a remaining one needs is not left out: its work has to be done.
    """
    without = set(letter.first_release_without) - set(plan.scope) if letter else set()
    if not is_smaller_release(without, constraints):
        return set()
    needs = constraints.scope_needs
    return {item for item in without if with_dependents({item}, needs) <= without}


def is_smaller_release(omitted: Iterable[str], constraints: PlanConstraints) -> bool:
    """Whether a release without these items is still this project: half of the scope remains."""
    return len(set(constraints.scope).intersection(omitted)) <= len(constraints.scope) / 2


def missing_scope(
    plan: Plan,
    letter: ReplannedNext | None,
    charter: Charter | None,
    constraints: PlanConstraints,
) -> list[str]:
    """Scope items of which a task is missing, though nobody agreed to leave them out."""
    released = [task for task in plan.tasks if task.in_release]
    ids, items = {task.id for task in released}, {task.scope_item for task in released}
    missing = {task.scope_item for task in constraints.tasks if task.id not in ids}
    chartered = charter.scope if charter is not None and charter.lead == plan.lead else ()
    missing |= {item for item in chartered if item in constraints.scope and item not in items}
    return sorted(missing - agreed_omissions(plan, letter, constraints))


def missing_work(
    plan: Plan,
    letter: ReplannedNext | None,
    charter: Charter | None,
    constraints: PlanConstraints,
) -> str:
    """The items whose work is missing, and what needs them, as a sentence; empty if none is."""
    needs = {need.item: need for need in unmet_needs(plan, constraints.scope_needs)}
    items = missing_scope(plan, letter, charter, constraints)
    gaps = [f"{i}, which {needs[i].needed_by[0]} needs" if i in needs else i for i in items]
    return f"Work is missing for: {'; '.join(gaps)}." if gaps else ""


def leaves_out_too_much(letter: ReplannedNext | None, constraints: PlanConstraints) -> bool:
    """Whether the letter's release is so small that nobody accepts it as this project."""
    return letter is not None and not is_smaller_release(letter.first_release_without, constraints)


def uninformed(plan: Plan, constraints: PlanConstraints) -> tuple[str, ...]:
    """Those who decide on a day before which no message goes to them."""
    message_days: dict[str, float] = {}
    for message in plan.messages:
        message_days[message.to] = min(message.day, message_days.get(message.to, message.day))
    return tuple(
        name
        for name, day in constraints.decisions.items()
        if message_days.get(name, float("inf")) >= day
    )
