"""The nine questions on a project plan, with the truth, and how a plan is shown to a marker.

Where the truth adds nothing, the visible check is asked.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

from twohats.checks import plan as visible
from twohats.checks.finding import Finding
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
    judge_cost,
    judge_promise,
)
from twohats_instructor.checks.plan_risks import RISKS, judge_risks
from twohats_instructor.checks.planted_risks import TruePlanWork


@zero_if_broken(CONSISTENCY)
def judge_consistency(work: TruePlanWork) -> Finding:
    """Half a point less for each contradiction.

    Day and cost are held against the P80s of the learner's own register or of the planted risks,
    whichever is kinder: nobody is asked to know what only the marker knows.
    """
    return other_project_finding(work) or consistency_finding(work, *_kinder_p80s(work))


def _kinder_p80s(work: TruePlanWork) -> tuple[float, float]:
    """Day and cost ($k) that the parts of the plan are held against: with fewer contradictions."""
    by_register = work.gauges.p80, work.gauges.cost_p80_k
    try:
        by_truth = work.simulation.day(80), work.simulation.cost(80)
    except PlanError:
        return by_register
    return min(by_register, by_truth, key=lambda p80s: len(_clashes(work, p80s)))


def _clashes(work: TruePlanWork, p80s: tuple[float, float]) -> list[Contradiction]:
    """The contradictions that cost points, as `consistency_finding` counts them."""
    p80_day, p80_cost_k = p80s
    faults = disagreements(work.plan, work.letter, p80_day)
    return faults + broken_commitments(work.schedule, p80_cost_k)


GAUGES_TITLE = "The plan's gauges, with every risk in the documents, as in the marks"


def plan_picture(work: TruePlanWork) -> str:
    """The plan with its gauges and contradictions, and the letter; KeyError without a plan.

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
    contradictions = [{"parts": list(clash.parts), "sentence": clash.sentence} for clash in clashes]
    return view | {"gauges": gauges, "clashes": contradictions, "note": _register_note(own, gauges)}


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


def _register_note(cockpit: dict[str, Any], true_gauges: dict[str, Any]) -> str:
    """Why the cockpit said something else, if it did."""
    names = ("p80_day", "covers_k", "chance_percent")
    if all(cockpit[name] == true_gauges[name] for name in names):
        return ""
    chance = cockpit["chance_percent"]
    promise = "" if chance is None else f", {chance}% for the promised day"
    return (
        f"By the plan's own register alone, as in the cockpit: four of five simulated runs by day "
        f"{cockpit['p80_day']}{promise}, ${cockpit['covers_k']}k. The difference is what is not "
        "in the register, or not in the plan."
    )


_LETTER = {
    "next": "Still in Next",
    "later": "Moved to Later",
    "free_from_day": "Next can have this plan's people from day",
    "first_release_without": "The first release leaves out",
    "stop_measure": "The measure that would make us stop the project",
    "stop_at": "It stops at",
}


def _letter_html(work: TruePlanWork) -> str:
    """The answer to the letter as a list, for the marker of the trade-off note; empty without."""
    if work.letter is None:
        return ""
    lines = (f"{_LETTER[name]}: {_line(value, work.scenario)}" for name, value in work.letter)
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p><strong>The answer to the letter</strong></p><ul>{items}</ul>"


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
