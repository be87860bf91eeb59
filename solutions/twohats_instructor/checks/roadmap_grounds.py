"""What a roadmap's entries rest on, with the truth: findings, measures, chips, dates, arrows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from statistics import fmean

from twohats.answers.product import MOST_FINDINGS, Entry
from twohats.checks import roadmap as visible
from twohats.checks.finding import Finding
from twohats.checks.kinds import FULL_FROM, Choice, full_from, pair_share, tick_share
from twohats.product.strategy import sorted_by_fit
from twohats.text import agree, join_list, pluralize, share_in_words

from twohats_instructor.checks import DealtQuestion
from twohats_instructor.checks.true_roadmap_work import TrueRoadmapWork

TRACEABILITY = replace(visible.TRACEABILITY, max=4)
STRATEGY = replace(visible.STRATEGY, max=1)
DATES = replace(visible.DATES, max=1)
ARROWS = replace(visible.ARROWS, max=2)
#: A roadmap of fewer entries in Now and Next is traced as if the others were there, untraced.
FEWEST_ENTRIES = 5
_NO_ARROW = Choice("none", "")


def judge_traceability(work: TrueRoadmapWork) -> Finding:
    """Over Now and Next: findings for the entry less the others, if its KPI is one it moves."""
    entries = work.entries("now", "next")
    if not entries:
        return visible.judge_traceability(work)
    traces = {entry.id: _trace(entry, work) for entry in entries}
    weak = [id_ for id_, share in traces.items() if share < 1]
    share = fmean([*traces.values(), *[0.0] * (FEWEST_ENTRIES - len(traces))])
    count = f"{len(traces) - len(weak)} of {pluralize(len(traces), 'item')}"
    result = f"Backed only by findings that speak for it, with a KPI that it moves: {count}."
    if weak:
        result += f" Not yet: {work.names(weak)}."
    fewest = ceil(FULL_FROM * FEWEST_ENTRIES)
    if len(traces) < fewest:
        result += f" Full points need at least {fewest} items in Now and Next."
    return TRACEABILITY.share(full_from(share), result, _advice(entries, weak, work))


def _trace(entry: Entry, work: TrueRoadmapWork) -> float:
    """Findings for the entry less the others, as a share of all of them; 0 with another KPI."""
    moves = entry.kpi in work.truth.key.moves.get(entry.id, ())
    moves = moves or visible.is_by_law_alone(entry, work.scenario)
    if not (moves and visible.is_traced(entry, work)):
        return 0.0
    ids = list(dict.fromkeys(entry.evidence))
    speaking = sum(bool(_needs([id_], work) & _supported(entry, work)) for id_ in ids)
    others_count = len(ids) - speaking + max(0, len(ids) - MOST_FINDINGS)
    return max(0.0, (speaking - others_count) / len(ids))


def _supported(entry: Entry, work: TrueRoadmapWork) -> set[str]:
    return set(work.truth.world.supports[entry.id])


def _needs(evidence: Sequence[str], work: TrueRoadmapWork) -> set[str]:
    """The needs of which findings speak."""
    needs = {item.id: item.need for item in work.carried.get("evidence", ())}
    return {needs[id_] for id_ in evidence if id_ in needs}


def _advice(entries: list[Entry], weak: list[str], work: TrueRoadmapWork) -> str:
    """The question that helps with the first entry whose findings oppose it, else the first."""
    opposes = work.truth.world.opposes
    opposed = [
        entry.id for entry in entries if _needs(entry.evidence, work) & set(opposes[entry.id])
    ]
    if not (opposed or weak):
        return TRACEABILITY.hints[0]
    return (
        f"Read again what you attached to {work.name([*opposed, *weak][0])}: for it or against it?"
    )


def judge_strategy(work: TrueRoadmapWork) -> Finding:
    """The share of what serves the strategy that is marked, less the share of what doesn't."""
    serving, others = _sides(work)
    ticks = [id_ for id_, entry in work.first_entries.items() if entry.strategy]
    if not ticks:
        return STRATEGY.nothing("You have not ticked “strategy” on any card.", STRATEGY.hints[0])
    hits, false = (len({*ticks} & {*ids}) for ids in (serving, others))
    result = f"{hits} of {len(serving)} that serve the strategy {agree(hits, 'is', 'are')} ticked"
    result += f", and {false} of {len(others)} that don't."
    return STRATEGY.share(tick_share(ticks, serving, others), result, STRATEGY.hints[1])


