"""Opportunities, what a strategy gives up, and the founder's list, marked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from twohats.checks import strategy as visible
from twohats.checks.finding import Finding
from twohats.checks.kinds import Choice, full_from, pair_share, tick_share
from twohats.checks.strategy import WANTED, StrategyWork, with_biggest, with_dates
from twohats.draw.strategy import NUMBERS, VERDICTS, strategy_html
from twohats.product.strategy import sorted_by_fit
from twohats.scenario import Scenario
from twohats.text import join_list, share_in_words

from twohats_instructor.checks import DealtQuestion, GradingSpec
from twohats_instructor.checks.missed import missed_answers
from twohats_instructor.scenario.market.founders_list import (
    LINES,
    LINES_OF,
    OUTCOMES,
    WISH_DEALS,
    WISHES,
)
from twohats_instructor.scenario.market.opportunities import OPPORTUNITIES as SOURCES
from twohats_instructor.scenario.market.opportunities import deals, deciding

OPPORTUNITIES = replace(visible.OPPORTUNITIES, max=3.0)
GIVEN_UP = replace(visible.GIVEN_UP, max=3.0)
ENTRIES = replace(visible.ENTRIES, max=2.0)


def fitting(id_: str) -> tuple[Choice, ...]:
    """What fits an opportunity: its verdict with each number of which one decides."""
    return tuple(Choice(SOURCES[id_].verdict, number) for number in deciding(id_))


def judge_opportunities(work: StrategyWork) -> Finding:
    """The verdicts with a number that decides, above what one and the same would reach."""
    rows = {id_: row for id_, row in work.opportunities.rows.items() if row.is_complete}
    chosen = {id_: Choice(row.choice, row.reason) for id_, row in rows.items()}
    keys = {one.id: fitting(one.id) for one in work.dealt}
    wrong = [id_ for id_, pairs in keys.items() if chosen.get(id_) not in pairs]
    fit = share_in_words(len(keys) - len(wrong), len(keys), "opportunity", "fits", "fit")
    lines = [f"{SOURCES[id_].name} ({_verdict_words(id_)})" for id_ in wrong]
    result = f"{fit}. {missed_answers(lines)}".strip()
    share = pair_share(chosen, keys)
    finding = OPPORTUNITIES.share(share, result, OPPORTUNITIES.hints[1])
    return finding if share == 1 else with_biggest(work, finding)


def _verdict_words(id_: str) -> str:
    numbers = " or ".join(NUMBERS[name] for name in deciding(id_))
    return f"{VERDICTS[SOURCES[id_].verdict]}; decided by {numbers}"


def judge_given_up(work: StrategyWork) -> Finding:
    """What falls outside the strategy ticked, less what does not; what is in doubt is free."""
    if work.strategy.id not in work.scenario.market.strategies:
        return GIVEN_UP.nothing("No strategy was chosen.", "Choose one of the three first.")
    if not work.given_up:
        return GIVEN_UP.nothing("No card was given up.", GIVEN_UP.hints[0])
    outside, inside = sorted_by_fit(work.scenario, work.strategy.id)
    missed = [id_ for id_ in outside if id_ not in work.given_up]
    lost = [id_ for id_ in inside if id_ in work.given_up]
    parts = {
        "Kept, though outside your strategy": missed,
        "Given up, though your customers or the law need it": lost,
    }
    told = [f"{words}: {_names(ids, work)}." for words, ids in parts.items() if ids]
    result = " ".join(told) or "You gave up what falls outside your strategy, and nothing else."
    share = tick_share(work.given_up, outside, inside)
    return GIVEN_UP.share(share, result, GIVEN_UP.hints[1])


def _names(ids: Collection[str], work: StrategyWork) -> str:
    return join_list([work.scenario.initiative(id_).name for id_ in ids])


def judge_entries(work: StrategyWork) -> Finding:
    """Half of the points for the dates, half for the entries whose date was judged rightly."""
    entries = work.entries
    dealt = [case.id for case in work.wishes]
    right = [id_ for id_ in dealt if WISHES[id_].kind != "nobody"]
    wrong = [id_ for id_ in dealt if id_ not in right]
    dates = tick_share(entries.dated, right, wrong)
    kept = [id_ for id_ in wrong if id_ in entries.dated]
    hits = [
        id_
        for id_ in dealt
        if entries.outcomes.get(id_) == OUTCOMES[id_] and (id_ in entries.dated) == (id_ in right)
    ]
    share = (dates + full_from(_above_one_line(len(hits)))) / 2
    result = f"{_dates_words(right, entries.dated, kept)} Items with the right outcome and "
    result += f"a correctly judged date: {len(hits)} of {WANTED}."
    finding = ENTRIES.share(share, result, ENTRIES.hints[1])
    return finding if share == 1 else with_dates(finding, bool(kept))


def _above_one_line(hits: int) -> float:
    """The share of the entries, counted from the one that one and the same letter may reach."""
    return (hits - 1) / (WANTED - 1)


def _dates_words(right: list[str], dated: list[str], kept: list[str]) -> str:
    found = share_in_words(sum(id_ in dated for id_ in right), len(right), "date")
    words = f"{found} found that a law or a season sets."
    if not kept:
        return words
    begun = join_list([f"“{' '.join(WISHES[id_].text.split()[:3])} …”" for id_ in kept])
    return f"{words} Nothing sets the date of {begun}."


CHECKS = replace(
    visible.CHECKS,
    questions={q.id: q for q in (OPPORTUNITIES, GIVEN_UP, ENTRIES)},
    judges={
        OPPORTUNITIES.id: judge_opportunities,
        GIVEN_UP.id: judge_given_up,
        ENTRIES.id: judge_entries,
    },
)


def questions_of_deal(deal: int) -> tuple[DealtQuestion, ...]:
    """The verdict on each dealt opportunity, the dates, and the outcome of each wish."""
    wishes = WISH_DEALS[deal]
    dated = frozenset(place for place, id_ in enumerate(wishes) if WISHES[id_].kind != "nobody")
    return (
        *(_verdict_of(id_) for id_ in deals()[deal]),
        DealtQuestion("dates", tuple(WISHES[id_].text for id_ in wishes), dated),
        *(_outcome_of(id_) for id_ in wishes),
    )


def _verdict_of(id_: str) -> DealtQuestion:
    right = list(VERDICTS).index(SOURCES[id_].verdict)
    return DealtQuestion(f"verdict {id_}", tuple(VERDICTS.values()), frozenset({right}))


def _outcome_of(id_: str) -> DealtQuestion:
    right = LINES.index(OUTCOMES[id_])
    return DealtQuestion(f"outcome {id_}", tuple(LINES_OF[id_].values()), frozenset({right}))


def grading_spec(scenario: Scenario) -> GradingSpec:
    """All that marking vision and strategy needs."""
    return GradingSpec(
        checks=CHECKS,
        scenario=scenario,
        draw=lambda work: strategy_html(work.answers, scenario),
        questions_of_deal=questions_of_deal,
    )
