"""Customers' voices, marked: shares of losses, three needs, blind spots, Kano."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from statistics import fmean

from twohats.answers.customer_focus import KanoPair
from twohats.checks import customer_focus as visible
from twohats.checks.customer_focus import (
    LISTED,
    CustomerFocusWork,
    is_by_messages,
)
from twohats.checks.finding import Finding
from twohats.checks.kinds import Choice, full_from, interval_share, pair_share
from twohats.checks.listed import with_listed
from twohats.draw import customer_focus as draw
from twohats.draw.markup import figure
from twohats.product.customers import (
    INITIATIVES,
    Losses,
    dealt_segment,
    kano_kind,
    kano_scores,
    losses_of,
    pair_counts,
)
from twohats.scenario import Scenario
from twohats.text import join_list, share_in_words

from twohats_instructor.checks import DealtQuestion, GradingSpec
from twohats_instructor.checks.customer_effects import EFFECTS, judge_effects
from twohats_instructor.checks.missed import missed_answers
from twohats_instructor.scenario.customers.blind_spots import BLIND_SPOT_DEALS, truth_of

SHARES = replace(visible.SHARES, max=3)
NEEDS = replace(visible.NEEDS, max=2)
BLIND_SPOTS = replace(visible.BLIND_SPOTS, max=2)
KANO = replace(visible.KANO, max=1)
#: What somebody types who knows nothing of the company: any need may be behind a third.
NAIVE = (0.0, 35.0)
#: The need that no source speaks of counts double.
SILENT = "payment"
TOP = ("flexibility", SILENT, "delivery")
#: The average of what is said of the silent need and what is so lies here, in per cent.
AVERAGED = (5.0, 16.0)
#: Where Marrowby does worse than the rival on a must-be, and better on what pleases.
FAILS, AHEAD = ("complete", "allergens"), ("growers",)


@cache
def segment_losses(scenario: Scenario, deal: int) -> Losses:
    """Who left of the segment that a deal asks about."""
    return losses_of(scenario.customers, dealt_segment(deal))


def judge_shares(work: CustomerFocusWork) -> Finding:
    """The interval score of the five shares against a naive one; nothing without all who left."""
    if not work.intervals:
        return SHARES.nothing("No share has both numbers.", SHARES.hints[0])
    losses = segment_losses(work.scenario, work.shares.deal)
    truth = {need: 100 * losses.share(need) for need in work.asked}
    shares = [
        interval_share(work.intervals[need], truth[need], NAIVE) if need in work.intervals else 0.0
        for need in work.asked
    ]
    is_left = work.shares.line == "left"
    names = {need.id: need.name for need in work.scenario.customers.needs.values()}
    lines = [f"{names[need]} {share:.0f}%" for need, share in truth.items()]
    under = "" if is_left else "You didn't put all who left under the line, so no share counts. "
    result = f"{under}Of all who left: {join_list(lines, None)}."
    finding = SHARES.share(fmean(shares) if is_left else 0.0, result, SHARES.hints[1])
    if not is_left and work.shares.line:
        return with_listed(finding, LISTED["survey_share"])
    return with_listed(finding, LISTED["averages"] if _is_averaged(work) else None)


def _is_averaged(work: CustomerFocusWork) -> bool:
    """Whether the silent need is somewhere between nothing and its share."""
    ends = work.intervals.get(SILENT)
    return ends is not None and AVERAGED[0] <= fmean(ends) <= AVERAGED[1] and ends[1] < 20


def judge_needs(work: CustomerFocusWork) -> Finding:
    """The share of the three ticked, the silent one double, less the share of others ticked."""
    table = work.scenario.customers.needs
    needs = [id_ for id_, need in table.items() if need.may_be_behind_a_loss]
    others = [id_ for id_ in needs if id_ not in TOP]
    ticked = set(work.needs.ticked)
    weights = {need: 2 if need == SILENT else 1 for need in TOP}
    hits = sum(weights[need] for need in TOP if need in ticked) / sum(weights.values())
    false_ticks = len(ticked & set(others)) / len(others)
    names = {id_: table[id_].name for id_ in needs}
    found = [names[need] for need in TOP if need in ticked]
    result = (
        f"{share_in_words(len(found), len(TOP), 'need')} found. Behind most losses: "
        f"{join_list([names[need] for need in TOP])}."
    )
    finding = NEEDS.share(full_from(hits - false_ticks), result, NEEDS.hints[1])
    if is_by_messages(work):
        return with_listed(finding, LISTED["by_messages"])
    is_silent_missed = bool(ticked) and SILENT not in ticked
    return with_listed(finding, LISTED["misses_payment"] if is_silent_missed else None)


def judge_blind_spots(work: CustomerFocusWork) -> Finding:
    """Who is missing with the direction, above what one pair for all would reach."""
    chosen = {id_: Choice(row.choice, row.reason) for id_, row in work.spots.rows.items()}
    truth = {case.id: Choice(*truth_of(case.id)) for case in work.cases}
    share = pair_share(chosen, {id_: (pair,) for id_, pair in truth.items()})
    texts = {case.id: case.text for case in work.cases}
    wrong = [id_ for id_, pair in truth.items() if chosen.get(id_) != pair]
    lines = [f"“{_begin(texts[id_])} …” ({_blind_words(truth[id_])})" for id_ in wrong]
    right = share_in_words(len(truth) - len(wrong), len(truth), "source")
    result = f"{right} right. {missed_answers(lines)}".strip()
    return BLIND_SPOTS.share(share, result, BLIND_SPOTS.hints[1])


def _begin(text: str) -> str:
    return " ".join(text.split()[:6])


def _blind_words(pair: Choice) -> str:
    return f"{draw.MISSING[pair.choice]}, {draw.DIRECTIONS[pair.reason]}"


def judge_kano(work: CustomerFocusWork) -> Finding:
    """A must-be that fails and what sets apart, each with a pair that says so."""
    hits = {
        "must_be": _shows(work, work.kano.must_be, FAILS, "must_be"),
        "sets_apart": _shows(work, work.kano.sets_apart, AHEAD, "attractive"),
    }
    names = {row.id: row.attribute for row in work.scenario.customers.attributes}
    result = (
        f"{sum(hits.values())} of 2 right. Must-bes that fail: "
        f"{join_list([f'“{names[id_]}”' for id_ in FAILS])}. What sets Marrowby apart: "
        f"{join_list([f'“{names[id_]}”' for id_ in AHEAD])}."
    )
    finding = KANO.share(full_from(fmean(hits.values())), result, KANO.hints[1])
    return with_listed(finding, LISTED["only_annoys"] if _only_annoys(work) else None)


def _shows(work: CustomerFocusWork, pair: KanoPair, right: tuple[str, ...], kind: str) -> bool:
    """Whether the attribute is right, and customers gave that pair, which is of its kind."""
    with_it, _, without_it = pair.reason.partition("/")
    given = pair_counts(work.scenario.customers.kano, pair.choice)
    if pair.choice not in right or (with_it, without_it) not in given:
        return False
    return kano_kind(with_it, without_it) == kind


def _only_annoys(work: CustomerFocusWork) -> bool:
    """Whether the must-be is an attribute that more of pleases more."""
    chosen = work.kano.must_be.choice
    if not chosen:
        return False
    return kano_scores(pair_counts(work.scenario.customers.kano, chosen)).kind == "performance"


def customer_focus_picture(work: CustomerFocusWork) -> str:
    """All five parts as tables, as the learner answered them."""
    customers = work.scenario.customers
    names = {need.id: need.name for need in customers.needs.values()}
    initiatives = {id_: work.scenario.initiative(id_).name for id_ in INITIATIVES}
    return figure(
        draw.shares_table(work.shares, names, work.asked)
        + draw.needs_table(work.needs, names)
        + draw.blind_spots_table(work.cases, work.spots)
        + draw.effects_table(work.effects, initiatives)
        + draw.kano_table(work.kano, customers.attributes)
    )


def questions_of_deal(deal: int) -> tuple[DealtQuestion, ...]:
    """Who is missing in each dealt source, and where that bends the share."""
    return tuple(question for id_ in BLIND_SPOT_DEALS[deal] for question in _blind_questions(id_))


def _blind_questions(id_: str) -> tuple[DealtQuestion, DealtQuestion]:
    who, direction = truth_of(id_)
    return (
        _one_of(f"missing {id_}", draw.MISSING, who),
        _one_of(f"share {id_}", draw.DIRECTIONS, direction),
    )


def _one_of(name: str, words: Mapping[str, str], right: str) -> DealtQuestion:
    return DealtQuestion(name, tuple(words.values()), frozenset({list(words).index(right)}))


CHECKS = replace(
    visible.CHECKS,
    questions={q.id: q for q in (SHARES, NEEDS, BLIND_SPOTS, EFFECTS, KANO)},
    judges={
        SHARES.id: judge_shares,
        NEEDS.id: judge_needs,
        BLIND_SPOTS.id: judge_blind_spots,
        EFFECTS.id: judge_effects,
        KANO.id: judge_kano,
    },
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking customer focus needs."""
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=customer_focus_picture,
        questions_of_deal=questions_of_deal,
    )