def _sides(work: TrueRoadmapWork) -> tuple[list[str], list[str]]:
    """What serves the learner's own strategy, else the reference's, and what does not.

    The law must be kept under every strategy, so that a chip on it says nothing.
    """
    strategies = work.scenario.market.strategies
    own = work.carried.get("strategy")
    reference = work.scenario.reference("strategy")["id"]
    strategy = own.id if own and own.id in strategies else reference
    sides, law = sorted_by_fit(work.scenario, strategy), work.scenario.backlog.law.initiative
    return [id_ for id_ in sides.inside if id_ != law], list(sides.outside)


def judge_dates(work: TrueRoadmapWork) -> Finding:
    """Of the asked dates: those from outside that are kept, less the others that are kept."""
    asked_dates, dated = work.scenario.backlog.asked_dates, work.truth.key.dated
    wished = [id_ for id_ in asked_dates if id_ not in dated]
    wished_dates = [id_ for id_ in wished if visible.has_date(id_, work)]
    # What is not done at all has lost no date from outside.
    set_outside = [id_ for id_ in dated if _keeps_outside_date(id_, work)]
    dates = f"{len(set_outside)} of {pluralize(len(dated), 'date')} from outside"
    result = f"{dates} {agree(len(set_outside), 'is', 'are')} kept"
    result += f", and {len(wished_dates)} of {len(wished)} that somebody wished for."
    share = tick_share([*set_outside, *wished_dates], list(dated), wished)
    return DATES.share(share, result, DATES.hints[1])


def _keeps_outside_date(id_: str, work: TrueRoadmapWork) -> bool:
    entry = work.first_entries.get(id_)
    return entry is not None and (entry.bucket == "not_doing" or bool(entry.date))


def judge_arrows(work: TrueRoadmapWork) -> Finding:
    """The arrows that hold, each with its page, counted from what no arrow at all would reach."""
    arrows = work.roadmap.arrows
    if not arrows:
        return ARROWS.nothing("You have not added any dependency.", ARROWS.hints[0])
    ids, pages = work.scenario.backlog.arrows, work.truth.key.arrow_pages
    choices = {id_: Choice("holds", arrows[id_]) if id_ in arrows else _NO_ARROW for id_ in ids}
    fitting = {id_: {Choice("holds", pages[id_]) if id_ in pages else _NO_ARROW} for id_ in ids}
    right = sum(arrows.get(id_) == page for id_, page in pages.items())
    wrong = [id_ for id_ in ids if id_ in arrows and id_ not in pages]
    dependencies = share_in_words(right, len(pages), "real dependency")
    result = f"{dependencies} added with the page that says so."
    if wrong:
        result += (
            f" Added, and no page says so: {join_list(_arrow_words(id_, work) for id_ in wrong)}."
        )
    return ARROWS.share(pair_share(choices, fitting), result, ARROWS.hints[1])


def _arrow_words(id_: str, work: TrueRoadmapWork) -> str:
    dependent, enabler = work.scenario.backlog.arrows[id_]
    return f"{work.name(dependent)} needs {work.name(enabler)}"


def arrow_question(work: TrueRoadmapWork) -> DealtQuestion:
    """The arrows as they are listed; the same for every deal."""
    ids = list(work.scenario.backlog.arrows)
    right = frozenset(ids.index(id_) for id_ in work.truth.key.arrow_pages)
    return DealtQuestion("arrows", tuple(_arrow_words(id_, work) for id_ in ids), right)
