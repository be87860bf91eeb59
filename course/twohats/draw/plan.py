"""A joint plan as static HTML and in words: its gauges, its contradictions, its tasks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from twohats.answers.project import Plan, PlanTask
from twohats.project.plan import shown_name
from twohats.project.rounding import start_workday
from twohats.text import format_typed_k

_HEADS = ("Task", "Who", "Begins", "Days", "First release")


OWN_REGISTER = "The plan's gauges, by its own risk register"


def plan_html(plan: Plan, outlook: Mapping[str, Any], title: str = OWN_REGISTER) -> str:
    """The plan as sections of plain HTML; `outlook` has gauges, clashes and a fault.

    `title` says by which risks the gauges were worked out.
    """
    parts = [
        _section(title, gauge_lines(outlook)),
        _section("Contradictions", _contradictions(outlook) or ["None was found."]),
        _tasks(plan.tasks),
        _section("The rest of the plan", _rest(plan)),
    ]
    return f'<div class="plan-on-paper">{"".join(parts)}</div>'


def plan_text(plan: Plan, outlook: Mapping[str, Any]) -> str:
    """The plan in words."""
    contradictions = _contradictions(outlook) or ["No contradiction was found."]
    return " ".join([*gauge_lines(outlook), *contradictions, *_rest(plan)])


def gauge_lines(outlook: Mapping[str, Any]) -> list[str]:
    """One sentence for each gauge; the fault instead if the plan cannot be played through.

    A `risk_cover_percent` of None is not told; `note` (a sentence) comes last, if there is one.
    """
    gauges = outlook.get("gauges")
    if not gauges:
        return [outlook.get("fault") or "The plan was not simulated."]
    chance = gauges["chance_percent"]
    promise = "no day is promised." if chance is None else f"{chance}% for the promised day."
    loads = gauges["load"].items()
    person, load = max(loads, key=lambda item: item[1], default=("nobody", 0.0))
    cover = gauges["risk_cover_percent"]
    return [
        f"Date: half of the simulated runs end by day {gauges['p50_day']}, four of five by day "
        f"{gauges['p80_day']}; the deadline is day {gauges['limit_day']:.0f}.",
        f"Chance: {promise}",
        f"Cost: ${gauges['covers_k']}k covers four of five simulated runs; "
        f"${gauges['budget_k']:.0f}k is approved.",
        f"Staffing: {gauges['once_percent']}% of the work is assigned to somebody who can do it "
        f"and is free; {person} is the busiest with {load:.0%}.",
        *([] if cover is None else [f"Risk cover: {cover}%."]),
        f"Quality: {gauges['quality_percent']}%.",
        *([outlook["note"]] if outlook.get("note") else []),
    ]


def _contradictions(outlook: Mapping[str, Any]) -> list[str]:
    clashes = outlook.get("clashes", ())
    return [f"{' against '.join(clash['parts'])}: {clash['sentence']}" for clash in clashes]


def _rest(plan: Plan) -> list[str]:
    day = "none" if plan.promise_day is None else f"day {plan.promise_day:g}"
    cost = "none" if plan.cost_k is None else format_typed_k(plan.cost_k)
    with_owner = sum(bool(risk.owner) for risk in plan.risks)
    return [
        f"Promise: {day}. Cost asked for: {cost}.",
        f"Risks: {len(plan.risks)}, of which {with_owner} have an owner. "
        f"Quality checks: {len(plan.gates)}. Messages: {len(plan.messages)}. "
        f"Milestones: {len(plan.milestones)}. Hires: {len(plan.hires)}.",
    ]


def _section(title: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p><strong>{escape(title)}</strong></p><ul>{items}</ul>"


def _tasks(tasks: Iterable[PlanTask]) -> str:
    heads = "".join(f'<th scope="col">{name}</th>' for name in _HEADS)
    rows = "".join(_row(task) for task in tasks)
    head = f"<thead><tr>{heads}</tr></thead>"
    return f"<table><caption>The tasks</caption>{head}<tbody>{rows}</tbody></table>"


def _row(task: PlanTask) -> str:
    cells = (
        shown_name(task.person) or "nobody",
        "when its links allow" if task.start is None else f"day {start_workday(task.start)}",
        f"{task.o:g}, {task.m:g}, {task.p:g}",
        "yes" if task.in_release else "no",
    )
    name = f'<th scope="row">{escape(f"{task.id} {task.name}")}</th>'
    return f"<tr>{name}{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
