"""What a plan still lacks: decisions, parts, scope, and the order in which work can be done."""

from __future__ import annotations

from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.release import release_links, task_estimates, topological_order
from twohats.project.schedule.precedence import broken_precedences


def why_undecided(plan: Plan) -> str:
    """Why a plan has too few decisions to be judged, as a sentence; empty if it has enough."""
    if plan.lead is None or not plan.tasks:
        return "The plan has no lead initiative or no tasks."
    if not any(task.in_release for task in plan.tasks):
        return "The first release holds no task: there is nothing to be done by any day."
    is_decided = (
        any(task.person for task in plan.tasks),
        plan.promise_day is not None,
        any(row.owner or row.kind for row in plan.risks),
        bool(plan.gates),
        bool(plan.messages),
    )
    if sum(is_decided) < 2:
        return "The plan is as it was dealt out: too little has been decided to judge it."
    return ""


def empty_parts(plan: Plan, letter: ReplannedNext | None) -> tuple[list[str], int]:
    """The parts of a plan with its letter back that are not filled in, and how many there are."""
    is_filled = {
        "people": all(task.person for task in plan.tasks if task.in_release),
        "promise": plan.promise_day is not None,
        "cost": plan.cost_k is not None,
        "gates": bool(plan.gates),
        "messages": bool(plan.messages),
        "milestones": bool(plan.milestones),
        "register of risks": bool(plan.risks),
        "letter back (Next)": letter is not None,
        "what would make this stop": bool(
            letter and letter.stop_measure and letter.stop_at is not None
        ),
    }
    return [name for name, filled in is_filled.items() if not filled], len(is_filled)


def agreed_omissions(
    plan: Plan, letter: ReplannedNext | None, constraints: PlanConstraints
) -> set[str]:
    """The scope items that a smaller first release leaves out, as the letter back says too.

    More than half of the scope cannot be left out: that would be another project.
    """
    without = set(letter.first_release_without) - set(plan.scope) if letter else set()
    is_smaller_release = len(without & set(constraints.scope)) <= len(constraints.scope) / 2
    return without if is_smaller_release else set()


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


def technical_links(constraints: PlanConstraints) -> list[tuple[str, str]]:
    """The breakdown's links: the second task needs what the first one hands over."""
    return [
        (predecessor, task.id) for task in constraints.tasks for predecessor in task.predecessors
    ]


def broken_technical_links(plan: Plan, constraints: PlanConstraints) -> list[tuple[str, str]]:
    """Technical links whose tasks the release holds, but no longer in as strict an order.

    PlanError with a sentence if the plan's own network is broken.
    """
    links, estimates = release_links(plan), task_estimates(plan, constraints)
    spans = {id_: (shortest, longest) for id_, (shortest, _, longest) in estimates.items()}
    pairs = [(a, b) for a, b in technical_links(constraints) if a in spans and b in spans]
    return broken_precedences(pairs, topological_order(spans, links, {}), links, spans)
