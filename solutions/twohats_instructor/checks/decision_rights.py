"""Who decides what, marked: messages, owners over twelve weeks, last quarter, a chart."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

from twohats.both.decision_rights import RUNS, WEEKS, lost_hours
from twohats.checks import decision_rights as visible
from twohats.checks.decision_rights import DecisionRightsWork, is_complete
from twohats.checks.finding import Finding
from twohats.checks.kinds import Choice, fault_share, full_from, pair_share
from twohats.checks.listed import with_listed
from twohats.draw import decision_rights as draw
from twohats.draw.markup import figure
from twohats.scenario import Scenario
from twohats.text import share_in_words

from twohats_instructor.checks import DealtQuestion, GradingSpec
from twohats_instructor.checks.missed import missed_answers
from twohats_instructor.checks.truth import YARDSTICKS
from twohats_instructor.scenario.roles import colleague_chart, owners
from twohats_instructor.scenario.roles.decisions import CLASSIFIED

ROWS = replace(visible.ROWS, max=3)
OWNERS = replace(visible.OWNERS, max=4)
PREDICTIONS = replace(visible.PREDICTIONS, max=2)
CHART = replace(visible.CHART, max=1)
#: Where a listed wrong answer is likely: the scope of a feature, and dates.
SCOPE, DATES = ("D03", "D15"), ("D05", "D06", "D08")


def fitting(id_: str) -> tuple[Choice, ...]:
    """What fits one of the fifteen: lead and who is asked first, with what is judged."""
    return tuple(
        Choice(f"{one.lead}, {asked}", judged)
        for one in CLASSIFIED[id_][2]
        for asked in one.asked
        for judged in one.judged
    )


def judge_rows(work: DecisionRightsWork) -> Finding:
    """The decisions that fit one of their arrangements, above what one and the same would reach."""
    rows = {id_: row for id_, row in work.rights.rows.items() if is_complete(row)}
    chosen = {id_: Choice(f"{row.lead}, {row.asked}", row.judged) for id_, row in rows.items()}
    keys = {id_: fitting(id_) for id_ in work.classified}
    wrong = [id_ for id_, fits in keys.items() if chosen.get(id_) not in fits]
    lines = [f"“{work.classified[id_]}” ({_arrangement_words(id_)})" for id_ in wrong]
    fit = share_in_words(len(keys) - len(wrong), len(keys), "decision", "fits", "fit")
    result = f"{fit}. {missed_answers(lines)}".strip()
    finding = ROWS.share(pair_share(chosen, keys), result, ROWS.hints[1])
    return with_listed(finding, work.listed(SCOPE, DATES))


def _arrangement_words(id_: str) -> str:
    """One arrangement that fits, in words; that either side may lead, where it may."""
    _, side, fits = CLASSIFIED[id_]
    judged = {one.lead: _either_of([draw.JUDGED[name] for name in one.judged]) for one in fits}
    if side == "either":
        who = [f"the last word with {lead}, which judges {judged[lead]}" for lead in judged]
        return f"{', or '.join(who)}; the other side is asked first"
    asked = _either_of([draw.ASKED[name] for name in fits[0].asked])
    return f"last word: {side}; asked first: {asked}; judged first: {judged[side]}"


def _either_of(words: list[str]) -> str:
    """Words of which each fits: time or cost."""
    return " or ".join(words)


@cache
def yardsticks(pack: str) -> list[dict[str, float]]:
    """The hours of the best constant and of good owners, deal by deal."""
    return json.loads((YARDSTICKS / f"{pack}.json").read_text("utf-8"))["owners"]


def judge_owners(work: DecisionRightsWork) -> Finding:
    """The hours that are lost, from the best owner of all eight to good owners."""
    deal, scenario = work.owners.deal, work.scenario
    if not work.owners.rows:
        return OWNERS.nothing("No recurring decision has an owner.", OWNERS.hints[0])
    scale = yardsticks(scenario.id)[deal]
    hours = lost_hours(owners.recurring(deal), work.arrangement, scenario.seed)
    share = full_from((scale["floor"] - hours) / (scale["floor"] - scale["good"]))
    result = (
        f"Your owners lose {hours:.0f} hours in {WEEKS} weeks, on average over {RUNS} runs. The "
        f"best that one owner for all eight can do is {scale['floor']:.0f}, and good owners lose "
        f"{scale['good']:.0f}."
    )
    finding = OWNERS.share(share, result, OWNERS.hints[1])
    return with_listed(finding, work.listed(of_owners=True))


def judge_predictions(work: DecisionRightsWork) -> Finding:
    """What went wrong last quarter, each with its reason, above what one pair would reach."""
    rows = work.predictions.rows
    chosen = {id_: Choice(row.choice, row.reason) for id_, row in rows.items()}
    truth = {one.id: Choice(*owners.way_of(owners.SOURCES[one.id])) for one in work.asked}
    share = pair_share(chosen, {id_: (pair,) for id_, pair in truth.items()})
    names = {one.id: one.decision for one in work.asked}
    wrong = [id_ for id_, pair in truth.items() if chosen.get(id_) != pair]
    lines = [f"“{names[id_]}” ({_trouble_words(truth[id_])})" for id_ in wrong]
    right = share_in_words(len(truth) - len(wrong), len(truth), "answer")
    result = f"{right} right: what happened, and why."
    advice = PREDICTIONS.hints[1]
    return PREDICTIONS.share(share, f"{result} {missed_answers(lines)}".strip(), advice)


def _trouble_words(pair: Choice) -> str:
    return f"{draw.TROUBLE[pair.choice]}: {draw.THROUGH[pair.reason]}"


def judge_chart(work: DecisionRightsWork) -> Finding:
    """Both faults found with their kind; a sound line that is called faulty costs an eighth."""
    names = {line.line: line.decision for line in work.chart_lines}
    faults = colleague_chart.faults(work.chart.deal)
    reported = {
        id_: kind for id_, kind in work.chart.faults.items() if id_ in names and kind != "sound"
    }
    sound = [id_ for id_ in names if id_ not in faults]
    wrong = [id_ for id_ in names if reported.get(id_) != faults.get(id_)]
    lines = [f"“{names[id_]}” ({draw.FAULTS[faults.get(id_, 'sound')]})" for id_ in wrong]
    found = sum(reported.get(id_) == kind for id_, kind in faults.items())
    count = share_in_words(found, len(faults), "fault")
    result = f"{count} found, with the kind. {missed_answers(lines)}".strip()
    return CHART.share(fault_share(reported, faults, sound), result, CHART.hints[1])


def decision_rights_picture(work: DecisionRightsWork) -> str:
    """All four parts as tables, as the learner answered them."""
    return figure(
        draw.rights_table(work.classified, work.rights)
        + draw.owners_table(work.decisions, work.owners)
        + draw.predictions_table(work.asked, work.predictions)
        + draw.chart_table(work.chart_lines, work.chart)
    )


def questions_of_deal(deal: int) -> tuple[DealtQuestion, ...]:
    """Which side may lead each of the fifteen, what went wrong last quarter, and the chart."""
    return (
        *(_lead(id_) for id_ in CLASSIFIED if CLASSIFIED[id_][1] != "either"),
        *(_judged(id_) for id_ in CLASSIFIED),
        *(_last_quarter(id_) for id_ in owners.asked_ids(deal)),
        _faults(deal),
    )


def _lead(id_: str) -> DealtQuestion:
    right = list(draw.LEADS).index(CLASSIFIED[id_][1])
    return DealtQuestion(f"lead {id_}", tuple(draw.LEADS.values()), frozenset({right}))


def _judged(id_: str) -> DealtQuestion:
    kinds = {judged for one in CLASSIFIED[id_][2] for judged in one.judged}
    right = frozenset(list(draw.JUDGED).index(kind) for kind in kinds)
    return DealtQuestion(f"judged {id_}", tuple(draw.JUDGED.values()), right)


def _last_quarter(id_: str) -> DealtQuestion:
    choice, _ = owners.way_of(owners.SOURCES[id_])
    right = frozenset({list(draw.TROUBLE).index(choice)})
    return DealtQuestion(f"last quarter {id_}", tuple(draw.TROUBLE.values()), right)


def _faults(deal: int) -> DealtQuestion:
    rows = colleague_chart.dealt(deal)
    right = frozenset(place for place, row in enumerate(rows) if row.kind != "sound")
    return DealtQuestion("chart", tuple(" ".join(row[1:]) for row in rows), right)


CHECKS = replace(
    visible.CHECKS,
    questions={q.id: q for q in (ROWS, OWNERS, PREDICTIONS, CHART)},
    judges={
        ROWS.id: judge_rows,
        OWNERS.id: judge_owners,
        PREDICTIONS.id: judge_predictions,
        CHART.id: judge_chart,
    },
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking decision rights needs."""
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=decision_rights_picture,
        questions_of_deal=questions_of_deal,
    )
