"""Days and sums that a plan names, held against what its own tasks, starts and links say."""

from __future__ import annotations

from collections.abc import Iterator

from twohats.answers.project import Milestone, Plan
from twohats.project.plan.clash import SAME_DAYS, Contradiction
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.crew import assignments
from twohats.project.plan.forward_pass import forward_pass
from twohats.project.plan.planned_schedule import planned_schedule
from twohats.project.plan.release import release_links, task_estimates, topological_order
from twohats.project.rounding import round_up, start_workday

#: Sums (thousands of dollars) that differ by no more than this differ by rounding only.
SAME_K = 1.0


def broken_commitments(plan: Plan, facts: PlanConstraints, sure_k: float) -> list[Contradiction]:
    """The named days and sums that the plan itself does not keep; `sure_k` is the cost's P80.

    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    return [*_promise(plan, facts), *_milestones(plan, facts), *_sum(plan, facts, sure_k)]


def promise_gap(plan: Plan, facts: PlanConstraints) -> float:
    """How many days before the end of the plan on paper, with all its starts, the promise lies."""
    if plan.promise_day is None:
        return 0.0
    return max(0.0, planned_schedule(plan, facts).end - plan.promise_day - SAME_DAYS)


def _promise(plan: Plan, facts: PlanConstraints) -> Iterator[Contradiction]:
    if promise_gap(plan, facts) > 0:
        yield Contradiction(
            ("promise", "tasks"),
            f"Day {plan.promise_day:g} is promised; by the plan's own days, the last task ends on "
            f"day {round_up(planned_schedule(plan, facts).end)}.",
        )


def _milestones(plan: Plan, facts: PlanConstraints) -> Iterator[Contradiction]:
    """One fault at most: the first milestone whose day comes before its task can be done."""
    soonest = _soonest(plan, facts)
    early = [one for one in plan.milestones if one.day < soonest.get(one.task, 0.0) - SAME_DAYS]
    for one in early[:1]:
        yield Contradiction(("milestones", "tasks"), _early(one, soonest[one.task]))


def premature_milestones(plan: Plan, facts: PlanConstraints) -> list[Contradiction]:
    """The first milestone that is due before its task even begins by the plan's own days.

    It may be left from lesson 09, where nobody waited for anybody: told, and not marked.
    """
    begins = planned_schedule(plan, facts).start
    soon = [one for one in plan.milestones if one.day < begins.get(one.task, 0.0) - SAME_DAYS]
    return [
        Contradiction(
            ("milestones", "tasks"),
            f"The milestone “{one.name}” is due on day {one.day:g}; by the plan's own days, "
            f"{one.task} begins on day {start_workday(begins[one.task])}.",
        )
        for one in soon[:1]
    ]


def _early(one: Milestone, soonest: float) -> str:
    return (
        f"The milestone “{one.name}” is due on day {one.day:g}; even at the most hopeful, "
        f"{one.task} is not done before day {round_up(soonest)}."
    )


def _soonest(plan: Plan, facts: PlanConstraints) -> dict[str, float]:
    """The day on which each task is done if all goes as hoped and nobody ever waits."""
    days, links = (
        {id_: one[0] for id_, one in task_estimates(plan, facts).items()},
        release_links(plan),
    )
    who, _ = assignments(plan, facts)
    finish = forward_pass(topological_order(days, links, {}), links, days, who, queue=False)[1]
    return {id_: float(day) for id_, day in finish.items()}


def _sum(plan: Plan, facts: PlanConstraints, sure_k: float) -> Iterator[Contradiction]:
    """What is asked for covers four of five futures, and goes beyond neither that nor the budget.

    Who needs more than was approved and says so contradicts nothing here: it is the cost that is
    too high then, and not the sum that is named.
    """
    if plan.cost_k is None:
        return
    if plan.cost_k < sure_k - SAME_K:
        told = (
            f"${plan.cost_k:g}k is asked for; four futures of five cost up to ${round_up(sure_k)}k."
        )
        yield Contradiction(("cost", "tasks"), told)
    if plan.cost_k > max(sure_k, facts.budget_k) + SAME_K:
        told = f"${plan.cost_k:g}k is asked for; ${facts.budget_k:g}k is approved."
        yield Contradiction(("cost", "budget"), told)
