"""The alignment room, marked: facts with their places, needs, the agreement, three episodes."""

from __future__ import annotations

from dataclasses import replace

from twohats.checks import alignment as visible
from twohats.checks.alignment import LISTED, AlignmentWork, broken_words, dismisses_freeze
from twohats.checks.finding import Finding
from twohats.checks.kinds import Choice, pair_share, tick_share
from twohats.checks.listed import with_listed
from twohats.draw.alignment import MOVES, REASONS, alignment_html
from twohats.product.alignment import (
    Vote,
    best_value_k,
    everybodys_wish_k,
    package_value_k,
)
from twohats.scenario import Scenario
from twohats.text import join_list, share_in_words

from twohats_instructor.checks import DealtQuestion, GradingSpec
from twohats_instructor.scenario.room import facts, sayings

FACTS = replace(visible.FACTS, max=3)
INTERESTS = replace(visible.INTERESTS, max=2)
AGREEMENT = replace(visible.AGREEMENT, max=4)
LEVERS = replace(visible.LEVERS, max=1)
#: Value counts from everybody's wish up to this share of the best.
GOOD_VALUE = 0.85
#: Support counts from the first share of all influence up to the second.
SUPPORT_FROM, SUPPORT_TO = 0.50, 0.80
#: What the needs count within their check; the rest is for those who can stop a project.
_NEEDS_PART = 0.75
_TRUE = {id_: fact for id_, fact in facts.FACTS.items() if fact.kind == "true"}
#: So many wrong lines are quoted in a finding.
MOST_QUOTED = 3


def judge_facts(work: AlignmentWork) -> Finding:
    """The true facts with one of their places, above what one and the same place would reach."""
    chosen = {id_: Choice("fact", place) for id_, place in work.facts.places.items()}
    fitting = {id_: [Choice("fact", place) for place in fact.places] for id_, fact in _TRUE.items()}
    missed = [id_ for id_ in _TRUE if chosen.get(id_) not in fitting[id_]]
    wrong = [id_ for id_ in work.facts.places if id_ not in _TRUE]
    hit = share_in_words(len(_TRUE) - len(missed), len(_TRUE), "fact", "is", "are")
    result = f"{hit} found with a place where it is written."
    result += _quoted("Missed, or with a wrong place", missed)
    result += _quoted("Chosen, though it is in the backlog already or isn't true", wrong)
    finding = FACTS.share(pair_share(chosen, fitting), result, FACTS.hints[1])
    return with_listed(finding, LISTED["no_freeze"] if dismisses_freeze(work) else None)


def _quoted(lead: str, ids: list[str]) -> str:
    lines = join_list([f"“{facts.FACTS[id_].text}”" for id_ in ids[:MOST_QUOTED]], None)
    return f" {lead}: {lines}" if ids else ""


def stoppers(scenario: Scenario) -> list[str]:
    """Those who have a decision to make that stops a project."""
    return [one.name for one in scenario.company.stakeholders if one.decides]


def judge_interests(work: AlignmentWork) -> Finding:
    """What each needs, above one and the same line nine times; and who can stop a project."""
    names = list(work.scenario.alignment.interests)
    needs = {name: sayings.interest_line(name) for name in names}
    lines = work.interests.lines
    share = pair_share(
        {name: Choice("need", line) for name, line in lines.items()},
        {name: [Choice("need", line)] for name, line in needs.items()},
    )
    can_stop = stoppers(work.scenario)
    others = [name for name in names if name not in can_stop]
    stopped = tick_share(work.interests.can_stop, can_stop, others)
    missed = [name for name in names if lines.get(name) != needs[name]]
    result = f"{share_in_words(9 - len(missed), 9, 'need', 'fits', 'fit')}."
    if missed:
        result += f" Another line fits {join_list(missed)}."
    if set(work.interests.can_stop) != set(can_stop):
        result += f" {join_list(can_stop)} can stop a project by a decision."
    whole = _NEEDS_PART * share + (1 - _NEEDS_PART) * stopped
    return INTERESTS.share(whole, result, INTERESTS.hints[1])


