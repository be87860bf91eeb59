"""Does a plan keep the days and sums that it names, by its own tasks, starts and links?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from twohats.answers.project import Milestone, Plan
from twohats.project.plan.disagreements import SAME_DAYS, Contradiction
from twohats.project.plan.forward_pass import forward_pass
from twohats.project.plan.planned_schedule import PlannedSchedule
from twohats.project.rounding import round_up, start_workday
from twohats.project.scope_needs import unmet_needs
from twohats.text import join_list

#: Sums (thousands of dollars) that differ by no more than this differ by rounding only.
SAME_K = 1.0


def broken_commitments(schedule: PlannedSchedule, cost_p80_k: float) -> list[Contradiction]:
    """The named days, sums and items that the plan itself does not keep or cannot deliver.

    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    return [
        *_unmet_needs(schedule),
        *_promise(schedule),
        *_early_milestones(schedule),
        *_cost(schedule, cost_p80_k),
    ]


def _unmet_needs(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    """An item is released without another that it needs: it would be of no use."""
    for need in unmet_needs(schedule.plan, schedule.constraints.scope_needs):
        items = join_list((f"“{item}”" for item in need.needed_by), most=None)
        verb = "needs" if len(need.needed_by) == 1 else "need"
        sentence = f"The first release leaves out the item “{need.item}”, and {items} {verb} it."
        yield Contradiction(("scope", "tasks"), sentence)


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
            f"Day {schedule.plan.promise_day:g} is promised; by the planned dates, the last "
            f"task ends on day {round_up(schedule.dates.end)}.",
        )


def _early_milestones(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    """One fault at most: the first milestone whose day comes before its task can be done."""
    finish_days = _optimistic_finish(schedule)
    milestone = _first_before(schedule.plan, finish_days)
    if milestone is not None:
        yield Contradiction(
            ("milestones", "tasks"),
            f"The milestone “{milestone.name}” is due on day {milestone.day:g}; even if all goes "
            f"well, {milestone.task} is not done before day "
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
        f"The milestone “{milestone.name}” is due on day {milestone.day:g}; by the planned "
        f"dates, {milestone.task} begins on day {start_day}."
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
            f"${cost_k:g}k is asked for; four of five simulated runs cost up to "
            f"${round_up(cost_p80_k)}k.",
        )
    if cost_k > max(cost_p80_k, budget_k) + SAME_K:
        yield Contradiction(
            ("cost", "budget"), f"${cost_k:g}k is asked for; ${budget_k:g}k is approved."
        )
