"""Is a plan complete, and do its parts hold together?

First what it still lacks: decisions, parts, scope, the order in which work can be done, messages.
Then where its parts contradict one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twohats.answers.project import Charter, Gate, Plan, PlanTask, ReplannedNext
from twohats.project.plan.commitments import SAME_K, broken_commitments, premature_milestones
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.disagreements import Contradiction, another_lead, disagreements
from twohats.project.plan.first_release import name_in_sentence
from twohats.project.plan.gauges import can_fail, gate_name, is_near
from twohats.project.plan.planned_schedule import PlannedSchedule, broken_technical_links
from twohats.project.rounding import floor_percent, start_workday
from twohats.project.schedule.precedence import is_predecessor
from twohats.project.scope_needs import unmet_needs, with_dependents
from twohats.text import person_label, with_article

# So far below the chance at which the company promises, a promise is still said to keep to it.
_CHANCE_TOLERANCE = 0.05
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


def contradictions(
    schedule: PlannedSchedule,
    charter: Charter | None = None,
    letter: ReplannedNext | None = None,
) -> list[Contradiction]:
    """Every pair of parts that cannot both hold.

    A plan that cannot be played through at all gives the one reason why, and so does a plan for
    another initiative than the charter's: nothing in it can be held against these constraints.
    """
    other_project = another_lead(schedule.plan, charter)
    if other_project is not None:
        return [other_project]
    if schedule.fault:
        return [Contradiction(("tasks", "links"), schedule.fault)]
    free_day = schedule.gauges.p80 if letter is not None else None
    return [
        *disagreements(schedule.plan, letter, free_day),
        *_missing_work(schedule, charter, letter),
        *_commitments(schedule),
        *_links(schedule),
        *_people(schedule),
        *_slot(schedule),
        *_promise(schedule),
        *_money(schedule),
        *_gates(schedule),
        *_decisions(schedule),
    ]


def _missing_work(
    schedule: PlannedSchedule, charter: Charter | None, letter: ReplannedNext | None
) -> Iterator[Contradiction]:
    """What the scope needs and the release lacks, and a release that is too small."""
    sentence = missing_work(schedule.plan, letter, charter, schedule.constraints)
    if leaves_out_too_much(letter, schedule.constraints):
        yield Contradiction(("next", "scope"), TOO_SMALL)
    elif sentence:
        yield Contradiction(("scope", "tasks"), sentence)


def _commitments(schedule: PlannedSchedule) -> list[Contradiction]:
    """What the plan does not keep; of milestones, the worst fault only."""
    broken = broken_commitments(schedule, schedule.gauges.cost_p80_k)
    if any("milestones" in contradiction.parts for contradiction in broken):
        return broken
    return [*broken, *premature_milestones(schedule)]


def _people(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    load = schedule.load
    assigned = {task.id: task for task in schedule.tasks if task.person}
    for id_ in load.unassigned:
        if id_ in assigned:
            yield Contradiction(("tasks", "people"), _unfit(assigned[id_], schedule))
    nobody = [id_ for id_ in load.unassigned if id_ not in assigned]
    if nobody:
        ids = ", ".join(nobody)
        yield Contradiction(("tasks", "people"), f"Nobody is assigned to {ids}.")
    for name, days in load.double_booked.items():
        sentence = f"{_name_first(name)} has two tasks at once {_during(days)} of the plan."
        yield Contradiction(("tasks", "people"), sentence)


def _unfit(task: PlanTask, schedule: PlannedSchedule) -> str:
    """Why the person who was given a task cannot do it."""
    if task.person not in schedule.crew:
        return f"{task.id} is given to {name_in_sentence(task.person)}, who is not in this plan."
    role = person_label(schedule.person_type(task))
    return f"{_name_first(task.person)} cannot do {task.id}: it needs {with_article(role)}."


def _name_first(name: str) -> str:
    """The name of somebody at the beginning of a sentence."""
    words = name_in_sentence(name)
    return words[:1].upper() + words[1:]


def _links(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    """What the breakdown says of the order of work is no choice of the plan."""
    for earlier, later in broken_technical_links(schedule):
        yield Contradiction(
            ("links", "tasks"),
            f"{later} needs the deliverable of {earlier}, but in this plan it no longer waits for "
            "that deliverable.",
        )


def _during(days: float) -> str:
    number = round(days)
    return f"on {number} day{'s' if number > 1 else ''}" if number else "for less than a day"


def _slot(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    constraints = schedule.constraints
    slot = constraints.slot.lower()
    if schedule.load.slot_double:
        yield Contradiction(("tasks", slot), f"Two tasks need the {slot} on the same day.")
    for id_, day in schedule.load.unbooked.items():
        mornings = constraints.nearest_mornings(day)
        choices = " and ".join(f"day {start_workday(morning)}" for morning in mornings)
        sentence = f"{id_} begins on day {start_workday(day)}; the {slot} is free on {choices}."
        yield Contradiction(("tasks", slot), sentence)


def _promise(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    promise_day, constraints = schedule.plan.promise_day, schedule.constraints
    gauges, least_chance = schedule.gauges, constraints.commit_at / 100 - _CHANCE_TOLERANCE
    if promise_day is None:
        return
    if promise_day > gauges.limit_day:
        yield Contradiction(
            ("promise", "deadline"),
            f"Day {promise_day:g} is promised; the deadline is day {gauges.limit_day:g}: "
            f"{constraints.limit_reason}.",
        )
    if gauges.chance is not None and gauges.chance < least_chance:
        yield Contradiction(
            ("promise", "risks"),
            f"The promised day is met in {floor_percent(gauges.chance)}% of the simulated runs; "
            f"the company commits at a confidence level of {constraints.commit_at:g}%.",
        )


def _money(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    """The sum that four of five futures need is named, and it is more than was approved."""
    cost_k, gauges = schedule.plan.cost_k, schedule.gauges
    if cost_k is not None and gauges.budget_k < cost_k <= gauges.cost_p80_k + SAME_K:
        yield Contradiction(
            ("cost", "budget"),
            f"${cost_k:g}k is asked for; ${gauges.budget_k:g}k is approved.",
        )


def _gates(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    for gate in schedule.late_gates:
        fault = _gate_fault(gate, schedule)
        yield Contradiction(
            ("quality checks", "links"), f"The {gate_name(gate.kind)} at {gate.task} {fault}"
        )


def _gate_fault(gate: Gate, schedule: PlannedSchedule) -> str:
    if not gate.criterion.strip():
        return "has no criterion: what decides between yes and no?"
    if not can_fail(gate.criterion):
        return (
            f"has the criterion “{gate.criterion}”, which is too short to decide by: say in three "
            "words or more what must be true."
        )
    if is_predecessor(schedule.links, gate.task, gate.controls) and not is_near(
        gate, schedule.links
    ):
        return f"comes too far ahead of {gate.controls}: nobody checks what is made in between."
    return f"may come after {gate.controls}, which should wait for it."


def _decisions(schedule: PlannedSchedule) -> Iterator[Contradiction]:
    for name in uninformed(schedule.plan, schedule.constraints):
        day = schedule.constraints.decisions[name]
        yield Contradiction(
            ("messages", "decisions"),
            f"{name} decides on day {day:g} and gets no message before that.",
        )
