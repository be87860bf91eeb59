"""What a plan commits to: do its days, sums, scope and letter agree, and does it keep them?

First what its fields say of one another, then what its own tasks, starts and links say of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from twohats.answers.project import Charter, Milestone, Plan, ReplannedNext
from twohats.project.plan.first_release import hired_name
from twohats.project.plan.forward_pass import forward_pass
from twohats.project.plan.planned_schedule import PlannedSchedule
from twohats.project.rounding import round_up, start_workday

#: Days that differ by no more than this differ by rounding only.
SAME_DAYS = 1.0
#: Sums (thousands of dollars) that differ by no more than this differ by rounding only.
SAME_K = 1.0
# Half a per cent is rounding, not disagreement.
_SAME_COST = 0.005

# What is missing: in the plan, in all messages.
_MISSING = {
    (True, True): "The plan names no {0}, and neither does a message.",
    (True, False): "A message names the {0}, the plan does not.",
    (False, True): "The plan names a {0}, and no message tells of it.",
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
    """Where the typed fields of a plan and its letter back do not say the same.

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
        "day",
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
        "sum",
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
        sentence = f"The scope promises “{missing[0]}”, and no task of the release delivers it."
    else:
        sentence = f"The release works on “{extra[0]}”, which the scope does not name."
    return Contradiction(("scope", "tasks"), sentence)


def _milestones_of_release(plan: Plan) -> Contradiction | None:
    """A milestone is set at a task of the release, and not after the promised day."""
    released = {task.id for task in plan.tasks if task.in_release}
    for milestone in plan.milestones:
        if milestone.task not in released:
            sentence = (
                f"The milestone “{milestone.name}” stands at {milestone.task}, which is not "
                "released."
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
        sentence = f"The letter back leaves out “{item}”; the plan still releases work on it."
    elif unreleased - omitted:
        item = min(unreleased - omitted)
        sentence = f"The plan leaves out “{item}”; the letter back does not say so."
    else:
        return None
    return Contradiction(("next", "scope"), sentence)


def _idle_hires(plan: Plan) -> Iterator[Contradiction]:
    """People who are asked for, and of whom no task of the release tells."""
    busy = {task.person for task in plan.tasks if task.in_release}
    for number, hire in enumerate(plan.hires, start=1):
        name = hired_name(hire.person_type, number)
        if name not in busy:
            sentence = f"“{name}” is asked for, and no task is given to that person."
            yield Contradiction(("people", "tasks"), sentence)


def _people_free_too_soon(letter: ReplannedNext | None, free_day: float) -> Contradiction | None:
    """Next may count on the plan's people from the day on which the P80 lets them go."""
    if letter is None or letter.free_from_day is None:
        sentence = "Next does not say from which day it counts on the people of this plan."
    elif letter.free_from_day < free_day - SAME_DAYS:
        sentence = (
            f"Next counts on the people from day {letter.free_from_day:g}, while this plan's own "
            "P80 still holds them."
        )
    else:
        return None
    return Contradiction(("next", "date"), sentence)


def broken_commitments(schedule: PlannedSchedule, cost_p80_k: float) -> list[Contradiction]:
    """The named days and sums that the plan itself does not keep.

    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    return [*_promise(schedule), *_early_milestones(schedule), *_cost(schedule, cost_p80_k)]


def promise_gap(schedule: PlannedSchedule) -> float:
    """How many days the promise lies before the end of the planned dates, with all their starts."""
    promise_day = schedule.plan.promise_day
    if promise_day is None:
        return 0.0
    return max(0.0, schedule.dates.end - promise_day - SAME_DAYS)


def _promise(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    if promise_gap(schedule) > 0:
        yield Contradiction(
            ("promise", "tasks"),
            f"Day {schedule.plan.promise_day:g} is promised; by the plan's own days, the last task "
            f"ends on day {round_up(schedule.dates.end)}.",
        )


def _early_milestones(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    """One fault at most: the first milestone whose day comes before its task can be done."""
    finish_days = _optimistic_finish(schedule)
    milestone = _first_before(schedule.plan, finish_days)
    if milestone is not None:
        yield Contradiction(
            ("milestones", "tasks"),
            f"The milestone “{milestone.name}” is due on day {milestone.day:g}; even at the most "
            f"hopeful, {milestone.task} is not done before day "
            f"{round_up(finish_days[milestone.task])}.",
        )


def premature_milestones(schedule: PlannedSchedule) -> list[Contradiction]:
    """The first milestone that is due before its task even begins by the plan's own days.

    It may be left from lesson 09, where nobody waited for anybody: said, and not marked.
    """
    milestone = _first_before(schedule.plan, schedule.dates.start)
    if milestone is None:
        return []
    start_day = start_workday(schedule.dates.start[milestone.task])
    sentence = (
        f"The milestone “{milestone.name}” is due on day {milestone.day:g}; by the plan's own "
        f"days, {milestone.task} begins on day {start_day}."
    )
    return [Contradiction(("milestones", "tasks"), sentence)]


def _first_before(plan: Plan, days: Mapping[str, float]) -> Milestone | None:
    """The first milestone that is due before the day of its task."""
    for milestone in plan.milestones:
        if milestone.day < days.get(milestone.task, 0.0) - SAME_DAYS:
            return milestone
    return None


def _optimistic_finish(schedule: PlannedSchedule) -> dict[str, float]:
    """The day on which each task is done if all goes as hoped and nobody ever waits."""
    days = {id_: optimistic for id_, (optimistic, _, _) in schedule.estimates.items()}
    _, finish = forward_pass(schedule.sequence, schedule.links, days, schedule.workers, queue=False)
    return {id_: float(day) for id_, day in finish.items()}


def _cost(schedule: PlannedSchedule, cost_p80_k: float) -> Iterator[Contradiction]:
    """What is asked for covers four of five futures, and goes beyond neither that nor the budget.

    Who needs more than was approved and says so contradicts nothing here: it is the cost that is
    too high then, and not the sum that is named.
    """
    cost_k, budget_k = schedule.plan.cost_k, schedule.constraints.budget_k
    if cost_k is None:
        return
    if cost_k < cost_p80_k - SAME_K:
        yield Contradiction(
            ("cost", "tasks"),
            f"${cost_k:g}k is asked for; four futures of five cost up to ${round_up(cost_p80_k)}k.",
        )
    if cost_k > max(cost_p80_k, budget_k) + SAME_K:
        yield Contradiction(
            ("cost", "budget"), f"${cost_k:g}k is asked for; ${budget_k:g}k is approved."
        )