def agreement_share(result: Vote) -> float:
    """Value times support, on average over the stored days: neither alone earns anything.

    Without the signatures that are needed the loudest list is built, and its value counts nothing.
    What a broken promise costs is taken off the share, however much the package brings above what
    is asked for: else a good package would pay for promises that are not meant.
    """
    floor_k, best_k = everybodys_wish_k(result.room), best_value_k(result.room)
    span_k = GOOD_VALUE * best_k - floor_k
    package_k = package_value_k(result.room, result.package)
    value = _within(_within((package_k - floor_k) / span_k) - result.lost_k / span_k)
    days = zip(result.agreed_days, result.weighted_support, strict=True)
    shares = [
        value * _within((support - SUPPORT_FROM) / (SUPPORT_TO - SUPPORT_FROM)) if is_agreed else 0
        for is_agreed, support in days
    ]
    return sum(shares) / len(shares)


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))


def judge_agreement(work: AlignmentWork) -> Finding:
    """What the agreement is worth and who signs it, over the stored days."""
    if not work.log.turns:
        return AGREEMENT.nothing("You have not talked to anybody.", AGREEMENT.hints[0])
    result = work.played
    if result is None:
        return AGREEMENT.nothing("The turns name what the room does not have.", AGREEMENT.hints[0])
    days, agreed = len(result.agreed_days), sum(result.agreed_days)
    worth = result.signed_k / best_value_k(work.room)
    support = sum(result.weighted_support) / days
    words = (
        f"Your package is worth {worth:.0%} of the best. On {agreed} of {days} days all five who "
        f"have to sign do so. On average, those who sign have {support:.0%} of all influence."
        f"{broken_words(result)}"
    )
    finding = AGREEMENT.share(agreement_share(result), words, AGREEMENT.hints[1])
    return with_listed(finding, work.listed())


def judge_levers(work: AlignmentWork) -> Finding:
    """The moves with the reasons that fit, above what one and the same pair would reach."""
    ids = [case.id for case in work.scenario.alignment.episodes(work.levers.deal)]
    truth = {id_: Choice(facts.episode(id_).move, facts.episode(id_).reason) for id_ in ids}
    chosen = {id_: Choice(row.choice, row.reason) for id_, row in work.levers.rows.items()}
    wrong = [id_ for id_ in ids if chosen.get(id_) != truth[id_]]
    right = share_in_words(len(ids) - len(wrong), len(ids), "episode", "has", "have")
    result = f"{right} the move and the reason that fit."
    lines = [f"{_begin(id_)}: {MOVES[truth[id_].choice]}, as {_why(truth[id_])}" for id_ in wrong]
    if lines:
        result += f" {join_list(lines, None)}."
    share = pair_share(chosen, {id_: [pair] for id_, pair in truth.items()})
    return LEVERS.share(share, result, LEVERS.hints[1])


def _why(pair: Choice) -> str:
    return REASONS[pair.reason]


def _begin(id_: str) -> str:
    return f"“{' '.join(facts.EPISODES[id_].text.split()[:5])} …”"


def questions_of_deal(deal: int) -> tuple[DealtQuestion, ...]:
    """The ten facts, and the three lines of each person."""
    right = frozenset(place for place, id_ in enumerate(facts.FACTS) if id_ in _TRUE)
    texts = tuple(fact.text for fact in facts.FACTS.values())
    return (DealtQuestion("facts", texts, right), *map(_need, sayings.LINES))


def _need(name: str) -> DealtQuestion:
    lines = {line: text for who, line, text in sayings.interest_rows() if who == name}
    right = frozenset({list(lines).index(sayings.interest_line(name))})
    return DealtQuestion(f"need of {name}", tuple(lines.values()), right)


CHECKS = replace(
    visible.CHECKS,
    questions={one.id: one for one in (FACTS, INTERESTS, AGREEMENT, LEVERS)},
    judges={
        FACTS.id: judge_facts,
        INTERESTS.id: judge_interests,
        AGREEMENT.id: judge_agreement,
        LEVERS.id: judge_levers,
    },
)


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking the alignment room needs."""
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=lambda work: alignment_html(work.answers, scenario),
        questions_of_deal=questions_of_deal,
    )
