"""Do the typed fields of a plan, its messages and its letter say the same?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.project.plan.first_release import hired_name
from twohats.text import person_label

#: Days that differ by no more than this differ by rounding only.
SAME_DAYS = 1.0
# Half a per cent is rounding, not disagreement.
_SAME_COST = 0.005

# What is missing: in the plan, in all messages.
_MISSING = {
    (True, True): "No {0} is stated yet, neither under Promise and cost nor in a message.",
    (True, False): "A message names the {0}, but the plan does not.",
    (False, True): "The plan names a {0}, and no message mentions it.",
}


@dataclass(frozen=True)
class Contradiction:
    """Two or more parts of a plan that cannot both hold, and a sentence that says why."""

    parts: tuple[str, ...]
    sentence: str


def another_lead(plan: Plan, charter: Charter | None) -> Contradiction | None:
    """Whether the plan is for another initiative than the charter."""
    if charter is None or charter.lead is None or charter.lead == plan.lead:
        return None
    sentence = f"The plan is for {plan.lead}; the charter is for {charter.lead}."
    return Contradiction(("plan", "charter"), sentence)


def disagreements(
    plan: Plan, letter: ReplannedNext | None = None, free_day: float | None = None
) -> list[Contradiction]:
    """Where the typed fields of a plan and its letter do not say the same.

    `free_day` is when the plan lets its people go (its P80); without it, the letter's is not asked.
    """
    contradictions = [
        _promised_days(plan),
        _costs(plan),
        _scope(plan),
        _milestones_of_release(plan),
        _omitted_scope(plan, letter),
        *_idle_hires(plan),
    ]
    if free_day is not None:
        contradictions.append(_people_free_too_soon(letter, free_day))
    return [contradiction for contradiction in contradictions if contradiction is not None]


def _promised_days(plan: Plan) -> Contradiction | None:
    """The promised day and the days that the messages say."""
    stated = [message.says_day for message in plan.messages if message.says_day is not None]
    return _against_messages(
        "promise",
        "promised day",
        plan.promise_day,
        stated,
        lambda day, promise_day: abs(day - promise_day) <= SAME_DAYS,
        "The plan promises day {0:g}; a message says day {1:g}.",
    )


def _costs(plan: Plan) -> Contradiction | None:
    """The sum that is asked for and the sums that the messages say."""
    stated = [message.says_cost_k for message in plan.messages if message.says_cost_k is not None]
    return _against_messages(
        "cost",
        "cost",
        plan.cost_k,
        stated,
        lambda cost_k, plan_cost_k: abs(cost_k - plan_cost_k) <= _SAME_COST * max(plan_cost_k, 1),
        "The plan asks for ${0:g}k; a message says ${1:g}k.",
    )


def _against_messages(
    part: str,
    noun: str,
    planned: float | None,
    stated: list[float],
    is_same: Callable[[float, float], bool],
    sentence: str,
) -> Contradiction | None:
    """One number of the plan held against what the messages state of it."""
    if planned is None or not stated:
        gap = _MISSING[planned is None, not stated].format(noun)
        return Contradiction((part, "messages"), gap)
    different = [number for number in stated if not is_same(number, planned)]
    if not different:
        return None
    return Contradiction((part, "messages"), sentence.format(planned, different[0]))


def _scope(plan: Plan) -> Contradiction | None:
    """What the plan says it delivers is what its released tasks deliver."""
    delivered = {task.scope_item for task in plan.tasks if task.in_release}
    promised = set(plan.scope)
    if promised == delivered:
        return None
    missing, extra = sorted(promised - delivered), sorted(delivered - promised)
    if missing:
        sentence = (
            f"The scope promises the item “{missing[0]}”, but no task in the first release "
            "delivers it."
        )
    else:
        sentence = (
            f"The first release includes work on the item “{extra[0]}”, which the scope does "
            "not promise."
        )
    return Contradiction(("scope", "tasks"), sentence)


def _milestones_of_release(plan: Plan) -> Contradiction | None:
    """A milestone is set at a task of the release, and not after the promised day."""
    released = {task.id for task in plan.tasks if task.in_release}
    for milestone in plan.milestones:
        if milestone.task not in released:
            sentence = (
                f"The milestone “{milestone.name}” belongs to {milestone.task}, which is not in "
                "the first release."
            )
            return Contradiction(("milestones", "tasks"), sentence)
        if plan.promise_day is not None and milestone.day > plan.promise_day + SAME_DAYS:
            sentence = (
                f"The milestone “{milestone.name}” is due on day {milestone.day:g}, after the "
                f"promised day {plan.promise_day:g}."
            )
            return Contradiction(("milestones", "promise"), sentence)
    return None


def _omitted_scope(plan: Plan, letter: ReplannedNext | None) -> Contradiction | None:
    """What the letter leaves out is not released, and what is not released is in the letter."""
    if letter is None:
        return None
    released = {task.scope_item for task in plan.tasks if task.in_release}
    unreleased = {task.scope_item for task in plan.tasks} - released
    omitted = set(letter.first_release_without)
    if omitted & released:
        item = min(omitted & released)
        sentence = (
            f"Your answer to the letter leaves out the item “{item}”; the plan still has work on "
            "it in the first release."
        )
    elif unreleased - omitted:
        item = min(unreleased - omitted)
        sentence = (
            f"The plan leaves out the item “{item}”; your answer to the letter does not say so."
        )
    else:
        return None
    return Contradiction(("next", "scope"), sentence)


def _idle_hires(plan: Plan) -> Iterator[Contradiction]:
    """People who are asked for, and of whom no task of the release tells."""
    busy = {task.person for task in plan.tasks if task.in_release}
    for number, hire in enumerate(plan.hires, start=1):
        name = hired_name(hire.person_type, number)
        if name not in busy:
            kind = person_label(hire.person_type)
            sentence = f"You ask for a new {kind} (hire {number}), but give that person no task."
            yield Contradiction(("people", "tasks"), sentence)


def _people_free_too_soon(letter: ReplannedNext | None, free_day: float) -> Contradiction | None:
    """Next may count on the plan's people from the day on which the P80 lets them go."""
    if letter is None or letter.free_from_day is None:
        sentence = (
            "Your answer to the letter does not say from which day Next can have this plan's "
            "people."
        )
    elif letter.free_from_day < free_day - SAME_DAYS:
        sentence = (
            f"Next counts on this plan's people from day {letter.free_from_day:g}, but the plan "
            "needs them until its P80."
        )
    else:
        return None
    return Contradiction(("next", "date"), sentence)
