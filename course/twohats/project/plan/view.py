"""A plan as plain data for a page: settings, gauges, contradictions, what a change has moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from twohats.answers.project import Charter, Plan, ReplannedNext
from twohats.project.plan.consistency import contradictions
from twohats.project.plan.constraints import PlanConstraints
from twohats.project.plan.first_release import Worker, crew, name_in_sentence, newcomers
from twohats.project.plan.gauges import Gauges
from twohats.project.plan.planned_schedule import PlannedSchedule
from twohats.project.plan.risk_simulation import (
    bought_responses,
    newcomer_onboarding_k,
    onboarding_k,
    responses_k,
)
from twohats.project.rounding import floor_percent, round_up, start_workday
from twohats.text import person_label

_NUMBERS = ("p50", "p80", "cost_p50_k", "cost_p80_k", "budget_k", "limit_day")
_SHARES = ("chance", "once", "risk_cover", "quality")

_Format = Callable[[float], str]

# How a number is said: as the gauges show it, and finer where that would be the same words twice.
_DAY: tuple[_Format, _Format] = (lambda day: f"day {round_up(day)}", "day {:.1f}".format)
_SUM: tuple[_Format, _Format] = (lambda k: f"${round_up(k)}k", "${:.1f}k".format)
_SHARE: tuple[_Format, _Format] = (lambda share: f"{floor_percent(share)}%", "{:.1%}".format)

# Gauge, its number, the least change that counts, whether more is better, how it is said.
_GAUGES = (
    ("Date", "p80", 0.5, False, _DAY),
    ("Cost", "cost_p80_k", 0.5, False, _SUM),
    ("Staffing", "once", 0.005, True, _SHARE),
    ("Chance", "chance", 0.005, True, _SHARE),
    ("Risk cover", "risk_cover", 0.005, True, _SHARE),
    ("Quality", "quality", 0.005, True, _SHARE),
)


def plan_settings(
    constraints: PlanConstraints, listeners: Iterable[str] = (), calendar: Iterable[str] = ()
) -> dict[str, Any]:
    """What a page that shows plans needs once: people, needs, prices, listeners, the calendar.

    `calendar` holds the dates (ISO) of working days 1, 2 and so on.
    """
    return {
        "people": _people(constraints),
        "needs": dict(constraints.types),
        "types": sorted({*constraints.rates}),
        "type_labels": {kind: person_label(kind) for kind in constraints.rates},
        "responses": [_response(response) for response in constraints.responses.values()],
        "listeners": sorted({*constraints.decisions, *listeners}),
        "decisions": dict(constraints.decisions),
        "scope": list(constraints.scope),
        "scope_needs": {item: list(needed) for item, needed in constraints.scope_needs.items()},
        "slot": {
            "name": constraints.slot,
            "tasks": sorted(constraints.slot_tasks),
            "days": list(constraints.slot_days or ()),
        },
        "calendar": list(calendar),
    }


def _people(constraints: PlanConstraints) -> list[dict[str, Any]]:
    """The crew of a plan without hires: the page adds those whom the plan asks for."""
    employees = {person.name for person in constraints.people}
    return [
        {
            "name": name,
            "skills": list(dict.fromkeys((worker.person_type, *worker.skills))),
            "bought": name not in employees,
        }
        for name, worker in crew(Plan(), constraints).items()
    ]


def _response(response: Any) -> dict[str, Any]:
    """What can be bought: its price, the task whose risk it helps against, and what is left."""
    factors = {"the probability": response.probability_factor, "the delay": response.days_factor}
    remainders = [f"{factor:.0%} of {noun}" for noun, factor in factors.items() if factor < 1]
    return {
        "id": response.id,
        "name": response.name,
        "cost_k": float(response.cost_k),
        "task": response.task,
        "leaves": f"leaves {' and '.join(remainders)}",
    }


def plan_view(
    schedule: PlannedSchedule,
    charter: Charter | None = None,
    letter: ReplannedNext | None = None,
) -> dict[str, Any]:
    """The gauges and contradictions of a plan as plain data.

    `gauges` (None if it cannot be played through), `clashes` (parts and a sentence), `fault` (a
    sentence, or empty), `costs` (name and mean of each part) and `hires` (from which day each can
    work, and what that costs).
    """
    plan, constraints = schedule.plan, schedule.constraints
    hires = [_hire(worker, constraints) for worker in newcomers(plan, constraints).values()]
    view = {"gauges": None, "clashes": [], "costs": [], "hires": hires, "fault": schedule.fault}
    if schedule.fault:
        return view
    clashes = [
        {"parts": list(contradiction.parts), "sentence": contradiction.sentence}
        for contradiction in contradictions(schedule, charter, letter)
    ]
    gauges = _gauge_numbers(schedule.gauges, constraints)
    return view | {"gauges": gauges, "clashes": clashes, "costs": _costs(schedule)}


def _gauge_numbers(gauges: Gauges, constraints: PlanConstraints) -> dict[str, Any]:
    numbers = {name: getattr(gauges, name) for name in _NUMBERS + _SHARES}
    rounded = {
        name: None if number is None else round(float(number), 3)
        for name, number in numbers.items()
    }
    load = {name_in_sentence(name): round(float(share), 3) for name, share in gauges.load.items()}
    whole_numbers = {
        "p50_day": round_up(gauges.p50),
        "p80_day": round_up(gauges.p80),
        "covers_k": round_up(gauges.cost_p80_k),
    }
    percents = {
        f"{name}_percent": None if numbers[name] is None else floor_percent(numbers[name])
        for name in _SHARES
    }
    return rounded | whole_numbers | percents | {"load": load, "commit_at": constraints.commit_at}


def _costs(schedule: PlannedSchedule) -> list[dict[str, Any]]:
    """What the plan costs in the mean of its runs, so that the parts add up."""
    constraints, mean_k = schedule.constraints, schedule.gauges.mean_k
    responses = [constraints.responses[id_] for id_ in bought_responses(schedule.plan, constraints)]
    rows = [
        ("people", "Days of work", mean_k.get("people", 0.0)),
        *(("purchase", purchase.item, purchase.cost_k) for purchase in constraints.purchases),
        *(("response", response.name, response.cost_k) for response in responses),
        ("hire", "New hires until they can work", mean_k.get("hires", 0.0)),
        ("risk", "Risks that occur", mean_k.get("risks", 0.0)),
    ]
    return [
        {"part": part, "name": name, "mean_k": round(float(cost_k), 2)}
        for part, name, cost_k in rows
        if cost_k
    ]


def _hire(newcomer: Worker, constraints: PlanConstraints) -> dict[str, Any]:
    """From which working day a hire can work, after how many days, and what that costs."""
    is_returning = newcomer.rate is not None
    return {
        "ready_day": start_workday(newcomer.from_day),
        "wait_days": (
            constraints.returning[newcomer.person_type][0]
            if is_returning
            else constraints.hire_ready_days
        ),
        "wait_k": round(newcomer_onboarding_k(newcomer, constraints), 1),
        "rate": newcomer.rate,
        "name": constraints.returns_name if is_returning else "",
    }


def gauge_changes(previous: Gauges | None, current: Gauges | None) -> list[dict[str, Any]]:
    """Which gauges are better or worse than before: name, words and `better`, in their order.

    A gauge has moved if its number did by enough, or if it shows another one.
    """
    if previous is None or current is None:
        return []
    rows = [(*row, getattr(previous, row[1]), getattr(current, row[1])) for row in _GAUGES]
    return [
        {
            "name": name,
            "words": _change_in_words(old, new, formats),
            "better": (new > old) == more_is_better,
        }
        for name, _, least, more_is_better, formats, old, new in rows
        if old is not None and new is not None
        if abs(new - old) >= least or formats[0](old) != formats[0](new)
    ]


def _change_in_words(old: float, new: float, formats: tuple[_Format, _Format]) -> str:
    coarse, fine = formats
    write = fine if coarse(old) == coarse(new) else coarse
    return f"{write(old)} to {write(new)}"


def change_summary(previous: PlannedSchedule, current: PlannedSchedule) -> str:
    """What a change did that no gauge's move shows: a first promise, and a price that was paid.

    PlanError (ValueError) if one of both plans cannot be played through.
    """
    plans, constraints = (previous.plan, current.plan), current.constraints
    old_chance, new_chance = previous.gauges.chance, current.gauges.chance
    sentences = []
    if old_chance is None and new_chance is not None:
        percent = floor_percent(new_chance)
        sentences.append(f"Chance: {percent}% for day {current.plan.promise_day:g}.")
    elif new_chance is None and old_chance is not None:
        sentences.append("Chance: no day is promised anymore.")
    old_k, new_k = (responses_k(plan, constraints) for plan in plans)
    if new_k > old_k:
        sentences.append(f"Responses cost ${new_k - old_k:g}k more.")
    old_k, new_k = (onboarding_k(plan, constraints) for plan in plans)
    if new_k > old_k:
        sentences.append(f"Notice period and learning cost ${round_up(new_k - old_k)}k.")
    return " ".join(sentences)
