"""A start for each task that puts nobody, and not the test slot, in two places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from twohats.answers.project import Link, Plan
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.crew import Worker, assignments
from twohats.project.plan.forward_pass import forward_pass
from twohats.project.plan.planned_schedule import planned_schedule
from twohats.project.plan.release import release_links, task_estimates
from twohats.project.resources import LevelingProblem, best_sampled_schedule
from twohats.project.schedule.estimates import expected_days

SAMPLES = 300
_PARTS = 2  # half days: the sampled schedules only give an order, the walk gives the days
# Days by which another order must end earlier to be worth leaving one's own: by less, the mean may
# gain what the late runs lose.
_EARLIER = 1.0


def leveled_starts(plan: Plan, facts: PlanConstraints) -> dict[str, float]:
    """A start for each released task, in working days.

    The tasks keep the plan's own order, unless the best of many sampled orders ends earlier.
    PlanError (ValueError) with a sentence if the plan cannot be played through.
    """
    own = planned_schedule(plan, facts).order
    if not own:
        return {}
    links, (who, _) = release_links(plan), assignments(plan, facts)
    days = {id_: expected_days(estimate) for id_, estimate in task_estimates(plan, facts).items()}
    slot = (facts.slot_tasks, facts.slot_days)
    orders = (own, _sampled(own, links, days, who))
    played = [forward_pass(order, links, days, who, queue=True, slot=slot) for order in orders]
    ends = [max(float(day) for day in finish.values()) for _, finish in played]
    start, _ = played[1] if ends[1] < ends[0] - _EARLIER else played[0]
    return {id_: round(float(day), 2) for id_, day in start.items()}


def _sampled(
    own: Sequence[str],
    links: Sequence[Link],
    days: Mapping[str, float],
    who: Mapping[str, Worker],
) -> list[str]:
    """The tasks in the order of the shortest sampled schedule; each link counts as end to start."""
    before: dict[str, list[str]] = {id_: [] for id_ in own}
    for link in links:
        before[link.after].append(link.before)
    people = {who[id_].name: who[id_] for id_ in own}
    starts = best_sampled_schedule(
        LevelingProblem(
            durations={id_: ceil(_PARTS * days[id_]) for id_ in own},
            before=before,
            demands={id_: {who[id_].name: 1} for id_ in own},
            capacities=dict.fromkeys(people, 1),
            blocked={name: _away(one) for name, one in people.items()},
        ),
        SAMPLES,
    )
    place = {id_: at for at, id_ in enumerate(own)}
    return sorted(own, key=lambda id_: (starts[id_], place[id_]))


def _away(one: Worker) -> list[int]:
    """The half days on which somebody is not there: before they come, and on leave."""
    mornings = [*range(ceil(one.from_day)), *(day - 1 for day in one.leave_days)]
    return [_PARTS * day + part for day in sorted(set(mornings)) for part in range(_PARTS)]
