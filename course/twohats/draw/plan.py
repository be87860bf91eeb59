"""A joint plan on paper: its six gauges, its contradictions and its tasks, in HTML and in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from twohats.answers.project import Plan, PlanTask
from twohats.project.rounding import start_workday
from twohats.text import format_typed_k

_HEADS = ("Task", "Who", "Begins", "Days", "First release")


def plan_html(plan: Plan, outlook: Mapping[str, Any]) -> str:
    """The plan as sections of plain HTML; `outlook` has gauges, clashes and a fault."""
    clashes = [f"{_between(one)}: {one['sentence']}" for one in outlook.get("clashes", ())]
    parts = [
        _section("The plan's gauges, by its own register of risks", gauge_lines(outlook)),
        _section("Contradictions", clashes or ["None was found."]),
        _tasks(plan.tasks),
        _section("The rest of the plan", _rest(plan)),
    ]
    return f'<div class="plan-on-paper">{"".join(parts)}</div>'


def plan_text(plan: Plan, outlook: Mapping[str, Any]) -> str:
    """The plan in words."""
    clashes = outlook.get("clashes", ())
    told = [f"{_between(one)}: {one['sentence']}" for one in clashes]
    found = " ".join(told) if told else "No contradiction was found."
    return " ".join([*gauge_lines(outlook), found, *_rest(plan)])


def gauge_lines(outlook: Mapping[str, Any]) -> list[str]:
    """One sentence for each gauge; the fault instead if the plan cannot be played through."""
    seen = outlook.get("gauges")
    if not seen:
        return [outlook.get("fault") or "The plan was not played through."]
    chance = seen["chance_percent"]
    promised = "no day is promised." if chance is None else f"{chance}% for the promised day."
    most = max(seen["load"].items(), key=lambda one: one[1], default=("nobody", 0.0))
    return [
        f"Date: half of the runs end by day {seen['p50_day']}, four of five by day "
        f"{seen['p80_day']}; the limit is day {seen['limit_day']:.0f}.",
        f"Chance: {promised}",
        f"Cost: ${seen['covers_k']}k covers four of five runs; ${seen['budget_k']:.0f}k is "
        "approved.",
        f"Load: {seen['once_percent']}% of the work is with somebody who can do it and is free; "
        f"{most[0]} is the busiest with {most[1]:.0%}.",
        f"Risk cover: {seen['risk_cover_percent']}%.",
        f"Quality: {seen['quality_percent']}%.",
    ]


def _between(clash: Mapping[str, Any]) -> str:
    return " against ".join(clash["parts"])


def _rest(plan: Plan) -> list[str]:
    day = "none" if plan.promise_day is None else f"day {plan.promise_day:g}"
    cost = "none" if plan.cost_k is None else format_typed_k(plan.cost_k)
    owned = sum(bool(risk.owner) for risk in plan.risks)
    return [
        f"Promise: {day}. Cost asked for: {cost}.",
        f"Risks: {len(plan.risks)}, of which {owned} have an owner. Gates: {len(plan.gates)}. "
        f"Messages: {len(plan.messages)}. Milestones: {len(plan.milestones)}. "
        f"Hires: {len(plan.hires)}.",
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
        task.person or "nobody",
        "when its links allow" if task.start is None else f"day {start_workday(task.start)}",
        f"{task.o:g}, {task.m:g}, {task.p:g}",
        "yes" if task.in_release else "no",
    )
    name = f'<th scope="row">{escape(f"{task.id} {task.name}")}</th>'
    return f"<tr>{name}{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
