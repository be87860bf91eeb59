"""What can be done to all tasks of a plan at once: sharing them out, and one at a time."""

from __future__ import annotations

from twohats.answers.project import Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.crew import crew
from twohats.project.plan.leveling import leveled_starts
from twohats.project.plan.release import can_do, needed_person_type
from twohats.project.schedule.estimates import expected_days


def assign_work(plan: Plan, facts: PlanConstraints) -> Plan:
    """Each task without a fit person goes to the one of its kind who has least to do so far.

    Tasks that somebody fit already has stay there; days of work are means of the company's
    estimates, or of the plan's own for tasks that the company does not know.
    """
    people, work, given = crew(plan, facts), {}, {}
    fit = {task.id: _able(task, people, facts) for task in plan.tasks}
    days = {
        task.id: expected_days(facts.estimates.get(task.id, (task.o, task.m, task.p)))
        for task in plan.tasks
    }
    for task in plan.tasks:
        if task.person in fit[task.id]:
            work[task.person] = work.get(task.person, 0.0) + days[task.id]
    for task in plan.tasks:
        if fit[task.id] and task.person not in fit[task.id]:
            who = min(fit[task.id], key=lambda name: work.get(name, 0.0))
            work[who], given[task.id] = work.get(who, 0.0) + days[task.id], who
    tasks = [t.model_copy(update={"person": given.get(t.id, t.person)}) for t in plan.tasks]
    return plan.model_copy(update={"tasks": tasks})


def level_resources(plan: Plan, facts: PlanConstraints) -> Plan:
    """The plan with a start for each task that puts nobody, and not the test slot, in two places.

    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    loose = [task.model_copy(update={"start": None}) for task in plan.tasks]
    starts = leveled_starts(plan.model_copy(update={"tasks": loose}), facts)
    tasks = [task.model_copy(update={"start": starts.get(task.id)}) for task in loose]
    return plan.model_copy(update={"tasks": tasks})


def _able(task, people, facts: PlanConstraints) -> list[str]:
    kind = needed_person_type(task, facts)
    return [name for name, one in people.items() if can_do(one, kind)]
