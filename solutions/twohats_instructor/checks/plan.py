"""The nine questions on a project plan, with the truth, and how a plan is shown to a marker.

Where the truth adds nothing, the visible check is asked.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from html import escape
from typing import Any

from twohats.answers.project import Plan, RegisterRow
from twohats.checks import plan as visible
from twohats.checks.finding import Finding
from twohats.checks.plan import forecast as visible_forecast
from twohats.checks.plan.agreement import CONSISTENCY, consistency_finding, other_project_finding
from twohats.checks.plan.work import QUESTIONS, why_no_lead, zero_if_broken
from twohats.project.plan import (
    Contradiction,
    PlanError,
    another_lead,
    broken_commitments,
    disagreements,
    plan_view,
)
from twohats.project.rounding import floor_percent, round_up
from twohats.scenario import Scenario

from twohats_instructor.checks import GradingSpec
from twohats_instructor.checks.plan_forecast import (
    COST,
    PROMISE,
    is_promise_carried,
    judge_cost,
    judge_promise,
)
from twohats_instructor.checks.planted_risks import (
    DocumentedRisk,
    TruePlanWork,
    applicable_risks,
    completed_plan,
    count_unrelated_rows,
    rows_for_risk,
)

RISKS = replace(visible_forecast.RISKS, max=9)


#: Points of the risks that the dealt-out register does not hold.
HIDDEN_POINTS = 5


@zero_if_broken(RISKS)
def judge_risks(work: TruePlanWork) -> Finding:
    """The planted risks that somebody looks after; hidden ones have points of their own.

    All work that is to be done counts, whether or not it is planned. A register may hold as many
    rows of the learner's own as the documents have risks; among more, these are lost from sight.
    """
    whole_plan = completed_plan(work.plan, {"next_again": work.letter}, work.constraints)
    rows = [
        (planted, rows_for_risk(planted, work.plan))
        for planted in applicable_risks(whole_plan, work.planted_risks)
    ]
    is_managed = {
        planted.risk.id: any(_is_managed(row, planted, work) for row in entries)
        for planted, entries in rows
    }
    absent = sum(not entries for _, entries in rows)
    unrelated, total = count_unrelated_rows(work.planted_risks, work.plan), len(work.planted_risks)
    visibility = min(1.0, total / unrelated) if unrelated else 1.0
    result = _register_in_words(sum(is_managed.values()), absent, len(rows))
    if unrelated > total:
        result += f" {unrelated} other rows hide them."
    points = _points_by_kind(is_managed, _dealt_risks(work))
    return RISKS.points(points * visibility, result, _READ_ON if absent else _COMPLETE)


def _dealt_risks(work: TruePlanWork) -> set[str]:
    """The ids of the planted risks that the dealt-out register holds."""
    rows = work.scenario.documents.register(work.plan.lead or "")
    dealt = Plan.model_validate({"risks": rows})
    return {planted.risk.id for planted in work.planted_risks if rows_for_risk(planted, dealt)}


def _points_by_kind(is_managed: Mapping[str, bool], dealt: Container[str]) -> float:
    """The points for known and for hidden risks; a kind that cannot strike gives its own."""
    points = 0.0
    for is_dealt, most in ((True, RISKS.max - HIDDEN_POINTS), (False, HIDDEN_POINTS)):
        kind = [managed for id_, managed in is_managed.items() if (id_ in dealt) == is_dealt]
        points += most * (sum(kind) / len(kind) if kind else 1.0)
    return points


_READ_ON = "Read the documents again, paragraph by paragraph: what can still happen?"
_COMPLETE = (
    "Give each row an owner and a type that fits: a threat is not exploited. Where nothing is "
    "bought against a risk, does the promise carry it, or is the cheapest response dearer?"
)


def _register_in_words(managed: int, absent: int, total: int) -> str:
    result = f"{managed} of {total} risks that the documents tell of are looked after."
    if absent:
        result += f" {absent} of them stand in no row."
    incomplete = total - managed - absent
    if incomplete:
        result += f" {incomplete} stand in a row without an owner, a fitting response or a trigger."
    return result


def _is_managed(row: RegisterRow, planted: DocumentedRisk, work: TruePlanWork) -> bool:
    """An owner, a type that makes sense, a sign for what is done, and something behind the type.

    Behind it is a response that was bought, or a reason for buying none: the cheapest one costs
    more than the risk, or the promise is kept with that risk in it.
    """
    has_trigger = bool(row.trigger.strip()) or not row.contingency.strip()
    if not (row.owner.strip() and has_trigger and row.kind in planted.kinds | {"escalate"}):
        return False
    response = work.constraints.responses.get(row.response)
    is_bought = response is not None and response.task == planted.risk.task
    return is_bought or work.is_bearable(planted) or is_promise_carried(work)


@zero_if_broken(CONSISTENCY)
def judge_consistency(work: TruePlanWork) -> Finding:
    """Half a point less for each contradiction.

    Day and cost are held against the P80s of the learner's own register or of the planted risks,
    whichever is kinder: nobody is asked to know what only the marker knows.
    """
    return other_project_finding(work) or consistency_finding(work, *_kinder_p80s(work))


def _kinder_p80s(work: TruePlanWork) -> tuple[float, float]:
    """Day and cost ($k) that the parts of the plan are held against: with fewer contradictions."""
    own = work.gauges.p80, work.gauges.cost_p80_k
    try:
        by_truth = work.simulation.day(80), work.simulation.cost(80)
    except PlanError:
        return own
    return min(own, by_truth, key=lambda p80s: len(_clashes(work, p80s)))


def _clashes(work: TruePlanWork, p80s: tuple[float, float]) -> list[Contradiction]:
    """The contradictions that cost points, as `consistency_finding` counts them."""
    p80_day, p80_cost_k = p80s
    faults = disagreements(work.plan, work.letter, p80_day)
    return faults + broken_commitments(work.schedule, p80_cost_k)


GAUGES_TITLE = "The plan's gauges, with every risk that the documents tell of, as in the marks"


def plan_picture(work: TruePlanWork) -> str:
    """The plan with its gauges and contradictions, and the letter back; KeyError without a plan.

    The numbers are those of the marks, so that a picture and the findings below it agree.
    """
    from twohats.draw.plan import plan_html  # only the formgrader asks for a picture

    return plan_html(work.answers["plan"], _outlook(work), GAUGES_TITLE) + _letter_html(work)


def _outlook(work: TruePlanWork) -> dict[str, Any]:
    """Gauges by the marker's simulation, and the contradictions that cost points."""
    fault = why_no_lead(work.plan, work.scenario)
    if fault:
        return {"fault": fault}
    view = plan_view(work.schedule, work.charter, work.letter)
    if not view["gauges"]:
        return view
    try:
        other_project = another_lead(work.plan, work.charter)
        clashes = [other_project] if other_project else _clashes(work, _kinder_p80s(work))
        true_numbers = _true_numbers(work)
    except PlanError as error:
        return view | {"gauges": None, "fault": str(error)}
    own = view["gauges"]
    # What the register covers of itself says nothing of what it leaves out: the check tells that.
    gauges = own | true_numbers | {"risk_cover_percent": None}
    shown = [{"parts": list(clash.parts), "sentence": clash.sentence} for clash in clashes]
    return view | {"gauges": gauges, "clashes": shown, "note": _register_note(own, gauges)}


