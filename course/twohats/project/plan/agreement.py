"""Do the typed fields of a plan say the same: one date, one cost, one scope, and people once?"""

from __future__ import annotations

from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.project.plan.clash import SAME_DAYS, Contradiction
from twohats.project.plan.letter import left_out_twice, people_too_soon

# Half a per cent is rounding, not disagreement.
_SAME_COST = 0.005

# What is missing: in the plan, in all messages.
_UNSAID = {
    (True, True): "The plan names no {0}, and neither does a message.",
    (True, False): "A message names the {0}, the plan does not.",
    (False, True): "The plan names a {0}, and no message tells of it.",
}


def disagreements(
    plan: Plan, again: ReplannedNext | None = None, free_day: float | None = None
) -> list[Contradiction]:
    """The faults of agreement; `free_day` is when the plan lets its people go (its P80)."""
    found = [_dates(plan), _costs(plan), _scope(plan), _releases(plan)]
    found.append(left_out_twice(plan, again))
    if free_day is not None:
        found.append(people_too_soon(again, free_day))
    return [one for one in found if one is not None]


def _dates(plan: Plan) -> Contradiction | None:
    said = [message.says_day for message in plan.messages if message.says_day is not None]
    if plan.promise_day is None or not said:
        return Contradiction(
            ("promise", "messages"), _UNSAID[plan.promise_day is None, not said].format("day")
        )
    other = [day for day in said if abs(day - plan.promise_day) > SAME_DAYS]
    if not other:
        return None
    return Contradiction(
        ("promise", "messages"),
        f"The plan promises day {plan.promise_day:g}; a message says day {other[0]:g}.",
    )


def _costs(plan: Plan) -> Contradiction | None:
    said = [one.says_cost_k for one in plan.messages if one.says_cost_k is not None]
    if plan.cost_k is None or not said:
        return Contradiction(
            ("cost", "messages"), _UNSAID[plan.cost_k is None, not said].format("sum")
        )
    other = [cost for cost in said if abs(cost - plan.cost_k) > _SAME_COST * max(plan.cost_k, 1)]
    if not other:
        return None
    return Contradiction(
        ("cost", "messages"), f"The plan asks for ${plan.cost_k:g}k; a message says ${other[0]:g}k."
    )


def _scope(plan: Plan) -> Contradiction | None:
    """What the plan says it delivers is what its released tasks deliver."""
    worked = {task.scope_item for task in plan.tasks if task.in_release}
    promised = set(plan.scope)
    if promised == worked:
        return None
    missing, extra = sorted(promised - worked), sorted(worked - promised)
    if missing:
        sentence = f"The scope promises “{missing[0]}”, and no task of the release delivers it."
    else:
        sentence = f"The release works on “{extra[0]}”, which the scope does not name."
    return Contradiction(("scope", "tasks"), sentence)


def _releases(plan: Plan) -> Contradiction | None:
    """A milestone stands at a task of the release, and not after the promised day."""
    inside = {task.id for task in plan.tasks if task.in_release}
    for one in plan.milestones:
        if one.task not in inside:
            told = f"The milestone “{one.name}” stands at {one.task}, which is not released."
            return Contradiction(("milestones", "tasks"), told)
        if plan.promise_day is not None and one.day > plan.promise_day + SAME_DAYS:
            told = (
                f"The milestone “{one.name}” is due on day {one.day:g}, after the promised day "
                f"{plan.promise_day:g}."
            )
            return Contradiction(("milestones", "promise"), told)
    return None


def another_lead(plan: Plan, charter: Charter | None) -> Contradiction | None:
    """Whether the plan is for another initiative than the charter."""
    if charter is None or charter.lead is None or charter.lead == plan.lead:
        return None
    return Contradiction(
        ("plan", "charter"), f"The plan is for {plan.lead}; the charter is for {charter.lead}."
    )
