"""A schedule with the truth: predictions as handed in, sayings and milestones by their key."""

from __future__ import annotations

from dataclasses import replace

from twohats.checks import schedule as visible
from twohats.checks.finding import Finding
from twohats.checks.kinds import Choice, fault_share, pair_share
from twohats.checks.schedule import ScheduleWork
from twohats.checks.schedule.intervals import (
    INTERVALS,
    REFORECAST,
    intervals_finding,
    reforecast_finding,
)
from twohats.checks.schedule.network import HELP, PASSES, help_finding, passes_finding
from twohats.checks.schedule.talk import (
    MILESTONES,
    SCOPE,
    milestone_gate,
    scope_gate,
    scope_share,
)
from twohats.draw.gantt import gantt_html
from twohats.draw.histogram import histogram_html
from twohats.draw.schedule import answers_html
from twohats.project.breakdown.choices import MILESTONES as MILESTONE_KINDS
from twohats.project.breakdown.choices import NEITHER, SAYINGS
from twohats.scenario import Scenario
from twohats.text import agree, join_list, pluralize

from twohats_instructor.checks import GradingSpec
from twohats_instructor.checks.schedule_deals import dealt_questions
from twohats_instructor.scenario import colleague_milestones, sayings

_NOT_DEALT = "No cases were dealt: the exercise has not been opened."
_DEAL_FIRST = "Open the exercise, and answer what people say."
_KINDS = {id_: words[0].lower() + words[1:] for id_, words in (*MILESTONE_KINDS, *NEITHER)}
_WHAT = {id_: words[0].lower() + words[1:] for id_, words in SAYINGS}
#: What comes before the scope item or the package that is the right reason.
_NAMED_BY = {"work": "the work belongs to ", "after": "the work waits for "}


def judge_scope(work: ScheduleWork) -> Finding:
    """Sayings with choice and reason, times the share of the scope in the own breakdown."""
    deal, (lead, _) = work.talk.deal, work.lead_and_scope
    lines = () if deal is None else work.scenario.schedule_cases.sayings(lead, deal)
    if not lines:
        return SCOPE.nothing(_NOT_DEALT, _DEAL_FIRST)
    key = sayings.answers(lead)
    fitting = {saying.id: {Choice(*key[saying.id])} for saying in lines}
    answers = work.talk.sayings
    choices = {id_: Choice(pair.choice, pair.reason) for id_, pair in answers.items()}
    hits = sum(choices.get(id_) in pairs for id_, pairs in fitting.items())
    result = f"Choice and reason are right for {hits} of {pluralize(len(fitting), 'remark')}."
    result += _missed(choices, fitting, {saying.id: saying.text for saying in lines})
    result += scope_gate(work)
    return SCOPE.share(pair_share(choices, fitting) * scope_share(work), result, SCOPE.hints[1])


def _missed(
    choices: dict[str, Choice], fitting: dict[str, set[Choice]], texts: dict[str, str]
) -> str:
    """The first saying that was taken for something else; empty if there is none."""
    for id_, pairs in fitting.items():
        if choices.get(id_) not in pairs:
            (pair,) = pairs
            reason = _KINDS.get(pair.reason, f"{_NAMED_BY.get(pair.choice, '')}{pair.reason}")
            return f" “{texts[id_]}” names {_WHAT[pair.choice]}: {reason}."
    return ""


def judge_milestones(work: ScheduleWork) -> Finding:
    """The two faults of the colleague's list, if the own milestones show progress themselves."""
    deal = work.talk.deal
    if deal is None:
        return MILESTONES.nothing(_NOT_DEALT, _DEAL_FIRST)
    gate = milestone_gate(work)
    if gate:
        return MILESTONES.nothing(
            f"This point counts only if nothing is wrong with your own milestones: {gate}.",
            MILESTONES.hints[1],
        )
    faults = colleague_milestones.faults(deal)
    lines = {one.line: one.name for one in work.scenario.schedule_cases.colleague_milestones(deal)}
    sound = [line for line in lines if line not in faults]
    reported = {line: kind for line, kind in work.talk.milestones.items() if kind != "sound"}
    hits = sum(reported.get(line) == kind for line, kind in faults.items())
    truth = join_list([f"“{lines[line]}” ({_KINDS[kind]})" for line, kind in faults.items()])
    result = f"You found {hits} of {pluralize(len(faults), 'fault')}, with the reason. "
    result += f"The faults: {truth}."
    wrong = sum(line in reported for line in sound)
    if wrong:
        result += (
            f" You also named {pluralize(wrong, 'line')} that {agree(wrong, 'is', 'are')} sound."
        )
    return MILESTONES.share(fault_share(reported, faults, sound), result, MILESTONES.hints[1])


def schedule_picture(work: ScheduleWork) -> str:
    """The Gantt, the first histogram and what was typed, as the marker sees them."""
    schedule = work.schedule
    gantt = gantt_html(schedule.wbs, schedule.links) + answers_html(work)
    try:
        return gantt + (histogram_html(schedule.forecast) if schedule.wbs else "")
    except ValueError:  # a circle: the Gantt has said so
        return gantt


def _why_empty(work: ScheduleWork) -> str:
    """Only a hand-in without a breakdown; of other work without an own part the checks say why."""
    return "" if work.answers.get("wbs") else work.why_not_gradable


CHECKS = replace(
    visible.CHECKS,
    judges={
        PASSES.id: passes_finding,
        INTERVALS.id: intervals_finding,
        HELP.id: help_finding,
        SCOPE.id: judge_scope,
        MILESTONES.id: judge_milestones,
        REFORECAST.id: reforecast_finding,
    },
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking a schedule needs."""
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=schedule_picture,
        why_empty=_why_empty,
        questions_of_deal=lambda deal: list(dealt_questions(scenario, deal)),
    )