def _true_numbers(work: TruePlanWork) -> dict[str, Any]:
    """Day, chance and cost with all planted risks, rounded as the findings round them."""
    simulation, promise_day = work.simulation, work.plan.promise_day
    return {
        "p50_day": round_up(simulation.day(50)),
        "p80_day": round_up(simulation.day(80)),
        "covers_k": round_up(simulation.cost(80)),
        "chance_percent": (
            None if promise_day is None else floor_percent(simulation.chance(promise_day))
        ),
    }


def _register_note(own: dict[str, Any], gauges: dict[str, Any]) -> str:
    """Why the cockpit said something else, if it did."""
    names = ("p80_day", "covers_k", "chance_percent")
    if all(own[name] == gauges[name] for name in names):
        return ""
    chance = own["chance_percent"]
    promise = "" if chance is None else f", {chance}% for the promised day"
    return (
        f"By the plan's own register alone, as in the cockpit: four of five runs by day "
        f"{own['p80_day']}{promise}, ${own['covers_k']}k. The difference is what is not in the "
        "register, or not in the plan."
    )


def _letter_html(work: TruePlanWork) -> str:
    """The letter back as a list, for the marker of the trade-off note; empty without one."""
    if work.letter is None:
        return ""
    lines = (
        f"{name.replace('_', ' ')}: {_line(value, work.scenario)}" for name, value in work.letter
    )
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p><strong>The letter back</strong></p><ul>{items}</ul>"


def _line(value: object, scenario: Scenario) -> str:
    """What one line holds; initiatives by their names."""
    if isinstance(value, list):
        names = (scenario.initiative(id_).name if id_ in scenario.ids else id_ for id_ in value)
        return ", ".join(names) or "nothing"
    if isinstance(value, float):
        return f"{value:g}"
    return "nothing" if value in (None, "") else str(value)


CHECKS = replace(
    visible.CHECKS,
    work_class=TruePlanWork,
    questions=QUESTIONS | {PROMISE.id: PROMISE, COST.id: COST, RISKS.id: RISKS},
    judges={
        **visible.CHECKS.judges,
        PROMISE.id: judge_promise,
        COST.id: judge_cost,
        RISKS.id: judge_risks,
        CONSISTENCY.id: judge_consistency,
    },
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking a plan needs."""
    return GradingSpec(checks=CHECKS, scenario=scenario, draw=plan_picture)
