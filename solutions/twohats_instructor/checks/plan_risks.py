"""What a register is worth: the planted risks that it looks after, less what is no risk."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace

from twohats.answers.project import Plan, RegisterRow
from twohats.checks.finding import Finding
from twohats.checks.plan import forecast as visible
from twohats.checks.plan.work import zero_if_broken
from twohats.text import agree, pluralize

from twohats_instructor.checks.plan_forecast import is_promise_carried
from twohats_instructor.checks.planted_risks import (
    DocumentedRisk,
    TruePlanWork,
    applicable_risks,
    completed_plan,
    count_false_paragraphs,
    false_task_share,
    rows_for_risk,
)
from twohats_instructor.scenario.risks import paragraphs

RISKS = replace(visible.RISKS, max=9)
#: Points of the risks that the dealt-out register does not hold.
HIDDEN_POINTS = 5


@zero_if_broken(RISKS)
def judge_risks(work: TruePlanWork) -> Finding:
    """The planted risks that somebody looks after, less each paragraph named that tells of none.

    Hidden risks have points of their own. All work that is to be done counts, whether or not it is
    planned. A register of every paragraph of the lead earns nothing, and a row without a paragraph
    costs the others nothing: it is the learner's own risk.
    """
    whole_plan = completed_plan(work.plan, {"next_again": work.letter}, work.constraints)
    rows = {
        planted.risk.id: rows_for_risk(planted, work.plan)
        for planted in applicable_risks(whole_plan, work.planted_risks)
    }
    by_id = {planted.risk.id: planted for planted in work.planted_risks}
    managed = {id_: _managed_share(entries, by_id[id_], work) for id_, entries in rows.items()}
    absent = sum(not entries for entries in rows.values())
    false_count = count_false_paragraphs(work.planted_risks, work.plan)
    lost = RISKS.max * min(1.0, false_count / _noise_count(work))
    result = _register_in_words(sum(map(bool, managed.values())), absent, len(rows))
    return RISKS.points(
        max(0.0, _points_by_kind(managed, _dealt_risks(work)) - lost),
        result + _false_in_words(false_count, lost),
        _READ_ON if absent else _READ_AGAIN if false_count else _COMPLETE,
    )


def _noise_count(work: TruePlanWork) -> int:
    """How many paragraphs about the lead tell of no risk."""
    telling = {source for planted in work.planted_risks for source in planted.sources}
    return sum(lead == work.plan.lead and id_ not in telling for id_, lead, _ in paragraphs())


def _managed_share(
    entries: list[RegisterRow], planted: DocumentedRisk, work: TruePlanWork
) -> float:
    """1 for a risk that a row with its paragraph looks after, 0 if no row does.

    With its task alone it counts less the more tasks are named that no risk strikes: who names half
    of those that something is offered for, or more, has guessed by what the offers look like.
    """
    managed = [row for row in entries if _is_managed(row, planted, work)]
    if any(row.source.strip() for row in managed):
        return 1.0
    guessed = false_task_share(work.planted_risks, work.plan, work.constraints)
    return max(0.0, 1 - 2 * guessed) if managed else 0.0


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


def _dealt_risks(work: TruePlanWork) -> set[str]:
    """The ids of the planted risks that the dealt-out register holds."""
    rows = work.scenario.documents.register(work.plan.lead or "")
    register = Plan.model_validate({"risks": rows})
    return {planted.risk.id for planted in work.planted_risks if rows_for_risk(planted, register)}


def _points_by_kind(managed: Mapping[str, float], dealt: Container[str]) -> float:
    """The points for known and for hidden risks; a kind that cannot strike gives its own."""
    points = 0.0
    for is_dealt, maximum in ((True, RISKS.max - HIDDEN_POINTS), (False, HIDDEN_POINTS)):
        kind = [share for id_, share in managed.items() if (id_ in dealt) == is_dealt]
        points += maximum * (sum(kind) / len(kind) if kind else 1.0)
    return points


_READ_ON = "Read the documents again, paragraph by paragraph: what can still happen?"
_READ_AGAIN = (
    "Read the paragraphs behind your own rows again: what could still go wrong there, and what is "
    "already done, decided or measured?"
)
_COMPLETE = (
    "Give each row an owner and a strategy that fits: a threat is not exploited. Where nothing is "
    "bought against a risk, does the promised day leave room for it, or does each response "
    "cost more than the risk?"
)


def _register_in_words(managed: int, absent: int, total: int) -> str:
    risks = f"{managed} of {pluralize(total, 'risk')} in the documents"
    result = f"{risks} {agree(managed, 'has', 'have')} a response that works."
    if absent:
        result += f" {absent} of them {agree(absent, 'is', 'are')} in no row."
    incomplete = total - managed - absent
    if incomplete:
        result += (
            f" {incomplete} {agree(incomplete, 'is', 'are')} in a row without an owner, a fitting "
            "response or a trigger."
        )
    return result


def _false_in_words(count: int, lost: float) -> str:
    """How many paragraphs were taken for risks, and what that costs; which ones is not told."""
    if not count:
        return ""
    verb = agree(count, "holds", "hold")
    return (
        f" {pluralize(count, 'paragraph')} named in the register {verb} no risk to this "
        f"project; that costs {lost:.3g} of the {RISKS.max:g} points."
    )
