"""What can be done to all tasks of a plan at once: assign the work, and level the resources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from twohats.answers.project import Link, Plan, PlanTask
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.first_release import (
    Worker,
    can_do,
    crew,
    needed_person_type,
    task_estimate,
)
from twohats.project.plan.forward_pass import forward_pass
from twohats.project.plan.planned_schedule import PlannedSchedule
from twohats.project.resources import LevelingProblem, best_sampled_schedule
from twohats.project.schedule.estimates import expected_days

SAMPLES = 300
# Half days: the sampled schedules only give an order, the forward pass gives the days.
_SLOTS_PER_DAY = 2
# Days by which another order must end earlier to be worth leaving one's own: by less, the mean may
# gain what the late runs lose.
_EARLIER = 1.0


def assign_work(plan: Plan, constraints: PlanConstraints) -> Plan:
    """Each task without a fit person goes to the one of its kind who has least to do so far.

    Tasks that somebody fit already has stay there; days of work are means of the company's
    estimates, or of the plan's own for tasks that the company does not know.
    """
    workers = crew(plan, constraints)
    candidates = {task.id: _candidates(task, workers, constraints) for task in plan.tasks}
    days = {task.id: expected_days(task_estimate(task, constraints)) for task in plan.tasks}
    workload = dict.fromkeys(workers, 0.0)
    assignees = {task.id: task.person for task in plan.tasks}
    open_tasks = [task for task in plan.tasks if task.person not in candidates[task.id]]
    for task in plan.tasks:
        if task.person in candidates[task.id]:
            workload[task.person] += days[task.id]
    for task in open_tasks:
        if candidates[task.id]:
            name = min(candidates[task.id], key=workload.__getitem__)
            workload[name] += days[task.id]
            assignees[task.id] = name
    tasks = [task.model_copy(update={"person": assignees[task.id]}) for task in plan.tasks]
    return plan.model_copy(update={"tasks": tasks})


def _candidates(
    task: PlanTask, workers: Mapping[str, Worker], constraints: PlanConstraints
) -> list[str]:
    """The names of those who can do a task."""
    kind = needed_person_type(task, constraints)
    return [name for name, worker in workers.items() if can_do(worker, kind)]


def level_resources(plan: Plan, constraints: PlanConstraints) -> Plan:
    """The plan with a start for each task that puts nobody, and not the test slot, in two places.

    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    unplaced = [task.model_copy(update={"start": None}) for task in plan.tasks]
    schedule = PlannedSchedule(plan.model_copy(update={"tasks": unplaced}), constraints)
    starts = leveled_starts(schedule)
    tasks = [task.model_copy(update={"start": starts.get(task.id)}) for task in unplaced]
    return plan.model_copy(update={"tasks": tasks})


def leveled_starts(schedule: PlannedSchedule) -> dict[str, float]:
    """A start for each released task, in working days.

    The tasks keep the plan's own order, unless the best of many sampled orders ends earlier.
    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    own_order = schedule.dates.order
    if not own_order:
        return {}
    links, days, workers = schedule.links, schedule.expected_days, schedule.workers
    slot = (schedule.constraints.slot_tasks, schedule.constraints.slot_days)
    own_pass, sampled_pass = (
        forward_pass(order, links, days, workers, queue=True, slot=slot)
        for order in (own_order, _sampled_order(own_order, links, days, workers))
    )
    own_end, sampled_end = (
        max(float(day) for day in finish.values()) for _, finish in (own_pass, sampled_pass)
    )
    start, _ = sampled_pass if sampled_end < own_end - _EARLIER else own_pass
    return {id_: round(float(day), 2) for id_, day in start.items()}


def _sampled_order(
    own_order: Sequence[str],
    links: Sequence[Link],
    days: Mapping[str, float],
    workers: Mapping[str, Worker],
) -> list[str]:
    """The tasks in the order of the shortest sampled schedule; each link counts as end to start."""
    predecessors: dict[str, list[str]] = {id_: [] for id_ in own_order}
    for link in links:
        predecessors[link.after].append(link.before)
    people = {workers[id_].name: workers[id_] for id_ in own_order}
    starts = best_sampled_schedule(
        LevelingProblem(
            durations={id_: ceil(_SLOTS_PER_DAY * days[id_]) for id_ in own_order},
            predecessors=predecessors,
            demands={id_: {workers[id_].name: 1} for id_ in own_order},
            capacities=dict.fromkeys(people, 1),
            blocked={name: _absences(worker) for name, worker in people.items()},
        ),
        SAMPLES,
    )
    position = {id_: index for index, id_ in enumerate(own_order)}
    return sorted(own_order, key=lambda id_: (starts[id_], position[id_]))


def _absences(worker: Worker) -> list[int]:
    """The half days on which somebody is not there: before they come, and on leave."""
    mornings = {*range(ceil(worker.from_day)), *(day - 1 for day in worker.leave_days)}
    slots = range(_SLOTS_PER_DAY)
    return [_SLOTS_PER_DAY * morning + slot for morning in sorted(mornings) for slot in slots]
