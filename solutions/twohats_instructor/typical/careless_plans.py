"""Plans of learners who decide nothing: they press the buttons and fill in every field.

Each takes the dealt-out plan and the facts, knows nothing of what is planted, and gives the work.
Who names paragraphs names all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from math import ceil
from typing import Literal

from twohats.answers.project import Gate, Hire, Plan, RegisterRow
from twohats.project.plan import PlanConstraints, PlannedSchedule, release_tasks
from twohats.project.plan.gauges import Gauges

from twohats_instructor.scenario.risks import paragraphs
from twohats_instructor.typical.reduced_scopes import without_items
from twohats_instructor.typical.staffing import staffed_plan
from twohats_instructor.typical.statements import Work, last_task, work_with_promise

CarelessMaker = Callable[[Plan, PlanConstraints], Work]
ThreatKind = Literal["avoid", "reduce", "transfer", "accept", "escalate", "exploit"]
_NONSENSE = "bla bla bla bla"
_MOST_HIRES = 6


def clicker(start: Plan, constraints: PlanConstraints) -> Work:
    """Presses both buttons, takes the first entry of each list, and promises the limit."""
    plan = staffed_plan(start, constraints).model_copy(update={"risks": _rows(start, "avoid")})
    return _with_gates(
        _stated(plan, constraints, constraints.limit_day, constraints.budget_k), _first_gates(plan)
    )


def copier(start: Plan, constraints: PlanConstraints) -> Work:
    """Presses both buttons, accepts every risk, and types P80 and cost as they are shown."""
    plan = staffed_plan(start, constraints).model_copy(update={"risks": _rows(start, "accept")})
    return _with_gates(_as_shown(plan, constraints), _last_gates(plan, "x"))


def scribbler(start: Plan, constraints: PlanConstraints) -> Work:
    """Nonsense in every text, the limit and the budget in every number."""
    rows = [
        row.model_copy(update={"contingency": _NONSENSE, "trigger": _NONSENSE, "owner": "bla"})
        for row in _rows(start, "reduce")
    ]
    plan = staffed_plan(start, constraints).model_copy(update={"risks": rows})
    work = _stated(plan, constraints, constraints.limit_day, constraints.budget_k)
    return _with_gates(work, _last_gates(plan, _NONSENSE))


def do_nothing(start: Plan, constraints: PlanConstraints) -> Work:
    """A complete form, tidy gates included, in which nothing is done about any risk."""
    plan = staffed_plan(start, constraints).model_copy(update={"risks": _rows(start, "accept")})
    return _as_shown(plan, constraints)


def hoarder(start: Plan, constraints: PlanConstraints) -> Work:
    """Six hires, every response, a gate at every task."""
    kinds = sorted({*constraints.types.values()} & {*constraints.rates})
    hires = [
        Hire(person_type=kinds[at % len(kinds)], from_day=0) for at in range(_MOST_HIRES) if kinds
    ]
    plan = staffed_plan(start, constraints).model_copy(
        update={"risks": list(_all_responses(start, constraints)), "hires": hires}
    )
    final_task = last_task(plan)
    gates = [
        Gate(kind="gate", task=task.id, controls=final_task.id, criterion="Is it all right?")
        for task in release_tasks(plan)
        if task.id != final_task.id
    ]
    return _with_gates(_as_shown(plan, constraints), gates[:20])


def hoarder_of_risks(start: Plan, constraints: PlanConstraints) -> Work:
    """Every response at the rows of the register, and a row for each paragraph beside them."""
    plan = staffed_plan(start, constraints)
    rows = list(_all_responses(start, constraints))
    rows += _rows_for_paragraphs(start, constraints.tasks[0].id, len(rows))
    return _as_shown(plan.model_copy(update={"risks": rows}), constraints)


def reader_of_responses(start: Plan, constraints: PlanConstraints) -> Work:
    """Reads no paragraph: a row in words for each other task that most responses are for."""
    plan = staffed_plan(start, constraints)
    rows = _rows(start, "accept")
    rows += rows_for_offers(start, constraints, len(rows))
    return _as_shown(plan.model_copy(update={"risks": rows}), constraints)


def minimalist(start: Plan, constraints: PlanConstraints) -> Work:
    """Leaves everything but the last scope item out of the first release."""
    last_item = last_task(start).scope_item
    left_out = [item for item in start.scope if item != last_item]
    plan = start.model_copy(update={"risks": _rows(start, "accept")})
    plan = without_items(plan, left_out)
    return _as_shown(staffed_plan(plan, constraints), constraints, left_out)


def greedy(start: Plan, constraints: PlanConstraints) -> Work:
    """Takes out every link, so that the printed days fall, and types P80 and cost as shown."""
    unlinked = start.model_copy(update={"links": []})
    plan = staffed_plan(unlinked, constraints).model_copy(update={"risks": _rows(start, "accept")})
    return _with_gates(_as_shown(plan, constraints), _last_gates(plan, "Done"))


CARELESS_PLANS: dict[str, CarelessMaker] = {
    "clicker": clicker,
    "copier": copier,
    "scribbler": scribbler,
    "do-nothing": do_nothing,
    "hoarder": hoarder,
    "hoarder of risks": hoarder_of_risks,
    "reads the list of responses": reader_of_responses,
    "minimalist": minimalist,
    "greedy": greedy,
}


def _rows(start: Plan, kind: ThreatKind) -> list[RegisterRow]:
    """The dealt-out register with an owner and the same type everywhere."""
    return [
        row.model_copy(update={"owner": "Project manager", "kind": kind}) for row in start.risks
    ]


def _rows_for_paragraphs(start: Plan, task: str, count: int) -> Iterable[RegisterRow]:
    """A row for each paragraph about the lead, at one task, numbered after so many rows."""
    numbers = (id_ for id_, lead, _ in paragraphs() if lead == start.lead)
    for place, number in enumerate(numbers, start=count + 1):
        yield RegisterRow(
            id=f"R{place:02d}",
            source=number,
            task=task,
            event="It goes wrong",
            probability=0.1,
            days=1,
            owner="Project manager",
            kind="accept",
        )


def rows_for_offers(start: Plan, constraints: PlanConstraints, count: int) -> list[RegisterRow]:
    """A row without a paragraph for each task with two responses that no row of the register names.

    Where no such task has two, each that has one. They are numbered after so many rows.
    """
    offers = Counter(response.task for response in constraints.responses.values())
    for row in start.risks:
        offers.pop(row.task, None)
    most = max(offers.values(), default=0)
    tasks = [task for task, number in offers.items() if number == most]
    return [
        RegisterRow(
            id=f"R{place:02d}",
            task=task,
            event="It takes longer than planned",
            probability=0.2,
            days=5,
            owner="Project manager",
            kind="accept",
        )
        for place, task in enumerate(tasks, start=count + 1)
    ]


def _all_responses(start: Plan, constraints: PlanConstraints) -> Iterable[RegisterRow]:
    """A row for each response that can be bought: those of the register, then as many more."""
    rows = {row.task: row for row in _rows(start, "reduce")}
    for number, (id_, response) in enumerate(constraints.responses.items(), start=1):
        row = rows.get(response.task)
        base = row or RegisterRow(
            id="R01", task=response.task, probability=0.1, days=1, owner="Me", kind="reduce"
        )
        yield base.model_copy(update={"id": f"R{number:02d}", "response": id_})


def _as_shown(plan: Plan, constraints: PlanConstraints, left_out: Iterable[str] = ()) -> Work:
    """Day and cost typed as the cockpit shows them."""
    gauges: Gauges = PlannedSchedule(plan, constraints).gauges
    return _stated(plan, constraints, ceil(gauges.p80), ceil(gauges.cost_p80_k), left_out)


def _stated(
    plan: Plan,
    constraints: PlanConstraints,
    day: float,
    cost_k: float,
    left_out: Iterable[str] = (),
) -> Work:
    """The same day and cost in every part, and the people free on the P80 that is shown."""
    free_day = ceil(PlannedSchedule(plan, constraints).gauges.p80)
    return work_with_promise(plan, constraints, float(day), cost_k, free_day, tuple(left_out))


def _with_gates(work: Work, gates: list[Gate]) -> Work:
    return work | {"plan": work["plan"].model_copy(update={"gates": gates})}


def _first_gates(plan: Plan) -> list[Gate]:
    """Each kind at the first two tasks of the list."""
    first, second, *_ = release_tasks(plan)
    return [
        Gate(kind=kind, task=first.id, controls=second.id, criterion="x")
        for kind in ("acceptance", "gate", "review")
    ]


def _last_gates(plan: Plan, criterion: str) -> list[Gate]:
    """Each kind at the first task, before the last one."""
    first, last = release_tasks(plan)[0], last_task(plan)
    return [
        Gate(kind=kind, task=first.id, controls=last.id, criterion=criterion)
        for kind in ("acceptance", "gate", "review")
    ]
